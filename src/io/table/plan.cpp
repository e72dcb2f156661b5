// What is done with a table (see plan.h).
#include "io/table/plan.h"

#include <algorithm>

#include "io/table/column_survey.h"
#include "io/table/currency_plan.h"
#include "io/table/value_comparison.h"

namespace kol::io {
namespace {

constexpr std::size_t kEnoughToJudge = 10;  // filled cells of a number column
constexpr double kHandleLead = 1.5;
}  // namespace

class Planner {
 public:
  Planner(const Table& table, const ImportOptions& options, const Benchmarks& benchmarks,
          const TableWords& words, TablePlan& plan)
      : table_(table),
        options_(options),
        benchmarks_(benchmarks),
        plan_(plan),
        columns_(plan.columns),
        survey_(columns_, plan.is_export, words),
        comparison_(plan, words),
        layer_(plan.kinds_by_header, table.source.delimiter == ',', words),
        reader_(table.reader()) {}

  bool step(std::size_t records) {
    if (stage_ == Stage::survey) {
      const auto look = [this](const LaidRecord& record) { survey_.look_at(record, *reader_); };
      if (!pass(records, look, true)) end_survey();
    } else if (stage_ == Stage::compare) {
      const auto look = [this](const LaidRecord& record) { comparison_.look_at(record, *reader_); };
      if (!pass(records, look, false)) end_comparison();
    }
    return stage_ != Stage::done;
  }

  double share() const {
    if (stage_ == Stage::done) return 1;
    const double read = table_.source.share_at(reader_->next_place());
    return stage_ == Stage::survey ? kSurveyShare * read : kSurveyShare + (1 - kSurveyShare) * read;
  }

 private:
  enum class Stage { survey, compare, done };
  static constexpr double kSurveyShare = 0.7;

  // Goes on over that many records; false after the last.
  template <typename Look>
  bool pass(std::size_t records, Look look, bool first_time) {
    for (; records > 0; --records) {
      if (!reader_->next()) return false;
      if (first_time && ++plan_.records > kMostRecords) {
        plan_.error = Message{Code::table_too_many_records, {}};
        return false;
      }
      if (!reader_->is_object() || reader_->is_blank() || repeats_header(table_, *reader_))
        continue;
      if (first_time) ++plan_.filled_records;
      const LaidRecord& record = layer_.lay(*reader_);
      if (first_time && record.is_longer) ++longer_;
      look(record);
    }
    return true;
  }

  void end_survey() {
    stage_ = Stage::done;
    if (plan_.error) return;
    plan_.error = reader_->error();
    if (longer_ > 0) warn(Code::warning_long_records, longer_);
    if (plan_.error) return;
    for (std::size_t i = 0; i < columns_.size(); ++i) settle(i, survey_.cells(i));
    settle_handle();
    for (ColumnPlan& column : columns_) {
      column.marks.decide(column.kind == FieldKind::count || column.kind == FieldKind::money);
    }
    settle_engagement();
    decide_rows();
    find_what_to_compare();
    if (!comparison_.is_needed()) return conclude();
    stage_ = Stage::compare;
    reader_.emplace(table_.reader());
  }

  void end_comparison() {
    stage_ = Stage::done;
    for (const std::size_t column : comparison_.exceeding()) drop_lifetime(columns_[column]);
    for (const auto& [column, fraction] : comparison_.least_fractions()) {
      columns_[column].least_fraction = fraction;
    }
    conclude();
  }

  void conclude() {
    if (plan_.rows == Rows::posts && survey_.post_signs().several_ids) drop_ids();
    const bool has_ids =
        std::any_of(columns_.begin(), columns_.end(),
                    [](const ColumnPlan& column) { return column.field == Field::id; });
    if (has_ids) plan_.given_ids = survey_.take_given_ids();
    find_groups();
    order_columns();
    choose_currency(survey_, options_, benchmarks_, plan_);
    plan_.skips_alone =
        !plan_.is_export && survey_.records_with_two_fields() * 2 >= plan_.filled_records;
  }

  void warn(Code code, std::size_t count, const std::string& column = {}) {
    Message message{code, {{"count", count}}};
    if (!column.empty()) message.values.push_back({"column", column});
    plan_.warnings.push_back(std::move(message));
  }

