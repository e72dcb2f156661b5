// Takes words off both ends of a header (see header_words.h): for each kind of field the best way
// to every place from the left and from the right, then the longest name between two such places.
#include "io/table/header_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace kol::io {
namespace {

constexpr std::size_t kShortWord = 3;  // ASCII letters; so short, a word must stand on its own
constexpr std::size_t kMostNumberDigits = 3;

constexpr unsigned kAlways =
    static_cast<unsigned>(WordKind::any) | static_cast<unsigned>(WordKind::platform);
constexpr unsigned kOfNumbers = kAlways | static_cast<unsigned>(WordKind::number) |
                                static_cast<unsigned>(WordKind::average) |
                                static_cast<unsigned>(WordKind::format);
constexpr unsigned kScales =
    static_cast<unsigned>(WordKind::thousands) | static_cast<unsigned>(WordKind::millions);
constexpr unsigned kNumbered = 1U << 20;  // a number may be taken off too

constexpr std::array<unsigned, 5> kKinds = {
    kAlways, kOfNumbers | static_cast<unsigned>(WordKind::total) | kScales,
    kOfNumbers | kScales | kNumbered, kOfNumbers,
    kOfNumbers | static_cast<unsigned>(WordKind::currency)};

// Which words may be taken off the names of a field.
unsigned kinds_for(const KnownName& known) {
  if (known.is_money()) return kKinds[4];
  if (is_number(known.own_kind)) return kKinds[3];
  switch (known.field) {
    case Field::followers:
    case Field::following:
      return kKinds[1];
    case Field::engagement_rate:
    case Field::fake_share:
    case Field::suspect_comments:
    case Field::growth_30d:
      return kKinds[3];
    default:
      return is_per_post(known.field) ? kKinds[2] : kKinds[0];
  }
}

bool is_short_ascii(std::string_view text) {
  return text.size() <= kShortWord && std::all_of(text.begin(), text.end(), [](char c) {
           return static_cast<std::uint8_t>(c) < 0x80;
         });
}

// The best way from one end of the header to a place in it.
struct Way {
  bool reached = false;
  std::vector<const StripWord*> words;
  std::optional<std::size_t> number;

  std::size_t count() const { return words.size() + (number ? 1 : 0); }
  // Fewest words, the longest first.
  bool operator<(const Way& other) const {
    if (count() != other.count()) return count() < other.count();
    for (std::size_t i = 0; i < std::min(words.size(), other.words.size()); ++i) {
      const std::size_t a = words[i]->text.size();
      const std::size_t b = other.words[i]->text.size();
      if (a != b) return a > b;
    }
    return false;
  }
};

class Stripper {
 public:
  Stripper(const FoldedHeader& header, bool says_x, const TableWords& words)
      : header_(header), says_x_(says_x), words_(words) {}

  std::optional<StrippedHeader> best() const {
    std::optional<StrippedHeader> best;
    std::size_t best_words = 0;
    for (const unsigned kinds : kKinds) {
      const std::vector<Way> left = from_left(kinds);
      const std::vector<Way> right = from_right(kinds);
      for (std::size_t from = 0; from < size(); ++from) {
        if (!left[from].reached) continue;
        for (std::size_t to = size(); to > from; --to) {
          if (!right[to].reached || (best && to - from < best->name.size())) continue;
          if (left[from].number && right[to].number) continue;
          const std::string_view name = piece(from, to);
          const bool whole = from == 0 && to == size();
          if (!whole && is_short_ascii(name) && !stands_alone(from, to)) continue;
          const auto known = words_.names.find(name);
          if (known == words_.names.end() || kinds_for(known->second) != kinds) continue;
          const std::size_t taken = left[from].count() + right[to].count();
          if (best && to - from == best->name.size() && taken >= best_words) continue;
          best = StrippedHeader{name, known->second, left[from].words, left[from].number};
          best->words.insert(best->words.end(), right[to].words.rbegin(), right[to].words.rend());
          if (right[to].number) best->number = right[to].number;
          best_words = taken;
        }
      }
    }
    return best;
  }

