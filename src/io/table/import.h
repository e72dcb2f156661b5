// A table of influencers (CSV or JSON in any encoding, a block pasted from a spreadsheet, or a
// sheet of a workbook) into influencers, with an account of every column, every skipped record and
// every cell that could not be read or is doubtful (spec: import).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "core/workspace.h"
#include "io/message.h"
#include "io/table/encoding.h"
#include "io/table/fields.h"
#include "io/table/words.h"

namespace kol::io {

// What the records of a table are: one for each account, or for each post.
enum class Rows { accounts, posts };

// What the reader says a column is; every rule gives way to it.
struct ColumnChoice {
  Field field = Field::note;
  std::optional<Platform> platform = {};  // absent: what its header says
  bool no_platform = false;               // but not that either: the record's
};

// A cell that the reader has mended: it reads as this text, and what is doubtful about numbers is
// settled by that.
struct CellEdit {
  std::size_t record = 0;  // from 1 after the header, as in diagnostics
  std::size_t column = 0;  // from 0
  std::string text = {};
  // With record 0, where it mends nothing: so many records before the first one, from 1. It is kept
  // for the reader who takes another line for the header.
  std::size_t before_first = 0;
  bool operator==(const CellEdit&) const = default;
};

// Two records that the reader says are one influencer.
struct RecordPair {
  std::size_t record = 0;
  std::size_t into = 0;  // an earlier one
  bool operator==(const RecordPair&) const = default;
};

// Quotes in this currency are converted into the workspace's.
struct Conversion {
  std::string currency;
  double rate = 1;  // so many units of it for one of the workspace's, > 0
};

struct ImportOptions {
  std::optional<Platform> platform = {};  // for records that do not say
  std::string file_name = {};             // may name the platform
  std::optional<Rows> rows = {};          // absent: decided by what stands in the table
  std::string encoding = {};              // in lower case; empty: recognised
  bool sheet = false;  // the bytes are a sheet out of a workbook (workbook_table.h)
  std::optional<double> usd_rate = {};  // units of the quotes' currency for 1 USD, > 0
  // By number of column; shorter than the table, or absent: guessed from the header.
  std::vector<std::optional<ColumnChoice>> columns = {};
  // By header, compared folded. If all are "column N", no header is looked for.
  struct Mapping {
    std::string header;
    ColumnChoice choice;
  };
  std::vector<Mapping> map = {};
  std::optional<bool> has_header = {};  // the reader's answer where no header is recognised
  // The filled record, from 0, that the reader says is the header.
  std::optional<std::size_t> header_record = {};
  // The currency of a workspace that is not empty: quotes in another are not used. Absent for a new
  // one: the currency that most quotes have becomes its currency.
  std::optional<std::string> currency = {};
  std::optional<Conversion> conversion = {};  // by the reader
  std::vector<CellEdit> edits = {};           // of one cell the last counts
  std::vector<std::size_t> apart = {};        // records that become part of no other influencer
  std::vector<RecordPair> together = {};      // goes before `apart`
  WideDecoder decoder = {};                   // for East Asian encodings
};

struct SkippedRecord {
  std::size_t record = 0;  // from 1 after the header, blank ones included
  Message reason;
};

struct Column {
  std::string header;  // "column 3" for one without
  Field field = Field::note;
  std::string sample;                     // the first filled cell
  std::optional<Platform> platform = {};  // that header or group row names
  bool of_posts = false;   // one of several numbered columns: a figure of one post each
  std::size_t quotes = 0;  // of influencers that come from here, of a column of prices
};

struct UnreadableCell {
  std::size_t record = 0;
  std::string column;
  std::string text;
  std::size_t column_number = 0;  // from 0
};

struct DoubtfulCell {
  std::size_t record = 0;
  std::string column;
  std::string text;
  Code reason = {};   // doubtful_…
  bool used = false;  // as a figure, or what it was taken for
  std::size_t column_number = 0;
  std::optional<double> value = {};  // the figure that it was taken for
  std::string currency = {};         // of doubtful_currency: which it is, empty if that is unknown
};

// Why a record is of an influencer met before.
enum class MergedBy { id, account, reader };

struct MergedRecord {
  std::size_t record = 0;
  std::size_t into = 0;  // the record that the influencer began with
  bool as_post = false;  // else as a channel
  MergedBy by = MergedBy::account;
};

// A cell that the reader has mended.
struct MendedCell {
  std::size_t record = 0;
  std::size_t column = 0;
  std::string text;                  // as it stands in the table
  std::optional<double> value = {};  // the number that was read from what he wrote
  // It is the influencer's figure; else another of the record goes before it. Of a text true.
  bool used = true;
};

// A record that may be of an influencer met before: the same account with other figures, or only
// the same name.
struct AlikeRecord {
  std::size_t record = 0;
  std::size_t earlier = 0;  // the record that the other influencer began with
  bool same_account = false;
};

struct Diagnostics {
  std::size_t records = 0;  // = imported + skipped.size()
  std::size_t imported = 0;
  std::vector<SkippedRecord> skipped;
  std::vector<Column> columns;
  std::size_t unreadable_count = 0;
  std::vector<UnreadableCell> unreadable;  // the first 100, as in the next two
  std::size_t doubtful_count = 0;
  std::vector<DoubtfulCell> doubtful;
  std::size_t merged_count = 0;
  std::vector<MergedRecord> merged;
  std::vector<Message> warnings;  // by id, then column
  Rows rows = Rows::accounts;
  std::string encoding;          // "utf-8" …
  std::string delimiter;         // "," …, empty for one column, "json", "xlsx"
  std::vector<Message> remarks;  // what else was done, for the page
  std::size_t alike_count = 0;
  std::vector<AlikeRecord> alike;  // the first 100; for the page
  std::vector<MendedCell> mended;  // for the page
  // Line of the file, or row of the sheet, on which a record begins; of record 1 first. Empty where
  // that is unknown.
  std::vector<std::size_t> lines;
};

// One of the first filled records, any of which may be the header.
struct FirstRecord {
  std::string text;                 // its cells in short
  std::size_t before = 0;           // records, blank ones too, that stand before it
  std::optional<std::size_t> line;  // of the file, or row of the sheet, where that is known
};

inline constexpr std::size_t kNoInfluencer = static_cast<std::size_t>(-1);

struct Import {
  std::vector<Influencer> influencers;
  std::vector<std::size_t> influencer_of;  // a record is; of record 1 first; or kNoInfluencer
  std::vector<FirstRecord> first_records;
  std::optional<std::string> currency;  // that the workspace takes from the quotes
  std::optional<double> usd_rate;       // with it, where the reader gave one that is needed
  Diagnostics diagnostics;
  std::optional<Message> error;  // why nothing was imported
  bool needs_columns =
      false;  // no header was recognised: ask what the columns are (a guess is filled in)
  bool needs_platform = false;       // records were skipped because nothing names their platform
  std::size_t without_platform = 0;  // so many of them
  std::optional<std::string> needs_usd_rate;  // the currency that no rate is known for
  bool has_header = true;         // whether the first line read is the header, or is guessed to be
  std::size_t header_record = 0;  // the filled record, from 0, that was taken for the header
  std::optional<Platform> platform;  // what the file or its headers say for records that do not
};

// Reads the table from a file's bytes. Never throws; any bytes are allowed.
Import import_table(std::string_view bytes, const ImportOptions& options,
                    const Benchmarks& benchmarks, const TableWords& words);

// The diagnostics as JSON, as `kolculator import --diagnostics` writes them: reasons and warnings
// as ids.
std::string write_diagnostics(const Diagnostics& diagnostics);

// The id of a reason or warning: "same_as", "other_handle", "lifetime".
std::string_view id_of(Code code);

}  // namespace kol::io
