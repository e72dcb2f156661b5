// Which records are the same influencer: ids that stay unique, and records that only repeat an
// earlier one (spec: import, Cells, Identity).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "io/csv.h"
#include "io/import_plan.h"

namespace kol::io {

class IdRegistry {
 public:
  // The ids that the table itself gives are reserved.
  explicit IdRegistry(const std::unordered_set<std::string>& given);

  // The influencer (its index) that has this given id, or absent if it is not met yet.
  std::optional<std::size_t> find(const std::string& given) const;
  void remember(const std::string& given, std::size_t influencer);

  // `base`, or with the first of -2, -3 … that makes it unique.
  std::string make_unique(std::string_view base);

 private:
  std::unordered_map<std::string, std::optional<std::size_t>> influencers_;  // by every id in use
  std::unordered_map<std::string, std::size_t> next_numbers_;                // by base
};

// Records without ids that equal an earlier one in all columns that became fields.
class Repeats {
 public:
  Repeats(const Table& table, const std::vector<ColumnPlan>& columns, std::size_t records);

  // The number of the earlier record, or absent: then this one is remembered.
  std::optional<std::size_t> find_or_remember(const CsvReader& record, std::size_t number);

 private:
  struct Seen {
    std::size_t start;
    std::size_t number;
  };
  bool equal(const CsvReader& a, const CsvReader& b) const;

  const Table& table_;
  std::vector<std::size_t> columns_;
  std::unordered_multimap<std::size_t, Seen> seen_;
};

}  // namespace kol::io
