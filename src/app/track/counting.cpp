// Which orders count, and what the campaign as a whole came to cost.
#include <array>

#include "app/parts/value_fields.h"
#include "app/track/parts.h"
#include "core/practice/measured.h"
#include "core/practice/units.h"

namespace kol::app {
namespace {

constexpr std::array kRules = {Word::track_rule_either, Word::track_rule_link,
                               Word::track_rule_code, Word::track_rule_stated};
constexpr std::size_t kRuleCount = kRules.size();

void edit(App& app, std::string field, const std::function<void(CampaignResults&)>& change) {
  app.document.edit_campaign({.field = std::move(field)},
                             [&](Campaign& next) { change(next.results); });
}

// The orders that each rule counts, so far.
void follow_rules(App& app) {
  TrackView& view = app.track;
  if (view.rules_revision == app.document.revision()) return;
  view.rules_revision = app.document.revision();
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    const auto rows = measure(app.document.workspace(), app.document.benchmarks(),
                              app.document.lineup_practice().tracking, static_cast<Attribution>(i));
    MaybeNumber sum;
    for (const MeasuredRow& row : rows) {
      each_unit(
          row, [](const Measured& figures) { return is_defined(figures.tracked); },
          [&](const MeasuredUnit& unit) { sum = sum.value_or(0) + unit.figures.tracked; });
    }
    view.orders_by_rule[i] = sum;
  }
}

std::string rule_words(const App& app, std::size_t rule) {
  const MaybeNumber& orders = app.track.orders_by_rule[rule];
  return app.ui.words.with(Word::track_rule_orders,
                           {{"rule", app.word(kRules[rule])}, {"count", ui::count(orders)}});
}

void rules(App& app, Flow& flow) {
  const CampaignResults& results = app.document.workspace().campaign.results;
  std::vector<std::string> names;
  for (const Word rule : kRules) names.push_back(app.word(rule));
  auto chosen = static_cast<std::size_t>(results.attribution);
  if (ui::select(app.ui, flow.row(ui::field_height(app.ui, false)), "attribution", names, chosen,
                 {.label = app.word(Word::track_rule)})) {
    edit(app, {},
         [&](CampaignResults& next) { next.attribution = static_cast<Attribution>(chosen); });
  }
  if (!app.document.outcome().proof) return;
  follow_rules(app);
  flow.space(8);
  for (std::size_t i = 0; i < kRuleCount; ++i) {
    ui::paragraph(app.ui, flow, {kRules[i], rule_words(app, i)},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
}

struct ResultOfAll {
  std::string_view key;
  Word label;
  MaybeNumber CampaignResults::*value;
  ValueKind kind = ValueKind::money;
  Word otherwise = Word::track_as_planned;  // what counts while it is empty
};
constexpr std::array kOfAll = {
    ResultOfAll{"return_rate", Word::track_returned, &CampaignResults::return_rate,
                ValueKind::percent},
    ResultOfAll{"hours_fixed", Word::campaign_hours_fixed, &CampaignResults::hours_fixed,
                ValueKind::number},
    ResultOfAll{"production", Word::term_production, &CampaignResults::production},
    ResultOfAll{"tools", Word::term_tools, &CampaignResults::tools},
    ResultOfAll{"paid_boost", Word::term_paid_boost, &CampaignResults::paid_boost},
    ResultOfAll{"other", Word::campaign_other_costs, &CampaignResults::other},
    ResultOfAll{"hashtag_uses", Word::track_hashtag_uses, &CampaignResults::hashtag_uses,
                ValueKind::count, Word::track_unknown},
    ResultOfAll{"new_followers", Word::track_new_followers, &CampaignResults::new_followers,
                ValueKind::count, Word::track_unknown},
};

void of_all(App& app, Flow& flow) {
  ui::Grid grid(flow, flow.columns(150, 3, 12), value_field_height(app), 8);
  for (const ResultOfAll& one : kOfAll) {
    MaybeNumber value = app.document.workspace().campaign.results.*one.value;
    const ValueOptions options{.label = app.word(one.label),
                               .kind = one.kind,
                               .placeholder = app.word(one.otherwise),
                               .max = one.kind == ValueKind::percent ? 1 : 1e15};
    if (value_field(app, grid.next(), one.key, value, options)) {
      edit(app, "results." + std::string(one.key),
           [&](CampaignResults& next) { next.*one.value = value; });
    }
  }
}

}  // namespace

void counting_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "counting", flow, app.word(Word::track_counting));
  rules(app, card.flow);
  card.flow.space(12);
  ui::heading(app.ui, card.flow.row(28), Word::track_whole, 4, 15);
  of_all(app, card.flow);
}

}  // namespace kol::app
