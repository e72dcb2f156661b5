#include "app/parts/settings_cards.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/parts/figure_fields.h"
#include "app/parts/names.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

constexpr float kGap = 12;

// The keys of a map, and which of them is chosen.
template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : map) keys.push_back(key);
  return keys;
}

std::size_t position(const std::vector<std::string>& all, std::string_view wanted) {
  const auto found = std::find(all.begin(), all.end(), wanted);
  return static_cast<std::size_t>(found - all.begin());
}

// A currency without a rate of ours, by its code. It begins with the rate of the one before.
void other_currency(App& app, const Rect& rect) {
  const ui::Id id = app.ui.id("other_currency");
  std::string& draft = app.ui.drafts.texts[id];
  const auto is_code = [](const std::string& text) {
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  };
  const bool wrong = !draft.empty() && !is_code(draft) && !app.ui.has_focus(id);
  ui::FieldOptions options;
  options.label = app.word(Word::settings_other_currency);
  options.help = app.word(Word::settings_other_currency_help);
  if (wrong) options.error = app.word(Word::settings_currency_code);
  const ui::FieldEvent event = ui::text_field(app.ui, rect, "other_currency", draft, options);
  if (event.typed) {
    draft = *event.typed;
    for (char& c : draft) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  if (!event.committed || !is_code(draft)) return;
  const Benchmarks& benchmarks = app.document.benchmarks();
  const std::string code = std::exchange(draft, {});
  app.document.edit_settings({}, [&](Settings& next) {
    const auto known = benchmarks.usd_rates.find(next.currency);
    const double rate =
        next.usd_rate.value_or(known == benchmarks.usd_rates.end() ? 1 : known->second);
    next.currency = code;
    next.usd_rate.reset();
    if (!benchmarks.usd_rates.contains(code)) next.usd_rate = rate;
  });
}

}  // namespace

void currency_select(App& app, const Rect& rect, bool hide_label) {
  const std::string current = app.currency();
  std::vector<std::string> currencies = keys_of(app.document.benchmarks().usd_rates);
  if (position(currencies, current) == currencies.size()) currencies.push_back(current);
  std::size_t chosen = position(currencies, current);
  if (ui::select(app.ui, rect, "currency", currencies, chosen,
                 {.label = app.word(Word::settings_currency), .hide_label = hide_label})) {
    app.document.edit_settings({}, [&](Settings& next) {
      next.currency = currencies[chosen];
      next.usd_rate.reset();
    });
  }
}

void money_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "money", flow, app.word(Word::settings_currency));
  const Benchmarks& benchmarks = app.document.benchmarks();
  ui::Grid grid(card.flow, card.flow.columns(150, 2, kGap), ui::field_height(app.ui, true), kGap);
  currency_select(app, grid.next(), false);
  other_currency(app, grid.next());
  card.flow.space(kGap);
  const Settings& settings = app.document.workspace().settings;

  const auto usual = benchmarks.usd_rates.find(settings.currency);
  const bool has_usual = usual != benchmarks.usd_rates.end();
  if (settings.currency != "USD" || settings.usd_rate) {
    figure_field(app, card.flow.row(value_field_height(app, true)), kUsdRate,
                 {.label = app.word(kUsdRate.words.label),
                  .help = app.ui.words.with(kUsdRate.words.help, {{"currency", settings.currency}}),
                  .unit = settings.currency,
                  .placeholder = has_usual ? ui::editable(usual->second) : std::string()},
                 has_usual);
    card.flow.space(kGap);
  }

  const std::vector<std::string> markets = keys_of(benchmarks.markets);
  std::vector<std::string> names;
  for (const std::string& key : markets) names.push_back(market_name(app, key));
  std::size_t market = position(markets, settings.market);
  if (ui::select(app.ui, card.flow.row(ui::field_height(app.ui, true)), "market", names, market,
                 {.label = app.word(Word::settings_market),
                  .help = app.word(Word::settings_market_help)})) {
    app.document.edit_settings({}, [&](Settings& next) { next.market = markets[market]; });
  }
}

void tiers_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "tiers", flow, app.word(Word::settings_tiers));
  const Settings& settings = app.document.workspace().settings;
  const std::vector<Tier> tiers = settings.tiers.value_or(app.document.benchmarks().tiers);
  const auto edit = [&](EditKey key, std::vector<Tier> next) {
    app.document.edit_settings(std::move(key),
                               [&](Settings& changed) { changed.tiers = std::move(next); });
  };
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    const EditKey key{.field = "tiers", .place = i};
    Rect row = card.flow.row(ui::field_height(app.ui, false));
    const ui::Group group(app.ui, "tier " + std::to_string(i), ui::Role::group, row, tiers[i].id);
    const Rect remove = row.cut_right(app.ui.control_height(), 4);
    std::vector<Tier> next = tiers;
    if (text_value(app, row.column(0, 2, 8), "id", next[i].id,
                   app.word(Word::settings_tier_name)) &&
        !next[i].id.empty() && std::count_if(next.begin(), next.end(), [&](const Tier& tier) {
                                 return tier.id == next[i].id;
                               }) == 1) {
      edit(key, next);
    }
    // Between its neighbours, so that the list stays rising.
    const double below = i == 0 ? 0 : tiers[i - 1].from;
    const double above = i + 1 < tiers.size() ? tiers[i + 1].from : 1e15;
    MaybeNumber from = next[i].from;
    if (value_field(app, row.column(1, 2, 8), "from", from,
                    {.label = app.word(Word::settings_tier_from),
                     .kind = ValueKind::count,
                     .min = below,
                     .max = above,
                     .above_min = true}) &&
        from && *from < above) {
      next[i].from = *from;
      edit(key, next);
    }
    const std::string words =
        app.ui.words.with(Word::settings_tier_remove, {{"name", tiers[i].id}});
    Rect button = remove;
    button.cut_top(22);
    if (tiers.size() > 1 &&
        ui::button(app.ui, button, {Word::settings_tier_remove, words},
                   {.look = ui::Look::quiet, .icon = ui::Icon::trash, .icon_only = true})) {
      next = tiers;
      next.erase(next.begin() + static_cast<std::ptrdiff_t>(i));
      edit({}, next);
    }
    card.flow.space(8);
  }
  Rect row = card.flow.row(app.ui.control_height());
  const Word add = Word::settings_tier_add;
  if (ui::button(app.ui, row.cut_left(ui::button_width(app.ui, add, {.icon = ui::Icon::plus}), 8),
                 add, {.icon = ui::Icon::plus})) {
    std::vector<Tier> next = tiers;
    const double from = next.empty() ? 1000 : next.back().from * 10;
    next.push_back({"tier-" + std::to_string(next.size() + 1), from, {}});
    edit({}, next);
  }
  const Word usual = Word::settings_tiers_default;
  if (settings.tiers && ui::button(app.ui, row.cut_left(ui::button_width(app.ui, usual)), usual,
                                   {.look = ui::Look::quiet})) {
    app.document.edit_settings({}, [](Settings& changed) { changed.tiers.reset(); });
  }
}

}  // namespace kol::app
