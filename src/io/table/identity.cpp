// Which records are the same influencer (see identity.h).
#include "io/table/identity.h"

#include <algorithm>

#include "io/table/cells.h"

namespace kol::io {

IdRegistry::IdRegistry(const std::vector<std::string>& given,
                       const std::vector<Influencer>& influencers)
    : given_(given), influencers_(influencers) {
  for (std::size_t i = 0; i < given.size(); ++i) {
    const std::uint64_t hash = hash_text(given[i]);
    const auto is_same = [&](std::size_t other) { return given[other] == given[i]; };
    if (!reserved_.find(hash, is_same)) reserved_.insert(hash, i);
  }
}

std::optional<std::size_t> IdRegistry::find(std::string_view id) const {
  return met_.find(hash_text(id), [&](std::size_t i) { return influencers_[i].id == id; });
}

void IdRegistry::remember(std::size_t index) {
  met_.insert(hash_text(influencers_[index].id), index);
}

bool IdRegistry::is_in_use(std::string_view id) const {
  return find(id) || reserved_.find(hash_text(id), [&](std::size_t i) { return given_[i] == id; });
}

// Numbers are counted up for each base, so that a thousand equal names take a thousand steps.
std::string IdRegistry::make_unique(std::string_view base) {
  constexpr std::size_t kRoomForNumber = 8;
  std::string id(base);
  if (!is_in_use(id)) return id;
  base = first_characters(base, kMostTextCharacters - kRoomForNumber);
  std::size_t& number = next_numbers_.try_emplace(std::string(base), 2).first->second;
  do {
    id = base;
    id += '-';
    id += std::to_string(number++);
  } while (is_in_use(id));
  return id;
}

Repeats::Repeats(const Table& table, const std::vector<ColumnPlan>& columns) : table_(table) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field != Field::note && columns[i].field != Field::ignored) {
      columns_.push_back(i);
    }
  }
}

std::optional<std::size_t> Repeats::find_or_remember(const CsvReader& record, std::size_t number) {
  std::uint64_t hash = 0;
  for (const std::size_t column : columns_) hash = hash_text(record.cell(column), hash);
  const auto found = index_.find(hash, [&](std::size_t i) {
    CsvReader earlier(table_.text, table_.delimiter, seen_[i].start);
    return earlier.next() && equal(earlier, record);
  });
  if (found) return seen_[*found].number;
  index_.insert(hash, seen_.size());
  seen_.push_back({record.start(), number});
  return std::nullopt;
}

bool Repeats::equal(const CsvReader& a, const CsvReader& b) const {
  return std::all_of(columns_.begin(), columns_.end(),
                     [&](std::size_t i) { return a.cell(i) == b.cell(i); });
}

}  // namespace kol::io
