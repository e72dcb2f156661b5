// The terms that count for all rows of the line-up: what they are, how a row goes without one of
// them, how they go, and how a row's own are put up for all.
#include <algorithm>
#include <array>
#include <utility>

#include "app/agreement/agreement_names.h"
#include "app/agreement/parts.h"
#include "app/parts/left_text.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// ---- Put up ----

template <typename Value>
void put_up(std::optional<Value>& row, std::optional<Value>& campaign) {
  if (row) campaign = std::exchange(row, std::nullopt);
}

// That this row goes without it is said of this row alone.
template <typename Some>
void put_up_some(std::optional<Some>& row, std::optional<Some>& campaign) {
  if (row && !row->empty()) put_up(row, campaign);
}

// What may count for everybody: figures to reach and the day of a deposit belong to one row.
void put_up_for_all(AgreementTerms& row, AgreementTerms& all) {
  for (const auto text :
       {&AgreementTerms::brand, &AgreementTerms::contact, &AgreementTerms::product,
        &AgreementTerms::guidelines, &AgreementTerms::disclosure, &AgreementTerms::usage_scope,
        &AgreementTerms::exclusivity_scope}) {
    put_up_some(row.*text, all.*text);
  }
  for (const auto list : {&AgreementTerms::include, &AgreementTerms::avoid}) {
    put_up_some(row.*list, all.*list);
  }
  for (const auto number :
       {&AgreementTerms::draft_days, &AgreementTerms::approval_days, &AgreementTerms::revisions,
        &AgreementTerms::analytics_days, &AgreementTerms::payment_days, &AgreementTerms::live_days,
        &AgreementTerms::cancel_days, &AgreementTerms::cancel_share}) {
    put_up(row.*number, all.*number);
  }
  put_up(row.creative, all.creative);
  put_up(row.approval, all.approval);
  put_up_some(row.analytics, all.analytics);
}

bool has_some_for_all(const App& app, const AgreementSubject& subject) {
  AgreementTerms row = subject.row.terms;
  AgreementTerms all = app.document.workspace().campaign.terms;
  put_up_for_all(row, all);
  return row != subject.row.terms;
}

void put_up_button(App& app, Flow& flow, const AgreementSubject& subject) {
  if (!has_some_for_all(app, subject)) return;
  ui::paragraph(app.ui, flow, Word::agreement_use_for_all_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  flow.space(8);
  const Word word = Word::agreement_use_for_all;
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, word));
  if (!ui::button(app.ui, row.cut_left(width), word)) return;
  app.document.edit_campaign(
      {}, [&](Campaign& next) { put_up_for_all(next.lineup[subject.index].terms, next.terms); });
  app.tell(app.word(Word::agreement_used_for_all), {undo_action()});
}

// ---- What counts for all ----

// One term of the campaign as a line. `none_here` says that this row goes without it; a term of
// which no "none" can be entered has no way there.
struct Line {
  std::string_view key;
  std::string name;
  std::string value;
  std::function<void(AgreementTerms&)> clear;
  std::function<void(AgreementTerms&)> none_here = {};
  bool is_none_here = false;
  bool has_own = false;  // the row says something else
};

class Lines {
 public:
  Lines(const App& app, const AgreementTerms& all, const AgreementTerms& row)
      : app_(app), all_(all), row_(row) {}

