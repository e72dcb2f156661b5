// A table that was opened or pasted and waits for the reader's yes, with what he has said about it
// so far; and what remains of one that was added: the account of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "io/table/import.h"

namespace kol::app {

// What cells of a column have in common that are to be checked for one reason.
struct DoubtKind {
  std::size_t column = 0;
  std::optional<io::Code> doubt = {};  // absent: unreadable
  bool used = false;

  bool operator==(const DoubtKind&) const = default;
};

// A cell whose figure is doubtful or could not be read. One that was mended stays in its place, so
// that the reader sees what he did and may take it back.
struct CellToCheck {
  std::size_t record = 0;
  std::size_t column = 0;
  std::string header;
  std::string text;               // as it stands in the table
  std::optional<io::Code> doubt;  // absent: unreadable
  bool used = false;
  std::optional<double> value;        // the figure that it was taken for
  std::string currency;               // that the figure is in, where it is another
  std::string who;                    // name, or empty for a record without one
  std::optional<std::string> mended;  // what the reader wrote
  bool is_wrong = false;              // and this cannot be read either

  DoubtKind kind() const { return {column, doubt, used}; }
  bool is_open() const { return !mended || is_wrong; }
};

// How many people, channels and posts there are.
struct Brought {
  std::size_t people = 0;
  std::size_t channels = 0;
  std::size_t posts = 0;
};

// What the reader has said of a table and was asked about it, and what there is for him to check.
struct ImportAnswers {
  io::ImportOptions options;
  std::vector<CellToCheck> cells;  // the doubtful ones first
  // Asked once, they stay: the answer may be changed.
  bool asks_platform = false;
  bool asks_columns = false;
  bool asks_usd_rate = false;
  // Of quotes in another currency than the workspace's: which it is, and the rate to convert at.
  std::string asks_conversion = {};
  std::optional<double> conversion_rate = {};
  // Columns are as the reader set them for an earlier table with these headers.
  bool columns_remembered = false;
  // The currency that the reader says, for a roster that begins with this table.
  std::optional<std::string> currency;
};

// What the reader has said of one sheet of a workbook.
struct SheetAnswers {
  std::size_t sheet = 0;
  ImportAnswers answers;
};

struct PendingImport : ImportAnswers {
  std::string name;
  std::string bytes;
  io::Import result;
  ImportAnswers answers_read;  // those that the result was read with
  Brought brought;
  bool show_how = false;               // how it was read, with all that can be changed about it
  std::vector<DoubtKind> shown_kinds;  // of cells to check that are many, those unfolded
  // Of a workbook: its sheets, and the one that `bytes` are of.
  std::vector<std::string> sheets;
  std::size_t sheet = 0;
  std::optional<std::size_t> wanted_sheet;    // that the page was asked for
  std::vector<SheetAnswers> sheets_answered;  // of those that were shown before
  // Who is in the roster already, by number of influencer, as of a revision of the document.
  std::vector<bool> known;
  std::size_t known_count = 0;
  std::optional<std::size_t> known_at;
  bool adds_known = false;  // the reader wants them once more

  // After the table was read: how much it brings, what there is to check, what was mended in its
  // place.
  void take_stock();
  // Back to what was said when it was read last.
  void forget_answers() { static_cast<ImportAnswers&>(*this) = answers_read; }
  // In the place of another sheet of the workbook. True if this one was shown before: what was said
  // of it then counts again.
  bool follow(const PendingImport& before);
  // Whether that influencer is not added, and how many are.
  bool leaves_out(std::size_t influencer) const;
  std::size_t coming() const;
  // Takes them out of the result; how many they were.
  std::size_t leave_out_known();
  // How many cells are doubtful or unreadable, those of skipped records aside.
  std::size_t to_check() const;

  // What the reader says about single cells and records; the table is to be read again.
  void mend(std::size_t record, std::size_t column, std::string text);
  void take_back(std::size_t record, std::size_t column);
  void keep_apart(std::size_t record);
  void put_together(io::RecordPair pair);
  // Whether the cells of that kind are unfolded, and to unfold or fold them.
  bool shows(const DoubtKind& kind) const;
  void show(const DoubtKind& kind, bool shown);
};

// Of the import that was added last.
struct DoneImport {
  std::string name;
  std::size_t added = 0;
  io::Diagnostics diagnostics;
  std::vector<CellToCheck> cells;
};

}  // namespace kol::app
