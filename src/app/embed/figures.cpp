// What the page around an embed is told of the results. Names, notes and links of influencers stay
// here: the reader may have pasted them in.
#include "core/figures.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "app/embed/embed.h"
#include "app/parts/deal.h"
#include "app/parts/planning.h"
#include "io/json/names.h"
#include "io/json/writer.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostRanked = 10;

class Figures {
 public:
  Figures() : json_(text_, -1) { json_.open('{'); }

  void number(std::string_view key, const MaybeNumber& value) {
    json_.key(key);
    json_.number(value);
  }
  void name(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.text(value);
  }
  void triple(std::string_view key, const MaybeTriple& value) {
    json_.key(key);
    if (!value) return json_.null();
    json_.open('{');
    number("low", value->low);
    number("typical", value->typical);
    number("high", value->high);
    json_.close('}');
  }
  // Figures of the report under the report's names.
  template <typename Owner>
  void reported(const Owner& owner, std::initializer_list<MaybeNumber Owner::*> members) {
    for (const auto member : members) number(figure_of(member).name, owner.*member);
  }
  void open(std::string_view key, char bracket) {
    json_.key(key);
    json_.open(bracket);
  }
  void open(char bracket) { json_.open(bracket); }
  void close(char bracket) { json_.close(bracket); }
  std::string end() {
    json_.close('}');
    return std::move(text_);
  }

 private:
  std::string text_;
  io::JsonWriter json_;
};

void add_fees(const App& app, Figures& figures) {
  const Deal deal = deal_of(app);
  const Channel& channel = deal.posts_on();
  figures.name("platform", io::name_of(io::kPlatformNames, channel.platform));
  figures.number("followers", channel.followers);
  figures.name("format", app.fees.format);
  figures.number("posts", app.fees.count);
  figures.triple("fee", deal.estimate.fair);
  figures.number("quote", deal.quote);
  const QuoteCheck check = deal.check.value_or(QuoteCheck{});
  figures.name("verdict", check.verdict ? io::name_of(io::kQuoteVerdictNames, *check.verdict) : "");
  figures.reported(check, {&QuoteCheck::counter_offer});
}

// Of each format; nothing of what the creator has entered for itself, and no names.
void add_rates(const App& app, Figures& figures) {
  const CreatorReport* const report = app.document.creator_report();
  figures.open("rates", '[');
  for (const CreatorRate& rate : report ? report->rates : std::vector<CreatorRate>{}) {
    figures.open('{');
    figures.name("platform", io::name_of(io::kPlatformNames, rate.platform));
    figures.name("format", rate.format);
    figures.triple("fee", rate.fair);
    figures.triple("impressions", rate.impressions);
    figures.close('}');
  }
  figures.close(']');
}

void add_case(Figures& figures, std::string_view key, const Case& one) {
  figures.open(key, '{');
  figures.reported(one, {&Case::impressions, &Case::clicks});
  figures.number("orders", one.incremental);
  figures.reported(one, {&Case::leads, &Case::revenue});
  figures.number("total_cost", one.costs.total);
  figures.reported(one, {&Case::profit, &Case::roi, &Case::roas});
  figures.close('}');
}

// As far as they are known; more exact ones follow.
void add_odds(const App& app, Figures& figures) {
  const bool known = app.odds.revision == app.document.revision();
  const SimulationReport report = known ? app.odds.report : SimulationReport{};
  const Spread profit = report.profit.value_or(Spread{});
  figures.number("prob_profit", report.prob_profit);
  figures.number("profit_p5", profit.p5);
  figures.number("profit_p50", profit.p50);
  figures.number("profit_p95", profit.p95);
}

void add_campaign(const App& app, Figures& figures) {
  const Projection projection = app.document.report().projection.value_or(Projection{});
  add_case(figures, "low", projection.low);
  add_case(figures, "typical", projection.typical);
  add_case(figures, "high", projection.high);
  figures.number("break_even_orders", projection.break_even.orders);
  figures.reported(projection, {&Projection::net_reach});
  add_odds(app, figures);
}

void add_plan(const App& app, Figures& figures) {
  const bool known = app.planning.revision == app.document.revision();
  const Plan plan = (known ? app.planning.plan : std::nullopt).value_or(Plan{});
  figures.name("objective", io::name_of(io::kObjectiveNames, objective_to_plan(app)));
  figures.number("budget", budget_to_plan(app));
  figures.number("chosen", static_cast<double>(plan.chosen.size()));
  figures.number("cost", plan.cost);
  figures.number("value", plan.value);
  figures.number("bound", plan.bound);
  figures.name("status", known && app.planning.plan ? io::name_of(io::kPlanStatusNames, plan.status)
                                                    : std::string_view());
}

void add_ranking(const App& app, Figures& figures) {
  const auto& all = app.document.workspace().influencers;
  const auto& ranking = app.document.report().ranking;
  figures.number("influencers", static_cast<double>(all.size()));
  figures.open("ranking", '[');
  for (std::size_t i = 0; i < std::min(ranking.size(), kMostRanked); ++i) {
    const Channel& channel = all[ranking[i]].channels.front();
    const StandardPost& post = app.document.report().influencers[ranking[i]].standard_post;
    figures.open('{');
    figures.number("rank", static_cast<double>(i + 1));
    figures.name("platform", io::name_of(io::kPlatformNames, channel.platform));
    figures.number("followers", channel.followers);
    figures.triple("fee", post.fee.fair);
    figures.number("quote", all[ranking[i]].quote);
    figures.reported(post, {&StandardPost::cpm, &StandardPost::cpe, &StandardPost::cpc,
                            &StandardPost::cpa, &StandardPost::profit, &StandardPost::roi});
    figures.close('}');
  }
  figures.close(']');
}

// What each tool tells; see ScreenInfo::is_tool.
struct ToolFigures {
  Screen screen;
  void (*add)(const App& app, Figures& figures);
};
constexpr std::array kFigures = {
    ToolFigures{Screen::compare, add_ranking}, ToolFigures{Screen::fees, add_fees},
    ToolFigures{Screen::rates, add_rates}, ToolFigures{Screen::plan, add_plan},
    ToolFigures{Screen::campaign, add_campaign}};

}  // namespace

std::string figures_of(const App& app) {
  const Screen tool = app.embed ? app.embed->tool : app.screen;
  Figures figures;
  figures.name("tool", app.pages.of(tool).name);
  figures.name("currency", app.currency());
  if (tool != Screen::fees) {
    figures.name("goal", io::name_of(io::kGoalNames, app.document.workspace().campaign.goal));
  }
  for (const auto& [screen, add] : kFigures) {
    if (screen == tool) add(app, figures);
  }
  return figures.end();
}

}  // namespace kol::app
