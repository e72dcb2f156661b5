// At the prices of the bound every option has a loss: what it is worth less than the best of its
// group. A choice falls short of the bound by exactly the losses of its options and the prices of
// what it leaves unused. So all choices that fall short by no more than some allowance are listed,
// group by group, without those that another one is better than in every respect; if there is one
// that keeps the limits, the best of them is the best of all, else the allowance is doubled.
#include "core/decide/choice_list.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kol {
namespace {

constexpr std::size_t kMostStates = 4000;
constexpr std::size_t kFewStates = 300;
constexpr std::size_t kMostSteps = 1000000;
constexpr std::size_t kFirstOpenOptions = 12;
constexpr std::size_t kStopEvery = 4096;  // states
constexpr int kMostRounds = 60;
constexpr std::size_t kBudget = 0;

// Of an open group: the option that it may have, or none of them, against its best.
struct Alternative {
  std::optional<std::size_t> option;
  double loss = 0;
  Use use{};
};

struct OpenGroup {
  std::size_t group = 0;
  std::vector<Alternative> alternatives;  // by rising loss
};

struct State {
  Use use{};
  double loss = 0;
  std::uint32_t step = 0;         // the last but one of its decisions, in the list of steps
  std::uint32_t alternative = 0;  // the last
};

// Decisions, each with the one before it.
struct Step {
  std::uint32_t before;
  std::uint32_t alternative;
};

// The list of one problem, of whose choices only those worth more than `beaten` are wanted.
class Search {
 public:
  Search(const ChoiceProblem& problem, double beaten, const Stop& stop)
      : problem_(problem),
        stop_(stop),
        prices_(price_limits(problem, stop)),
        limits_(limits_of(problem)) {
    best_loss_ = prices_.bound - beaten;
    wanted_loss_ = best_loss_;
    for (std::size_t i = 0; i < kLimitCount; ++i) {
      if (limits_[i].most != kNoLimit || limits_[i].least > 0) limited_.push_back(i);
    }
    list_alternatives();
  }

  // The best that is worth more, if any was found; proven if there is no better one.
  ChoiceResult run();
  // The group on which most hangs, if the list does not decide it.
  std::optional<std::size_t> undecided() const;

 private:
  void list_alternatives();
  void open(double allowance);
  // Lists what is within the allowance; false if not all of it could be.
  bool list(double allowance);
  bool may_be(const State& state, double allowance, const Use& least, const Use& most) const;
  void keep_undominated(std::vector<State>& states) const;
  void take(const State& state);
  double unused(const State& state) const;
  // No choice leaves more unused than this, in prices.
  double unused_at_most() const;

  const ChoiceProblem& problem_;
  const Stop& stop_;
  LimitPrices prices_;
  std::array<CountLimits, kLimitCount> limits_;
  std::vector<std::size_t> limited_;
  std::vector<OpenGroup> all_;  // every group with all of its alternatives
  Use base_use_{};              // of the best of each group
  double largest_loss_ = 0;     // of all choices together

