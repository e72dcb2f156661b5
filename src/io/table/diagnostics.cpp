// The diagnostics of an import, and how they are written as JSON (see diagnostics.h and import.h).
#include "io/table/diagnostics.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "io/json/names.h"

namespace kol::io {
namespace {

struct CodeId {
  Code code;
  std::string_view id;
};

constexpr std::array kIds = {
    CodeId{Code::skipped_header, "header_again"},
    CodeId{Code::skipped_blank, "blank"},
    CodeId{Code::skipped_nameless, "no_person"},
    CodeId{Code::skipped_without_platform, "no_platform"},
    CodeId{Code::skipped_repeat, "same_as"},
    CodeId{Code::skipped_total, "total"},
    CodeId{Code::skipped_alone, "alone"},
    CodeId{Code::skipped_not_object, "not_object"},
    CodeId{Code::skipped_other_campaign, "other_campaign"},
    CodeId{Code::skipped_cancelled, "cancelled"},
    CodeId{Code::skipped_without_order, "no_order"},
    CodeId{Code::skipped_code_of_several, "code_of_several"},
    CodeId{Code::skipped_unmatched, "unmatched"},
    CodeId{Code::doubtful_about, "about"},
    CodeId{Code::doubtful_currency, "currency"},
    CodeId{Code::doubtful_fraction, "fraction"},
    CodeId{Code::doubtful_id, "id"},
    CodeId{Code::doubtful_joined, "joined"},
    CodeId{Code::doubtful_mark, "mark"},
    CodeId{Code::doubtful_other_handle, "other_handle"},
    CodeId{Code::doubtful_other_platform, "other_platform"},
    CodeId{Code::doubtful_range, "range"},
    CodeId{Code::doubtful_rate, "rate"},
    CodeId{Code::doubtful_several_platforms, "several_platforms"},
    CodeId{Code::doubtful_shifted, "shifted"},
    CodeId{Code::doubtful_which_channel, "which_channel"},
    CodeId{Code::warning_code_of_rows, "code_of_rows"},
    CodeId{Code::warning_copies_differ, "copies_differ"},
    CodeId{Code::warning_encoding_guessed, "encoding_guessed"},
    CodeId{Code::warning_engagement_unclear, "engagement_unclear"},
    CodeId{Code::warning_id_reused, "id_reused"},
    CodeId{Code::warning_lifetime, "lifetime"},
    CodeId{Code::warning_lines_quoted, "lines_quoted"},
    CodeId{Code::warning_long_records, "long_records"},
    CodeId{Code::warning_notes_cut, "notes_cut"},
    CodeId{Code::warning_other_prices, "other_prices"},
    CodeId{Code::warning_platform_counts, "platform_counts"},
    CodeId{Code::warning_repeated_accounts, "repeated_accounts"},
    CodeId{Code::warning_replaced, "replaced"},
    CodeId{Code::warning_same_name, "same_name"},
    CodeId{Code::warning_usd_rate_needed, "usd_rate_needed"},
    CodeId{Code::warning_words_in_numbers, "words_in_numbers"},
};

void write_member(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.text(text);
}

void write_member(JsonWriter& json, std::string_view name, std::size_t count) {
  json.key(name);
  json.number(static_cast<double>(count));
}

template <typename One, typename Write>
void write_list(JsonWriter& json, std::string_view name, const std::vector<One>& all, Write write) {
  json.key(name);
  json.open('[');
  for (const One& one : all) {
    json.open('{');
    write(one);
    json.close('}');
  }
  json.close(']');
}

// An object with the count of all and the list of the first.
template <typename One, typename Write>
void write_counted(JsonWriter& json, std::string_view name, std::size_t count,
                   std::string_view list, const std::vector<One>& all, Write write) {
  json.key(name);
  json.open('{');
  write_member(json, "count", count);
  write_list(json, list, all, write);
  json.close('}');
}

void write_skipped(JsonWriter& json, const SkippedRecord& skipped) {
  write_member(json, "record", skipped.record);
  write_member(json, "reason", id_of(skipped.reason.code));
  if (skipped.reason.code != Code::skipped_repeat) return;
  for (const Message::Value& value : skipped.reason.values) {
    if (const auto* const of = std::get_if<std::size_t>(&value.is)) write_member(json, "of", *of);
  }
}

void write_column(JsonWriter& json, const SaidColumn& column) {
  write_member(json, "header", column.header);
  write_member(json, "field", column.field);
  if (column.platform) {
    write_member(json, "platform", name_of(kPlatformNames, *column.platform));
  }
}

void write_cells(JsonWriter& json, const Diagnostics& diagnostics) {
  write_counted(json, "unreadable", diagnostics.unreadable_count, "cells", diagnostics.unreadable,
                [&](const UnreadableCell& cell) {
                  write_member(json, "record", cell.record);
                  write_member(json, "column", cell.column);
                  write_member(json, "text", cell.text);
                });
  write_counted(json, "doubtful", diagnostics.doubtful_count, "cells", diagnostics.doubtful,
                [&](const DoubtfulCell& cell) {
                  write_member(json, "record", cell.record);
                  write_member(json, "column", cell.column);
                  write_member(json, "text", cell.text);
                  write_member(json, "reason", id_of(cell.reason));
                  json.key("used");
                  json.boolean(cell.used);
                });
}

void write_warning(JsonWriter& json, const Message& warning) {
  write_member(json, "id", id_of(warning.code));
  for (const Message::Value& value : warning.values) {
    if (const auto* const count = std::get_if<std::size_t>(&value.is)) {
      write_member(json, value.name, *count);
    } else if (const auto* const text = std::get_if<std::string>(&value.is)) {
      write_member(json, value.name, *text);
    }
  }
}

}  // namespace

std::string_view id_of(Code code) {
  const auto found =
      std::find_if(kIds.begin(), kIds.end(), [&](const CodeId& one) { return one.code == code; });
  return found == kIds.end() ? std::string_view() : found->id;
}

void write_members(JsonWriter& json, const Diagnostics& diagnostics,
                   const std::vector<SaidColumn>& columns) {
  write_member(json, "records", diagnostics.records);
  write_member(json, "imported", diagnostics.imported);
  write_list(json, "skipped", diagnostics.skipped,
             [&](const SkippedRecord& skipped) { write_skipped(json, skipped); });
  write_list(json, "columns", columns,
             [&](const SaidColumn& column) { write_column(json, column); });
  write_cells(json, diagnostics);
  write_counted(json, "merged", diagnostics.merged_count, "records", diagnostics.merged,
                [&](const MergedRecord& merged) {
                  write_member(json, "record", merged.record);
                  write_member(json, "into", merged.into);
                  write_member(json, "as", merged.as_post ? "post" : "channel");
                });
  write_list(json, "warnings", diagnostics.warnings,
             [&](const Message& warning) { write_warning(json, warning); });
  write_member(json, "rows", diagnostics.rows == Rows::posts ? "posts" : "accounts");
  write_member(json, "encoding", diagnostics.encoding);
  write_member(json, "delimiter", diagnostics.delimiter);
}

std::string write_diagnostics(const Diagnostics& diagnostics) {
  std::vector<SaidColumn> columns;
  for (const Column& column : diagnostics.columns) {
    columns.push_back({column.header,
                       (column.of_posts ? "posts." : "") + std::string(name_of(column.field)),
                       column.platform});
  }
  std::string out;
  JsonWriter json(out, 1);
  json.open('{');
  write_members(json, diagnostics, columns);
  json.close('}');
  out += '\n';
  return out;
}

void tell_of_text(const Decoded& decoded, const Table& table, Diagnostics& diagnostics) {
  diagnostics.encoding = decoded.encoding;
  if (decoded.guessed) {
    diagnostics.warnings.push_back(
        {Code::warning_encoding_guessed,
         {{"count", std::size_t{1}}, {"text", std::string(decoded.encoding)}}});
  }
  if (decoded.replaced > 0) {
    diagnostics.warnings.push_back({Code::warning_replaced, {{"count", decoded.replaced}}});
  }
  if (table.is_json) {
    diagnostics.delimiter = "json";
  } else if (table.is_sheet) {
    diagnostics.delimiter = "xlsx";
  } else if (table.source.delimiter != kNoDelimiter) {
    diagnostics.delimiter = table.source.delimiter;
  }
  if (table.lines_quoted) {
    diagnostics.warnings.push_back({Code::warning_lines_quoted, {{"count", std::size_t{1}}}});
  }
  if (table.title_records > 0) {
    diagnostics.remarks.push_back({Code::done_titles_left_out, {{"count", table.title_records}}});
  }
}

// By id, then column.
void sort_warnings(std::vector<Message>& warnings) {
  const auto column_of = [](const Message& message) -> std::string {
    for (const Message::Value& value : message.values) {
      if (value.name == "column") return std::get<std::string>(value.is);
    }
    return {};
  };
  std::stable_sort(warnings.begin(), warnings.end(), [&](const Message& a, const Message& b) {
    if (a.code != b.code) return a.code < b.code;
    return column_of(a) < column_of(b);
  });
}

}  // namespace kol::io
