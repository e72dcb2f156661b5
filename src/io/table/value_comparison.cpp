// What only the values of columns tell (see value_comparison.h).
#include "io/table/value_comparison.h"

#include <algorithm>
#include <cmath>

#include "io/table/column_survey.h"

namespace kol::io {
namespace {

constexpr double kWholeFrom = 1000;        // counts from here on have no fractions
constexpr double kMedianToFraction = 100;  // a fraction below a hundredth of the median

std::optional<double> least_fraction(const ColumnPlan& column, std::vector<double>& values) {
  const auto count = [&](auto holds) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), holds));
  };
  const std::size_t fractions = count([](double value) { return value != std::floor(value); });
  const std::size_t thousands = count([](double value) { return value >= kWholeFrom; });
  if (values.empty() || fractions * 2 > values.size() || thousands * 2 < values.size()) {
    return std::nullopt;
  }
  if (column.field == Field::followers || column.field == Field::following) return kWholeFrom;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle / kMedianToFraction;
}

}  // namespace

void ValueComparison::compare(std::size_t column, std::size_t followers) {
  followers_ = followers;
  compared_.push_back({column});
}

void ValueComparison::watch_fractions(std::size_t column) { fractioned_.push_back({column, {}}); }

void ValueComparison::look_at(const LaidRecord& record, const RecordReader& reader) {
  const auto kind_of = [&](std::size_t column) {
    return record.how.empty() ? reader.kind(column) : CellKind::text;
  };
  const auto read = [&](std::size_t column) -> std::optional<double> {
    const std::string_view cell = record.cells[column];
    if (cell.empty() || record.laid(column) == Laid::shifted) return std::nullopt;
    return number_in(plan_.columns[column], cell, kind_of(column), plan_, words_).value;
  };
  if (!compared_.empty()) {
    const std::optional<double> people = read(followers_);
    for (Compared& one : compared_) {
      if (!people) break;
      const std::optional<double> count = read(one.column);
      if (!count) continue;
      ++one.both;
      if (*count > *people) ++one.more;
    }
  }
  for (Fractioned& one : fractioned_) {
    const std::optional<double> value = read(one.column);
    if (!value) continue;
    const auto number = number_of_cell(record.cells[one.column], kind_of(one.column), words_);
    if (number && number->is_plain()) one.values.push_back(*value);
  }
}

std::vector<std::size_t> ValueComparison::exceeding() const {
  std::vector<std::size_t> columns;
  for (const Compared& one : compared_) {
    if (one.both >= 2 && one.more * 2 > one.both) columns.push_back(one.column);
  }
  return columns;
}

std::vector<ValueComparison::Least> ValueComparison::least_fractions() {
  std::vector<Least> all;
  for (Fractioned& one : fractioned_) {
    if (const auto least = least_fraction(plan_.columns[one.column], one.values)) {
      all.push_back({one.column, *least});
    }
  }
  return all;
}

}  // namespace kol::io
