// What the cells of each column say together (see column_survey.h).
#include "io/table/column_survey.h"

#include <algorithm>
#include <cmath>

#include "io/table/cells.h"
#include "io/table/folding.h"
#include "io/table/links.h"
#include "io/table/platform_names.h"
#include "io/table/written_number.h"

namespace kol::io {
namespace {

constexpr double kPercentAbove = 0.2;  // an engagement rate above this is meant in percent
constexpr double kSmall = 100;         // a plain engagement up to this may be a rate
constexpr std::size_t kSampleCharacters = 100;
constexpr std::size_t kMostCellsRemembered = 1000;

bool has_digit(std::string_view cell) {
  if (cell.find_first_of("0123456789") != std::string_view::npos) return true;
  const bool ascii = std::all_of(cell.begin(), cell.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return !ascii && with_plain_digits(cell).find_first_of("0123456789") != std::string::npos;
}

bool has_fraction(double value) { return value != std::floor(value); }

// A column whose cells are looked at as numbers, whatever it will be.
bool may_hold_numbers(const ColumnPlan& column) {
  return is_number(column.kind) || column.only_platform || column.only_format;
}

}  // namespace

ColumnSurvey::ColumnSurvey(std::vector<ColumnPlan>& columns, bool is_export,
                           const TableWords& words)
    : columns_(columns), words_(words), cells_(columns.size()), is_export_(is_export) {
  looks_for_posts_ = std::any_of(columns.begin(), columns.end(),
                                 [](const ColumnPlan& column) { return column.is_bare_count(); });
}

void ColumnSurvey::look_at(const LaidRecord& record, const RecordReader& reader) {
  record_currency_.clear();
  std::size_t fields_filled = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (record.cells[i].empty()) continue;
    if (columns_[i].field != Field::note || columns_[i].only_platform) ++fields_filled;
    if (columns_[i].kind == FieldKind::currency && record_currency_.empty()) {
      record_currency_ = words_.numbers.code_of(record.cells[i]);
    }
  }
  if (fields_filled >= 2) ++records_with_two_fields_;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (record.cells[i].empty() || record.laid(i) == Laid::shifted) continue;
    look_at_cell(i, record.cells[i], record.how.empty() ? reader.kind(i) : CellKind::text);
  }
  if (looks_for_posts_) look_for_posts(record);
}

void ColumnSurvey::look_at_cell(std::size_t i, std::string_view cell, CellKind kind) {
  ColumnPlan& column = columns_[i];
  ColumnCells& cells = cells_[i];
  ++cells.not_empty;
  if (column.sample.empty()) column.sample = first_characters(cell, kSampleCharacters);
  if (may_hold_numbers(column)) return look_at_number(i, cell, kind);
  switch (column.kind) {
    case FieldKind::note:
      return look_at_counting(cells, cell);
    case FieldKind::id:
      if (is_export_ || (!is_unknown(cell, words_) && !is_in_e_notation(cell))) {
        given_ids_.emplace_back(first_characters(without_defusing(cell), kMostTextCharacters));
      }
      return;
    case FieldKind::text:
      return look_at_text(i, cell);
    case FieldKind::platform:
      if (names_platform(cell)) ++cells.platforms;
      return;
    case FieldKind::kept:
      if (!is_unknown(cell, words_)) ++cells.not_unknown;
      return;
    default:
      return;
  }
}

bool ColumnSurvey::names_platform(std::string_view cell) {
  const auto known = named_platforms_.find(cell);
  if (known != named_platforms_.end()) return known->second;
  const bool names = !platforms_of_cell(cell, words_).empty();
  if (named_platforms_.size() < kMostCellsRemembered) {
    named_platforms_.emplace(cell, names);
  }
  return names;
}

void ColumnSurvey::look_at_text(std::size_t i, std::string_view cell) {
  const Field field = columns_[i].field;
  if ((field != Field::name && field != Field::handle) || is_empty_text(cell)) return;
  ++cells_[i].texts;
  if (is_handle_shaped(cell)) ++cells_[i].shaped_texts;
}

// "1", "2", "3" …: the record's number, which tells nothing.
void ColumnSurvey::look_at_counting(ColumnCells& cells, std::string_view cell) {
  constexpr std::size_t kMostDigits = 9;
  if (!cells.counts_up) return;
  double number = 0;
  for (const char c : cell) {
    if (!is_digit(c) || cell.size() > kMostDigits) {
      cells.counts_up = false;
      return;
    }
    number = number * 10 + (c - '0');
  }
  if (cells.last_count && number != *cells.last_count + 1) cells.counts_up = false;
  cells.last_count = number;
}

