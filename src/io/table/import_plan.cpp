// What is done with each column of a table (see import_plan.h).
#include "io/table/import_plan.h"

#include <algorithm>

#include "io/json/limits.h"
#include "io/table/cells.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostRecords = 1000000;
constexpr double kPercentAbove = 0.2;       // an engagement rate above this is meant in percent
constexpr std::size_t kEnoughToJudge = 10;  // filled cells of a number column
constexpr double kHandleLead = 1.5;

struct CurrencyVotes {
  std::string_view code;
  std::size_t quotes = 0;
  std::size_t first = 0;  // when it was first named
};

// What the cells of one column say together.
struct ColumnCells {
  std::size_t filled = 0;  // cells that say unknown are not
  std::size_t readable = 0;
  std::size_t readable_as_rate = 0;
  std::size_t percent = 0;
  bool any_percent = false;  // "NaN%" counts here
  std::size_t above_percent_limit = 0;
  std::size_t texts = 0;
  std::size_t handle_shaped = 0;
  std::vector<CurrencyVotes> currencies;
};

bool in_range(FieldKind kind, const NumberCell& number, double value) {
  switch (kind) {
    case FieldKind::count:
      return !number.percent && !number.money && value >= 0 && value <= kMostNumber;
    case FieldKind::money:
      return !number.percent && value >= 0 && value <= kMostNumber;
    case FieldKind::share:
      return !number.money && value >= 0 && value <= 1;
    case FieldKind::growth:
      return !number.money && value >= -1 && value <= kMostNumber;
    case FieldKind::engagement_rate:
      return !number.money && value >= 0 && value <= kMostNumber;
    default:
      return false;
  }
}

std::string_view currency_of(const ColumnPlan& column, const NumberCell& number) {
  return number.currency.empty() ? column.currency : number.currency;
}

void set_field(ColumnPlan& column, Field field) {
  column.field = field;
  column.kind = row_of(field).kind;
}

class Survey {
 public:
  Survey(ImportPlan& plan, const CurrencyNames& currencies)
      : plan_(plan), currencies_(currencies), cells_(plan.columns.size()) {}

  void look_at(const CsvReader& record) {
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
      const std::string_view cell = record.cell(i);
      if (!cell.empty()) look_at(plan_.columns[i], cells_[i], cell);
    }
  }

  void decide(const ImportOptions& options) {
    for (std::size_t i = 0; i < cells_.size(); ++i) decide_rate(plan_.columns[i], cells_[i]);
    choose_currency(options);
    for (std::size_t i = 0; i < cells_.size(); ++i) drop_unreadable(plan_.columns[i], cells_[i]);
    choose_currency(options);
    decide_handle();
    for (ColumnPlan& column : plan_.columns) {
      column.marks.decide(column.kind == FieldKind::count || column.kind == FieldKind::money);
    }
  }

 private:
  void look_at(ColumnPlan& column, ColumnCells& cells, std::string_view cell) {
    if (column.sample.empty()) column.sample = first_characters(cell, 100);
    if (is_number(column.kind)) {
      look_at_number(column, cells, cell);
    } else if (column.field == Field::name || column.field == Field::handle) {
      if (is_empty_text(cell)) return;
      ++cells.texts;
      if (is_handle_shaped(cell)) ++cells.handle_shaped;
    } else if (column.field == Field::id && !is_empty_text(cell)) {
      plan_.given_ids.emplace_back(first_characters(without_defusing(cell), kMostTextCharacters));
    }
  }

  void look_at_number(ColumnPlan& column, ColumnCells& cells, std::string_view cell) {
    const bool has_percent = cell.find('%') != std::string_view::npos;
    cells.any_percent = cells.any_percent || has_percent;
    if (is_unknown(cell)) return;
    ++cells.filled;
    if (has_percent) ++cells.percent;
    const std::optional<NumberCell> number = read_number_cell(cell, currencies_);
    if (!number) return;
    column.marks.learn(*number);
    if (in_range(FieldKind::engagement_rate, *number, number->value)) {
      ++cells.readable_as_rate;
      if (number->value > kPercentAbove) ++cells.above_percent_limit;
    }
    if (!in_range(column.kind, *number, number->value)) return;
    ++cells.readable;
    if (column.kind == FieldKind::money) vote(cells, currency_of(column, *number));
  }

  void vote(ColumnCells& cells, std::string_view code) {
    if (code.empty()) return;
    const auto known = std::find_if(cells.currencies.begin(), cells.currencies.end(),
                                    [&](const CurrencyVotes& v) { return v.code == code; });
    if (known != cells.currencies.end()) {
      ++known->quotes;
    } else {
      cells.currencies.push_back({code, 1, ++currencies_met_});
    }
  }

  // An engagement column mostly in % holds rates; and a rate may be written in percent without %.
  static void decide_rate(ColumnPlan& column, ColumnCells& cells) {
    if (column.field == Field::engagements && !column.chosen && cells.percent * 2 > cells.filled) {
      set_field(column, Field::engagement_rate);
    }
    if (column.kind != FieldKind::engagement_rate) return;
    cells.readable = cells.readable_as_rate;
    const bool header_says = column.header.find('%') != std::string::npos ||
                             fold(column.header).find("percent") != std::string::npos;
    column.in_percent =
        header_says || cells.any_percent || cells.above_percent_limit * 2 > cells.readable;
  }

  // The currency that most quotes name; the first named of those that are named as often.
  void choose_currency(const ImportOptions& options) {
    std::vector<CurrencyVotes> all;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (plan_.columns[i].kind != FieldKind::money) continue;
      for (const CurrencyVotes& votes : cells_[i].currencies) {
        const auto known = std::find_if(
            all.begin(), all.end(), [&](const CurrencyVotes& v) { return v.code == votes.code; });
        if (known == all.end()) {
          all.push_back(votes);
          continue;
        }
        known->quotes += votes.quotes;
        known->first = std::min(known->first, votes.first);
      }
    }
    const auto most = std::max_element(
        all.begin(), all.end(), [](const CurrencyVotes& a, const CurrencyVotes& b) {
          return a.quotes != b.quotes ? a.quotes < b.quotes : a.first > b.first;
        });
    plan_.names_currency = most != all.end();
    plan_.currency = plan_.names_currency ? most->code : std::string_view();
    if (options.currency) plan_.currency = *options.currency;
  }

  // A "Views avg." full of country names is no views column.
  void drop_unreadable(ColumnPlan& column, const ColumnCells& cells) const {
    if (!is_number(column.kind) || column.chosen || cells.filled < kEnoughToJudge) return;
    std::size_t readable = cells.readable;
    for (const CurrencyVotes& votes : cells.currencies) {
      if (votes.code != plan_.currency) readable -= votes.quotes;
    }
    if (readable * 2 < cells.filled) set_field(column, Field::note);
  }

  // Of several columns of names, the one that is shaped like handles holds them.
  void decide_handle() {
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const ColumnPlan& column = plan_.columns[i];
      if (column.field != Field::name && column.field != Field::handle) continue;
      if (column.says_handle || column.chosen) return;
      if (!column.is_link) candidates.push_back(i);
    }
    if (candidates.size() < 2) return;
    const auto shaped = [&](std::size_t i) { return cells_[i].handle_shaped; };
    const std::size_t best =
        *std::max_element(candidates.begin(), candidates.end(),
                          [&](std::size_t a, std::size_t b) { return shaped(a) < shaped(b); });
    if (shaped(best) == 0 || shaped(best) * 2 < cells_[best].texts) return;
    for (const std::size_t i : candidates) {
      const double lead = kHandleLead * static_cast<double>(shaped(i));
      if (i != best && static_cast<double>(shaped(best)) <= lead) return;
    }
    for (const std::size_t i : candidates) {
      plan_.columns[i].field = i == best ? Field::handle : Field::name;
    }
  }

  ImportPlan& plan_;
  const CurrencyNames& currencies_;
  std::vector<ColumnCells> cells_;
  std::size_t currencies_met_ = 0;
};

