// First what has to be is put right by the cheapest changes, one at a time: least counts, and
// counts and costs beyond a limit. Then what is worth most for what it takes is added, or put in
// the place of another option of its group, as long as the limits are kept.
#include "core/decide/first_choice.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace kol {
namespace {

constexpr std::size_t kBudget = 0;
// Each of them puts something right, and looks at every option.
constexpr std::size_t kMostChanges = 300;
constexpr std::size_t kMostExchangesTried = 1000000;

// An option of a group, or none of them.
struct Place {
  std::size_t group = 0;
  std::optional<std::size_t> option;
};

// How far a choice is from the limits: counts that are missing or too many, and money.
struct Faults {
  std::int64_t counts = 0;
  std::int64_t money = 0;

  bool none() const { return counts == 0 && money == 0; }
};

// Which changes come first where counts are to be put right.
enum class Order { cheapest_for_each_count, most_counts };

class Draft {
 public:
  explicit Draft(const ChoiceProblem& problem);

  // False if something remains that is not as it has to be.
  bool put_right(Order order);
  // Changes to these one after the other, where that is worth more and keeps the limits.
  void improve(const std::vector<Place>& places);
  // Chooses these one after the other in the place of what is worth less in another group.
  void exchange(const std::vector<Place>& places);
  // What the option takes of what is left of the limits, each a whole.
  double share_taken(const Place& place) const;
  Chosen chosen() const;

 private:
  const Option* option_at(const Place& place) const {
    return place.option ? &problem_.groups[place.group].options[*place.option] : nullptr;
  }
  const Option* chosen_in(std::size_t group) const { return option_at({group, option_[group]}); }
  // What is taken once `added` is there, too, in the place of `removed`; either may be none.
  Use use_with(const Option* added, const Option* removed) const;
  Faults faults_of(const Use& use) const;
  bool put_one_right(Order order);
  void change_to(const Place& place);

  const ChoiceProblem& problem_;
  std::array<CountLimits, kLimitCount> limits_;
  std::vector<std::optional<std::size_t>> option_;  // of each group
  Use use_{};
};

Draft::Draft(const ChoiceProblem& problem)
    : problem_(problem), limits_(limits_of(problem)), option_(problem.groups.size()) {
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    const std::vector<Option>& options = problem.groups[g].options;
    if (!problem.groups[g].must || options.empty()) continue;
    const auto cheapest =
        std::min_element(options.begin(), options.end(),
                         [](const Option& a, const Option& b) { return a.cost < b.cost; });
    change_to({g, static_cast<std::size_t>(cheapest - options.begin())});
  }
}

Use Draft::use_with(const Option* added, const Option* removed) const {
  Use use = use_;
  const Use more = added ? use_of(*added) : Use{};
  const Use less = removed ? use_of(*removed) : Use{};
  for (std::size_t i = 0; i < use.size(); ++i) use[i] += more[i] - less[i];
  return use;
}

Faults Draft::faults_of(const Use& use) const {
  Faults faults;
  for (std::size_t i = 0; i < use.size(); ++i) {
    const std::int64_t missing = std::max<std::int64_t>(limits_[i].least - use[i], 0);
    const std::int64_t beyond = std::max<std::int64_t>(use[i] - limits_[i].most, 0);
    (i == kBudget ? faults.money : faults.counts) += missing + beyond;
  }
  return faults;
}

void Draft::change_to(const Place& place) {
  use_ = use_with(option_at(place), chosen_in(place.group));
  option_[place.group] = place.option;
}

// Counts first, then money; one never at the expense of the other.
bool Draft::put_one_right(Order order) {
  const Faults now = faults_of(use_);
  // Of what is added to a group of which nothing is chosen, counts hang on the marks alone.
  std::array<std::int64_t, std::size_t{1} << kPlatformCount> counts_with{};
  for (std::size_t marks = 0; marks < counts_with.size(); ++marks) {
    const Option added{.marks = static_cast<std::uint8_t>(marks)};
    counts_with[marks] = faults_of(use_with(&added, nullptr)).counts;
  }
  std::optional<Place> best;
  double least = 0;
  const auto weigh = [&](const Place& place) {
    const Option* added = option_at(place);
    const Option* removed = chosen_in(place.group);
    if (added && !removed && counts_with[added->marks] >= now.counts) return;
    const Faults then = faults_of(use_with(added, removed));
    const std::int64_t righted = now.counts - then.counts;
    if (righted < 0 || (righted == 0 && (now.counts > 0 || then.money >= now.money))) return;
    auto weight = static_cast<double>((added ? added->cost : 0) - (removed ? removed->cost : 0));
    if (righted > 0) {
      const auto count = static_cast<double>(righted);
      weight = order == Order::most_counts ? -count : weight / count;
    }
    if (best && weight >= least) return;
    least = weight;
    best = place;
  };
  for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
    const OptionGroup& group = problem_.groups[g];
    for (std::size_t i = 0; i < group.options.size(); ++i) weigh({g, i});
    if (!group.must && option_[g]) weigh({g, std::nullopt});
  }
  if (best) change_to(*best);
  return best.has_value();
}

