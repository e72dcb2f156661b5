// What the header of a column means (see column_names.h).
#include "io/table/column_names.h"

#include <algorithm>
#include <array>

#include "io/json/text.h"
#include "io/table/folding.h"
#include "io/table/header_words.h"

namespace kol::io {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestHeader = 200;  // code points

// Without what a program adds to tell equal headers apart.
std::string_view without_ending(std::string_view header) {
  for (const std::string_view ending : {".1"sv, "_x"sv, "_y"sv}) {
    if (header.size() > ending.size() && header.ends_with(ending)) {
      return header.substr(0, header.size() - ending.size());
    }
  }
  return header;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// A currency's sign, which folding removes: "Price (€)".
std::string currency_sign_in(std::string_view header, const TableWords& words) {
  const std::string lower = lower_case(header);
  for (const NumberWords::Currency& currency : words.numbers.currencies) {
    const std::string& sign = currency.text;
    if (fold_name(sign).size() == sign.size()) continue;  // a word
    for (std::size_t at = lower.find(sign); at != std::string::npos;
         at = lower.find(sign, at + 1)) {
      const bool joined = at > 0 && is_ascii_letter(sign.front()) && is_ascii_letter(lower[at - 1]);
      if (!joined) return currency.code;
    }
  }
  return {};
}

// A lone "@" in a header, which no letter touches.
bool has_lone_at(std::string_view header) {
  const auto touches = [&](std::size_t at) {
    const auto c = static_cast<unsigned char>(header[at]);
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  for (std::size_t at = header.find('@'); at != std::string_view::npos;
       at = header.find('@', at + 1)) {
    if ((at == 0 || !touches(at - 1)) && (at + 1 == header.size() || !touches(at + 1))) return true;
  }
  return false;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return text.find(part) != std::string_view::npos;
  });
}

// "engavg" is a name, and says that it is averaged.
bool name_says_average(std::string_view name, const TableWords& words) {
  return std::any_of(words.strip_words.begin(), words.strip_words.end(),
                     [&](const StripWord& word) {
                       return word.kind == WordKind::average && word.text.size() >= 3 &&
                              word.text.size() < name.size() &&
                              (name.starts_with(word.text) || name.ends_with(word.text));
                     });
}

void use(const StrippedHeader& found, const TableWords& words, HeaderMeaning& meaning) {
  meaning.known = found.known;
  meaning.number = found.number;
  for (const StripWord* const word : found.words) {
    switch (word->kind) {
      case WordKind::average:
        meaning.averaged = true;
        break;
      case WordKind::format:
        if (meaning.format.empty()) meaning.format = word->says;
        break;
      case WordKind::thousands:
        meaning.scale *= 1e3;
        break;
      case WordKind::millions:
        meaning.scale *= 1e6;
        break;
      case WordKind::currency:
        meaning.currency = word->says;
        break;
      case WordKind::platform:
        meaning.says_platform = true;
        break;
      case WordKind::any:
      case WordKind::number:
      case WordKind::total:
        break;
    }
  }
  if (is_per_post(meaning.known.field) && name_says_average(found.name, words)) {
    meaning.averaged = true;
  }
  if (meaning.known.field == Field::id && meaning.says_platform) {
    meaning.known.field = Field::handle;
  }
}

}  // namespace

HeaderMeaning meaning_of(std::string_view header, const TableWords& words) {
  HeaderMeaning meaning;
  header = trim(header);
  if (header.size() > kLongestHeader && count_code_points(header) > kLongestHeader) return meaning;
  if (equal_but_case(header.substr(0, 4), "est_")) {
    meaning.known.field = Field::ignored;
    return meaning;
  }
  const std::string_view counted = without_ending(header);
  const FoldedHeader folded = fold_header(counted);
  meaning.says_rate = has_any(header, {"%", "％"}) || has_any(folded.text, {"percent", "pct"});
  meaning.says_handle = has_any(folded.text, {"handle", "username", "url", "link"});
  if (const auto found = strip_header(folded, counted.find('X') != std::string_view::npos, words)) {
    use(*found, words, meaning);
  } else if (has_lone_at(counted)) {
    meaning.known.field = Field::handle;
  }
  if (meaning.known.is_money() && meaning.currency.empty()) {
    meaning.currency = currency_sign_in(counted, words);
    const bool chinese = has_any(counted, {"价", "报", "费"});
    if (meaning.currency == "JPY" && chinese && has_any(counted, {"¥", "￥"})) {
      meaning.currency = "CNY";
    }
  }
  return meaning;
}

std::optional<Platform> bare_platform(std::string_view header, const TableWords& words) {
  const std::string folded = fold_name(without_ending(trim(header)));
  const auto whole = words.platforms.find(folded);
  if (whole != words.platforms.end()) return whole->second;
  for (const auto* const list : {&words.long_platforms, &words.short_platforms}) {
    for (const PlatformWord& word : *list) {
      if (word.text == folded) return word.platform;
    }
  }
  return std::nullopt;
}

std::string bare_format(std::string_view header, const TableWords& words) {
  const std::string folded = fold_name(without_ending(trim(header)));
  for (const Format& format : words.formats) {
    if (std::find(format.words.begin(), format.words.end(), folded) != format.words.end()) {
      return format.name;
    }
  }
  return {};
}

}  // namespace kol::io
