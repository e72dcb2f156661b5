// A guess what the columns of a table are (see guess.h).
#include "io/table/guess.h"

#include <algorithm>
#include <cstddef>

#include "io/table/cells.h"
#include "io/table/links.h"
#include "io/table/number_cells.h"
#include "io/table/platform_names.h"

namespace kol::io {
namespace {

constexpr std::size_t kRecordsRead = 200;
constexpr std::size_t kSampleCharacters = 100;

struct ColumnLook {
  std::string first;   // what the first record has here
  std::string sample;  // the first filled cell after it
  std::size_t filled = 0;
  std::size_t numbers = 0;
  std::size_t percent = 0;
  std::size_t money = 0;
  std::size_t counting = 0;  // cells that only number the records
  std::size_t handle_shaped = 0;
  std::size_t emails = 0;
  std::size_t links = 0;
  std::size_t platforms = 0;
  double sum = 0;

  bool mostly(std::size_t part) const { return part * 2 > filled; }
};

void look_at(ColumnLook& look, std::string_view cell, std::size_t record, const TableWords& words) {
  if (is_unknown(cell, words)) return;
  ++look.filled;
  if (look.sample.empty()) look.sample = first_characters(cell, kSampleCharacters);
  const auto number = read_number_cell(cell, words.numbers);
  if (number) {
    ++look.numbers;
    look.percent += number->percent;
    look.money += number->money;
    look.counting += number->first.value == static_cast<double>(record);
    look.sum += number->first.thousands;
    return;
  }
  const std::size_t at = cell.find('@');
  look.emails +=
      at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos;
  look.links += read_address(cell, words).has_value();
  look.platforms += platform_of_whole(cell, words).has_value();
  look.handle_shaped += is_handle_shaped(cell);
}

Field field_of_text(const ColumnLook& look) {
  if (look.filled == 0) return Field::note;
  if (look.mostly(look.emails)) return Field::email;
  if (look.mostly(look.platforms)) return Field::platform;
  if (look.mostly(look.links)) return Field::address;
  if (!look.mostly(look.numbers)) return Field::name;
  if (look.mostly(look.percent)) return Field::engagement_rate;
  if (look.mostly(look.money)) return Field::quote;
  return look.mostly(look.counting) ? Field::note : Field::followers;
}

// Of several columns that may be a field, keeps the best; the others become `instead`.
template <typename Better>
void keep_one(std::vector<Column>& columns, const std::vector<ColumnLook>& looks, Field field,
              Field instead, Better better) {
  std::size_t best = columns.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field != field) continue;
    if (best == columns.size() || better(looks[i], looks[best])) best = i;
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field == field && i != best) columns[i].field = instead;
  }
}

}  // namespace

ColumnGuess guess_columns(const Table& table, const TableWords& words) {
  std::vector<ColumnLook> looks(table.headers.size());
  RecordReader reader = table.reader();
  bool first = true;
  for (std::size_t record = 0; record < kRecordsRead && reader.next();) {
    if (reader.is_blank()) continue;
    for (std::size_t i = 0; i < looks.size(); ++i) {
      if (first) {
        looks[i].first = first_characters(reader.cell(i), kSampleCharacters);
      } else {
        look_at(looks[i], reader.cell(i), record, words);
      }
    }
    first = false;
    ++record;
  }
  ColumnGuess guess;
  bool words_above_numbers = false;
  bool numbers_first = false;
  for (ColumnLook& look : looks) {
    const bool is_number = read_number_cell(look.first, words.numbers).has_value();
    if (look.filled > 0 && look.mostly(look.numbers) && !is_unknown(look.first, words)) {
      (is_number ? numbers_first : words_above_numbers) = true;
    }
  }
  guess.has_header = words_above_numbers && !numbers_first;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (!guess.has_header) {
      look_at(looks[i], looks[i].first, 1, words);
      if (!looks[i].first.empty()) looks[i].sample = looks[i].first;
    }
    guess.columns.push_back({guess.has_header ? looks[i].first : table.headers[i],
                             field_of_text(looks[i]),
                             looks[i].sample,
                             {},
                             false});
  }
  const auto never = [](const ColumnLook&, const ColumnLook&) { return false; };
  keep_one(guess.columns, looks, Field::followers, Field::note,
           [](const ColumnLook& a, const ColumnLook& b) { return a.sum > b.sum; });
  for (const Field field : {Field::email, Field::platform, Field::quote, Field::engagement_rate}) {
    keep_one(guess.columns, looks, field, Field::note, never);
  }
  // The text that is most like handles holds them, the first other one the names.
  const bool has_link =
      std::any_of(guess.columns.begin(), guess.columns.end(),
                  [](const Column& column) { return column.field == Field::address; });
  std::size_t handle = looks.size();
  for (std::size_t i = 0; i < looks.size() && !has_link; ++i) {
    if (guess.columns[i].field != Field::name || !looks[i].mostly(looks[i].handle_shaped)) continue;
    if (handle == looks.size() || looks[i].handle_shaped > looks[handle].handle_shaped) handle = i;
  }
  if (handle < looks.size()) guess.columns[handle].field = Field::handle;
  keep_one(guess.columns, looks, Field::address, Field::note, never);
  keep_one(guess.columns, looks, Field::name, Field::note, never);
  return guess;
}

}  // namespace kol::io
