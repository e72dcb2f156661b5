// A question "how?": which figure it asks for, and of what.
#pragma once

#include <cstddef>
#include <string>

#include "app/state/topics.h"

namespace kol::app {

// Whose figures are asked for.
enum class AskedOf {
  named,  // the influencer's that the question names, with its standard post; else the line-up's
  deal,   // what the Fees screen prices
  rate,   // one post as the creator offers it
};

// The topics from commission cost to leads (revenue, contribution, cpm … cpl, clicks to orders) are
// those of the influencer's standard post where one is named, else of the line-up.
struct Question {
  Topic topic = Topic::roi;
  std::string influencer = {};  // id, where the topic is an influencer's
  std::size_t channel = 0;      // which of its channels, where the topic is a channel's
  AskedOf of = AskedOf::named;
  bool operator==(const Question&) const = default;
};

}  // namespace kol::app
