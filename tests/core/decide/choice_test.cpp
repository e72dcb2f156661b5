// Choosing options within limits, against every choice there is.
#include "core/decide/choice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include "core/decide/first_choice.h"

namespace kol {
namespace {

const std::function<bool()> kNever = [] { return false; };

class EveryChoice {
 public:
  explicit EveryChoice(const ChoiceProblem& problem) : problem_(problem) { decide(0); }

  bool any = false;
  double best = -std::numeric_limits<double>::infinity();

 private:
  void decide(std::size_t group) {
    if (group == problem_.groups.size()) return judge();
    if (!problem_.groups[group].must) decide(group + 1);
    for (const Option& option : problem_.groups[group].options) {
      chosen_.push_back(&option);
      decide(group + 1);
      chosen_.pop_back();
    }
  }
  void judge() {
    std::int64_t cost = 0;
    double value = 0;
    std::array<std::int64_t, kPlatformCount> counts{};
    for (const Option* option : chosen_) {
      cost += option->cost;
      value += option->value;
      for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += option->marks >> i & 1;
    }
    const auto count = static_cast<std::int64_t>(chosen_.size());
    if (cost > problem_.budget || count > problem_.chosen.most) return;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const CountLimits& limits = problem_.by_platform[i];
      if (counts[i] < limits.least || counts[i] > limits.most) return;
    }
    any = true;
    best = std::max(best, value);
  }

  const ChoiceProblem& problem_;
  std::vector<const Option*> chosen_;
};

ChoiceProblem random_problem(std::uint32_t seed) {
  std::mt19937 engine(seed);
  const auto below = [&](std::size_t end) { return static_cast<std::int64_t>(engine() % end); };
  ChoiceProblem problem;
  const auto groups = static_cast<std::size_t>(1 + below(7));
  for (std::size_t g = 0; g < groups; ++g) {
    OptionGroup group;
    group.must = below(10) == 0;
    const auto options = static_cast<std::size_t>(1 + below(3));
    for (std::size_t i = 0; i < options; ++i) {
      const auto marks = static_cast<std::uint8_t>(1U << below(3) | 1U << below(3));
      const auto value = static_cast<double>(below(200) - 50);
      group.options.push_back({value, below(100), marks, i});
    }
    problem.groups.push_back(group);
  }
  problem.budget = below(60 * groups);
  if (below(2) == 0) problem.chosen.most = below(groups + 1);
  for (std::size_t i = 0; i < 3; ++i) {
    if (below(5) < 2) problem.by_platform[i].most = below(4);
    if (below(3) == 0) problem.by_platform[i].least = below(3);
  }
  return problem;
}

TEST(Choice, IsTheBestOfEveryChoiceThereIs) {
  int infeasible = 0;
  for (std::uint32_t seed = 0; seed < 250; ++seed) {
    const ChoiceProblem problem = random_problem(seed);
    const EveryChoice every(problem);
    const ChoiceResult result = choose(problem, kNever);
    EXPECT_TRUE(result.proven) << seed;
    ASSERT_EQ(result.best.has_value(), every.any) << seed;
    if (!every.any) {
      ++infeasible;
      continue;
    }
    EXPECT_NEAR(result.best->value, every.best, 1e-9) << seed;
    EXPECT_NEAR(result.bound, every.best, 1e-9) << seed;
  }
  EXPECT_GT(infeasible, 30);
}

// Values in proportion to costs: every price is the same, and what is left is a sum of subsets.
TEST(Choice, ProportionalValuesAreNoTrouble) {
  std::mt19937 engine(3);
  ChoiceProblem problem;
  for (std::size_t g = 0; g < 60; ++g) {
    const auto cost = static_cast<std::int64_t>(1 + engine() % 100000);
    problem.groups.push_back({{{static_cast<double>(cost), cost, 0, 0}}, false});
  }
  problem.budget = 1234567;
  const ChoiceResult result = choose(problem, kNever);
  EXPECT_TRUE(result.proven);
  EXPECT_EQ(result.best->value, 1234567);
}

// Three options each for a thousand, with rules.
ChoiceProblem thousand_groups() {
  std::mt19937 engine(11);
  std::normal_distribution<double> normal;
  ChoiceProblem problem;
  for (std::size_t g = 0; g < 1000; ++g) {
    OptionGroup group;
    const double size = std::exp(3 + normal(engine));
    const auto marks = static_cast<std::uint8_t>(1U << engine() % 4);
    for (std::size_t i = 0; i < 3; ++i) {
      const double much = static_cast<double>(i + 1);
      const double cost = 100 * size * (5 + 5 * much) * std::exp(0.2 * normal(engine));
      const double value = size * (8 + 7 * std::sqrt(much)) * std::exp(0.5 * normal(engine));
      group.options.push_back({value, static_cast<std::int64_t>(cost), marks, i});
    }
    problem.groups.push_back(group);
  }
  problem.budget = 2000000;
  problem.chosen.most = 60;
  problem.by_platform[0] = {5, 10};
  problem.by_platform[1].most = 12;
  problem.by_platform[2].least = 25;
  return problem;
}

// What is chosen keeps the limits, and is worth what is said.
void expect_within(const ChoiceProblem& problem, const Chosen& chosen) {
  std::int64_t cost = 0;
  std::int64_t count = 0;
  double value = 0;
  std::array<std::int64_t, kPlatformCount> counts{};
  for (std::size_t g = 0; g < problem.groups.size(); ++g) {
    const auto& option = chosen.option[g];
    if (problem.groups[g].must) {
      EXPECT_TRUE(option) << g;
    }
    if (!option) continue;
    const Option& taken = problem.groups[g].options[*option];
    cost += taken.cost;
    value += taken.value;
    ++count;
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += taken.marks >> i & 1;
  }
  EXPECT_LE(cost, problem.budget);
  EXPECT_LE(count, problem.chosen.most);
  EXPECT_NEAR(value, chosen.value, 1e-6);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    EXPECT_GE(counts[i], problem.by_platform[i].least) << i;
    EXPECT_LE(counts[i], problem.by_platform[i].most) << i;
  }
}

