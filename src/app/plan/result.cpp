// The plan: whom to book with what, why, for how much, and what comes of it.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/parts/figures.h"
#include "app/parts/in_and_out.h"
#include "app/parts/names.h"
#include "app/parts/planning.h"
#include "app/parts/vetting.h"
#include "app/plan/parts.h"
#include "core/decide/planner.h"

namespace kol::app {
namespace {

using Progress = Planning::Progress;

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

// What money brings, or what it takes to get something.
std::string price_of_value(const App& app, const PlannedPackage& package) {
  const Objective what = objective_to_plan(app);
  if (!(package.cost > 0)) return app.word(Word::plan_why_free);
  if (what == Objective::profit) {
    return app.ui.words.with(Word::plan_why_profit,
                             {{"profit", ui::money(package.value / package.cost, app.currency())},
                              {"cost", ui::money(1, app.currency())}});
  }
  if (!(package.value > 0)) return {};
  const auto each = [&](Word word, double count) {
    return app.ui.words.with(
        word, {{"cost", ui::money(count * package.cost / package.value, app.currency())}});
  };
  switch (what) {
    case Objective::profit:
    case Objective::orders:
      return each(Word::plan_why_orders, 1);
    case Objective::leads:
      return each(Word::plan_why_leads, 1);
    case Objective::clicks:
      return each(Word::plan_why_clicks, 1);
    case Objective::engagements:
      return each(Word::plan_why_engagements, 1);
    case Objective::real_impressions:
      return each(Word::plan_why_real_impressions, 1000);
    case Objective::net_reach:
      return each(Word::plan_why_net_reach, 1000);
  }
  return {};
}

std::string why_chosen(const App& app, const PlannedPackage& package) {
  const std::string& id = app.document.workspace().influencers[package.influencer].id;
  const std::vector<std::string>& must = planner_of(app).must;
  if (std::find(must.begin(), must.end(), id) != must.end()) return app.word(Word::plan_why_must);
  return price_of_value(app, package);
}

// What the vetting has against somebody comes before the reason for them.
std::string with_blockers(const App& app, std::size_t influencer, const std::string& why) {
  const VettingReport* const report = app.document.vetting_of(influencer);
  if (report == nullptr || report->blockers.empty()) return why;
  const std::string blockers = vetting_blockers(app, report->blockers.size());
  return app.ui.words.with(Word::plan_why_blocked, {{"blockers", blockers}, {"why", why}});
}

std::size_t posts_in(const App& app, const Plan& plan) {
  double posts = 0;
  for (const PlannedPackage& package : plan.chosen) {
    const Candidate* candidate = candidate_of(app, package);
    if (candidate == nullptr) continue;
    for (const Deliverable& deliverable : candidate->row.deliverables) posts += deliverable.count;
  }
  return static_cast<std::size_t>(posts);
}

// ---- The three figures that matter ----

void figures(App& app, Flow& flow, const Plan& plan) {
  const int columns = flow.columns(app.embed ? 116 : 140, 3, 16);
  ui::Grid grid(flow, columns, ui::kFigureHeight, 16);
  const Objective what = objective_to_plan(app);
  const bool profit = what == Objective::profit;
  ui::Tone tone = ui::Tone::neutral;
  if (profit && plan.value) {
    tone = *plan.value > 0 ? ui::Tone::good : *plan.value < 0 ? ui::Tone::bad : tone;
  }
  if (ui::figure(app.ui, grid.next(),
                 {.name = {Word::plan_value_of, value_name(app)},
                  .value = shown_value(app, what, plan.value),
                  .exact = ui::exact(plan.value),
                  .tone = tone,
                  .how = true})) {
    app.ask({.topic = Topic::plan});
  }
  const MaybeNumber budget = budget_to_plan(app);
  if (ui::figure(app.ui, grid.next(),
                 {.name = Word::plan_cost,
                  .value = ui::money(plan.cost, app.currency()),
                  .note = app.ui.words.with(Word::report_of_budget,
                                            {{"budget", ui::money(budget, app.currency())}}),
                  .exact = ui::exact(plan.cost),
                  .how = true})) {
    app.ask({.topic = Topic::plan_cost});
  }
  const MaybeNumber left = budget && plan.cost ? MaybeNumber(*budget - *plan.cost) : std::nullopt;
  if (ui::figure(app.ui, grid.next(),
                 {.name = Word::term_budget_left,
                  .value = ui::money(left, app.currency()),
                  .exact = ui::exact(left),
                  .how = true})) {
    app.ask({.topic = Topic::plan_left});
  }
}

// ---- Into the campaign ----

void put_into_campaign(App& app, const Plan& plan) {
  std::vector<LineupRow> rows;
  for (const PlannedPackage& package : plan.chosen) {
    if (const Candidate* candidate = candidate_of(app, package)) rows.push_back(candidate->row);
  }
  app.document.edit_campaign({}, [&](Campaign& next) { next.lineup = rows; });
  app.tell(app.word(Word::plan_put), {campaign_action(), undo_action()});
}

// Beside the heading: nothing moves when it comes and goes. Once the plan is proven there is
// nothing to wait for here.
void search_state(App& app, const Flow& flow) {
  const Planning& planning = app.planning;
  if (planning.plan && planning.plan->status != PlanStatus::feasible) return;
  const bool runs = planning.progress == Progress::runs || planning.progress == Progress::waits;
  const bool failed = planning.progress == Progress::failed;
  if (!runs && !failed && planning.progress != Progress::stopped) return;
  const Word words = runs ? Word::plan_searching : failed ? Word::odds_failed : Word::plan_stopped;
  const Word label = runs ? Word::odds_stop : Word::odds_again;
  const float height = app.ui.control_height();
  Rect row{flow.x(), flow.y() - height, flow.width(), height};
  if (ui::button(app.ui, row.cut_right(ui::button_width(app.ui, label), 8), label)) {
    runs ? stop_planning(app) : go_on_planning(app);
  }
  row.cut_left(std::min(row.w, 150.0f), 8);  // the heading
  ui::TextStyle style = quiet(app);
  style.align = ui::Align::right;
  ui::label(app.ui, row, words, style);
}

}  // namespace

// ---- Words ----

std::string objective_name(const App& app, Objective objective) {
  switch (objective) {
    case Objective::profit:
      return app.word(Word::objective_profit);
    case Objective::orders:
      return app.word(Word::objective_orders);
    case Objective::leads:
      return app.word(Word::objective_leads);
    case Objective::clicks:
      return app.word(Word::objective_clicks);
    case Objective::engagements:
      return app.word(Word::objective_engagements);
    case Objective::real_impressions:
      return app.word(Word::objective_real_impressions);
    case Objective::net_reach:
      return app.word(Word::objective_net_reach);
  }
  return {};
}

std::string value_name(const App& app) {
  const bool typical = planner_of(app).value == PlanValue::typical;
  return app.ui.words.with(typical ? Word::plan_value_of : Word::plan_value_mean,
                           {{"objective", objective_name(app, objective_to_plan(app))}});
}

std::string shown_value(const App& app, Objective objective, MaybeNumber value) {
  return objective == Objective::profit ? ui::money(value, app.currency()) : ui::count(value);
}

const Candidate* candidate_of(const App& app, const PlannedPackage& package) {
  const std::vector<Candidate>& all = app.planning.candidates.known;
  auto at = std::lower_bound(all.begin(), all.end(), package.influencer,
                             [](const Candidate& candidate, std::size_t influencer) {
                               return candidate.influencer < influencer;
                             });
  for (; at != all.end() && at->influencer == package.influencer; ++at) {
    if (at->package == package.package) return &*at;
  }
  return nullptr;
}

std::string why_no_plan(const App& app) {
  if (app.document.workspace().influencers.empty()) return app.word(Word::campaign_no_roster);
  if (!budget_to_plan(app)) return app.word(Word::plan_no_budget);
  const auto& plan = app.planning.plan;
  if (!plan || plan->status != PlanStatus::infeasible) return {};
  return fault_words(app, plan->fault);
}

std::size_t plan_line_count(const App& app) {
  const auto& plan = app.planning.plan;
  if (!plan || plan->chosen.empty()) return 0;
  return plan->chosen.size() + (fixed_costs(app.document.workspace().campaign) > 0 ? 1 : 0);
}

PlanLine plan_line(const App& app, std::size_t index) {
  const Plan& plan = *app.planning.plan;
  const Objective what = objective_to_plan(app);
  if (index == plan.chosen.size()) {
    const double fixed = fixed_costs(app.document.workspace().campaign);
    return {app.word(Word::plan_fixed),
            app.word(Word::plan_fixed_what),
            {},
            ui::money(fixed, app.currency()),
            what == Objective::profit ? ui::money(-fixed, app.currency())
                                      : std::string(ui::kUndefined)};
  }
  const PlannedPackage& package = plan.chosen[index];
  const Candidate* candidate = candidate_of(app, package);
  return {name_of(app.document.workspace().influencers[package.influencer]),
          candidate ? posts_text(app, candidate->row.deliverables) : package.package,
          with_blockers(app, package.influencer, why_chosen(app, package)),
          ui::money(package.cost, app.currency()), shown_value(app, what, package.value)};
}

std::vector<PlanLine> plan_lines(const App& app) {
  std::vector<PlanLine> lines;
  const std::size_t count = plan_line_count(app);
  for (std::size_t i = 0; i < count; ++i) lines.push_back(plan_line(app, i));
  return lines;
}

std::string plan_headline(const App& app) {
  const auto& plan = app.planning.plan;
  if (!plan) return {};
  if (plan->chosen.empty()) {
    const std::string why = why_nobody(app);
    return why.empty() ? app.word(Word::plan_nobody) : why;
  }
  const std::string cost = ui::money(plan->cost, app.currency());
  if (plan->chosen.size() == 1) {
    const std::size_t who = plan->chosen.front().influencer;
    return app.ui.words.with(
        Word::plan_book_one,
        {{"name", name_of(app.document.workspace().influencers[who])}, {"cost", cost}});
  }
  return app.ui.words.with(Word::plan_book,
                           {{"people", ui::editable(static_cast<double>(plan->chosen.size()))},
                            {"posts", ui::editable(static_cast<double>(posts_in(app, *plan)))},
                            {"cost", cost}});
}

std::vector<std::string> plan_sentences(const App& app) {
  const auto& plan = app.planning.plan;
  if (!plan || plan->status == PlanStatus::infeasible) return {};
  const Objective what = objective_to_plan(app);
  std::vector<std::string> said;
  if (what == Objective::profit && plan->value.value_or(0) < 0) {
    const Word loses = plan->chosen.empty() ? Word::plan_loses_fixed : Word::plan_loses;
    said.push_back(
        app.ui.words.with(loses, {{"amount", ui::money(-*plan->value, app.currency())}}));
  }
  if (plan->chosen.empty() && !why_nobody(app).empty()) return said;
  said.push_back(
      plan->status == PlanStatus::optimal
          ? app.word(Word::plan_proven)
          : app.ui.words.with(Word::plan_bound, {{"value", shown_value(app, what, plan->bound)}}));
  const MaybeNumber more = plan->extra_budget_value;
  const MaybeNumber budget = budget_to_plan(app);
  // Where nobody is worth the money, it is not the money that is missing.
  if (!more || !budget || plan->chosen.empty()) return said;
  const std::string extra = ui::money(*budget * 0.01, app.currency());
  if (*more > 0) {
    said.push_back(app.ui.words.with(Word::plan_extra, {{"amount", extra},
                                                        {"objective", objective_name(app, what)},
                                                        {"value", shown_value(app, what, more)}}));
  } else if (plan->status != PlanStatus::optimal || is_worth_more_money(app)) {
    said.push_back(app.ui.words.with(Word::plan_extra_nothing, {{"amount", extra}}));
  } else {
    said.push_back(app.word(Word::plan_extra_nobody));
  }
  return said;
}

// ---- The card ----

namespace {

// What has to be entered first, or which rules clash.
void nothing_yet(App& app, Flow& flow, const std::string& missing) {
  const bool nobody = app.document.workspace().influencers.empty();
  const bool begins = nobody || !budget_to_plan(app);
  ui::paragraph(app.ui, flow, {"missing", missing},
                {.colour = begins ? app.ui.theme.secondary : app.ui.theme.caution});
  if (!nobody || app.embed) return;
  flow.space(8);
  Rect row = flow.row(app.ui.control_height());
  const Word compare = Word::plan_to_compare;
  if (ui::button(app.ui, row.cut_left(ui::button_width(app.ui, compare)), compare)) {
    app.screen = Screen::compare;
  }
}

}  // namespace

void plan_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "plan", outer, app.word(Word::plan_title));
  Flow& flow = card.flow;
  const std::string missing = why_no_plan(app);
  if (!missing.empty()) return nothing_yet(app, flow, missing);
  search_state(app, flow);
  const auto& plan = app.planning.plan;
  if (plan) {
    ui::paragraph(app.ui, flow, {"headline", plan_headline(app)}, {.size = 17, .bold = true});
    flow.space(8);
    figures(app, flow, *plan);
    const std::vector<std::string> said = plan_sentences(app);
    for (std::size_t i = 0; i < said.size(); ++i) {
      ui::paragraph(app.ui, flow, {"sentence " + std::to_string(i), said[i]}, quiet(app));
    }
    lineup_beside(app, flow, *plan);
  }
  if (!plan || plan->chosen.empty()) return;
  flow.space(12);
  plan_table(app, flow);
  flow.space(12);
  Rect row = flow.row(app.ui.control_height());
  const ui::ButtonOptions look{.look = ui::Look::primary, .icon = ui::Icon::campaign};
  const float width = std::min(row.w, ui::button_width(app.ui, Word::plan_put_in, look));
  if (ui::button(app.ui, row.cut_left(width), Word::plan_put_in, look)) {
    put_into_campaign(app, *plan);
  }
}

