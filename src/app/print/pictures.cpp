#include "app/print/pictures.h"

#include <algorithm>
#include <cmath>

#include "app/campaign/parts.h"
#include "app/compare/parts.h"
#include "app/creator/parts.h"
#include "app/fees/parts.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/parts/picture_button.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

constexpr float kMargin = 24;
constexpr float kTitleHeight = 28;
constexpr float kNoteHeight = 20;
constexpr float kMethodHeight = 48;

std::string title_of(const App& app, Chart chart) {
  switch (chart) {
    case Chart::roster:
      return app.word(Word::compare_picture_title);
    case Chart::funnel:
      return app.word(Word::campaign_funnel_chart);
    case Chart::waterfall:
      return app.word(Word::campaign_waterfall);
    case Chart::odds:
      return app.word(Word::odds_title);
    case Chart::hinges:
      return app.word(Word::hinges_title);
    case Chart::fees:
      return deal_title(app, deal_of(app));
    case Chart::methods:
      return app.word(Word::fees_methods);
    case Chart::payments:
      return app.word(Word::pay_title);
    case Chart::media_kit:
      return app.word(Word::creator_kit_title);
  }
  return {};
}

// The workspace and the day, below the title.
std::string note_of(const App& app) {
  const std::string& name = app.document.workspace().campaign.name;
  return (name.empty() ? std::string("KOLculator") : name) + " · " + platform::format_date("");
}

// Each method's name and range, its bar at the right; all on one scale.
void draw_methods(App& app, Flow& flow, const Deal& deal) {
  const auto methods = fee_methods(app, deal);
  double axis_to = 0;
  for (const FeeMethod& method : methods) {
    if (method.value) axis_to = std::max(axis_to, method.value->high);
  }
  for (const FeeMethod& method : methods) {
    Rect row = flow.row(kMethodHeight);
    Rect words = row.cut_left(200, 16);
    app.ui.draw_text(words.cut_top(20), app.word(method.name),
                     {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
    app.ui.draw_text(words.cut_top(22), shown_range(app, method.value, Unit::money),
                     {.bold = true});
    if (!method.value) continue;
    ui::range_bar(app.ui, Rect{row.x, row.y + 12, row.w, 24}, app.word(method.name),
                  method_bar(app, method, axis_to));
  }
}

void draw_fees(App& app, Flow& flow, const Deal& deal) {
  app.ui.draw_text(flow.row(32), shown_range(app, deal.estimate.fair, Unit::money),
                   {.size = ui::kFigureSize, .bold = true});
  flow.space(8);
  if (!deal.estimate.fair) return;
  const ui::RangeBar bar = deal_bar(app, deal);
  ui::range_bar(app.ui, flow.row(ui::range_bar_height(app.ui, flow.width(), bar)), "range", bar);
}

void draw_chart(App& app, Flow& flow, Chart chart) {
  switch (chart) {
    case Chart::roster:
      return draw_roster(app, flow);
    case Chart::funnel:
      return draw_funnel(app, flow);
    case Chart::waterfall:
      return draw_waterfall(app, flow);
    case Chart::odds:
      return draw_odds(app, flow);
    case Chart::hinges:
      return draw_hinges(app, flow);
    case Chart::fees:
      return draw_fees(app, flow, deal_of(app));
    case Chart::methods:
      return draw_methods(app, flow, deal_of(app));
    case Chart::payments:
      return draw_payments(app, flow, deal_of(app));
    case Chart::media_kit:
      return draw_media_kit(app, flow);
  }
}

template <Chart chart>
void save(App& app) {
  save_picture(app, chart, title_of(app, chart));
}

}  // namespace

std::vector<PictureOffer> picture_offers(App& app) {
  if (!app.ui.environment.drawn) return {};
  std::vector<PictureOffer> offers;
  const auto offer = [&](bool is_there, Word word, void (*act)(App&)) {
    if (is_there) offers.push_back({word, act});
  };
  switch (app.screen) {
    case Screen::compare:
      offer(has_picture(app), Word::share_roster, save<Chart::roster>);
      break;
    case Screen::fees:
      offer(deal_of(app).estimate.fair.has_value(), Word::share_fees, save<Chart::fees>);
      offer(!offers.empty(), Word::share_methods, save<Chart::methods>);
      offer(!offers.empty(), Word::share_payments, save<Chart::payments>);
      break;
    case Screen::rates:
      offer(creator_subject(app).has_value(), Word::share_kit, save<Chart::media_kit>);
      break;
    case Screen::plan:
    case Screen::track:
      break;
    case Screen::campaign:
      offer(!funnel_stages(app).empty(), Word::share_funnel, save<Chart::funnel>);
      offer(!waterfall_steps(app).empty(), Word::share_waterfall, save<Chart::waterfall>);
      offer(app.odds.report.histogram.has_value(), Word::share_odds, save<Chart::odds>);
      offer(!waterfall_steps(app).empty(), Word::share_hinges, save<Chart::hinges>);
      break;
  }
  return offers;
}

float draw_picture(App& app) {
  Ui& ui = app.ui;
  const float width = ui.environment.width;
  ui.fill({0, 0, width, ui.environment.height}, ui.theme.surface);
  if (!app.picture) return 0;
  Flow flow(Rect{kMargin, kMargin, width - 2 * kMargin, 0});
  ui.draw_text(flow.row(kTitleHeight), title_of(app, *app.picture), {.size = 20, .bold = true});
  ui.draw_text(flow.row(kNoteHeight), note_of(app),
               {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  flow.space(16);
  draw_chart(app, flow, *app.picture);
  return std::ceil(flow.height() + 2 * kMargin);
}

}  // namespace kol::app
