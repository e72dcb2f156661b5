#include "core/decide/poisson.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/decide/two.h"
#include "core/numeric.h"

namespace kol {
namespace {

constexpr double kInversionBelow = 10;
constexpr double kExactlyRounded = 1e15;  // below it rounded_down() is floor()
constexpr double kExactLogarithm = 1e6;   // below it n ln(n / mean) has 9 digits behind the point
constexpr double kHalfLogTwoPi = 0.91893853320467274178;

// 1 ÷ n, by n.
constexpr std::size_t kLongestInversion = 128;  // far more than a mean below 10 takes
constexpr std::array<double, kLongestInversion + 1> kReciprocals = [] {
  std::array<double, kLongestInversion + 1> reciprocals{};
  for (std::size_t n = 1; n <= kLongestInversion; ++n) reciprocals[n] = 1 / static_cast<double>(n);
  return reciprocals;
}();

// For means below 10: counts the probabilities that go into the uniform number one after the other,
// from that of 0, e^-mean. Those of the others, which have 0 for a number, are not counted.
class Inversion {
 public:
  Inversion(Two mean, Two uniform)
      : mean_(mean),
        left_(mean < kInversionBelow ? uniform : both(0)),
        probability_(exp_of(-mean)) {}

  // Each is nonzero where one more went into it. Where none did, none ever will: what is left is
  // no longer positive.
  TwoBits count(std::size_t n) {
    const auto goes = left_ > probability_;
    count_ -= __builtin_bit_cast(TwoBits, goes);  // all bits, which is -1, or none
    left_ -= probability_;
    probability_ *= mean_ * kReciprocals[n];
    return __builtin_bit_cast(TwoBits, goes);
  }
  Two counted() const { return from_whole(count_); }

 private:
  Two mean_;
  Two left_;
  Two probability_;
  TwoBits count_ = {0, 0};
};

// Four at once: what costs is to be wrong about the end.
void invert_four(const double* means, const double* uniforms, double* numbers) {
  Inversion first(load_two(means), load_two(uniforms));
  Inversion last(load_two(means + 2), load_two(uniforms + 2));
  for (std::size_t n = 1; n <= kLongestInversion; ++n) {
    const TwoBits goes = first.count(n) | last.count(n);
    if ((goes[0] | goes[1]) == 0) break;
  }
  store_two(numbers, first.counted());
  store_two(numbers + 2, last.counted());
}

// ln n! - ((n + 1/2) ln n - n + ln sqrt(2 pi)) for n from 1.
constexpr std::array kStirlingErrors = {
    0.081061466795327261,  0.041340695955409297,  0.027677925684998338,  0.020790672103765093,
    0.016644691189821193,  0.013876128823070748,  0.01189670994589177,   0.010411265261972096,
    0.0092554621827127329, 0.0083305634333628708, 0.0075736754879518406, 0.0069428401072095299,
    0.0064089941880042071, 0.0059513701127588475, 0.0055547335519628011};

double stirling_error(double n) {
  const auto index = static_cast<std::size_t>(std::min(n, 100.0)) - 1;
  if (index < kStirlingErrors.size()) return kStirlingErrors[index];
  const double inverse = 1 / n;
  const double square = inverse * inverse;
  return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 * square) * square) * square) * inverse;
}

// n ln(n / mean) + mean - n; `log` is ln(n / mean).
double deviance(double n, double mean, double log) {
  const double difference = n - mean;
  if (n < kExactLogarithm || std::abs(difference) >= 0.1 * (n + mean)) return n * log - difference;
  const double v = difference / (n + mean);
  double sum = difference * v;
  double term = 2 * n * v;
  for (int i = 3; i < 1000; i += 2) {
    term *= v * v;
    const double next = sum + term / i;
    if (next == sum) break;
    sum = next;
  }
  return sum;
}

// What the algorithm proposes for pairs of uniform numbers.
struct Proposal {
  explicit Proposal(Two of_mean) : mean(of_mean) {
    const Two root = {std::sqrt(mean[0]), std::sqrt(mean[1])};
    b = 0.931 + 2.53 * root;
    a = -0.059 + 0.02483 * b;
    quick = 0.9277 - 3.6224 / (b - 2.0);
  }
  void propose(Two first, Two second) {
    const Two u = first - 0.5;
    v = second;
    edge = 0.5 - (u < 0.0 ? -u : u);
    number = (2.0 * a / edge + b) * u + mean + 0.43;  // rounded down
  }
  bool is_quick(std::size_t k) const { return edge[k] >= 0.07 && v[k] <= quick[k]; }
  bool is_accepted(std::size_t k, double count) const;

  Two mean;
  Two b;
  Two a;
  Two quick;
  Two v = {};
  Two edge = {};
  Two number = {};
};

bool Proposal::is_accepted(std::size_t k, double count) const {
  if (is_quick(k)) return true;
  if (count < 0 || (edge[k] < 0.013 && v[k] > edge[k])) return false;
  const double inverse_alpha = 1.1239 + 1.1328 / (b[k] - 3.4);
  const double square = edge[k] * edge[k];
  const double height = v[k] * inverse_alpha * square / (a[k] + b[k] * square);
  if (count == 0) return log_of(height) <= -mean[k];
  const Two logs = log_of(Two{height * std::sqrt(count), count / mean[k]});
  return logs[0] <= -kHalfLogTwoPi - stirling_error(count) - deviance(count, mean[k], logs[1]);
}

double by_rejection(double mean, RandomStream stream) {
  Proposal proposal(both(mean));
  while (true) {
    const RandomStream::Pair pair = stream.next();
    proposal.propose(both(pair.first), both(pair.second));
    const double count = std::floor(proposal.number[0]);
    if (proposal.is_accepted(0, count)) return count;
  }
}

// As floor() of each, for numbers whose size is below 2^51.
Two rounded_down(Two x) {
  const Two nearest = nearest_whole(x);
  return nearest > x ? nearest - 1.0 : nearest;
}

}  // namespace

void draw_poissons(RandomKey key, RandomBlock place, std::size_t count, const Lane& means,
                   const Lane& first, const Lane& second, Lane& numbers) {
  for (std::size_t i = 0; i < count; i += 4) invert_four(&means[i], &first[i], &numbers[i]);

  std::array<std::size_t, kLanes + 1> large;  // those of the other means
  std::size_t large_count = 0;
  for (std::size_t i = 0; i < count; ++i) {
    large[large_count] = i;
    large_count += means[i] < kInversionBelow ? 0 : 1;
  }
  large[large_count] = large[0];
  for (std::size_t i = 0; i < large_count; i += 2) {
    const std::size_t pair[] = {large[i], large[i + 1]};
    Proposal proposal(Two{means[pair[0]], means[pair[1]]});
    proposal.propose(Two{first[pair[0]], first[pair[1]]}, Two{second[pair[0]], second[pair[1]]});
    const Two proposed = rounded_down(proposal.number);
    for (std::size_t k = 0; k < std::min<std::size_t>(2, large_count - i); ++k) {
      const double mean = proposal.mean[k];
      double& number = numbers[pair[k]];
      number = is_finite(mean) ? proposed[k] : mean;
      if (mean < kExactlyRounded ? proposal.is_accepted(k, number) : !is_finite(mean)) continue;
      const auto trial = place[0] + static_cast<std::uint32_t>(pair[k]);
      number = by_rejection(mean, RandomStream(key, {trial, 1, place[2], place[3]}));
    }
  }
}

}  // namespace kol
