// What the simulation draws for a block of trials (simulation.cpp), each draw at a place of its
// own.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/decide/poisson.h"
#include "core/decide/random.h"

namespace kol {

// What is drawn: the last word of a draw's place. Up to four at once.
enum class Drawn : std::uint32_t {
  campaign = 1,            // C, V, A
  platform,                // B
  influencer,              // P, K, W
  post,                    // ε¹, ε², ε³
  orders_seen_caused,      // a
  orders_seen_not_caused,  // b
  orders_unseen,           // d
  leads,
  caused,      // the first uniform numbers of a and d
  not_caused,  // and of b and the leads
};

// Poisson numbers to be drawn.
struct Poissons {
  Drawn what;
  const Lane& means;
  Lane& numbers;
};

// The trials of one block, and the draws that they share.
class Block {
 public:
  Block(RandomKey key, std::size_t first, std::size_t count)
      : key_(key), first_(first), count_(count) {}

  std::size_t first() const { return first_; }
  std::size_t count() const { return count_; }

  // So many of the four.
  void normals(Drawn what, std::size_t id, std::size_t sub, std::size_t many,
               FourLanes& normals) const {
    draw_uniforms(key_, place(what, id, sub), count_, normals);
    for (std::size_t i = 0; i < many; ++i) make_normal(normals[i], count_);
  }

  // Two that have uniform numbers together.
  void poissons(Drawn both, std::size_t row, Poissons one, Poissons other) const {
    if (is_zero(one.means) && is_zero(other.means)) {
      one.numbers.fill(0);
      other.numbers.fill(0);
      return;
    }
    FourLanes uniforms;
    draw_uniforms(key_, place(both, row, 0), count_, uniforms);
    draw_poissons(key_, place(one.what, row, 0), count_, one.means, uniforms[0], uniforms[1],
                  one.numbers);
    draw_poissons(key_, place(other.what, row, 0), count_, other.means, uniforms[2], uniforms[3],
                  other.numbers);
  }

 private:
  bool is_zero(const Lane& means) const {
    return std::all_of(means.begin(), means.begin() + count_,
                       [](double mean) { return mean == 0; });
  }
  RandomBlock place(Drawn what, std::size_t id, std::size_t sub) const {
    return {static_cast<std::uint32_t>(first_), 0, static_cast<std::uint32_t>(id),
            static_cast<std::uint32_t>(what) | static_cast<std::uint32_t>(sub) << 8};
  }

  RandomKey key_;
  std::size_t first_;
  std::size_t count_;
};

}  // namespace kol
