// What each column of a table is (see column_plan.h).
#include "io/table/column_plan.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "io/table/column_names.h"
#include "io/table/folding.h"
#include "io/table/platform_names.h"

namespace kol::io {
namespace {

constexpr std::size_t kLongestHeader = 200;

void use_meaning(ColumnPlan& column, const HeaderMeaning& meaning) {
  column.become(meaning.known.field);
  column.own_field = meaning.known.own_field;
  if (column.own_field != 0) column.kind = meaning.known.own_kind;
  column.weak = meaning.known.weak;
  column.says_handle = meaning.says_handle;
  column.says_rate = meaning.says_rate;
  column.averaged = meaning.averaged && is_per_post(column.field);
  column.scale = meaning.scale;
  column.format = meaning.format;
  column.currency = meaning.currency;
}

void choose(ColumnPlan& column, const ColumnChoice& choice) {
  column.chosen = true;
  column.only_platform = false;
  column.only_format = false;
  if (choice.platform || choice.no_platform) column.platform = choice.platform;
  column.weak = KnownName::Weak::no;
  if (choice.field == column.field) return;
  column.become(choice.field);
  column.says_handle = false;
  if (!is_per_post(choice.field)) column.averaged = false;
}

// The reader's choices: by number of column, then by header.
void use_choices(std::vector<ColumnPlan>& columns, const Table& table, const ImportOptions& options,
                 std::string& unknown) {
  for (std::size_t i = 0; i < std::min(columns.size(), options.columns.size()); ++i) {
    if (options.columns[i]) choose(columns[i], *options.columns[i]);
  }
  for (const ImportOptions::Mapping& mapping : options.map) {
    const std::string wanted = fold_name(mapping.header);
    bool found = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool is_it = fold_name(columns[i].header) == wanted ||
                         (!table.headers[i].empty() && fold_name(table.headers[i]) == wanted);
      if (!is_it) continue;
      choose(columns[i], mapping.choice);
      found = true;
    }
    if (!found && unknown.empty()) unknown = mapping.header;
  }
}

// What is a name or country only where nothing better is there.
void settle_weak_names(std::vector<ColumnPlan>& columns) {
  const auto has = [&](Field field) {
    return std::any_of(columns.begin(), columns.end(), [&](const ColumnPlan& column) {
      return column.field == field && column.weak == KnownName::Weak::no;
    });
  };
  const bool has_name = has(Field::name) || has(Field::first_name);
  const bool has_country = has(Field::country);
  for (ColumnPlan& column : columns) {
    const bool loses = (column.weak == KnownName::Weak::title && has_name) ||
                       (column.weak == KnownName::Weak::location && has_country);
    if (loses) column.become(Field::note);
    if (column.weak != KnownName::Weak::engagement) column.weak = KnownName::Weak::no;
  }
}

// "Likes 1" to "Likes 9" are posts; a number that stands alone makes a note.
void settle_numbered(std::vector<ColumnPlan>& columns,
                     const std::vector<std::optional<std::size_t>>& numbers) {
  using Series = std::tuple<Field, std::optional<Platform>, bool>;
  std::map<Series, std::vector<std::size_t>> series;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ColumnPlan& column = columns[i];
    if (!numbers[i] || column.chosen || !is_per_post(column.field)) continue;
    series[{column.field, column.platform, column.averaged}].push_back(i);
  }
  for (const auto& [key, members] : series) {
    std::vector<bool> there(members.size() + 1, false);
    bool whole = members.size() >= 2;
    for (const std::size_t i : members) {
      const std::size_t number = *numbers[i];
      if (number == 0 || number > members.size() || there[number]) {
        whole = false;
      } else {
        there[number] = true;
      }
    }
    for (const std::size_t i : members) {
      if (whole) {
        columns[i].post = *numbers[i];
        columns[i].averaged = false;
        columns[i].weak = KnownName::Weak::no;
      } else {
        columns[i].become(Field::note);
        columns[i].weak = KnownName::Weak::no;
      }
    }
  }
}

}  // namespace

ColumnPlan plan_column(const Table& table, std::size_t i, const TableWords& words,
                       std::optional<std::size_t>& number) {
  ColumnPlan column;
  column.header = said_header(table, i);
  if (!table.has_header) return column;
  const std::string& header = table.headers[i];
  const HeaderMeaning meaning = meaning_of(header, words);
  use_meaning(column, meaning);
  number = meaning.number;
  column.is_chinese_price = header.find("价") != std::string::npos ||
                            header.find("报") != std::string::npos ||
                            header.find("费") != std::string::npos;
  const bool in_group = i < table.groups.size() && table.groups[i].platform;
  if (in_group) {
    column.platform = table.groups[i].platform;
    if (column.field == Field::id) column.become(Field::handle);
  } else if (header.size() <= kLongestHeader * 4) {
    column.platform = only_platform_in(header, Within::header, words);
  }
  if (meaning.is_known()) return column;
  if (const auto platform = bare_platform(header, words)) {
    column.only_platform = true;
    column.platform = platform;
  } else if (header.empty() && in_group) {
    column.only_platform = true;
  } else {
    column.format = bare_format(header, words);
    column.only_format = !column.format.empty();
  }
  return column;
}

std::vector<ColumnPlan> plan_columns(const Table& table, const ImportOptions& options,
                                     const TableWords& words, std::string& unknown) {
  std::vector<ColumnPlan> columns;
  std::vector<std::optional<std::size_t>> numbers(table.headers.size());
  for (std::size_t i = 0; i < table.headers.size(); ++i) {
    columns.push_back(plan_column(table, i, words, numbers[i]));
  }
  use_choices(columns, table, options, unknown);
  settle_weak_names(columns);
  settle_numbered(columns, numbers);
  return columns;
}

}  // namespace kol::io
