// What a matched record adds to which figures (spec: practice.md 20, Import).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/workspace.h"
#include "io/table/results/columns.h"
#include "io/table/results/import.h"
#include "io/table/results/matching.h"
#include "io/table/results/record.h"
#include "io/table/results/sums.h"
#include "io/table/words.h"

namespace kol::io {

// The sales of a record, from the first of the columns that say them.
Amount sales_of(const ResultRecord& record);

// Takes the records, one after the other, or all at once where they are lines of orders.
class ResultAdding {
 public:
  // Everything must outlive it.
  ResultAdding(const ResultColumns& columns, const ResultMatcher& matcher, Attribution attribution,
               ResultsImport& import)
      : columns_(columns), matcher_(matcher), attribution_(attribution), import_(import) {}

  void add(ResultRecord record);
  void finish();

 private:
  struct Order {
    ResultKeys keys;  // the first that its lines say
    Amount sales;
    std::vector<std::size_t> records;
  };

  void add_to_order(ResultRecord& record);
  void add_record(const ResultRecord& record);
  void add_order(const Order& order);
  void add_orders_of_record(const ResultMatch& match, const ResultRecord& record);
  void begin_row(std::size_t row, const ResultMatch& match);
  bool counts(const ResultMatch& match) const;
  void tell_of_match(const ResultMatch& match, const ResultKeys& keys, std::size_t records);
  void skip(std::size_t record, Code reason);

  const ResultColumns& columns_;
  const ResultMatcher& matcher_;
  Attribution attribution_;
  ResultsImport& import_;
  ResultSums sums_;
  std::vector<Order> orders_;
  ByText<std::size_t> order_of_;  // by id, in orders_
  struct SharedCode {
    std::string code;
    std::size_t records = 0;
  };
  std::map<std::size_t, SharedCode> shared_;  // by the first row that has it
};

}  // namespace kol::io
