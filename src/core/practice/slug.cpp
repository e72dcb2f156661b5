// Names as they stand in links (see slug.h).
#include "core/practice/slug.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/practice/code_points.h"
#include "core/practice/letter_tables.h"

namespace kol {
namespace {

constexpr char32_t kGeorgian = 0x10D0;
constexpr char32_t kGeorgianCapitals = 0x1C90;
constexpr std::array<std::string_view, 33> kGeorgianLetters = {
    "a", "b", "g", "d", "e", "v",  "z", "t",  "i",  "k",  "l",  "m",  "n",  "o",  "p", "zh", "r",
    "s", "t", "u", "p", "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"};

// What the letters of a table are written with; empty where it has none.
std::string_view latin_letters(std::string_view table, std::size_t index) {
  for (const LetterPair& pair : kLetterPairs) {
    if (pair.capital == table[index]) return pair.letters;
  }
  return table[index] == '.' ? std::string_view() : table.substr(index, 1);
}

// What a code point beyond ASCII is written with; empty where there is nothing.
std::string_view letters_of(char32_t c) {
  const auto within = [c](char32_t first, std::size_t count) {
    return c >= first && c - first < count;
  };
  if (within(0xC0, kBaseLatin.size())) return latin_letters(kBaseLatin, c - 0xC0);
  if (within(0x1E00, kBaseLatinAdditional.size())) {
    return latin_letters(kBaseLatinAdditional, c - 0x1E00);
  }
  if (within(kGeorgian, kGeorgianLetters.size())) return kGeorgianLetters[c - kGeorgian];
  if (within(kGeorgianCapitals, kGeorgianLetters.size())) {
    return kGeorgianLetters[c - kGeorgianCapitals];
  }
  return {};
}

// Accents that stand on their own, and the apostrophes within names: written with nothing.
bool is_left_out(char32_t c) { return (c >= 0x300 && c <= 0x36F) || c == '\'' || c == 0x2019; }

void append_hyphen(std::string& out) {
  if (!out.empty() && out.back() != '-') out += '-';
}

// At most so many characters, without - at the end.
std::string cut(std::string text, std::size_t most) {
  text.resize(std::min(text.size(), most));
  if (text.ends_with('-')) text.pop_back();
  return text;
}

// The last part of an address that is not empty; of anything else all of it.
std::string_view last_part(std::string_view source) {
  if (source.find('/') == std::string_view::npos) return source;
  source = source.substr(0, source.find_first_of("?#"));
  const std::size_t end = source.find_last_not_of('/');
  if (end == std::string_view::npos) return {};
  source = source.substr(0, end + 1);
  const std::size_t slash = source.rfind('/');
  return slash == std::string_view::npos ? source : source.substr(slash + 1);
}

std::string first_slug(const Influencer& influencer) {
  std::string found;
  for (const Channel& channel : influencer.channels) {
    found = source_slug(channel.handle);
    if (!found.empty()) return found;
  }
  for (const std::string* source : {&influencer.name, &influencer.id}) {
    found = source_slug(*source);
    if (!found.empty()) return found;
  }
  return "creator";
}

// Hands out slugs that nobody has yet.
class Slugs {
 public:
  void reserve(std::string given) { taken_.insert(std::move(given)); }

  // The first free of wished, wished-2, wished-3 …
  std::string take(const std::string& wished) {
    std::size_t& number = next_[wished];
    std::string candidate;
    do {
      candidate = numbered(wished, ++number);
    } while (!taken_.insert(candidate).second);
    return candidate;
  }

 private:
  static std::string numbered(const std::string& wished, std::size_t number) {
    if (number == 1) return wished;
    const std::string suffix = '-' + std::to_string(number);
    return cut(wished, kLongestSlug - suffix.size()) + suffix;
  }

  std::set<std::string> taken_;
  std::map<std::string, std::size_t> next_;  // the number that was handed out last
};

bool has_slug(const Influencer& influencer) {
  return influencer.tracking && influencer.tracking->slug && !influencer.tracking->slug->empty();
}

}  // namespace

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= kLongestSlug &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

std::string slug(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedPoint point = code_point_at(text, at);
    if (is_ascii_letter_or_digit(text[at])) {
      out += ascii_lower(text[at]);
    } else if (const std::string_view letters = letters_of(point.value); !letters.empty()) {
      out += letters;
    } else if (!is_left_out(point.value)) {
      append_hyphen(out);
    }
    at += point.length;
  }
  if (out.ends_with('-')) out.pop_back();
  return cut(std::move(out), kLongestSlug);
}

std::string source_slug(std::string_view source) {
  std::string_view part = last_part(source);
  if (part.starts_with('@')) part.remove_prefix(1);
  return part.find('@') == std::string_view::npos ? slug(part) : std::string();
}

std::map<std::size_t, std::string> tracking_slugs(const Workspace& workspace,
                                                  const std::set<std::size_t>& in_lineup) {
  std::map<std::size_t, std::string> found;
  if (in_lineup.empty()) return found;
  Slugs slugs;
  for (const Influencer& influencer : workspace.influencers) {
    if (has_slug(influencer)) slugs.reserve(*influencer.tracking->slug);
  }
  for (const std::size_t index : in_lineup) {
    const Influencer& influencer = workspace.influencers[index];
    found[index] =
        has_slug(influencer) ? *influencer.tracking->slug : slugs.take(first_slug(influencer));
  }
  return found;
}

}  // namespace kol