bool Draft::put_right(Order order) {
  for (std::size_t g = 0; g < option_.size(); ++g) {
    if (problem_.groups[g].must && !option_[g]) return false;
  }
  for (std::size_t change = 0; change < kMostChanges; ++change) {
    if (faults_of(use_).none()) return true;
    if (!put_one_right(order)) return false;
  }
  return false;
}

double Draft::share_taken(const Place& place) const {
  const Use use = use_of(*option_at(place));
  double share = 0;
  for (std::size_t i = 0; i < use.size(); ++i) {
    if (limits_[i].most == kNoLimit || use[i] == 0) continue;
    const auto left = static_cast<double>(limits_[i].most - use_[i]);
    share += static_cast<double>(use[i]) / std::max(left, 1.0);
  }
  return share;
}

void Draft::improve(const std::vector<Place>& places) {
  for (const Place& place : places) {
    const Option* added = option_at(place);
    const Option* removed = chosen_in(place.group);
    if (added->value <= (removed ? removed->value : 0)) continue;
    if (faults_of(use_with(added, removed)).none()) change_to(place);
  }
}

void Draft::exchange(const std::vector<Place>& places) {
  std::vector<std::size_t> taken;
  for (std::size_t g = 0; g < option_.size(); ++g) {
    if (option_[g] && !problem_.groups[g].must) taken.push_back(g);
  }
  std::size_t tried = 0;
  for (const Place& place : places) {
    if (option_[place.group]) continue;
    tried += taken.size();
    if (tried > kMostExchangesTried) return;
    const Option* added = option_at(place);
    double least = added->value;
    std::optional<std::size_t> worst;
    for (std::size_t i = 0; i < taken.size(); ++i) {
      const Option* removed = chosen_in(taken[i]);
      if (removed->value >= least || !faults_of(use_with(added, removed)).none()) continue;
      least = removed->value;
      worst = i;
    }
    if (!worst) continue;
    change_to({taken[*worst], std::nullopt});
    change_to(place);
    taken[*worst] = place.group;
  }
}

Chosen Draft::chosen() const {
  Chosen chosen{option_, 0};
  for (std::size_t g = 0; g < option_.size(); ++g) {
    if (const Option* option = chosen_in(g)) chosen.value += option->value;
  }
  return chosen;
}

// Those that are worth something, by the worth of each, the greatest first.
template <typename Worth>
std::vector<Place> places_by(const ChoiceProblem& problem, Worth worth_of) {
  std::vector<std::pair<double, Place>> weighed;
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    const std::vector<Option>& options = problem.groups[g].options;
    for (std::size_t i = 0; i < options.size(); ++i) {
      weighed.push_back({worth_of(options[i], Place{g, i}), {g, i}});
    }
  }
  std::stable_sort(weighed.begin(), weighed.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Place> places;
  places.reserve(weighed.size());
  for (const auto& [worth, place] : weighed) places.push_back(place);
  return places;
}

}  // namespace

std::optional<Chosen> first_choice(const ChoiceProblem& problem) {
  std::optional<Draft> draft;
  draft.emplace(problem);
  if (!draft->put_right(Order::cheapest_for_each_count)) {
    draft.emplace(problem);
    if (!draft->put_right(Order::most_counts)) return std::nullopt;
  }
  const auto by_share = [&](const Option& option, const Place& place) {
    const double share = draft->share_taken(place);
    return option.value / std::max(share, 1e-300);
  };
  const auto by_value = [](const Option& option, const Place&) { return option.value; };
  const std::vector<Place> in_turn = places_by(problem, by_share);
  Draft other = *draft;
  other.improve(places_by(problem, by_value));
  for (Draft* each : {&*draft, &other}) {
    each->improve(in_turn);
    each->exchange(in_turn);
    each->improve(in_turn);
  }
  Chosen chosen = draft->chosen();
  Chosen another = other.chosen();
  return another.value > chosen.value ? std::move(another) : std::move(chosen);
}

}  // namespace kol
