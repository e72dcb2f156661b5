// Whose side the creator's is, with what is calculated for it, and the rate that is looked at.
#pragma once

#include <optional>

#include "app/parts/deal.h"
#include "app/state/app.h"

namespace kol::app {

struct CreatorSubject {
  const Creator& creator;
  const Influencer& influencer;
  std::size_t index;  // in the roster
  const CreatorReport& report;
};
// Nothing while nobody is chosen.
std::optional<CreatorSubject> creator_subject(const App& app);

// The rate that is looked at; null where the platforms have no formats.
const CreatorRate* chosen_rate(const App& app, const CreatorSubject& subject);

// One post of that rate, with what it brings the brand; nothing without one.
std::optional<Deal> deal_of_rate(const App& app);

}  // namespace kol::app
