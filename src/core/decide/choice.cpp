// Branch and bound: where the list of choices near the bound (choice_list.cpp) would become too
// long, one group is decided in each possible way, and each way has a tighter bound of its own. The
// way with the highest bound comes first.
#include "core/decide/choice.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/decide/choice_list.h"
#include "core/decide/first_choice.h"

namespace kol {
namespace {

constexpr std::size_t kMostBranches = 20000;
constexpr std::size_t kRoughBranches = 40;
constexpr double kShake = 1e-4;  // of values, to tell those apart that are worth the same
constexpr double kGoldenRatio = 0.61803398874989485;

// A problem with some groups decided.
struct Branch {
  double bound = 0;
  std::vector<std::pair<std::size_t, std::optional<std::size_t>>> decided;
};

bool is_lower(const Branch& a, const Branch& b) { return a.bound < b.bound; }

class BranchAndBound {
 public:
  BranchAndBound(const ChoiceProblem& problem, const Stop& stop) : problem_(problem), stop_(stop) {}

  ChoiceResult run();

 private:
  void search(std::size_t most_branches);
  void take_rough_choice();
  bool is_open() const {
    return !branches_.empty() && !(best_ && branches_.front().bound <= best_->value + gap());
  }
  ChoiceProblem decided(const Branch& branch) const;
  void explore(const Branch& branch);
  double gap() const { return best_ ? kNoGap * std::abs(best_->value) : 0; }

  const ChoiceProblem& problem_;
  const Stop& stop_;
  std::vector<Branch> branches_;  // a heap, the highest bound on top
  std::optional<Chosen> best_;
};

ChoiceProblem BranchAndBound::decided(const Branch& branch) const {
  ChoiceProblem problem = problem_;
  for (const auto& [group, option] : branch.decided) {
    OptionGroup& changed = problem.groups[group];
    changed.must = option.has_value();
    if (option) {
      const Option only = changed.options[*option];
      changed.options.assign(1, only);
    } else {
      changed.options.clear();
    }
  }
  return problem;
}

void BranchAndBound::explore(const Branch& branch) {
  const ChoiceProblem problem = decided(branch);
  const double beaten = best_ ? best_->value : -std::numeric_limits<double>::max();
  ListedChoices listed = list_choices(problem, beaten, stop_);
  if (listed.result.best) {
    best_ = std::move(listed.result.best);
    for (const auto& [decided, option] : branch.decided) best_->option[decided] = option;
  }
  if (!listed.undecided) return;
  const std::size_t group = *listed.undecided;
  Branch next{std::min(listed.result.bound, branch.bound), branch.decided};
  next.decided.emplace_back(group, std::nullopt);
  const auto add = [&] {
    branches_.push_back(next);
    std::push_heap(branches_.begin(), branches_.end(), is_lower);
  };
  if (!problem.groups[group].must) add();
  for (std::size_t i = 0; i < problem.groups[group].options.size(); ++i) {
    next.decided.back().second = i;
    add();
  }
}

// Where many options are worth the same for what they take, prices tell none of them from the
// others. With values shaken a little they do, and what is best then keeps the same limits.
void BranchAndBound::take_rough_choice() {
  ChoiceProblem shaken = problem_;
  double turn = 0;
  for (OptionGroup& group : shaken.groups) {
    for (Option& option : group.options) {
      turn += kGoldenRatio;
      option.value += kShake * std::abs(option.value) * (turn - std::floor(turn) - 0.5);
    }
  }
  BranchAndBound rough(shaken, stop_);
  rough.explore({std::numeric_limits<double>::max(), {}});
  rough.search(kRoughBranches);
  if (!rough.best_) return;
  Chosen& chosen = *rough.best_;
  chosen.value = 0;
  for (std::size_t g = 0; g < chosen.option.size(); ++g) {
    if (chosen.option[g]) chosen.value += problem_.groups[g].options[*chosen.option[g]].value;
  }
  if (!best_ || chosen.value > best_->value) best_ = std::move(rough.best_);
}

void BranchAndBound::search(std::size_t most_branches) {
  for (std::size_t explored = 0; explored < most_branches && is_open() && !stop_(); ++explored) {
    std::pop_heap(branches_.begin(), branches_.end(), is_lower);
    const Branch branch = std::move(branches_.back());
    branches_.pop_back();
    explore(branch);
  }
}

ChoiceResult BranchAndBound::run() {
  ChoiceResult result;
  best_ = first_choice(problem_);
  explore({std::numeric_limits<double>::max(), {}});
  if (is_open()) take_rough_choice();
  search(kMostBranches);
  const bool open = is_open();
  result.proven = !open;
  result.bound = open ? branches_.front().bound : 0;
  if (best_) result.bound = std::max(result.bound, best_->value);
  if (best_ && !open) result.bound = best_->value;
  result.best = std::move(best_);
  return result;
}

}  // namespace

Use use_of(const Option& option) {
  Use use{};
  use[0] = option.cost;
  use[1] = 1;
  for (std::size_t i = 0; i < kPlatformCount; ++i) use[2 + i] = option.marks >> i & 1;
  return use;
}

std::array<CountLimits, kLimitCount> limits_of(const ChoiceProblem& problem) {
  std::array<CountLimits, kLimitCount> limits;
  limits[0].most = problem.budget;
  limits[1] = problem.chosen;
  std::copy(problem.by_platform.begin(), problem.by_platform.end(), limits.begin() + 2);
  return limits;
}

ChoiceResult choose(const ChoiceProblem& problem, const Stop& stop) {
  return BranchAndBound(problem, stop).run();
}

}  // namespace kol
