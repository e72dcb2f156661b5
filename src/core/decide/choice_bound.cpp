// The bound of a choice: prices of the limits at which the sum of each group's best is least
// (Lagrangian duality), found with the ellipsoid method (Shor; deep cuts as in Bland, Goldfarb,
// Todd: The ellipsoid method, a survey, 1981). There are at most nine prices, and one evaluation
// costs a pass over the options.
#include <algorithm>
#include <cmath>

#include "core/decide/choice.h"

namespace kol {
namespace {

constexpr std::size_t kBudget = 0;
constexpr std::size_t kChosen = 1;
constexpr std::size_t kPlatforms = 2;
constexpr double kPrecision = 1e-11;
constexpr std::size_t kStopEvery = 64;  // steps
constexpr double kReach = 1000;         // of prices, in sizes of the values together
constexpr double kStepsByDimensionSquared = 130;

using Vector = std::array<double, kLimitCount>;

// One limit, with what it counts scaled so that its price is of the size of values.
struct Limit {
  std::size_t index = 0;
  double least = 0;
  double most = 0;
  bool has_least = false;
  bool has_most = false;
  double scale = 1;
};

struct Evaluation {
  double bound = 0;
  Vector slope{};
};

class Dual {
 public:
  explicit Dual(const ChoiceProblem& problem) : problem_(problem) {
    add(kBudget, {0, problem.budget},
        static_cast<double>(std::max<std::int64_t>(problem.budget, 1)));
    add(kChosen, problem.chosen, 1);
    for (std::size_t i = 0; i < problem.by_platform.size(); ++i) {
      add(kPlatforms + i, problem.by_platform[i], 1);
    }
    for (const OptionGroup& group : problem.groups) {
      double largest = 0;
      double least = group.must ? std::numeric_limits<double>::infinity() : 0;
      for (const Option& option : group.options) {
        largest = std::max(largest, std::abs(option.value));
        least = std::min(least, option.value);
      }
      size_ += largest;
      least_value_ += group.options.empty() ? 0 : least;
    }
    if (size_ == 0) size_ = 1;
  }

  LimitPrices solve(const Stop& stop);

 private:
  void add(std::size_t index, const CountLimits& limits, double scale) {
    Limit limit{.index = index, .scale = scale};
    limit.has_most = limits.most != kNoLimit;
    limit.has_least = limits.least > 0;
    limit.most = static_cast<double>(limits.most) / scale;
    limit.least = static_cast<double>(limits.least) / scale;
    if (limit.has_most || limit.has_least) limits_.push_back(limit);
  }
  LimitPrices prices_at(const Vector& x) const;
  Evaluation evaluate(const Vector& x) const;
  // A price on the wrong side of 0, if there is one.
  std::optional<std::size_t> wrong_sign(const Vector& x) const;

