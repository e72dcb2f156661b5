// From records to influencers, by a plan that says what each column is: which records are none, and
// the account of their cells (spec: import, Rows and people).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "io/message.h"
#include "io/table/channels.h"
#include "io/table/cut_numbers.h"
#include "io/table/draft_reader.h"
#include "io/table/import.h"
#include "io/table/people.h"
#include "io/table/plan.h"
#include "io/table/repeats.h"
#include "io/table/table.h"

namespace kol::io {

// Adds one record after the other to an import: influencers, skipped records, cells that are
// unreadable or doubtful.
class RecordImporter {
 public:
  // `named`: the platform of records that do not say, by the file's name.
  RecordImporter(const Table& table, const TablePlan& plan, const TableWords& words,
                 const ImportOptions& options, std::optional<Platform> named, Import& import);

  void add(const RecordReader& record);
  // Says what was done to many records at once.
  void finish();

 private:
  const LaidRecord& mended(const LaidRecord& laid);
  std::optional<Message> reason_to_skip(const LaidRecord& laid, const RecordReader& record);
  bool is_total(const LaidRecord& laid) const;
  bool stands_alone(const LaidRecord& laid) const;
  bool is_nobody() const;
  void list_cells();
  void list_mended(const Influencer& influencer);

  const Table& table_;
  const TablePlan& plan_;
  const TableWords& words_;
  Import& import_;
  Tally tally_;
  RecordLayer layer_;
  DraftReader reader_;
  ChannelMaker channels_;
  People people_;
  Repeats repeats_;
  std::vector<CellEdit> edits_;  // by record
  std::size_t next_edit_ = 0;
  LaidRecord mended_;
  std::vector<MendedCell> mended_cells_;  // of the record
  Draft draft_;
  std::size_t record_ = 0;
};

}  // namespace kol::io