void draw_plan_summary(App& app, const Rect& strip) {
  Ui& ui = app.ui;
  ui.fill(strip, ui.theme.surface);
  ui.line(strip.x, strip.bottom() - 0.5f, strip.right(), strip.bottom() - 0.5f, ui.theme.line);
  const Plan plan = app.planning.plan.value_or(Plan{});
  const Objective what = objective_to_plan(app);
  struct Item {
    std::string name, value;
  };
  const std::array items = {
      Item{objective_name(app, what), shown_value(app, what, plan.value)},
      Item{app.word(Word::plan_cost), ui::money(plan.cost, app.currency())},
      Item{app.word(Word::plan_people), ui::editable(static_cast<double>(plan.chosen.size()))}};
  Rect row = strip.inset(12, 5);
  row.w = std::min(row.w, kWidestSummary);
  for (std::size_t i = 0; i < items.size(); ++i) {
    Rect cell = row.column(static_cast<int>(i), static_cast<int>(items.size()), 8);
    ui.draw_text(cell.cut_top(18), items[i].name, quiet(app));
    ui.draw_text(cell, items[i].value, {.size = 17, .bold = true});
  }
}

std::string plan_answer(const App& app) {
  const std::string missing = why_no_plan(app);
  return missing.empty() ? plan_headline(app) : missing;
}

}  // namespace kol::app