  const ChoiceProblem& problem_;
  std::vector<Limit> limits_;
  double size_ = 0;         // of the values together
  double least_value_ = 0;  // no choice is worth less
};

LimitPrices Dual::prices_at(const Vector& x) const {
  LimitPrices prices;
  for (std::size_t k = 0; k < limits_.size(); ++k) {
    prices.price[limits_[k].index] = x[k] / limits_[k].scale;
  }
  return prices;
}

Evaluation Dual::evaluate(const Vector& x) const {
  const LimitPrices prices = prices_at(x);
  std::array<double, 1U << kPlatformCount> by_marks{};
  for (std::size_t marks = 0; marks < by_marks.size(); ++marks) {
    by_marks[marks] = prices.price[kChosen];
    for (std::size_t i = 0; i < kPlatformCount; ++i) {
      if ((marks >> i & 1) != 0) by_marks[marks] += prices.price[kPlatforms + i];
    }
  }
  Evaluation result;
  double cost = 0;
  std::array<double, 1U << kPlatformCount> counts{};
  for (const OptionGroup& group : problem_.groups) {
    const Option* best = nullptr;
    double most = 0;
    for (const Option& option : group.options) {
      const double value = option.value - prices.price[kBudget] * static_cast<double>(option.cost) -
                           by_marks[option.marks];
      if (value > most || (group.must && best == nullptr)) {
        most = value;
        best = &option;
      }
    }
    if (best == nullptr) continue;
    result.bound += most;
    cost += static_cast<double>(best->cost);
    ++counts[best->marks];
  }
  Vector used{};
  used[kBudget] = cost;
  for (std::size_t marks = 0; marks < counts.size(); ++marks) {
    used[kChosen] += counts[marks];
    for (std::size_t i = 0; i < kPlatformCount; ++i) {
      if ((marks >> i & 1) != 0) used[kPlatforms + i] += counts[marks];
    }
  }
  for (std::size_t k = 0; k < limits_.size(); ++k) {
    const Limit& limit = limits_[k];
    const bool at_most = limit.has_most && (x[k] >= 0 || !limit.has_least);
    const double end = at_most ? limit.most : limit.least;
    result.bound += x[k] * end;
    result.slope[k] = end - used[limit.index] / limit.scale;
  }
  return result;
}

std::optional<std::size_t> Dual::wrong_sign(const Vector& x) const {
  for (std::size_t k = 0; k < limits_.size(); ++k) {
    if ((x[k] < 0 && !limits_[k].has_least) || (x[k] > 0 && !limits_[k].has_most)) return k;
  }
  return std::nullopt;
}

LimitPrices Dual::solve(const Stop& stop) {
  // One more dimension than limits, in which nothing changes: the method needs two.
  const std::size_t n = std::max<std::size_t>(limits_.size(), 2);
  const auto d = static_cast<double>(n);
  Vector centre{};
  std::array<Vector, kLimitCount> shape{};
  for (std::size_t k = 0; k < n; ++k) shape[k][k] = kReach * size_;
  Vector best{};
  double best_bound = evaluate(best).bound;
  const auto steps = static_cast<std::size_t>(kStepsByDimensionSquared * d * (d + 1));
  for (std::size_t step = 0; step < steps && !limits_.empty(); ++step) {
    if (step % kStopEvery == kStopEvery - 1 && stop()) break;
    Vector slope{};
    double depth = 0;  // how far beyond the cut the centre lies
    if (const auto wrong = wrong_sign(centre)) {
      slope[*wrong] = centre[*wrong] < 0 ? -1 : 1;
      depth = std::abs(centre[*wrong]);
    } else {
      const Evaluation at = evaluate(centre);
      if (at.bound < best_bound) {
        best_bound = at.bound;
        best = centre;
      }
      slope = at.slope;
      depth = at.bound - best_bound;
      if (best_bound < least_value_ - 1e-9 * size_) break;
    }
    // The ellipsoid is what `shape` makes of a unit ball; so kept, it stays one in spite of
    // rounding.
    Vector along{};  // the slope as seen in the ball
    double length = 0;
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t i = 0; i < n; ++i) along[j] += shape[i][j] * slope[i];
      length += along[j] * along[j];
    }
    length = std::sqrt(length);
    // Nothing in the ellipsoid is better by more than its length along the slope.
    if (!(length > 0) || (length <= kPrecision * size_ && !wrong_sign(centre))) break;
    const double alpha = std::min(depth / length, 0.9);
    const double shift = (1 + d * alpha) / (d + 1);
    const double squeeze = 1 - std::sqrt(1 - 2 * shift / (1 + alpha));
    const double stretch = std::sqrt(d * d / (d * d - 1) * (1 - alpha * alpha));
    for (std::size_t i = 0; i < n; ++i) {
      double step_length = 0;
      for (std::size_t j = 0; j < n; ++j) step_length += shape[i][j] * along[j] / length;
      centre[i] -= shift * step_length;
      for (std::size_t j = 0; j < n; ++j) {
        shape[i][j] = stretch * (shape[i][j] - squeeze * step_length * along[j] / length);
      }
    }
  }
  LimitPrices prices = prices_at(best);
  prices.bound = best_bound;
  prices.feasible = !(best_bound < least_value_ - 1e-9 * size_);
  return prices;
}

}  // namespace

LimitPrices price_limits(const ChoiceProblem& problem, const Stop& stop) {
  return Dual(problem).solve(stop);
}

double value_at(const LimitPrices& prices, const Option& option) {
  double value = option.value - prices.price[kBudget] * static_cast<double>(option.cost) -
                 prices.price[kChosen];
  for (std::size_t i = 0; i < kPlatformCount; ++i) {
    if ((option.marks >> i & 1) != 0) value -= prices.price[kPlatforms + i];
  }
  return value;
}

}  // namespace kol