ColumnPlan plan_column(const std::string& header, bool known_header,
                       const CurrencyNames& currencies) {
  ColumnPlan column;
  column.header = header;
  if (!known_header) return column;
  const HeaderMeaning meaning = meaning_of(header, currencies);
  set_field(column, meaning.field);
  column.is_link = meaning.is_link;
  column.says_handle = meaning.says_handle;
  column.currency = meaning.currency;
  return column;
}

}  // namespace

ImportPlan plan_import(const Table& table, const ImportOptions& options,
                       const CurrencyNames& currencies) {
  ImportPlan plan;
  for (const std::string& header : table.headers) {
    plan.columns.push_back(plan_column(header, table.has_header, currencies));
  }
  for (std::size_t i = 0; i < std::min(plan.columns.size(), options.columns.size()); ++i) {
    ColumnPlan& column = plan.columns[i];
    column.chosen = true;
    if (options.columns[i] == column.field) continue;
    set_field(column, options.columns[i]);
    column.is_link = false;
    column.says_handle = false;
  }
  Survey survey(plan, currencies);
  CsvReader reader = table.reader();
  while (reader.next()) {
    if (++plan.records > kMostRecords) {
      plan.error = Message{Code::table_too_many_records};
      return plan;
    }
    if (reader.is_blank() || repeats_header(table, reader)) continue;
    ++plan.filled_records;
    survey.look_at(reader);
  }
  plan.error = reader.error();
  survey.decide(options);
  return plan;
}

std::optional<double> number_in(const ColumnPlan& column, std::string_view cell,
                                const CurrencyNames& currencies, std::string_view currency) {
  const std::optional<NumberCell> number = read_number_cell(cell, currencies);
  if (!number) return std::nullopt;
  double value = column.marks.value_of(*number);
  if (value > kMostNumber) return std::nullopt;
  if (column.in_percent && !number->percent) value /= 100;
  if (!in_range(column.kind, *number, value)) return std::nullopt;
  if (column.kind == FieldKind::money) {
    const std::string_view named = currency_of(column, *number);
    if (!named.empty() && named != currency) return std::nullopt;
  }
  return value;
}

}  // namespace kol::io