TEST(Choice, AThousandGroupsWithLimitsAreSolved) {
  const ChoiceProblem problem = thousand_groups();
  const ChoiceResult result = choose(problem, kNever);
  ASSERT_TRUE(result.best);
  EXPECT_TRUE(result.proven);
  expect_within(problem, *result.best);
  EXPECT_GE(result.bound, result.best->value);
}

// However early it is stopped, the limits are kept and the bound is no less than the value.
TEST(Choice, StoppedAtOnceItHasAChoiceAlready) {
  const ChoiceProblem problem = thousand_groups();
  const ChoiceResult result = choose(problem, [] { return true; });
  ASSERT_TRUE(result.best);
  expect_within(problem, *result.best);
  EXPECT_GE(result.bound, result.best->value);
  const ChoiceResult whole = choose(problem, kNever);
  EXPECT_GE(result.bound, whole.best->value - 1e-6);
  EXPECT_GT(result.best->value, 0.8 * whole.best->value);
}

// Small problems with tight limits: hardly one that can be kept is missed.
TEST(FirstChoice, IsThereWhereLimitsCanBeKept) {
  int feasible = 0;
  int found = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const ChoiceProblem problem = random_problem(seed);
    const EveryChoice every(problem);
    const std::optional<Chosen> first = first_choice(problem);
    if (every.any) ++feasible;
    if (!first) continue;
    ++found;
    expect_within(problem, *first);
    EXPECT_TRUE(every.any) << seed;
    EXPECT_LE(first->value, every.best + 1e-9) << seed;
  }
  EXPECT_GT(feasible, 250);
  EXPECT_GT(found, 0.97 * feasible);
}

// Two are wanted on the first platform and one on the second, at most two in all: the dear one that
// is on both has to be there.
TEST(FirstChoice, FillsLeastCountsWithinTheOthers) {
  constexpr std::uint8_t kFirst = 1;
  constexpr std::uint8_t kSecond = 2;
  ChoiceProblem problem;
  problem.groups = {{{{5, 10, kFirst, 0}}, false},
                    {{{5, 20, kFirst, 0}}, false},
                    {{{5, 10, kSecond, 0}}, false},
                    {{{1, 70, kFirst | kSecond, 0}}, false}};
  problem.budget = 100;
  problem.chosen.most = 2;
  problem.by_platform[0].least = 2;
  problem.by_platform[1].least = 1;
  const std::optional<Chosen> first = first_choice(problem);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->value, 6);  // 5 + 1, for 80 or 90
}

TEST(Choice, NothingToChooseFromIsWorthNothing) {
  const ChoiceResult result = choose({}, kNever);
  ASSERT_TRUE(result.best);
  EXPECT_EQ(result.best->value, 0);
  EXPECT_TRUE(result.proven);
}

}  // namespace
}  // namespace kol