  // What a column is after all, as its own cells tell.
  void settle(std::size_t i, const ColumnCells& cells) {
    ColumnPlan& column = columns_[i];
    column.counts_up = column.field == Field::note && cells.counts_up && cells.last_count;
    if (column.only_platform) settle_platform_header(column, cells);
    if (column.only_format) {
      const bool is_price = cells.filled > 0 && cells.names_currency * 2 >= cells.filled;
      if (is_price) column.become(Field::quote);
    }
    if (column.chosen) {
      if (column.kind == FieldKind::engagement_rate) settle_percent(column, cells);
      return;
    }
    if (column.field == Field::platform && cells.platforms == 0) column.become(Field::note);
    if (column.weak == KnownName::Weak::engagement &&
        (column.says_rate || cells.percent * 2 > cells.filled)) {
      column.become(Field::engagement_rate);
      column.weak = KnownName::Weak::no;
    }
    if (column.kind == FieldKind::engagement_rate) settle_percent(column, cells);
    if (is_number(column.kind) && cells.filled >= kEnoughToJudge) {
      const std::size_t readable =
          column.kind == FieldKind::engagement_rate ? cells.readable_as_rate : cells.readable;
      if (readable * 2 < cells.filled && cells.with_digit * 2 < cells.filled) {
        warn(Code::warning_words_in_numbers, 1, column.header);
        column.become(Field::note);
        column.weak = KnownName::Weak::no;
      }
    }
  }

  static void settle_percent(ColumnPlan& column, const ColumnCells& cells) {
    column.in_percent = column.says_rate || cells.any_percent ||
                        cells.above_percent_limit * 2 > cells.readable_as_rate;
  }

  // "TikTok" alone: handles, followers, or nobody knows.
  void settle_platform_header(ColumnPlan& column, const ColumnCells& cells) {
    if (cells.filled == 0) return;
    if ((cells.handle_shaped + cells.addresses) * 2 >= cells.filled) {
      column.become(Field::handle);
    } else if (cells.readable * 2 > cells.filled) {
      column.become(Field::followers);
      warn(Code::warning_platform_counts, 1, column.header);
    }
  }

