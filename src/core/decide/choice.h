// Choosing at most one option of each group, so that the value is greatest while the cost and some
// counts keep their limits: the planner's problem without its words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

#include "core/workspace.h"

namespace kol {

struct Option {
  double value = 0;
  std::int64_t cost = 0;   // >= 0
  std::uint8_t marks = 0;  // a bit for each platform that it counts for
  std::size_t id = 0;      // of whoever asks
};

struct OptionGroup {
  std::vector<Option> options;
  bool must = false;  // one of them is to be chosen
};

inline constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

struct CountLimits {
  std::int64_t least = 0;
  std::int64_t most = kNoLimit;
};

struct ChoiceProblem {
  std::vector<OptionGroup> groups;
  std::int64_t budget = kNoLimit;
  CountLimits chosen;                                   // options in all
  std::array<CountLimits, kPlatformCount> by_platform;  // options with its mark
};

struct Chosen {
  std::vector<std::optional<std::size_t>> option;  // of each group, by index
  double value = 0;
};

struct ChoiceResult {
  std::optional<Chosen> best;
  double bound = 0;     // nothing is worth more
  bool proven = false;  // that it is the best, or that there is none
};

// Asked now and then whether to end.
using Stop = std::function<bool()>;

// Once `stop` says so, the best so far comes back.
ChoiceResult choose(const ChoiceProblem& problem, const Stop& stop);

// ---- What choose() is made of ----

// What limits are: of the budget first, then of the count in all, then of each platform.
inline constexpr std::size_t kLimitCount = 2 + kPlatformCount;

// What a choice takes of each limit.
using Use = std::array<std::int64_t, kLimitCount>;

Use use_of(const Option& option);
std::array<CountLimits, kLimitCount> limits_of(const ChoiceProblem& problem);

// Prices of what is limited: for every choice within the limits, its value is at most `bound`, less
// what each of its options is worth less than the best of its group at these prices, less the price
// of what a limit leaves unused.
struct LimitPrices {
  std::array<double, kLimitCount> price{};  // below 0: of being short of a least count
  double bound = 0;
  bool feasible = true;  // false: no choice keeps the limits
};

LimitPrices price_limits(const ChoiceProblem& problem, const Stop& stop);

// The option's value less the prices of what it takes.
double value_at(const LimitPrices& prices, const Option& option);

}  // namespace kol