void ColumnSurvey::look_at_number(std::size_t i, std::string_view cell, CellKind kind) {
  ColumnPlan& column = columns_[i];
  ColumnCells& cells = cells_[i];
  const bool is_count = column.kind == FieldKind::count && column.weak == KnownName::Weak::no;
  if (is_count && kind != CellKind::nested) {
    if (const auto quick = read_quick_number(cell)) {
      ++cells.not_unknown;
      ++cells.filled;
      ++cells.with_digit;
      if (quick->value * column.scale <= kMostNumber) ++cells.readable;
      return;
    }
  }
  const bool percent = cell.find('%') != std::string_view::npos;
  cells.any_percent = cells.any_percent || percent;
  const bool begins_with_digit = is_digit(cell.front());  // as most do: no word
  if (!begins_with_digit) {
    if (is_unknown(cell, words_)) return;
    ++cells.not_unknown;
    if (is_withheld(cell, words_)) return;
  } else {
    ++cells.not_unknown;
  }
  ++cells.filled;
  if (percent) ++cells.percent;
  if (begins_with_digit || has_digit(cell)) ++cells.with_digit;
  const std::optional<NumberCell> number = number_of_cell(cell, kind, words_);
  if (!number) {
    if (column.only_platform && kind != CellKind::nested) {
      const auto link = read_link(cell);
      const std::string_view address = link ? std::string_view(link->address) : cell;
      if (read_address(address, words_)) {
        ++cells.addresses;
      } else if (is_handle_shaped(cell)) {
        ++cells.handle_shaped;
      }
    }
    return;
  }
  const double value = number->first.value;
  const bool may_be_rate =
      column.kind == FieldKind::engagement_rate || column.weak == KnownName::Weak::engagement;
  if (may_be_rate && is_in_range(FieldKind::engagement_rate, *number, value)) {
    ++cells.readable_as_rate;
    const double rate = number->second ? (value + number->second->value) / 2 : value;
    if (rate > kPercentAbove) ++cells.above_percent_limit;
  }
  if (!number->currency.empty()) ++cells.names_currency;
  const FieldKind meant = column.only_platform ? FieldKind::count : column.kind;
  const double size = column.takes_sign ? std::abs(value) : value;
  const bool readable = is_in_range(meant, *number, size * column.scale);
  if (!readable && !column.only_format) return;
  ++cells.readable;
  column.marks.learn(*number);
  if (number->is_plain() && !number->percent) {
    const bool marked = number->decimal_mark || number->first.open || kind == CellKind::number;
    const bool fraction = marked && has_fraction(value);
    if (fraction) ++cells.fractions;
    const bool small = value <= kSmall && !number->money;
    if (small && number->first.open) {
      ++cells.open[static_cast<std::size_t>(*number->first.open)];
    } else if (small) {
      ++cells.small;
      if (fraction) ++cells.small_fractions;
    }
  }
  if (column.kind == FieldKind::money || column.only_format) {
    std::string_view code = currency_of(column, *number, cell);
    if (code.empty()) code = record_currency_;
    if (code.empty()) code = column.currency;
    vote(cells, code);
  }
}

void ColumnSurvey::vote(ColumnCells& cells, std::string_view code) {
  if (code.empty()) return;
  const auto known = std::find_if(cells.currencies.begin(), cells.currencies.end(),
                                  [&](const CurrencyVotes& votes) { return votes.code == code; });
  if (known != cells.currencies.end()) {
    ++known->quotes;
  } else {
    cells.currencies.push_back({std::string(code), 1, ++currencies_met_});
  }
}

// Whose record it is, and which address of a post it has.
void ColumnSurvey::look_for_posts(const LaidRecord& record) {
  std::string id;
  std::string handle;
  std::string handle_of_address;
  std::string name;
  std::vector<std::string> of_posts;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string_view cell = record.cells[i];
    if (cell.empty()) continue;
    const ColumnPlan& column = columns_[i];
    if (column.kind == FieldKind::id) {
      if (id.empty() && !is_unknown(cell, words_) && !is_in_e_notation(cell)) id = cell;
    } else if (column.field == Field::name) {
      if (name.empty() && !is_empty_text(cell)) name = fold_name(cell);
    } else if (column.field == Field::handle || column.kind == FieldKind::address) {
      const auto link = read_link(cell);
      const auto address = read_address(link ? std::string_view(link->address) : cell, words_);
      if (address) {
        const bool is_of_post = address->is_post || !address->platform;
        if (column.kind == FieldKind::address && is_of_post) of_posts.emplace_back(cell);
        if (handle_of_address.empty()) handle_of_address = handle_key(address->handle);
      } else if (column.field == Field::handle && handle.empty() && !is_empty_text(cell)) {
        handle = handle_key(bare_handle(cell));
      }
    }
  }
  if (handle.empty()) handle = handle_of_address;
  if (!id.empty() && !handle.empty() && !signs_.several_ids) {
    const auto [known, is_new] = id_of_.try_emplace(handle, id);
    if (!is_new && known->second != id) signs_.several_ids = true;
  }
  if (signs_.two_addresses) return;
  const std::string account = !id.empty()       ? "i" + id
                              : !handle.empty() ? "h" + handle
                              : !name.empty()   ? "n" + name
                                                : std::string();
  if (account.empty()) return;
  for (const std::string& address : of_posts) {
    const auto [known, is_new] = address_of_.try_emplace(account, address);
    if (!is_new && known->second != address) signs_.two_addresses = true;
  }
}

}  // namespace kol::io
