// A table of results (analytics exports, shop orders, link shorteners) into the results of a
// workspace: whose each record is, by its link, code or handle, what that adds up to, and an
// account of it all, which the page shows before anything is accepted (spec: practice.md 20,
// Import). Reading the table is as in io/table/import.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "core/workspace.h"
#include "io/message.h"
#include "io/table/encoding.h"
#include "io/table/import.h"
#include "io/table/results/fields.h"
#include "io/table/words.h"

namespace kol::io {

struct ResultsOptions {
  std::string encoding = {};  // in lower case; empty: recognised
  bool sheet = false;         // the bytes are a sheet out of a workbook (workbook_table.h)
  // By number of column; shorter than the table, or absent: by its header.
  std::vector<std::optional<ResultField>> columns = {};
  // By header, compared folded. If all are "column N", no header is looked for.
  struct Mapping {
    std::string header;
    ResultField field = ResultField::note;
  };
  std::vector<Mapping> map = {};
  std::optional<bool> has_header = {};  // the reader's answer where no header is recognised
  std::optional<std::size_t> header_record = {};  // the filled record, from 0, that is the header
  WideDecoder decoder = {};                       // for East Asian encodings
};

// A row of the line-up, or one piece of it; all from 0.
struct ResultPlace {
  std::size_t row = 0;
  struct Piece {
    std::size_t deliverable = 0;
    std::size_t piece = 0;

    bool operator==(const Piece&) const = default;
    bool operator<(const Piece& other) const {
      return deliverable != other.deliverable ? deliverable < other.deliverable
                                              : piece < other.piece;
    }
  };
  std::optional<Piece> piece = {};  // absent: the row itself

  bool operator==(const ResultPlace&) const = default;
  bool operator<(const ResultPlace& other) const {
    return row != other.row ? row < other.row : piece < other.piece;
  }
};

// "campaign.lineup[0].deliverables[0].pieces[1]".
std::string written(const ResultPlace& place);

// By which a record was matched: a link is utm_content, the address of a post or a landing page.
enum class MatchedBy : std::uint8_t { link, code, handle };

struct MatchedRecord {
  std::size_t record = 0;  // from 1 after the header; of an order the first
  ResultPlace place;
  MatchedBy by = MatchedBy::link;
  std::optional<ResultPlace> crossed_link = {};  // where its link belongs, if to another influencer
};

// A figure that the table gives.
struct FilledFigure {
  ResultPlace place;
  ResultField field = ResultField::note;
  double value = 0;
  MaybeNumber before = {};  // what it replaces
};

struct ResultColumn {
  std::string header;  // "column 3" for one without
  ResultField field = ResultField::note;
  std::string sample;  // the first filled cell
};

struct ResultsImport {
  Workspace workspace;  // with the results; as it was where there is an error
  std::vector<MatchedRecord> matched;
  std::vector<std::size_t> crossed;  // records by the link of one influencer with another's code
  std::vector<FilledFigure> filled;  // by place, then field
  std::vector<ResultColumn> columns;
  bool is_order_file = false;
  Diagnostics diagnostics;       // as of any table, but for its columns
  bool needs_columns = false;    // no header was recognised
  std::optional<Message> error;  // why nothing was matched
};

// Reads the table from a file's bytes. `words` are those of any table; the workspace is valid.
// Never throws; any bytes are allowed.
ResultsImport import_results(std::string_view bytes, const Workspace& workspace,
                             const Benchmarks& benchmarks, const ResultsOptions& options,
                             const TableWords& words);

// The diagnostics as JSON, as `kolculator results --diagnostics` writes them.
std::string write_diagnostics(const ResultsImport& import);

}  // namespace kol::io
