// Finds numbered things by what they say, without copying what they say: a flat table of hashes and
// numbers. Comparing the things themselves is left to the caller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

namespace kol::io {

// Continues `seed` with a text. Good enough for a table, not against an attacker.
inline std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  const auto mix = [](std::uint64_t value) {
    value *= kOdd;
    return value ^ value >> 32;
  };
  std::uint64_t hash = mix(seed + text.size() + 1);
  while (!text.empty()) {
    std::uint64_t eight = 0;
    const std::size_t length = text.size() < sizeof eight ? text.size() : sizeof eight;
    std::memcpy(&eight, text.data(), length);
    hash = mix(hash ^ eight);
    text.remove_prefix(length);
  }
  return hash;
}

class HashIndex {
 public:
  // The first number remembered with this hash for which is_it(number) holds.
  template <typename IsIt>
  std::optional<std::size_t> find(std::uint64_t hash, IsIt is_it) const {
    if (slots_.empty()) return std::nullopt;
    const auto short_hash = static_cast<std::uint32_t>(hash);
    for (std::size_t at = short_hash & mask(); slots_[at].next != 0; at = (at + 1) & mask()) {
      const std::size_t number = slots_[at].next - 1;
      if (slots_[at].hash == short_hash && is_it(number)) return number;
    }
    return std::nullopt;
  }

  // `number` is below 2^32 - 1.
  void insert(std::uint64_t hash, std::size_t number) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    put({static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(number) + 1});
    ++count_;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t next = 0;  // the number after the one that is meant; 0: a free slot
  };

  std::size_t mask() const { return slots_.size() - 1; }

  void put(const Slot& slot) {
    std::size_t at = slot.hash & mask();
    while (slots_[at].next != 0) at = (at + 1) & mask();
    slots_[at] = slot;
  }

  void grow() {
    constexpr std::size_t kLeast = 64;
    std::vector<Slot> old(slots_.empty() ? kLeast : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.next != 0) put(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two, at most half of them used
  std::size_t count_ = 0;
};

}  // namespace kol::io
