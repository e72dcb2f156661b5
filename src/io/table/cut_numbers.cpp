// Lays a record that is longer than the header on its columns (see cut_numbers.h).
#include "io/table/cut_numbers.h"

#include <algorithm>
#include <utility>

#include "io/json/text.h"
#include "io/table/cells.h"
#include "io/table/number_cells.h"
#include "io/table/written_number.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostSurplus = 12;  // fields more than the header
constexpr std::size_t kMostBefore = 4;    // other characters before the digits
constexpr std::size_t kMostBehind = 6;

bool all_digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::all_of(text.begin(), text.end(), is_digit);
}

// Takes up to `most` characters that are no digits off the front.
bool take_others(std::string_view& text, std::size_t most) {
  const std::size_t end = std::min(text.find_first_of("0123456789"), text.size());
  if (count_code_points(text.substr(0, end)) > most) return false;
  text.remove_prefix(end);
  return true;
}

std::string_view take_digits(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

// Up to a few other characters behind, after decimals.
bool ends_well(std::string_view rest) {
  if (rest.size() > 1 && rest.front() == '.' && is_digit(rest[1])) {
    rest.remove_prefix(1);
    take_digits(rest);
  }
  return !has_digit(rest) && count_code_points(rest) <= kMostBehind;
}

bool are_groups_of_three(std::span<const std::string_view> fields) {
  std::string_view first = fields.front();
  if (!take_others(first, kMostBefore) || !all_digits(first, 1, 3)) return false;
  for (const std::string_view middle : fields.subspan(1, fields.size() - 2)) {
    if (!all_digits(middle, 3, 3)) return false;
  }
  std::string_view last = fields.back();
  return take_digits(last).size() == 3 && ends_well(last);
}

// "12" and "50 €".
bool are_decimals(std::span<const std::string_view> fields) {
  if (fields.size() != 2) return false;
  std::string_view first = fields[0];
  if (!take_others(first, kMostBefore) || first.empty()) return false;
  const bool is_number = std::all_of(first.begin(), first.end(),
                                     [](char c) { return is_digit(c) || c == '.' || c == ' '; });
  std::string_view last = fields[1];
  const std::size_t digits = take_digits(last).size();
  return is_number && (digits == 1 || digits == 2) && !has_digit(last) &&
         count_code_points(last) <= kMostBehind;
}

bool is_rate(std::span<const std::string_view> fields) {
  if (fields.size() != 2 || !all_digits(fields[0], 1, 3)) return false;
  std::string_view last = fields[1];
  const std::size_t digits = take_digits(last).size();
  return digits >= 1 && digits <= 3 && (last.empty() || last == "%" || last == " %");
}

}  // namespace

const LaidRecord& RecordLayer::lay(const RecordReader& record) {
  fields_ = record.cells();
  const std::size_t columns = columns_.size();
  laid_.how.clear();
  laid_.surplus.clear();
  laid_.is_longer = false;
  laid_.cells.assign(fields_.begin(), fields_.begin() + static_cast<std::ptrdiff_t>(
                                                            std::min(columns, fields_.size())));
  laid_.cells.resize(columns);
  if (fields_.size() <= columns) return laid_;
  laid_.surplus.assign(fields_.begin() + static_cast<std::ptrdiff_t>(columns), fields_.end());
  while (!fields_.empty() && fields_.back().empty()) fields_ = fields_.first(fields_.size() - 1);
  laid_.is_longer = fields_.size() > columns;
  if (laid_.is_longer && commas_ && fields_.size() - columns <= kMostSurplus) lay_cut();
  return laid_;
}

std::string RecordLayer::joined(std::size_t from, std::size_t to) const {
  std::string text(fields_[from]);
  for (std::size_t i = from + 1; i < to; ++i) {
    text += ',';
    text += fields_[i];
  }
  return text;
}

