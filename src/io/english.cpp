// The command's words for what io says (see english.h).
#include "io/english.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace kol::io {
namespace {

struct Sentence {
  Code code;
  std::string_view words;
};

constexpr std::array kSentences = {
    Sentence{Code::table_too_large, "more than 256 MiB"},
    Sentence{Code::table_is_zip,
             "this is a zip archive, as spreadsheets (.xlsx) are: save as CSV first"},
    Sentence{Code::table_cut_off,
             "the text is UTF-16 and ends in the middle of a character: the file was cut off"},
    Sentence{Code::table_without_text, "there is no text to read"},
    Sentence{Code::table_without_header,
             "no header was recognised: the first line should name the columns, for example name, "
             "handle, followers"},
    Sentence{Code::table_too_wide, "line {line}: more than 1,000 columns"},
    Sentence{Code::table_cell_too_long, "line {line}: a cell has more than 100,000 characters"},
    Sentence{Code::table_quote_open, "line {line}: a quote opens here and never closes"},
    Sentence{Code::table_too_many_records, "more than 1,000,000 records"},
    Sentence{Code::table_without_records, "the table has no records below its header"},
    Sentence{Code::table_without_platform,
             "nothing says which platform the influencers are on: not the records, not the name of "
             "the file, not a header"},
    Sentence{Code::table_all_skipped, "all {count} records were skipped; the first: {reason}"},
    Sentence{Code::skipped_header, "the header again"},
    Sentence{Code::skipped_blank, "blank"},
    Sentence{Code::skipped_nameless, "blank: no name, no handle and no number"},
    Sentence{Code::skipped_without_platform, "nothing says which platform it is"},
    Sentence{Code::skipped_repeat, "the same as record {record}"},
    Sentence{Code::skipped_channel_taken, "the id \"{id}\" has a channel on {platform} already"},
    Sentence{Code::done_titles_left_out, "{count} lines above the header were left out"},
    Sentence{Code::done_text_cut, "record {record}: {field} cut to 10,000 characters"},
    Sentence{Code::done_texts_cut, "{count} more texts cut to 10,000 characters"},
    Sentence{Code::done_engagements_reckoned,
             "engagements of {count} records are engagement rate × followers"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kSentences.size(); ++i) {
    if (static_cast<std::size_t>(kSentences[i].code) != i) return false;
  }
  return kSentences.size() == kCodeCount;
}
static_assert(in_order(), "a sentence for each Code, in its order");

std::string in_english(Code code, std::span<const Value> values);

std::string in_english(const Value& value, std::span<const Value> beside) {
  if (const auto* const number = std::get_if<std::size_t>(&value.is)) {
    return std::to_string(*number);
  }
  if (const auto* const text = std::get_if<std::string>(&value.is)) return *text;
  return in_english(std::get<Code>(value.is), beside);
}

std::string in_english(Code code, std::span<const Value> values) {
  std::string result;
  std::string_view rest = english_of(code);
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    const auto value =
        std::find_if(values.begin(), values.end(), [&](const Value& v) { return v.name == name; });
    result += rest.substr(0, open);
    if (value != values.end()) result += in_english(*value, values);
    rest.remove_prefix(close + 1);
  }
  return result += rest;
}

}  // namespace

std::string_view english_of(Code code) { return kSentences[static_cast<std::size_t>(code)].words; }

std::string in_english(const Message& message) { return in_english(message.code, message.values); }

}  // namespace kol::io
