// Random numbers by counter: any of them can be had at once, in any order and by any thread, from
// the seed and a place in four words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace kol {

using RandomBlock = std::array<std::uint32_t, 4>;
using RandomKey = std::array<std::uint32_t, 2>;

// Philox4x32-7 (Salmon, Moraes, Dror, Shaw: Parallel Random Numbers: As Easy as 1, 2, 3; SC11): as
// they tell there, no test of TestU01's BigCrush finds fault with 7 rounds; 10 are for safety.
inline constexpr int kPhiloxRounds = 7;
inline RandomBlock philox(RandomBlock counter, RandomKey key) {
  for (int round = 0; round < kPhiloxRounds; ++round) {
    const std::uint64_t first = std::uint64_t{0xD2511F53} * counter[0];
    const std::uint64_t second = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key[0],
               static_cast<std::uint32_t>(second),
               static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key[1],
               static_cast<std::uint32_t>(first)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

// A word, or two, as a number between 0 and 1, never one of them.
inline double uniform(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }
inline double uniform(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t bits = (std::uint64_t{high} << 32 | low) >> 12;
  return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}

// What a share of the standard normal distribution lies below; to about 1e-15 relative (Wichura:
// Algorithm AS 241, PPND16; Applied Statistics 37, 1988). `share` is between 0 and 1.
double inverse_normal(double share);

// A stream of its own: pairs of uniform numbers at one place.
class RandomStream {
 public:
  // The second word of the place is counted up.
  RandomStream(RandomKey key, RandomBlock place) : key_(key), place_(place) {}

  struct Pair {
    double first;
    double second;
  };
  Pair next() {
    const RandomBlock block = philox(place_, key_);
    ++place_[1];
    return {uniform(block[0], block[1]), uniform(block[2], block[3])};
  }

 private:
  RandomKey key_;
  RandomBlock place_;
};

// Lanes: the same draw for a number of trials, one after the other; the first word of the place is
// the trial. What is filled goes on until the next multiple of four.
inline constexpr std::size_t kLanes = 256;
using Lane = std::array<double, kLanes>;
using FourLanes = std::array<Lane, 4>;

// Uniform numbers: those of the four words of the block at each place.
void draw_uniforms(RandomKey key, RandomBlock place, std::size_t count, FourLanes& uniforms);

// Makes such uniform numbers normal: what inverse_normal() makes of them, but to 7 digits, which is
// far more than trials tell apart (Algorithm AS 241, PPND7). None lies beyond 6.4 deviations.
void make_normal(Lane& shares, std::size_t count);

}  // namespace kol
