// From records to influencers (see record_importer.h).
#include "io/table/record_importer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "io/table/cells.h"
#include "io/table/column_survey.h"
#include "io/table/diagnostics.h"
#include "io/table/folding.h"
#include "io/table/links.h"

namespace kol::io {
namespace {

constexpr std::size_t kLongestTotal = 200;  // bytes of a cell that may say "total"

constexpr std::array kFiguresOfPosts = {
    &PostFigures::likes, &PostFigures::comments, &PostFigures::shares,     &PostFigures::saves,
    &PostFigures::views, &PostFigures::reach,    &PostFigures::impressions};

bool has_figure(const Post& post, double value) {
  return std::any_of(kFiguresOfPosts.begin(), kFiguresOfPosts.end(),
                     [&](MaybeNumber PostFigures::*figure) { return post.*figure == value; });
}

// Whether the value in the column is a figure of the channel; a rate is one by its engagements.
bool has_figure(const Channel& channel, const ColumnPlan& column, double value) {
  if (column.kind == FieldKind::engagement_rate) {
    return channel.followers && channel.average.engagements == value * *channel.followers;
  }
  const MaybeNumber* const figure = row_of(column.field).sets.number.of(channel);
  if (figure != nullptr && *figure == value) return true;
  return std::any_of(channel.posts.begin(), channel.posts.end(),
                     [&](const Post& post) { return has_figure(post, value); });
}

// Likewise of the influencer; `is_quote`: the column gave the record's quote.
bool has_figure(const Influencer& influencer, const ColumnPlan& column, double value,
                bool is_quote) {
  if (column.kind == FieldKind::money) return is_quote && influencer.quote == value;
  return std::any_of(influencer.channels.begin(), influencer.channels.end(),
                     [&](const Channel& channel) { return has_figure(channel, column, value); });
}

}  // namespace

RecordImporter::RecordImporter(const Table& table, const TablePlan& plan, const TableWords& words,
                               const ImportOptions& options, std::optional<Platform> named,
                               Import& import)
    : table_(table),
      plan_(plan),
      words_(words),
      import_(import),
      layer_(plan.kinds_by_header, table.source.delimiter == ',', words),
      reader_(plan, words, tally_),
      channels_(plan, words, options.platform, named, tally_),
      people_(plan, options, tally_, import),
      repeats_(table, plan, words),
      edits_(options.edits) {
  std::stable_sort(edits_.begin(), edits_.end(),
                   [](const CellEdit& a, const CellEdit& b) { return a.record < b.record; });
  import.influencer_of.reserve(plan.filled_records);
}

void RecordImporter::add(const RecordReader& record) {
  ++record_;
  const auto skip = [&](Message reason) {
    import_.diagnostics.skipped.push_back({record_, std::move(reason)});
    import_.influencer_of.push_back(kNoInfluencer);
  };
  if (!record.is_object()) return skip({Code::skipped_not_object, {}});
  if (record.is_blank()) return skip({Code::skipped_blank, {}});
  if (repeats_header(table_, record)) return skip({Code::skipped_header, {}});
  const LaidRecord& laid = layer_.lay(record);
  reader_.read(mended(laid), record, draft_);
  draft_.record = record_;
  channels_.make(draft_);
  std::optional<Message> reason = reason_to_skip(laid, record);
  if (!reason) {
    ++import_.diagnostics.imported;
    import_.influencer_of.push_back(people_.add(draft_));
    list_mended(import_.influencers[import_.influencer_of.back()]);
  }
  list_cells();
  if (reason) skip(*std::move(reason));
}

// With the cells that the reader has written anew; what they say stays in options.
const LaidRecord& RecordImporter::mended(const LaidRecord& laid) {
  mended_cells_.clear();
  while (next_edit_ < edits_.size() && edits_[next_edit_].record < record_) ++next_edit_;
  if (next_edit_ == edits_.size() || edits_[next_edit_].record > record_) return laid;
  mended_ = laid;
  if (mended_.how.empty()) mended_.how.assign(mended_.cells.size(), Laid::as_it_stands);
  for (; next_edit_ < edits_.size() && edits_[next_edit_].record == record_; ++next_edit_) {
    const CellEdit& edit = edits_[next_edit_];
    if (edit.column >= mended_.cells.size()) continue;
    if (mended_.how[edit.column] != Laid::mended) {
      mended_cells_.push_back({record_, edit.column, std::string(laid.cells[edit.column])});
    }
    mended_.cells[edit.column] = trim(edit.text);
    mended_.how[edit.column] = Laid::mended;
  }
  return mended_;
}

std::optional<Message> RecordImporter::reason_to_skip(const LaidRecord& laid,
                                                      const RecordReader& record) {
  if (!plan_.is_export && is_total(laid)) return Message{Code::skipped_total, {}};
  if (plan_.skips_alone && stands_alone(laid)) return Message{Code::skipped_alone, {}};
  if (is_nobody()) return Message{Code::skipped_nameless, {}};
  if (draft_.channels.empty()) {
    import_.needs_platform = true;
    ++import_.without_platform;
    return Message{Code::skipped_without_platform, {}};
  }
  if (const auto earlier = repeats_.find_or_remember(record, draft_)) {
    return Message{Code::skipped_repeat, {{"record", *earlier}}};
  }
  return std::nullopt;
}

// All that says who it is is a word for totals, and there is something else.
bool RecordImporter::is_total(const LaidRecord& laid) const {
  const std::string& name = draft_.said(Field::name);
  if (!name.empty() && name.size() > kLongestTotal) return false;
  bool says_total = false;
  bool has_more = std::any_of(laid.surplus.begin(), laid.surplus.end(),
                              [](std::string_view cell) { return !cell.empty(); });
  for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
    const std::string_view cell = laid.cells[i];
    if (cell.empty()) continue;
    const ColumnPlan& column = plan_.columns[i];
    const bool says_who = column.field == Field::name || column.field == Field::handle ||
                          column.field == Field::id || column.field == Field::address;
    if (!says_who) {
      has_more = true;
    } else if (cell.size() > kLongestTotal ||
               words_.totals.find(fold_name(cell)) == words_.totals.end()) {
      return false;
    } else {
      says_total = true;
    }
  }
  return says_total && has_more;
}

