// What is wrong with an input, or was done to it: a code and the values that belong to it. No
// words: the command makes them by english.h, the page from its own texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kol::io {

// In braces the names of the values.
enum class Code : std::uint8_t {
  // Why a table cannot be read.
  table_too_large,
  table_is_zip,
  table_cut_off,
  table_without_text,
  table_without_header,
  table_too_wide,       // {line}
  table_cell_too_long,  // {line}
  table_quote_open,     // {line}
  table_too_many_records,
  table_without_records,
  table_without_platform,
  table_all_skipped,  // {count}, {reason}: the code of the first, with its values
  // Why a record was skipped.
  skipped_header,
  skipped_blank,
  skipped_nameless,
  skipped_without_platform,
  skipped_repeat,         // {record}: the earlier one
  skipped_channel_taken,  // {id} {platform}
  // What else was done to a table.
  done_titles_left_out,       // {count}
  done_text_cut,              // {record} {field}
  done_texts_cut,             // {count}
  done_engagements_reckoned,  // {count}
};
inline constexpr std::size_t kCodeCount =
    static_cast<std::size_t>(Code::done_engagements_reckoned) + 1;

// A count or number of something, a text of the input, or a code: words within the words, whose
// own values stand beside it.
struct Value {
  std::string_view name;  // a literal
  std::variant<std::size_t, std::string, Code> is;
  bool operator==(const Value&) const = default;
};

struct Message {
  Code code = {};
  std::vector<Value> values = {};
  bool operator==(const Message&) const = default;
};

}  // namespace kol::io
