// The number in a cell of a column (see plan.h).
#include <cmath>

#include "io/table/column_survey.h"
#include "io/table/plan.h"

namespace kol::io {

std::optional<NumberCell> number_of_cell(std::string_view cell, CellKind kind,
                                         const TableWords& words) {
  if (kind == CellKind::nested) return std::nullopt;
  std::optional<NumberCell> number = read_number_cell(cell, words.numbers);
  if (number && kind == CellKind::number) {  // its dot is decimal, and proves nothing
    number->first.open.reset();
    number->decimal_mark.reset();
    number->thousands_mark.reset();
  }
  return number;
}

std::string_view currency_of(const ColumnPlan& column, const NumberCell& number,
                             std::string_view cell) {
  if (number.currency == "JPY" && column.is_chinese_price) {
    const bool sign =
        cell.find("¥") != std::string_view::npos || cell.find("￥") != std::string_view::npos;
    if (sign) return "CNY";
  }
  return number.currency;
}

namespace {

// A count that leaves nothing open.
ReadNumber quick_number_in(const ColumnPlan& column, const QuickNumber& quick,
                           const TablePlan& plan) {
  ReadNumber read;
  const double value = quick.suffixed ? quick.value : quick.value * column.scale;
  if (value > kMostNumber) return read;
  const bool fraction = !quick.suffixed && value < column.least_fraction &&
                        value != std::floor(value) && !plan.is_export;
  if (fraction) {
    read.doubt = Code::doubtful_fraction;
    read.held = value;
  } else {
    read.value = value;
  }
  return read;
}

}  // namespace

ReadNumber number_in(const ColumnPlan& column, std::string_view cell, CellKind kind,
                     const TablePlan& plan, const TableWords& words) {
  if (kind != CellKind::nested && column.kind == FieldKind::count) {
    if (const auto quick = read_quick_number(cell)) return quick_number_in(column, *quick, plan);
  }
  ReadNumber read;
  const std::optional<NumberCell> number = number_of_cell(cell, kind, words);
  if (!number) return read;
  const std::optional<MarkedValue> marked = column.marks.value_of(*number);
  if (!marked) return read;
  double value = marked->value;
  if (!number->suffixed) value *= column.scale;
  if (value > kMostNumber) return read;
  if (column.in_percent && !number->percent) value /= 100;
  const double size = column.takes_sign ? std::abs(value) : value;
  if (!is_in_range(column.kind, *number, size)) return read;
  read.currency = currency_of(column, *number, cell);
  const auto refuse = [&](Code doubt) {
    read.doubt = doubt;
    read.held = value;
  };
  if (marked->doubtful && !marked->used) {
    refuse(Code::doubtful_mark);
    return read;
  }
  if (!plan.is_export) {
    if (column.kind == FieldKind::engagement_rate && value > 1) {
      refuse(Code::doubtful_rate);
      return read;
    }
    if (column.kind == FieldKind::count && value < column.least_fraction && number->is_plain() &&
        value != std::floor(value)) {
      refuse(Code::doubtful_fraction);
      return read;
    }
  }
  read.value = value;
  if (number->second) {
    read.doubt = Code::doubtful_range;
  } else if (number->about) {
    read.doubt = Code::doubtful_about;
  } else if (marked->doubtful) {
    read.doubt = Code::doubtful_mark;
  }
  return read;
}

}  // namespace kol::io