  void text(std::string_view key, Word name, MaybeText AgreementTerms::*term) {
    if (!(all_.*term) || (all_.*term)->empty()) return;
    empty_here(key, name, term, *(all_.*term));
  }
  void texts(std::string_view key, Word name, MaybeTexts AgreementTerms::*term) {
    if (!(all_.*term) || (all_.*term)->empty()) return;
    empty_here(key, name, term, listed(app_, *(all_.*term)));
  }
  void number(std::string_view key, Word name, MaybeNumber AgreementTerms::*term, Word unit) {
    if (!(all_.*term)) return;
    add(key, name, term,
        app_.ui.words.with(Word::agreement_all_number,
                           {{"value", ui::editable(all_.*term)}, {"unit", app_.word(unit)}}));
  }
  // A term whose empty list or text is none; shown as `value`.
  template <typename Value>
  void empty_here(std::string_view key, Word name, std::optional<Value> AgreementTerms::*term,
                  const std::string& value) {
    if (!(all_.*term)) return;
    add(key, name, term, value);
    Line& line = lines_.back();
    line.none_here = [term](AgreementTerms& next) { (next.*term).emplace(); };
    line.is_none_here = row_.*term && (row_.*term)->empty();
  }
  template <typename Value>
  void add(std::string_view key, Word name, std::optional<Value> AgreementTerms::*term,
           const std::string& value) {
    if (!(all_.*term)) return;
    lines_.push_back({.key = key,
                      .name = app_.word(name),
                      .value = value,
                      .clear = [term](AgreementTerms& next) { (next.*term).reset(); },
                      .has_own = (row_.*term).has_value()});
  }
  std::vector<Line> done() { return std::move(lines_); }

 private:
  const App& app_;
  const AgreementTerms& all_;
  const AgreementTerms& row_;
  std::vector<Line> lines_;
};

const std::string& creative_name(const App& app, Creative creative) {
  constexpr std::array kNames = {Word::agreement_creative_free, Word::agreement_creative_guided,
                                 Word::agreement_creative_script};
  return app.word(kNames[static_cast<std::size_t>(creative)]);
}

std::string metrics_text(const App& app, const std::vector<MetricTarget>& metrics) {
  std::vector<std::string> names;
  for (const MetricTarget& one : metrics) {
    names.push_back(app.ui.words.with(
        Word::agreement_metric,
        {{"name", metric_name(app, one.metric)}, {"target", ui::count(one.target)}}));
  }
  return listed(app, names);
}

std::string analytics_text(const App& app, const std::vector<AnalyticsKind>& kinds) {
  std::vector<std::string> names;
  for (const AnalyticsKind kind : kinds) names.push_back(analytics_name(app, kind));
  return kinds.empty() ? app.word(Word::agreement_nothing) : listed(app, names);
}

// In the order of their fields.
std::vector<Line> lines_of(const App& app, const AgreementTerms& all, const AgreementTerms& row) {
  using Terms = AgreementTerms;
  Lines lines(app, all, row);
  lines.text("brand", Word::agreement_brand, &Terms::brand);
  lines.text("contact", Word::agreement_contact, &Terms::contact);
  lines.text("product", Word::agreement_product, &Terms::product);
  lines.text("disclosure", Word::agreement_disclosure, &Terms::disclosure);
  if (all.creative) {
    lines.add("creative", Word::agreement_creative, &Terms::creative,
              creative_name(app, *all.creative));
  }
  lines.text("guidelines", Word::agreement_guidelines, &Terms::guidelines);
  lines.texts("include", Word::agreement_all_include, &Terms::include);
  lines.texts("avoid", Word::agreement_all_avoid, &Terms::avoid);
  if (all.approval) {
    lines.add("approval", Word::agreement_approval, &Terms::approval,
              app.word(*all.approval ? Word::agreement_approval_yes : Word::agreement_approval_no));
  }
  const Word days = Word::agreement_days;
  lines.number("draft_days", Word::agreement_draft_days, &Terms::draft_days, days);
  lines.number("approval_days", Word::agreement_answer_days, &Terms::approval_days, days);
  lines.number("revisions", Word::agreement_revisions, &Terms::revisions, Word::agreement_times);
  lines.number("payment_days", Word::agreement_payment_days, &Terms::payment_days, days);
  lines.add("deposit_date", Word::agreement_deposit_date, &Terms::deposit_date,
            shown_date(all.deposit_date));
  if (all.metrics && !all.metrics->empty()) {
    lines.empty_here("metrics", Word::agreement_heading_metrics, &Terms::metrics,
                     metrics_text(app, *all.metrics));
  }
  if (all.analytics) {
    lines.empty_here("analytics", Word::agreement_analytics, &Terms::analytics,
                     analytics_text(app, *all.analytics));
  }
  lines.number("analytics_days", Word::agreement_analytics_days, &Terms::analytics_days, days);
  lines.number("live_days", Word::agreement_live_days, &Terms::live_days, days);
  lines.text("usage_scope", Word::agreement_usage_scope, &Terms::usage_scope);
  lines.text("exclusivity_scope", Word::agreement_exclusivity_scope, &Terms::exclusivity_scope);
  lines.number("cancel_days", Word::agreement_cancel_until, &Terms::cancel_days, days);
  lines.add("cancel_share", Word::agreement_cancel_due, &Terms::cancel_share,
            ui::percent(all.cancel_share));
  return lines.done();
}

