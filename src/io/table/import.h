// A table of influencers (CSV, or a block pasted from a spreadsheet) into influencers, with an
// account of every column, every skipped record and every cell that could not be read (spec:
// import).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "core/workspace.h"
#include "io/message.h"
#include "io/table/fields.h"

namespace kol::io {

struct ImportOptions {
  std::optional<Platform> platform = {};  // for records that do not say
  std::string file_name = {};             // may name the platform
  // The reader's own choice, column by column; empty: guessed from the header. A header row that
  // has no known name is then accepted, see `has_header`.
  std::vector<Field> columns = {};
  std::optional<bool> has_header =
      {};  // the reader's answer for a table without a recognised header
  // The currency of a workspace that is not empty: quotes that name another cannot be read. Absent
  // for a new one: the currency that most quotes name becomes its currency.
  std::optional<std::string> currency = {};
};

struct SkippedRecord {
  std::size_t record = 0;  // from 1 after the header, blank ones included
  Message reason;
};

struct Column {
  std::string header;
  Field field = Field::note;
  std::string sample;  // the first filled cell
};

struct UnreadableCell {
  std::size_t record = 0;
  std::string column;
  std::string text;
};

struct Diagnostics {
  std::size_t records = 0;  // = imported + skipped.size()
  std::size_t imported = 0;
  std::vector<SkippedRecord> skipped;
  std::vector<Column> columns;
  std::size_t unreadable_count = 0;
  std::vector<UnreadableCell> unreadable;  // the first 100
  std::string encoding;                    // "utf-8" …
  std::string delimiter;                   // "," …, empty for one column
  std::vector<Message> remarks;  // what else was done to the data, e.g. a text that was cut
};

struct Import {
  std::vector<Influencer> influencers;
  std::optional<std::string> currency;  // the one that most quotes name
  Diagnostics diagnostics;
  std::optional<Message> error;  // why nothing was imported
  bool needs_columns =
      false;  // no header was recognised: ask what the columns are (a guess is filled in)
  bool needs_platform = false;       // records were skipped because nothing names their platform
  std::size_t without_platform = 0;  // so many of them
  bool has_header = true;  // whether the first line read is the header, or is guessed to be
  std::optional<Platform> platform;  // what the file or its header says for records that do not
};

// Reads the table from a file's bytes in any of the encodings. Never throws; any bytes are allowed.
Import import_table(std::string_view bytes, const ImportOptions& options,
                    const Benchmarks& benchmarks);

// The diagnostics as JSON in English, as `kolculator import --diagnostics` writes them.
std::string write_diagnostics(const Diagnostics& diagnostics);

}  // namespace kol::io
