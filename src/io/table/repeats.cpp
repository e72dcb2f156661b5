// Finds records that say in all cells what an earlier one said (see repeats.h).
#include "io/table/repeats.h"

#include <algorithm>

#include "io/table/cells.h"
#include "io/table/links.h"

namespace kol::io {

Repeats::Repeats(const Table& table, const TablePlan& plan, const TableWords& words)
    : table_(table), words_(words) {
  for (const ColumnPlan& column : plan.columns) {
    const bool handle = column.field == Field::handle && !plan.is_export;
    columns_.push_back(column.counts_up ? Compared::not_at_all
                       : handle         ? Compared::as_handle
                                        : Compared::as_it_stands);
  }
}

std::string Repeats::as_handle(std::string_view cell) const {
  // What is neither a link nor an address has to lose its @ and / at most.
  const bool is_plain = std::none_of(cell.begin(), cell.end(),
                                     [](char c) { return c == '.' || c == '=' || c == '['; });
  if (is_plain && !is_empty_text(cell)) {
    return handle_key(bare_handle(without_defusing(cell)));
  }
  if (is_empty_text(cell)) return {};
  cell = without_defusing(cell);
  const auto link = read_link(cell);
  const auto address = read_address(link ? std::string_view(link->address) : cell, words_);
  if (address && !address->handle.empty() && !address->is_post) return handle_key(address->handle);
  return handle_key(bare_handle(link ? std::string_view(link->text) : cell));
}

std::optional<std::size_t> Repeats::find_or_remember(const RecordReader& record,
                                                     const Draft& draft) {
  const Platform platform = draft.channels.front().platform;
  auto hash = static_cast<std::uint64_t>(platform);
  const auto cells = record.cells();
  std::size_t empty = 0;  // cells since the last that is filled: those at the end do not count
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Compared how = i < columns_.size() ? columns_[i] : Compared::as_it_stands;
    if (how == Compared::not_at_all || cells[i].empty()) {
      ++empty;
      continue;
    }
    for (; empty > 0; --empty) hash = hash_text({}, hash);
    hash = how == Compared::as_handle ? hash_text(as_handle(cells[i]), hash)
                                      : hash_text(cells[i], hash);
  }
  const auto found = index_.find(hash, [&](std::size_t i) {
    if (seen_[i].platform != platform) return false;
    RecordReader earlier = table_.source.read_from(seen_[i].place);
    return earlier.next() && equal(earlier, record);
  });
  if (found) return seen_[*found].number;
  index_.insert(hash, seen_.size());
  seen_.push_back({record.place(), draft.record, platform});
  return std::nullopt;
}

bool Repeats::equal(const RecordReader& a, const RecordReader& b) const {
  const std::size_t count = std::max(a.cells().size(), b.cells().size());
  for (std::size_t i = 0; i < count; ++i) {
    const Compared how = i < columns_.size() ? columns_[i] : Compared::as_it_stands;
    if (how == Compared::not_at_all || a.cell(i) == b.cell(i)) continue;
    if (how == Compared::as_it_stands || as_handle(a.cell(i)) != as_handle(b.cell(i))) return false;
  }
  return true;
}

}  // namespace kol::io