bool RecordLayer::fits(std::size_t column, std::size_t from, std::size_t to) {
  const FieldKind kind = columns_[column];
  if (!is_number(kind)) return to == from + 1;
  if (to == from + 1) {
    return is_unknown(fields_[from], words_) || read_number_cell(fields_[from], words_.numbers);
  }
  const auto fields = fields_.subspan(from, to - from);
  if (kind == FieldKind::count) return are_groups_of_three(fields);
  if (kind == FieldKind::money) return are_groups_of_three(fields) || are_decimals(fields);
  return is_rate(fields);
}

// All ways at once: which (column, field) can be reached from the left, and which from the right.
bool RecordLayer::lay_cut() {
  const std::size_t columns = columns_.size();
  const std::size_t fields = fields_.size();
  const std::size_t surplus = fields - columns;
  const std::size_t offsets = surplus + 1;  // fields before a column, more than columns
  std::vector<bool> from_left((columns + 1) * offsets);
  std::vector<bool> from_right((columns + 1) * offsets);
  const auto at = [&](std::size_t column, std::size_t offset) { return column * offsets + offset; };
  const auto each_way = [&](std::size_t column, std::size_t offset, auto each) {
    for (std::size_t more = 0; offset + more <= surplus; ++more) {
      const std::size_t from = column + offset;
      if (fits(column, from, from + 1 + more)) each(offset + more, from, from + 1 + more);
    }
  };
  from_left[at(0, 0)] = true;
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t offset = 0; offset <= surplus; ++offset) {
      if (!from_left[at(column, offset)]) continue;
      each_way(column, offset, [&](std::size_t next, std::size_t, std::size_t) {
        from_left[at(column + 1, next)] = true;
      });
    }
  }
  if (!from_left[at(columns, surplus)]) return false;
  from_right[at(columns, surplus)] = true;
  for (std::size_t column = columns; column-- > 0;) {
    for (std::size_t offset = 0; offset <= surplus; ++offset) {
      each_way(column, offset, [&](std::size_t next, std::size_t, std::size_t) {
        if (from_right[at(column + 1, next)]) from_right[at(column, offset)] = true;
      });
    }
  }
  joined_.clear();
  laid_.how.assign(columns, Laid::as_it_stands);
  std::vector<bool> taken(fields, false);
  std::vector<std::size_t> differing;
  for (std::size_t column = 0; column < columns; ++column) {
    std::vector<std::pair<std::size_t, std::size_t>> ways;
    for (std::size_t offset = 0; offset <= surplus; ++offset) {
      if (!from_left[at(column, offset)]) continue;
      each_way(column, offset, [&](std::size_t next, std::size_t from, std::size_t to) {
        if (from_right[at(column + 1, next)]) ways.emplace_back(from, to);
      });
    }
    const std::string text = joined(ways.front().first, ways.front().second);
    const bool equal = std::all_of(ways.begin(), ways.end(), [&](const auto& way) {
      return way == ways.front() || joined(way.first, way.second) == text;
    });
    if (!equal) {
      differing.push_back(column);
      continue;
    }
    const auto [from, to] = ways.front();
    for (std::size_t i = from; i < to; ++i) taken[i] = true;
    if (to == from + 1) {
      laid_.cells[column] = fields_[from];
    } else {
      joined_.push_back(text);
      laid_.cells[column] = joined_.back();
      laid_.how[column] = Laid::joined;
    }
  }
  // What differs takes the fields that are left, one each; the rest is surplus.
  std::size_t next = 0;
  const auto next_free = [&] {
    while (next < fields && taken[next]) ++next;
    return next;
  };
  for (const std::size_t column : differing) {
    next = std::max(next, column);
    const std::size_t field = next_free();
    laid_.cells[column] = field < fields ? fields_[field] : std::string_view();
    if (field < fields) taken[field] = true;
    if (is_number(columns_[column])) laid_.how[column] = Laid::shifted;
  }
  laid_.surplus.clear();
  for (std::size_t i = 0; i < fields; ++i) {
    if (!taken[i]) laid_.surplus.push_back(fields_[i]);
  }
  return true;
}

}  // namespace kol::io