 private:
  std::size_t size() const { return header_.text.size(); }
  std::string_view piece(std::size_t from, std::size_t to) const {
    return std::string_view(header_.text).substr(from, to - from);
  }
  bool stands_alone(std::size_t from, std::size_t to) const {
    return header_.breaks[from] && header_.breaks[to];
  }
  bool may_take(const StripWord& word, std::size_t from, std::size_t to, unsigned kinds) const {
    return (static_cast<unsigned>(word.kind) & kinds) != 0 &&
           (!is_short_ascii(word.text) || stands_alone(from, to));
  }

  static void improve(Way& way, const Way& before, const StripWord* word,
                      std::optional<std::size_t> number = std::nullopt) {
    Way next = before;
    next.reached = true;
    if (word != nullptr) next.words.push_back(word);
    if (number) next.number = number;
    if (!way.reached || next < way) way = std::move(next);
  }

  // A whole number of a few digits that begins or ends there.
  static std::optional<std::size_t> number_in(std::string_view text) {
    if (text.empty() || text.size() > kMostNumberDigits) return std::nullopt;
    std::size_t number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9') return std::nullopt;
      number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return number;
  }
  bool is_digit_at(std::size_t at) const {
    return at < size() && header_.text[at] >= '0' && header_.text[at] <= '9';
  }

  std::vector<Way> from_left(unsigned kinds) const {
    std::vector<Way> ways(size() + 1);
    ways[0].reached = true;
    for (std::size_t at = 0; at < size(); ++at) {
      if (!ways[at].reached) continue;
      const Way here = ways[at];
      for (const StripWord& word : words_.strip_words_from(header_.text[at])) {
        const std::size_t to = at + word.text.size();
        if (to >= size() || piece(at, to) != word.text || !may_take(word, at, to, kinds)) continue;
        improve(ways[to], here, &word);
      }
      if (header_.breaks[at] && (kinds & static_cast<unsigned>(WordKind::platform)) != 0 &&
          is_capital_x(at)) {
        improve(ways[at + 1], here, x_word());
      }
      if ((kinds & kNumbered) == 0 || here.number) continue;
      std::size_t to = at;
      while (is_digit_at(to)) ++to;
      if (const auto number = number_in(piece(at, to)); number && to < size()) {
        improve(ways[to], here, nullptr, number);
      }
    }
    return ways;
  }

  std::vector<Way> from_right(unsigned kinds) const {
    std::vector<Way> ways(size() + 1);
    ways[size()].reached = true;
    for (std::size_t at = size(); at > 0; --at) {
      if (!ways[at].reached) continue;
      const Way here = ways[at];
      for (const StripWord& word : words_.strip_words) {
        if (word.text.back() != header_.text[at - 1] || word.text.size() >= at) continue;
        const std::size_t from = at - word.text.size();
        if (piece(from, at) != word.text || !may_take(word, from, at, kinds)) continue;
        improve(ways[from], here, &word);
      }
      if (header_.breaks[at] && is_capital_x(at - 1)) improve(ways[at - 1], here, x_word());
      if ((kinds & kNumbered) == 0 || here.number) continue;
      std::size_t from = at;
      while (from > 0 && is_digit_at(from - 1)) --from;
      if (const auto number = number_in(piece(from, at)); number && from > 0) {
        improve(ways[from], here, nullptr, number);
      }
    }
    return ways;
  }

  bool is_capital_x(std::size_t at) const {
    return says_x_ && header_.text[at] == 'x' && stands_alone(at, at + 1);
  }
  static const StripWord* x_word() {
    static const StripWord word{"x", WordKind::platform, ""};
    return &word;
  }

  const FoldedHeader& header_;
  bool says_x_;
  const TableWords& words_;
};

}  // namespace

std::optional<StrippedHeader> strip_header(const FoldedHeader& header, bool says_x,
                                           const TableWords& words) {
  return Stripper(header, says_x, words).best();
}

}  // namespace kol::io
