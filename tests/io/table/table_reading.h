// What the tests of reading tables share: the shipped figures, and short ways to read a table and
// to say what came of it.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "builtin_benchmarks.h"
#include "builtin_headers.h"
#include "io/english.h"
#include "io/json/benchmarks.h"
#include "io/table/import.h"

namespace kol::io {

inline const Benchmarks& table_benchmarks() {
  static const Benchmarks benchmarks = *read_benchmarks(builtin_benchmarks).benchmarks;
  return benchmarks;
}

inline const TableWords& table_words() {
  static const TableWords words = *read_table_words(builtin_headers);
  return words;
}

inline Import read_table(std::string_view csv, const ImportOptions& options = {}) {
  return import_table(csv, options, table_benchmarks(), table_words());
}

// A table whose records are all on Instagram.
inline Import read_instagram(std::string_view csv) {
  return read_table(csv, {.platform = Platform::instagram});
}

// Why nothing was imported, in the command's words; empty if something was.
inline std::string error_of(const Import& import) {
  return import.error ? in_english(*import.error) : "";
}

inline const Influencer& only(const Import& import) {
  EXPECT_EQ(import.influencers.size(), 1U) << error_of(import);
  static const Influencer nobody = [] {
    Influencer influencer;
    influencer.channels.emplace_back();
    return influencer;
  }();
  return import.influencers.empty() ? nobody : import.influencers.front();
}

inline const Channel& only_channel(const Import& import) { return only(import).channels.front(); }

// The fields of the columns: {"name", "note"}.
inline std::vector<std::string> fields_of(const Import& import) {
  std::vector<std::string> fields;
  for (const Column& column : import.diagnostics.columns) {
    fields.push_back((column.of_posts ? "posts." : "") + std::string(name_of(column.field)));
  }
  return fields;
}

// The field a header alone stands for, in a table beside a sure handle.
inline std::string field_of(std::string_view header) {
  const Import import = read_instagram("handle|" + std::string(header) + "\na|\n");
  return import.diagnostics.columns.size() < 2
             ? "no column"
             : std::string(name_of(import.diagnostics.columns[1].field));
}

// "record N: REASON" for each skipped record.
inline std::vector<std::string> skipped_in(const Import& import) {
  std::vector<std::string> lines;
  for (const SkippedRecord& skipped : import.diagnostics.skipped) {
    lines.push_back("record " + std::to_string(skipped.record) + ": " + in_english(skipped.reason));
  }
  return lines;
}

// "ID" or "ID COLUMN" for each warning.
inline std::vector<std::string> warnings_in(const Import& import) {
  std::vector<std::string> lines;
  for (const Message& warning : import.diagnostics.warnings) {
    std::string line(id_of(warning.code));
    for (const Message::Value& value : warning.values) {
      if (value.name == "column") line += " " + std::get<std::string>(value.is);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

// "RECORD COLUMN TEXT REASON" for each doubtful cell, with "not used" where it is not.
inline std::vector<std::string> doubtful_in(const Import& import) {
  std::vector<std::string> lines;
  for (const DoubtfulCell& cell : import.diagnostics.doubtful) {
    lines.push_back(std::to_string(cell.record) + " " + cell.column + " " + cell.text + " " +
                    std::string(id_of(cell.reason)) + (cell.used ? "" : ", not used"));
  }
  return lines;
}

// "RECORD into RECORD" for each merged one.
inline std::vector<std::string> merged_in(const Import& import) {
  std::vector<std::string> lines;
  for (const MergedRecord& merged : import.diagnostics.merged) {
    lines.push_back(std::to_string(merged.record) + " into " + std::to_string(merged.into));
  }
  return lines;
}

// "RECORD COLUMN TEXT" for each cell that could not be read.
inline std::vector<std::string> unreadable_in(const Import& import) {
  std::vector<std::string> lines;
  for (const UnreadableCell& cell : import.diagnostics.unreadable) {
    lines.push_back(std::to_string(cell.record) + " " + cell.column + " " + cell.text);
  }
  return lines;
}

// The followers of all influencers, −1 for unknown.
inline std::vector<double> followers_in(const Import& import) {
  std::vector<double> followers;
  for (const Influencer& influencer : import.influencers) {
    followers.push_back(influencer.channels.front().followers.value_or(-1));
  }
  return followers;
}

// A table of handles and one other column.
inline std::string column_of(std::string_view header, const std::vector<std::string>& cells) {
  std::string csv = "handle\t" + std::string(header) + "\n";
  int number = 0;
  for (const std::string& cell : cells) {
    csv += "h" + std::to_string(++number) + "\t" + cell + "\n";
  }
  return csv;
}

}  // namespace kol::io