  // "Engagement": a rate, engagements, or nobody knows.
  void settle_engagement() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      ColumnPlan& column = columns_[i];
      if (column.weak != KnownName::Weak::engagement) continue;
      column.weak = KnownName::Weak::no;
      if (column.averaged) continue;
      const ColumnCells& cells = survey_.cells(i);
      std::size_t small = cells.small;
      std::size_t fractions = cells.small_fractions;
      for (const Mark mark : {Mark::comma, Mark::dot}) {
        if (column.marks.is_thousands(mark)) continue;
        small += cells.open[static_cast<std::size_t>(mark)];
        fractions += cells.open[static_cast<std::size_t>(mark)];
      }
      if (cells.readable == 0 || small < cells.readable) continue;
      if (fractions * 2 > cells.readable) {
        column.become(Field::engagement_rate);
        column.marks.decide(false);
        settle_percent(column, cells);
      } else {
        column.become(Field::note);
        warn(Code::warning_engagement_unclear, 1, column.header);
      }
    }
  }

  // Of several columns of names, the one that is shaped like handles holds them.
  void settle_handle() {
    if (plan_.is_export) return;
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const ColumnPlan& column = columns_[i];
      const bool counts = column.field == Field::name || column.field == Field::handle ||
                          column.field == Field::address;
      if (!counts) continue;
      if (column.says_handle || column.chosen) return;
      if (column.field != Field::address && !column.only_platform) candidates.push_back(i);
    }
    if (candidates.size() < 2) return;
    const auto shaped = [&](std::size_t i) { return survey_.cells(i).shaped_texts; };
    const std::size_t best =
        *std::max_element(candidates.begin(), candidates.end(),
                          [&](std::size_t a, std::size_t b) { return shaped(a) < shaped(b); });
    if (shaped(best) == 0 || shaped(best) * 2 < survey_.cells(best).texts) return;
    for (const std::size_t i : candidates) {
      const double lead = kHandleLead * static_cast<double>(shaped(i));
      if (i != best && static_cast<double>(shaped(best)) <= lead) return;
    }
    for (const std::size_t i : candidates) {
      columns_[i].become(i == best ? Field::handle : Field::name);
    }
  }

  void decide_rows() {
    if (options_.rows) {
      plan_.rows = *options_.rows;
      return;
    }
    bool bare = false;
    bool has_posts = survey_.post_signs().two_addresses;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      bare = bare || columns_[i].is_bare_count();
      if (columns_[i].field == Field::post && survey_.cells(i).not_empty > 0) has_posts = true;
    }
    if (bare && has_posts && !plan_.is_export) plan_.rows = Rows::posts;
  }

  bool may_be_lifetime(const ColumnPlan& column) const {
    return column.is_bare_count() && !column.chosen && column.field != Field::note;
  }
  void drop_lifetime(ColumnPlan& column) {
    warn(Code::warning_lifetime, 1, column.header);
    column.become(Field::note);
  }

  // Which columns have to be held against others, value by value.
  void find_what_to_compare() {
    if (plan_.is_export) return;
    const bool accounts = plan_.rows == Rows::accounts;
    bool has_posts_count = false;
    std::size_t followers = columns_.size();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].field == Field::posts_count && survey_.cells(i).not_unknown > 0) {
        has_posts_count = true;
      }
      if (columns_[i].field == Field::followers && followers == columns_.size()) followers = i;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      ColumnPlan& column = columns_[i];
      if (accounts && may_be_lifetime(column)) {
        if (has_posts_count) {
          drop_lifetime(column);
          continue;
        }
        const bool of_posts = column.field == Field::likes || column.field == Field::comments ||
                              column.field == Field::shares || column.field == Field::saves;
        if (of_posts && followers < columns_.size()) comparison_.compare(i, followers);
      }
      if (column.kind == FieldKind::count && survey_.cells(i).fractions > 0) {
        comparison_.watch_fractions(i);
      }
    }
  }

  // Ids of posts, not of people.
  void drop_ids() {
    for (ColumnPlan& column : columns_) {
      if (column.field == Field::id && !column.chosen) column.become(Field::note);
    }
  }

  static bool is_field(const ColumnPlan& column) {
    return column.field != Field::note && column.field != Field::ignored;
  }

  void find_groups() {
    std::vector<Platform> named;
    for (const ColumnPlan& column : columns_) {
      if (!is_field(column) || !column.platform) continue;
      if (std::find(named.begin(), named.end(), *column.platform) == named.end()) {
        named.push_back(*column.platform);
      }
    }
    plan_.groups = named.size() >= 2 || (named.size() == 1 && stands_with_and_without());
    if (named.size() == 1 && !plan_.groups) plan_.platform_in_headers = named.front();
    if (!plan_.groups) return;
    for (const Platform platform : named) plan_.slots.emplace_back(platform);
    for (ColumnPlan& column : columns_) {
      if (!is_field(column) || !column.platform) continue;
      const auto slot = std::find(named.begin(), named.end(), *column.platform);
      column.slot = static_cast<std::size_t>(slot - named.begin()) + 1;
    }
  }

  bool stands_with_and_without() const {
    for (const Field field : {Field::followers, Field::following, Field::handle, Field::address}) {
      bool with = false;
      bool without = false;
      for (const ColumnPlan& column : columns_) {
        if (column.field == field) (column.platform ? with : without) = true;
      }
      if (with && without) return true;
    }
    return false;
  }

  // Of several columns of one number the averaged come first.
  void order_columns() {
    for (const bool averaged : {true, false}) {
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].averaged == averaged) plan_.reading_order.push_back(i);
      }
    }
    for (std::size_t i = 0; i < plan_.reading_order.size(); ++i) {
      ColumnPlan& column = columns_[plan_.reading_order[i]];
      if (!is_number(column.kind)) continue;
      column.is_later_copy = std::any_of(
          plan_.reading_order.begin(), plan_.reading_order.begin() + static_cast<std::ptrdiff_t>(i),
          [&](std::size_t earlier) { return is_copy(columns_[earlier], column); });
    }
  }
  bool is_copy(const ColumnPlan& a, const ColumnPlan& b) const {
    const bool posts = plan_.rows == Rows::posts;
    return a.field == b.field && a.slot == b.slot && a.post == b.post &&
           (!posts || a.is_bare_count() == b.is_bare_count());
  }

  const Table& table_;
  const ImportOptions& options_;
  const Benchmarks& benchmarks_;
  TablePlan& plan_;
  std::vector<ColumnPlan>& columns_;
  ColumnSurvey survey_;
  ValueComparison comparison_;
  RecordLayer layer_;
  std::optional<RecordReader> reader_;
  std::size_t longer_ = 0;  // records than the header
  Stage stage_ = Stage::survey;
};

Planning::Planning(const Table& table, const ImportOptions& options, const Benchmarks& benchmarks,
                   const TableWords& words, TablePlan& plan) {
  std::string unknown;
  plan.columns = plan_columns(table, options, words, unknown);
  if (!unknown.empty()) {
    plan.error = Message{Code::table_unknown_column, {{"text", unknown}}};
    return;
  }
  for (const ColumnPlan& column : plan.columns) {
    plan.kinds_by_header.push_back(column.kind);
    if (column.field == Field::ignored && !column.chosen) plan.is_export = true;
  }
  planner_ = std::make_unique<Planner>(table, options, benchmarks, words, plan);
}

Planning::~Planning() = default;

bool Planning::step(std::size_t records) { return planner_ && planner_->step(records); }

double Planning::share() const { return planner_ ? planner_->share() : 1; }

}  // namespace kol::io
