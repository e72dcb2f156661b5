// A question "how?": which figure it asks for, and of what.
#pragma once

#include <cstddef>
#include <string>

#include "app/state/figures.h"

namespace kol::app {

// The topics from commission cost to leads (revenue, contribution, cpm … cpl, clicks to orders) are
// those of the influencer's standard post where one is named, else of the line-up.
struct Question {
  Topic topic = Topic::roi;
  std::string influencer = {};  // id, where the topic is an influencer's
  std::size_t channel = 0;      // which of its channels, where the topic is a channel's
  // Of the Fees screen's influencer and the format chosen there, instead of the one that is named
  // and its standard post.
  bool of_fees = false;
  bool operator==(const Question&) const = default;
};

}  // namespace kol::app
