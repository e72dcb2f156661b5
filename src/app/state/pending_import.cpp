#include "app/state/pending_import.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kol::app {
namespace {

// The cell of that place, or the end.
template <typename Cells>
auto find_cell(Cells& cells, std::size_t record, std::size_t column) {
  return std::find_if(cells.begin(), cells.end(), [&](const auto& cell) {
    return cell.record == record && cell.column == column;
  });
}

bool is_skipped(const io::Import& result, std::size_t record) {
  return record == 0 || record > result.influencer_of.size() ||
         result.influencer_of[record - 1] == io::kNoInfluencer;
}

std::string name_in(const io::Import& result, std::size_t record) {
  if (is_skipped(result, record)) return {};
  const Influencer& influencer = result.influencers[result.influencer_of[record - 1]];
  if (!influencer.name.empty() || influencer.channels.empty()) return influencer.name;
  return influencer.channels.front().handle;
}

std::vector<CellToCheck> cells_of(const io::Import& result) {
  std::vector<CellToCheck> cells;
  for (const io::DoubtfulCell& cell : result.diagnostics.doubtful) {
    if (is_skipped(result, cell.record)) continue;
    cells.push_back({.record = cell.record,
                     .column = cell.column_number,
                     .header = cell.column,
                     .text = cell.text,
                     .doubt = cell.reason,
                     .used = cell.used,
                     .value = cell.value,
                     .currency = cell.currency});
  }
  for (const io::UnreadableCell& cell : result.diagnostics.unreadable) {
    if (is_skipped(result, cell.record)) continue;
    cells.push_back({.record = cell.record,
                     .column = cell.column_number,
                     .header = cell.column,
                     .text = cell.text});
  }
  return cells;
}

Brought brought_by(const std::vector<Influencer>& influencers) {
  Brought brought{.people = influencers.size()};
  for (const Influencer& influencer : influencers) {
    brought.channels += influencer.channels.size();
    for (const Channel& channel : influencer.channels) brought.posts += channel.posts.size();
  }
  return brought;
}

}  // namespace

void PendingImport::take_stock() {
  brought = brought_by(result.influencers);
  const std::vector<CellToCheck> before = std::exchange(cells, cells_of(result));
  for (const io::CellEdit& edit : options.edits) {
    const auto was = find_cell(before, edit.record, edit.column);
    if (was == before.end() || is_skipped(result, edit.record)) continue;
    CellToCheck mended = *was;
    mended.mended = edit.text;
    const auto still = find_cell(cells, edit.record, edit.column);
    mended.is_wrong = still != cells.end();
    if (mended.is_wrong) {
      *still = std::move(mended);
    } else {
      cells.push_back(std::move(mended));
    }
  }
  for (CellToCheck& cell : cells) cell.who = name_in(result, cell.record);
  const auto place = [](const CellToCheck& cell) {
    return std::tuple(!cell.doubt.has_value(), cell.record, cell.column);
  };
  std::stable_sort(cells.begin(), cells.end(),
                   [&](const CellToCheck& a, const CellToCheck& b) { return place(a) < place(b); });
  answers_read = *this;
  known_at.reset();
  known.clear();
  known_count = 0;
}

bool PendingImport::follow(const PendingImport& before) {
  adds_known = before.adds_known;
  sheets_answered = before.sheets_answered;
  std::erase_if(sheets_answered,
                [&](const SheetAnswers& one) { return one.sheet == before.sheet; });
  sheets_answered.push_back({before.sheet, static_cast<const ImportAnswers&>(before)});
  const auto said = std::find_if(sheets_answered.begin(), sheets_answered.end(),
                                 [&](const SheetAnswers& one) { return one.sheet == sheet; });
  if (said == sheets_answered.end()) return false;
  static_cast<ImportAnswers&>(*this) = said->answers;
  return true;
}

bool PendingImport::leaves_out(std::size_t influencer) const {
  return !adds_known && influencer < known.size() && known[influencer];
}

std::size_t PendingImport::coming() const {
  return result.influencers.size() - (adds_known ? 0 : known_count);
}

std::size_t PendingImport::leave_out_known() {
  const std::size_t all = result.influencers.size();
  std::vector<Influencer> kept;
  kept.reserve(coming());
  for (std::size_t i = 0; i < all; ++i) {
    if (!leaves_out(i)) kept.push_back(std::move(result.influencers[i]));
  }
  result.influencers = std::move(kept);
  return all - result.influencers.size();
}

std::size_t PendingImport::to_check() const {
  const io::Diagnostics& told = result.diagnostics;
  const auto skipped = [&](const auto& all) {
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const auto& cell) { return is_skipped(result, cell.record); }));
  };
  return told.doubtful_count + told.unreadable_count - skipped(told.doubtful) -
         skipped(told.unreadable);
}

void PendingImport::mend(std::size_t record, std::size_t column, std::string text) {
  take_back(record, column);
  // Shown at once, though a large table takes a while to be read again.
  if (const auto cell = find_cell(cells, record, column); cell != cells.end()) {
    cell->mended = text;
    cell->is_wrong = false;
  }
  options.edits.push_back({record, column, std::move(text)});
}

void PendingImport::take_back(std::size_t record, std::size_t column) {
  std::erase_if(options.edits, [&](const io::CellEdit& edit) {
    return edit.record == record && edit.column == column;
  });
  if (const auto cell = find_cell(cells, record, column); cell != cells.end()) {
    cell->mended.reset();
  }
}

void PendingImport::keep_apart(std::size_t record) {
  std::erase_if(options.together,
                [&](const io::RecordPair& pair) { return pair.record == record; });
  const auto there = std::find(options.apart.begin(), options.apart.end(), record);
  if (there == options.apart.end()) options.apart.push_back(record);
}

void PendingImport::put_together(io::RecordPair pair) {
  std::erase(options.apart, pair.record);
  options.together.push_back(pair);
}

bool PendingImport::shows(const DoubtKind& kind) const {
  return std::find(shown_kinds.begin(), shown_kinds.end(), kind) != shown_kinds.end();
}

void PendingImport::show(const DoubtKind& kind, bool shown) {
  std::erase(shown_kinds, kind);
  if (shown) shown_kinds.push_back(kind);
}

}  // namespace kol::app
