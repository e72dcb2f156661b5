// What the header of a column means (see column_names.h).
#include "io/table/column_names.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "io/table/folding.h"
#include "io/table/platform_names.h"

namespace kol::io {
namespace {

using enum Field;

constexpr std::array<std::string_view, 11> kAverages = {
    "avg",  "average", "mean",   "median",       "perpost", "ค่าเฉลี่ย",
    "เฉลี่ย", "ต่อโพสต์",  "purata", "setiapsiaran", "საშუალო"};
// "Number of": before a figure and for followers.
constexpr std::array<std::string_view, 6> kNumberOf = {"numberof", "noof",     "จำนวน",
                                                       "ยอด",      "bilangan", "จำนวนยอด"};
constexpr std::array<std::string_view, 7> kEndings = {"numbers", "number", "numeric", "values",
                                                      "value",   "count",  "percent"};
constexpr std::array<std::string_view, 3> kPeople = {"influencer", "creator", "kol"};
constexpr int kMostWordsDropped = 4;

struct KnownHeader {
  Field field;
  Manner manner = Manner::plain;
};
using Found = std::optional<KnownHeader>;
using Names = std::span<const HeaderName> FieldRow::*;

Found find_in(Names names, std::string_view folded) {
  const auto find = [&](std::string_view text) -> Found {
    for (const FieldRow& row : fields()) {
      for (const HeaderName& name : row.*names) {
        if (name.folded == text) return KnownHeader{row.field, name.manner};
      }
    }
    return std::nullopt;
  };
  if (const Found found = find(folded)) return found;
  if (folded.size() > 2 && folded.ends_with('s')) return find(folded.substr(0, folded.size() - 1));
  return std::nullopt;
}

template <std::size_t count>
std::string_view without_front(std::string_view text,
                               const std::array<std::string_view, count>& words) {
  for (const std::string_view word : words) {
    if (text.size() > word.size() && text.starts_with(word)) return text.substr(word.size());
  }
  return text;
}

template <std::size_t count>
std::string_view without_end(std::string_view text,
                             const std::array<std::string_view, count>& words) {
  for (const std::string_view word : words) {
    if (text.size() > word.size() && text.ends_with(word)) {
      return text.substr(0, text.size() - word.size());
    }
  }
  return text;
}

Found find_figure(std::string_view folded) {
  const std::string_view bare =
      without_front(without_end(without_front(folded, kAverages), kAverages), kNumberOf);
  if (bare == "eng" && folded != bare) return KnownHeader{engagements};
  return find_in(&FieldRow::averages, bare);
}

Found find_category(std::string_view folded) {
  const bool numbered = !folded.empty() && folded.back() >= '1' && folded.back() <= '9';
  if (!numbered) return std::nullopt;
  folded.remove_suffix(1);
  return folded == "category" || folded == "kategori" ? Found(KnownHeader{niche}) : std::nullopt;
}

// Looks a folded header up, dropping platforms and empty words until nothing more can be dropped.
Found find(std::string_view folded, int words_left = kMostWordsDropped) {
  if (const Found found = find_in(&FieldRow::headers, folded)) return found;
  if (const Found found = find_figure(folded)) return found;
  if (const Found found = find_category(folded)) return found;
  if (words_left == 0) return std::nullopt;
  std::vector<std::string_view> rests = {without_end(folded, kEndings)};
  for (const std::string_view rest : without_platform(folded)) rests.push_back(rest);
  rests.push_back(without_front(folded, kPeople));
  for (const std::string_view rest : rests) {
    if (rest.size() == folded.size()) continue;
    if (const Found found = find(rest, words_left - 1)) return found;
  }
  const std::string_view counted = without_front(folded, kNumberOf);
  if (counted.size() == folded.size()) return std::nullopt;
  const Found found = find(counted, 0);
  return found && found->field == followers ? found : std::nullopt;
}

// "Fee (THB)", "ราคา บาท": the name, if a currency begins or ends the header.
Found find_priced(std::string_view header, const CurrencyNames& currencies,
                  std::string_view& currency) {
  const auto is_break = [](char c) {
    return c == ' ' || c == '(' || c == ')' || c == '[' || c == ']' || c == '/' || c == ',' ||
           c == '_' || c == '-' || c == ':';
  };
  for (std::size_t at = 0; at < header.size();) {
    if (is_break(header[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < header.size() && !is_break(header[end])) ++end;
    const std::string_view code = currencies.code_of(header.substr(at, end - at));
    if (!code.empty()) {
      std::string rest(header.substr(0, at));
      rest += header.substr(end);
      std::string folded = fold(rest);
      if (folded.ends_with("in")) folded.resize(folded.size() - 2);
      const Found found = find(folded);
      if (!found || found->field != quote) return std::nullopt;
      currency = code;
      return found;
    }
    at = end;
  }
  return std::nullopt;
}

}  // namespace

HeaderMeaning meaning_of(std::string_view header, const CurrencyNames& currencies) {
  constexpr std::size_t kLongestHeader = 200;
  HeaderMeaning meaning;
  if (header.size() > kLongestHeader) return meaning;
  if (equal_but_case(header.substr(0, 4), "est_")) {
    meaning.field = ignored;
    return meaning;
  }
  std::string_view counted = header;
  if (counted.ends_with(".1")) counted.remove_suffix(2);
  Found found = find_priced(counted, currencies, meaning.currency);
  if (!found) found = find(fold(counted));
  if (!found) return meaning;
  meaning.field = found->field;
  meaning.is_link = found->manner == Manner::link || found->manner == Manner::says_link;
  meaning.says_handle = found->manner == Manner::says_handle || found->manner == Manner::says_link;
  return meaning;
}

}  // namespace kol::io
