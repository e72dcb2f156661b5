// What each column of a table of results is (see columns.h).
#include "io/table/results/columns.h"

#include <optional>
#include <utility>

#include "io/table/column_survey.h"
#include "io/table/cut_numbers.h"
#include "io/table/folding.h"
#include "io/table/value_comparison.h"

namespace kol::io {
namespace {

constexpr std::size_t kEnoughToJudge = 10;  // filled cells of a number column

class ResultPlanner {
 public:
  ResultPlanner(const Table& table, const ResultsOptions& options, const TableWords& words,
                ResultColumns& columns)
      : table_(table), options_(options), words_(words), columns_(columns), plan_(columns.table) {}

  void run() {
    read_headers();
    use_choices();
    if (plan_.error) return;
    use_names_of_orders();
    use_engagements_of_links();
    for (const ColumnPlan& column : plan_.columns) plan_.kinds_by_header.push_back(column.kind);
    look_at_cells();
  }

 private:
  void read_headers() {
    for (std::size_t i = 0; i < table_.headers.size(); ++i) {
      std::optional<std::size_t> number;
      ColumnPlan column = plan_column(table_, i, words_, number);
      ResultField field = result_field_of(column.field);
      if (column.own_field != 0) field = static_cast<ResultField>(column.own_field);
      // An average, or one of several posts: nothing that adds up.
      if (column.averaged || number) field = ResultField::note;
      columns_.fields.push_back(field);
      plan_.columns.push_back(std::move(column));
      become(i, field);
    }
  }

  void become(std::size_t i, ResultField field) {
    ColumnPlan& column = plan_.columns[i];
    columns_.fields[i] = field;
    column.field = Field::note;
    column.kind = row_of(field).kind;
    column.only_platform = false;
    column.only_format = false;
    column.takes_sign = field == ResultField::discounts || field == ResultField::returns ||
                        field == ResultField::net_sales;
    if (field != ResultField::engagements) column.weak = KnownName::Weak::no;
  }

  void choose(std::size_t i, ResultField field) {
    plan_.columns[i].chosen = true;
    plan_.columns[i].weak = KnownName::Weak::no;
    become(i, field);
  }

  void use_choices() {
    const std::size_t chosen = std::min(options_.columns.size(), plan_.columns.size());
    for (std::size_t i = 0; i < chosen; ++i) {
      if (options_.columns[i]) choose(i, *options_.columns[i]);
    }
    for (const ResultsOptions::Mapping& mapping : options_.map) {
      const std::string wanted = fold_name(mapping.header);
      bool found = false;
      for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        const bool is_it =
            fold_name(plan_.columns[i].header) == wanted || fold_name(table_.headers[i]) == wanted;
        if (!is_it) continue;
        choose(i, mapping.field);
        found = true;
      }
      if (!found) plan_.error = Message{Code::table_unknown_column, {{"text", mapping.header}}};
    }
  }

  bool has_header(std::string_view folded) const {
    return std::any_of(table_.headers.begin(), table_.headers.end(),
                       [&](const std::string& header) { return fold_name(header) == folded; });
  }

  // An export of orders calls them "Name".
  void use_names_of_orders() {
    if (!has_header("financialstatus")) return;
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
      const bool is_name = fold_name(table_.headers[i]) == "name" && !plan_.columns[i].chosen;
      if (is_name) become(i, ResultField::order);
    }
  }

  // An export of short links calls their clicks "Engagements".
  void use_engagements_of_links() {
    if (!columns_.has(ResultField::long_link) || columns_.has(ResultField::clicks)) return;
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
      const bool is_it = columns_.fields[i] == ResultField::engagements && !plan_.columns[i].chosen;
      if (is_it) become(i, ResultField::clicks);
    }
  }

  // Calls `look` for each filled record; false where the table cannot be read.
  template <typename Look>
  bool each_record(Look look) {
    RecordReader reader = table_.reader();
    RecordLayer layer(plan_.kinds_by_header, table_.source.delimiter == ',', words_);
    for (std::size_t records = 1; reader.next(); ++records) {
      if (records > kMostRecords) {
        plan_.error = Message{Code::table_too_many_records, {}};
        return false;
      }
      if (!reader.is_object() || reader.is_blank() || repeats_header(table_, reader)) continue;
      look(layer.lay(reader), reader);
    }
    if (reader.error()) plan_.error = reader.error();
    return !plan_.error;
  }

  void look_at_cells() {
    ColumnSurvey survey(plan_.columns, false, words_);
    std::size_t longer = 0;
    const bool read = each_record([&](const LaidRecord& record, const RecordReader& reader) {
      if (record.is_longer) ++longer;
      survey.look_at(record, reader);
    });
    if (!read) return;
    if (longer > 0) plan_.warnings.push_back({Code::warning_long_records, {{"count", longer}}});
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) settle(i, survey.cells(i));
    look_for_fractions(survey);
  }

  void warn(Code code, const ColumnPlan& column) {
    plan_.warnings.push_back({code, {{"count", std::size_t{1}}, {"column", column.header}}});
  }

  // What a column is after all, as its own cells tell.
  void settle(std::size_t i, const ColumnCells& cells) {
    ColumnPlan& column = plan_.columns[i];
    column.marks.decide(column.kind == FieldKind::count || column.kind == FieldKind::money);
    if (column.chosen) return;
    if (column.kind == FieldKind::platform && cells.platforms == 0) become(i, ResultField::note);
    if (column.weak == KnownName::Weak::engagement) settle_engagement(i, cells);
    if (!is_number(column.kind) || cells.filled < kEnoughToJudge) return;
    if (cells.readable * 2 < cells.filled && cells.with_digit * 2 < cells.filled) {
      warn(Code::warning_words_in_numbers, column);
      become(i, ResultField::note);
    }
  }

  // "Engagement": engagements, or a rate, which is of no use here, or nobody knows.
  void settle_engagement(std::size_t i, const ColumnCells& cells) {
    ColumnPlan& column = plan_.columns[i];
    column.weak = KnownName::Weak::no;
    if (column.says_rate || cells.percent * 2 > cells.filled) {
      return become(i, ResultField::note);
    }
    std::size_t small = cells.small;
    std::size_t fractions = cells.small_fractions;
    for (const Mark mark : {Mark::comma, Mark::dot}) {
      if (column.marks.is_thousands(mark)) continue;
      small += cells.open[static_cast<std::size_t>(mark)];
      fractions += cells.open[static_cast<std::size_t>(mark)];
    }
    if (cells.readable == 0 || small < cells.readable) return;
    if (fractions * 2 <= cells.readable) warn(Code::warning_engagement_unclear, column);
    become(i, ResultField::note);
  }

  void look_for_fractions(const ColumnSurvey& survey) {
    ValueComparison comparison(plan_, words_);
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
      const bool may_have_some =
          plan_.columns[i].kind == FieldKind::count && survey.cells(i).fractions > 0;
      if (may_have_some) comparison.watch_fractions(i);
    }
    if (!comparison.is_needed()) return;
    each_record([&](const LaidRecord& record, const RecordReader& reader) {
      comparison.look_at(record, reader);
    });
    for (const auto& [column, fraction] : comparison.least_fractions()) {
      plan_.columns[column].least_fraction = fraction;
    }
  }

  const Table& table_;
  const ResultsOptions& options_;
  const TableWords& words_;
  ResultColumns& columns_;
  TablePlan& plan_;
};

}  // namespace

void plan_results(const Table& table, const ResultsOptions& options, const TableWords& words,
                  ResultColumns& columns) {
  ResultPlanner(table, options, words, columns).run();
}

}  // namespace kol::io