  std::vector<OpenGroup> open_;
  std::vector<Step> steps_;
  bool stopped_ = false;
  double wanted_loss_ = 0;
  double best_loss_ = 0;
  std::optional<Chosen> best_;
};

void Search::list_alternatives() {
  for (std::size_t g = 0; g < problem_.groups.size(); ++g) {
    const OptionGroup& group = problem_.groups[g];
    OpenGroup listed{.group = g, .alternatives = {}};
    double best = group.must ? -std::numeric_limits<double>::infinity() : 0;
    for (const Option& option : group.options) best = std::max(best, value_at(prices_, option));
    if (!group.must) listed.alternatives.push_back({std::nullopt, best, {}});
    for (std::size_t i = 0; i < group.options.size(); ++i) {
      const Option& option = group.options[i];
      listed.alternatives.push_back({i, best - value_at(prices_, option), use_of(option)});
    }
    std::stable_sort(listed.alternatives.begin(), listed.alternatives.end(),
                     [](const Alternative& a, const Alternative& b) { return a.loss < b.loss; });
    if (listed.alternatives.empty()) continue;
    const Use& first = listed.alternatives.front().use;
    for (std::size_t i = 0; i < kLimitCount; ++i) base_use_[i] += first[i];
    largest_loss_ += listed.alternatives.back().loss;
    all_.push_back(std::move(listed));
  }
}

// The groups with more than one alternative within the allowance; those that cost most to change
// first, so that the list stays short for long.
void Search::open(double allowance) {
  open_.clear();
  for (const OpenGroup& group : all_) {
    const auto end = std::find_if(group.alternatives.begin(), group.alternatives.end(),
                                  [&](const Alternative& a) { return a.loss > allowance; });
    if (end - group.alternatives.begin() < 2) continue;
    open_.push_back({group.group, {group.alternatives.begin(), end}});
  }
  std::stable_sort(open_.begin(), open_.end(), [](const OpenGroup& a, const OpenGroup& b) {
    return a.alternatives[1].loss > b.alternatives[1].loss;
  });
}

// Whether the state can still come within the limits and the allowance, if what follows takes
// between `least` and `most`.
bool Search::may_be(const State& state, double allowance, const Use& least, const Use& most) const {
  double loss = state.loss;
  for (const std::size_t i : limited_) {
    const std::int64_t from = state.use[i] + least[i];
    const std::int64_t to = state.use[i] + most[i];
    if (from > limits_[i].most || to < limits_[i].least) return false;
    const double price = prices_.price[i];
    if (price > 0 && to < limits_[i].most) {
      loss += price * static_cast<double>(limits_[i].most - to);
    } else if (price < 0 && from > limits_[i].least) {
      loss -= price * static_cast<double>(from - limits_[i].least);
    }
  }
  return loss <= allowance && loss < best_loss_;
}

// Of states with the same counts, one that costs no more and is worth no less than another stays.
void Search::keep_undominated(std::vector<State>& states) const {
  const double price = prices_.price[kBudget];
  const bool has_budget = limits_[kBudget].most != kNoLimit;
  const auto worth = [&](const State& state) {  // less is better
    return state.loss - price * static_cast<double>(state.use[kBudget]);
  };
  const auto counts = [&](const State& a, const State& b) {
    for (const std::size_t i : limited_) {
      if (i != kBudget && a.use[i] != b.use[i]) return a.use[i] < b.use[i] ? -1 : 1;
    }
    return 0;
  };
  std::sort(states.begin(), states.end(), [&](const State& a, const State& b) {
    if (const int order = counts(a, b); order != 0) return order < 0;
    if (has_budget && a.use[kBudget] != b.use[kBudget]) return a.use[kBudget] < b.use[kBudget];
    if (a.loss != b.loss) return a.loss < b.loss;
    return a.step != b.step ? a.step < b.step : a.alternative < b.alternative;
  });
  std::size_t kept = 0;
  double best = 0;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const bool same = kept > 0 && counts(states[kept - 1], states[i]) == 0;
    const double now = has_budget ? worth(states[i]) : states[i].loss;
    if (same && now >= best) continue;
    best = now;
    states[kept++] = states[i];
  }
  states.resize(kept);
}

double Search::unused(const State& state) const {
  double loss = 0;
  for (const std::size_t i : limited_) {
    const double price = prices_.price[i];
    const std::int64_t end = price >= 0 ? limits_[i].most : limits_[i].least;
    if (price != 0) loss += price * static_cast<double>(end - state.use[i]);
  }
  return loss;
}

double Search::unused_at_most() const {
  double loss = 0;
  for (const std::size_t i : limited_) {
    const double price = prices_.price[i];
    if (price > 0) loss += price * static_cast<double>(limits_[i].most);
    if (price < 0) loss -= price * static_cast<double>(problem_.groups.size());
  }
  return loss;
}

void Search::take(const State& state) {
  const double loss = state.loss + unused(state);
  if (loss >= best_loss_) return;
  best_loss_ = loss;
  Chosen& chosen = best_.emplace();
  chosen.option.resize(problem_.groups.size());
  for (const OpenGroup& group : all_) {
    chosen.option[group.group] = group.alternatives.front().option;
  }
  std::uint32_t step = state.step;
  for (std::size_t i = open_.size(); i-- > 0; step = steps_[step].before) {
    chosen.option[open_[i].group] = open_[i].alternatives[steps_[step].alternative].option;
  }
  for (std::size_t g = 0; g < chosen.option.size(); ++g) {
    if (chosen.option[g]) chosen.value += problem_.groups[g].options[*chosen.option[g]].value;
  }
}