// A section's title, a footer: one cell, which is no id, number or handle.
bool RecordImporter::stands_alone(const LaidRecord& laid) const {
  std::size_t filled = 0;
  std::size_t which = plan_.columns.size();
  for (const std::string_view cell : laid.surplus) filled += cell.empty() ? 0 : 1;
  for (std::size_t i = 0; i < laid.cells.size(); ++i) {
    if (laid.cells[i].empty()) continue;
    if (++filled > 1) return false;
    which = i;
  }
  if (filled != 1) return false;
  if (which == plan_.columns.size()) return true;
  const ColumnPlan& column = plan_.columns[which];
  const std::string_view cell = laid.cells[which];
  if (column.field == Field::id) return draft_.said(Field::id).empty();
  if (is_number(column.kind)) {
    return !number_in(column, cell, CellKind::text, plan_, words_).value;
  }
  if (column.field == Field::handle || column.field == Field::address) {
    const auto link = read_link(cell);
    return !is_handle_shaped(bare_handle(cell)) &&
           !read_address(link ? std::string_view(link->address) : cell, words_);
  }
  return true;
}

bool RecordImporter::is_nobody() const {
  if (!draft_.said(Field::name).empty()) return false;
  if (!draft_.quotes.empty()) return false;
  return std::none_of(draft_.slots.begin(), draft_.slots.end(),
                      [](const SlotDraft& slot) { return slot.has_anything(); });
}

void RecordImporter::list_cells() {
  Diagnostics& diagnostics = import_.diagnostics;
  draft_.sort();
  const auto header = [&](std::size_t column) { return plan_.columns[column].header; };
  diagnostics.unreadable_count += draft_.unreadable.size();
  for (Draft::Unreadable& cell : draft_.unreadable) {
    if (diagnostics.unreadable.size() == kMostListed) break;
    diagnostics.unreadable.push_back(
        {record_, header(cell.column), std::move(cell.text), cell.column});
  }
  diagnostics.doubtful_count += draft_.doubtful.size();
  for (Draft::Doubtful& cell : draft_.doubtful) {
    if (diagnostics.doubtful.size() == kMostListed) break;
    diagnostics.doubtful.push_back({record_, header(cell.column), std::move(cell.text), cell.reason,
                                    cell.used, cell.column, cell.value, std::move(cell.currency)});
  }
}

// Of one person several cells may say a figure: only one counts.
void RecordImporter::list_mended(const Influencer& influencer) {
  for (MendedCell& cell : mended_cells_) {
    const auto number =
        std::find_if(draft_.mended.begin(), draft_.mended.end(),
                     [&](const Draft::Mended& one) { return one.column == cell.column; });
    if (number != draft_.mended.end()) {
      const bool is_quote = draft_.quote && draft_.quote_column == cell.column;
      cell.value = is_quote ? *draft_.quote : number->value;  // a quote may be converted
      cell.used = has_figure(influencer, plan_.columns[cell.column], *cell.value, is_quote);
    }
    import_.diagnostics.mended.push_back(std::move(cell));
  }
}

void RecordImporter::finish() {
  Diagnostics& diagnostics = import_.diagnostics;
  diagnostics.records = record_;
  tally_.add_to(diagnostics.warnings);
  const std::size_t derived = channels_.derived_engagements();
  if (derived == 1) {
    diagnostics.remarks.push_back({Code::done_engagements_of_one, {}});
  } else if (derived > 0) {
    diagnostics.remarks.push_back({Code::done_engagements_reckoned, {{"count", derived}}});
  }
}

}  // namespace kol::io
