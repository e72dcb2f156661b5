// Which records are the same influencer (see identity.h).
#include "io/identity.h"

#include <algorithm>
#include <functional>

#include "io/cells.h"

namespace kol::io {

IdRegistry::IdRegistry(const std::unordered_set<std::string>& given) {
  for (const std::string& id : given) influencers_[id];
}

std::optional<std::size_t> IdRegistry::find(const std::string& given) const {
  const auto entry = influencers_.find(given);
  return entry == influencers_.end() ? std::nullopt : entry->second;
}

void IdRegistry::remember(const std::string& given, std::size_t influencer) {
  influencers_[given] = influencer;
}

// Numbers are counted up for each base, so that a thousand equal names take a thousand steps.
std::string IdRegistry::make_unique(std::string_view base) {
  constexpr std::size_t kRoomForNumber = 8;
  std::string id(base);
  if (influencers_.try_emplace(id).second) return id;
  base = first_characters(base, kMostTextCharacters - kRoomForNumber);
  std::size_t& number = next_numbers_.try_emplace(std::string(base), 2).first->second;
  do {
    id = base;
    id += '-';
    id += std::to_string(number++);
  } while (!influencers_.try_emplace(id).second);
  return id;
}

Repeats::Repeats(const Table& table, const std::vector<ColumnPlan>& columns, std::size_t records)
    : table_(table) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field != Field::note && columns[i].field != Field::ignored)
      columns_.push_back(i);
  }
  seen_.reserve(records);
}

std::optional<std::size_t> Repeats::find_or_remember(const CsvReader& record, std::size_t number) {
  std::size_t hash = 0;
  for (const std::size_t column : columns_) {
    hash = hash * 0x9E3779B1U + std::hash<std::string_view>()(record.cell(column));
  }
  const auto [begin, end] = seen_.equal_range(hash);
  for (auto seen = begin; seen != end; ++seen) {
    CsvReader earlier(table_.text, table_.delimiter, seen->second.start);
    if (earlier.next() && equal(earlier, record)) return seen->second.number;
  }
  seen_.emplace(hash, Seen{record.start(), number});
  return std::nullopt;
}

bool Repeats::equal(const CsvReader& a, const CsvReader& b) const {
  return std::all_of(columns_.begin(), columns_.end(),
                     [&](std::size_t i) { return a.cell(i) == b.cell(i); });
}

}  // namespace kol::io
