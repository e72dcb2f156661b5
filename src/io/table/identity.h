// Which records are the same influencer: ids that stay unique, and records that only repeat an
// earlier one (spec: import, Cells, Identity).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/workspace.h"
#include "io/table/csv.h"
#include "io/table/hash_index.h"
#include "io/table/import_plan.h"

namespace kol::io {

class IdRegistry {
 public:
  // `given`: the ids that the table itself gives, which are reserved. `influencers`: those imported
  // so far, whose ids are in use.
  IdRegistry(const std::vector<std::string>& given, const std::vector<Influencer>& influencers);

  // The influencer (its index) that has this id, or absent if it is not met yet.
  std::optional<std::size_t> find(std::string_view id) const;
  // The influencer at `index` is there now, with an id that was given or made unique.
  void remember(std::size_t index);

  // `base`, or with the first of -2, -3 … that makes it unique.
  std::string make_unique(std::string_view base);

 private:
  bool is_in_use(std::string_view id) const;

  const std::vector<std::string>& given_;
  const std::vector<Influencer>& influencers_;
  HashIndex reserved_;                                         // of given_
  HashIndex met_;                                              // of influencers_
  std::unordered_map<std::string, std::size_t> next_numbers_;  // by base
};

// Records without ids that equal an earlier one in all columns that became fields.
class Repeats {
 public:
  Repeats(const Table& table, const std::vector<ColumnPlan>& columns);

  // The number of the earlier record, or absent: then this one is remembered.
  std::optional<std::size_t> find_or_remember(const CsvReader& record, std::size_t number);

 private:
  bool equal(const CsvReader& a, const CsvReader& b) const;

  struct Seen {
    std::size_t start;
    std::size_t number;
  };

  const Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<Seen> seen_;
  HashIndex index_;  // of seen_
};

}  // namespace kol::io