// What the line says of this row, where it is not what counts for all.
Word stand_of(const Line& line) {
  if (line.is_none_here) return Word::agreement_all_none_here;
  return line.has_own ? Word::agreement_all_other_here : Word::agreement_all_line;
}

void buttons_of(App& app, Flow& flow, const AgreementSubject& subject, const Line& line) {
  Ui& ui = app.ui;
  const ui::ButtonOptions look{.look = ui::Look::quiet, .title = line.name};
  Rect row = flow.row(ui.control_height());
  const auto pressed = [&](Word word) {
    const std::string said = ui.words.with(word, {{"name", line.name}});
    const float wanted = ui::button_width(ui, {word, said}, look);
    if (wanted > row.w && row.w < flow.width()) row = flow.row(ui.control_height());
    const float width = std::min(row.w, wanted);
    return ui::button(ui, row.cut_left(width, 8), {word, said}, look);
  };
  const bool offers_none = line.none_here && !line.has_own;
  const bool none = offers_none && pressed(Word::agreement_all_not_here);
  const bool as_all = line.has_own && pressed(Word::agreement_all_as_all);
  const bool cleared = pressed(Word::agreement_all_clear);
  if (none) edit_terms(app, subject, {}, line.none_here);
  if (as_all) edit_terms(app, subject, {}, line.clear);
  if (!cleared) return;
  app.document.edit_campaign({}, [&](Campaign& next) { line.clear(next.terms); });
  app.tell(ui.words.with(Word::agreement_all_cleared, {{"name", line.name}}), {undo_action()});
}

void line_row(App& app, Flow& flow, const AgreementSubject& subject, const Line& line) {
  const ui::Scope scope(app.ui, line.key);
  const std::string words =
      app.ui.words.with(stand_of(line), {{"name", line.name}, {"value", line.value}});
  ui::paragraph(app.ui, flow, {"term", words}, {.size = ui::kSmallSize});
  buttons_of(app, flow, subject, line);
  flow.space(8);
}

void counting_for_all(App& app, Flow& flow, const AgreementSubject& subject,
                      const std::vector<Line>& lines) {
  if (lines.empty()) return;
  bool& open = app.agreement.shows_for_all;
  if (!ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::agreement_all_title, open)) {
    return;
  }
  flow.space(4);
  for (const Line& line : lines) line_row(app, flow, subject, line);
}

}  // namespace

void for_all_card(App& app, Flow& outer, const AgreementSubject& subject) {
  // As they were when the frame began: an edit changes them.
  const std::vector<Line> lines =
      lines_of(app, app.document.workspace().campaign.terms, subject.row.terms);
  if (lines.empty() && !has_some_for_all(app, subject)) return;
  {
    ui::Card card(app.ui, "for all", outer, {});
    put_up_button(app, card.flow, subject);
    counting_for_all(app, card.flow, subject, lines);
  }
  outer.space(kCardGap);
}

}  // namespace kol::app