bool Search::list(double allowance) {
  open(allowance);
  // What the groups that follow can take, against the best of each.
  std::vector<Use> least(open_.size() + 1);
  std::vector<Use> most(open_.size() + 1);
  for (std::size_t i = open_.size(); i-- > 0;) {
    for (std::size_t k = 0; k < kLimitCount; ++k) {
      const auto& alternatives = open_[i].alternatives;
      std::int64_t low = 0;
      std::int64_t high = 0;
      for (const Alternative& alternative : alternatives) {
        const std::int64_t change = alternative.use[k] - alternatives.front().use[k];
        low = std::min(low, change);
        high = std::max(high, change);
      }
      least[i][k] = least[i + 1][k] + low;
      most[i][k] = most[i + 1][k] + high;
    }
  }
  steps_.assign(1, {0, 0});
  std::vector<State> states;
  const State base{base_use_, 0, 0, 0};
  if (may_be(base, allowance, least[0], most[0])) states.push_back(base);
  bool whole = true;
  std::vector<State> next;
  for (std::size_t i = 0; i < open_.size() && !states.empty(); ++i) {
    const std::vector<Alternative>& alternatives = open_[i].alternatives;
    next.clear();
    for (std::size_t s = 0; s < states.size(); ++s) {
      if (s % kStopEvery == 0 && !stopped_ && stop_()) stopped_ = true;
      for (std::size_t a = 0; a < alternatives.size(); ++a) {
        State state = states[s];
        state.loss += alternatives[a].loss;
        if (state.loss > allowance) break;
        for (const std::size_t k : limited_) {
          state.use[k] += alternatives[a].use[k] - alternatives.front().use[k];
        }
        if (!may_be(state, allowance, least[i + 1], most[i + 1])) continue;
        state.alternative = static_cast<std::uint32_t>(a);
        next.push_back(state);
      }
    }
    keep_undominated(next);
    const std::size_t room =
        (kMostSteps - std::min(kMostSteps, steps_.size())) / (open_.size() - i);
    const std::size_t most_states =
        stopped_ ? kFewStates : std::max(kFewStates, std::min(kMostStates, room));
    if (next.size() > most_states) {
      whole = false;
      std::nth_element(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(most_states),
                       next.end(), [](const State& a, const State& b) { return a.loss < b.loss; });
      next.resize(most_states);
    }
    for (State& state : next) {
      steps_.push_back({state.step, state.alternative});
      state.step = static_cast<std::uint32_t>(steps_.size() - 1);
    }
    std::swap(states, next);
  }
  for (const State& state : states) take(state);
  return whole;
}

ChoiceResult Search::run() {
  ChoiceResult result;
  result.bound = prices_.bound;
  result.proven = !prices_.feasible || best_loss_ <= 0;
  if (result.proven) return result;
  std::vector<double> losses;
  for (const OpenGroup& group : all_) {
    if (group.alternatives.size() > 1) losses.push_back(group.alternatives[1].loss);
  }
  std::sort(losses.begin(), losses.end());
  const double smallest = kNoGap * std::max(1e-300, std::abs(prices_.bound));
  double allowance =
      losses.empty() ? smallest : losses[std::min(kFirstOpenOptions, losses.size()) - 1];
  allowance = std::max(allowance, smallest);
  bool whole = true;
  double listed = 0;  // no choice falls short by less
  for (int round = 0; round < kMostRounds && whole; ++round) {
    // Beyond the greatest loss there is nothing more to list.
    const bool last = allowance >= wanted_loss_ || allowance > largest_loss_ + unused_at_most();
    whole = list(last ? std::numeric_limits<double>::max() : allowance);
    if (whole) listed = std::min(last ? wanted_loss_ : allowance, best_loss_);
    result.proven = whole && (last || best_loss_ <= allowance);
    if (result.proven || stopped_) break;
    allowance *= 2;
  }
  if (best_ && best_loss_ <= smallest) result.proven = true;
  result.bound = prices_.bound - listed;
  result.best = std::move(best_);
  return result;
}

std::optional<std::size_t> Search::undecided() const {
  std::optional<std::size_t> most_hangs;
  double most = -std::numeric_limits<double>::infinity();
  for (const OpenGroup& group : all_) {
    if (group.alternatives.size() < 2) continue;
    const Alternative& first = group.alternatives[0];
    const Alternative& second = group.alternatives[1];
    double weight = -2 * second.loss;
    for (const std::size_t k : limited_) {
      weight += std::abs(prices_.price[k] * static_cast<double>(second.use[k] - first.use[k]));
    }
    if (weight <= most) continue;
    most = weight;
    most_hangs = group.group;
  }
  return most_hangs;
}

}  // namespace

ListedChoices list_choices(const ChoiceProblem& problem, double beaten, const Stop& stop) {
  Search search(problem, beaten, stop);
  ListedChoices listed{search.run(), std::nullopt};
  if (!listed.result.proven) listed.undecided = search.undecided();
  return listed;
}

}  // namespace kol
