// What the report rests on: the figures that were entered or assumed for the campaign, and every
// default of the benchmarks that takes part, with source, year, grade and what replaced it.
#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <set>

#include "app/explain/explaining.h"
#include "app/fees/parts.h"
#include "app/parts/names.h"
#include "app/print/parts.h"
#include "core/lineup.h"

namespace kol::app {
namespace {

using Form = std::string (Explaining::*)(MaybeNumber) const;

// ---- Entered or assumed ----

class Entered {
 public:
  Entered(const Explaining& e, Paper& paper) : e_(e), paper_(paper) {}

  void maybe(Word name, const MaybeNumber& value, Form form) {
    row(name, (e_.*form)(value), e_.yours_or_missing(value.has_value()));
  }
  void plain(Word name, double value, Form form, double assumed = 0) {
    row(name, (e_.*form)(value), e_.yours_or_assumed(value == assumed));
  }
  void row(Word name, std::string value, const Origin& origin) {
    paper_.row({e_.app.word(name), std::move(value), origin.text});
  }

 private:
  const Explaining& e_;
  Paper& paper_;
};

std::string tiers_text(const Explaining& e) {
  std::string text;
  for (const Tier& tier : e.terms.tiers) {
    text += (text.empty() ? "" : ", ") + isolated(tier.id) + " " + ui::short_count(tier.from);
  }
  return text;
}

void print_offer(const Explaining& e, Entered& entered) {
  constexpr Form kMoney = &Explaining::money;
  constexpr Form kPercent = &Explaining::percent;
  const Offer& offer = e.campaign.offer;
  entered.row(Word::campaign_aov, e.triple(offer.aov, kMoney),
              e.yours_or_missing(offer.aov.has_value()));
  entered.maybe(Word::campaign_gross_margin, offer.gross_margin, kPercent);
  entered.plain(Word::campaign_discount, offer.discount, kPercent);
  entered.plain(Word::campaign_return_rate, offer.return_rate, kPercent);
  entered.plain(Word::campaign_variable_cost, offer.variable_cost_per_order, kMoney);
  entered.plain(Word::campaign_lead_rate, offer.lead_rate, kPercent);
  entered.plain(Word::campaign_lead_value, offer.lead_value, kMoney);
  const Funnel& funnel = e.campaign.funnel;
  entered.plain(Word::campaign_fake_share, funnel.fake_share, kPercent);
  entered.plain(Word::campaign_capture_share, funnel.capture_share, kPercent, 1);
  entered.plain(Word::campaign_incrementality, funnel.incrementality, kPercent, 1);
}

void print_costs(const Explaining& e, Entered& entered) {
  constexpr Form kMoney = &Explaining::money;
  const Costs& costs = e.campaign.costs;
  entered.plain(Word::campaign_hourly_rate, costs.hourly_rate, kMoney);
  entered.plain(Word::campaign_hours_fixed, costs.hours_fixed, &Explaining::count);
  entered.plain(Word::campaign_hours_per_influencer, costs.hours_per_influencer,
                &Explaining::count);
  entered.plain(Word::campaign_product_unit_cost, costs.product_unit_cost, kMoney);
  entered.plain(Word::campaign_shipping_per_unit, costs.shipping_per_unit, kMoney);
  entered.plain(Word::campaign_agency_rate, costs.agency_rate, &Explaining::percent);
  entered.plain(Word::campaign_production, costs.production, kMoney);
  entered.plain(Word::campaign_tools, costs.tools, kMoney);
  entered.plain(Word::campaign_paid_boost, costs.paid_boost, kMoney);
  entered.plain(Word::campaign_other_costs, costs.other, kMoney);
}

void print_entered(const Explaining& e, Paper& paper) {
  paper.table(e.app.word(Word::report_entered), {{e.app.word(Word::campaign_case)},
                                                 {e.app.word(Word::report_value), true},
                                                 {e.app.word(Word::report_from)}});
  Entered entered(e, paper);
  const Settings& settings = e.workspace.settings;
  entered.row(Word::settings_tiers, tiers_text(e), e.yours_or_assumed(!settings.tiers.has_value()));
  entered.maybe(Word::campaign_audience, e.campaign.audience_size, &Explaining::count);
  print_offer(e, entered);
  print_costs(e, entered);
}

// ---- Defaults ----

// What of the benchmarks takes part in the roster's standard posts, the line-up and the fees.
struct Used {
  std::bitset<kPlatformCount> platforms;  // of the formats
  std::bitset<kPlatformCount> rated;      // of channels, whose rate is compared with the usual one
  std::set<std::string> formats;
  Addons addons;  // any of them
  double most_posts = 0;
  bool fan = false;

  void add(const Benchmarks& benchmarks, const Influencer* influencer, const LineupRow& row) {
    double posts = 0;
    for (const Deliverable& deliverable : row.deliverables) {
      const Format* format = find_format(benchmarks, deliverable.format);
      if (format == nullptr) continue;
      formats.insert(format->id);
      platforms.set(index_of(format->platform));
      posts += deliverable.count;
    }
    most_posts = std::max(most_posts, posts);
    fan = fan || (influencer != nullptr && influencer->brand_fan);
    addons.usage_rights_months += row.addons.usage_rights_months;
    addons.whitelisting_months += row.addons.whitelisting_months;
    addons.exclusivity_months += row.addons.exclusivity_months;
    addons.raw_footage = addons.raw_footage || row.addons.raw_footage;
    addons.rush = addons.rush || row.addons.rush;
  }
};

Used used_by(const App& app, const Deal& deal) {
  const Benchmarks& benchmarks = app.document.benchmarks();
  const Workspace& workspace = app.document.workspace();
  Used used;
  for (const Influencer& influencer : workspace.influencers) {
    for (const Channel& channel : influencer.channels) {
      used.rated.set(index_of(channel.platform));
    }
    if (const auto row = standard_row(benchmarks, influencer)) {
      used.add(benchmarks, &influencer, *row);
    }
  }
  for (const LineupRow& row : workspace.campaign.lineup) used.add(benchmarks, nullptr, row);
  if (deal.format != nullptr) used.add(benchmarks, &deal.influencer, deal.row);
  return used;
}

class Defaults {
 public:
  Defaults(const Explaining& e, Paper& paper) : e_(e), paper_(paper) {}

  // `own` is what the reader has put in its place; empty: nothing.
  void row(std::string name, std::string value, const Source& source, std::string own = {}) {
    if (own.empty()) own = e_.app.word(Word::report_not_replaced);
    paper_.row({std::move(name), std::move(value), source.text, std::to_string(source.year),
                grade_name(e_.app, source.grade), std::move(own)});
  }
  void share(Word name, const Sourced<double>& share) {
    row(e_.app.word(name), e_.percent(share.value), share.source);
  }

 private:
  const Explaining& e_;
  Paper& paper_;
};

// "Fee by followers, TikTok"
std::string on(const Explaining& e, Word name, std::size_t platform) {
  return e.app.word(name) + ", " + platform_name(e.app, static_cast<Platform>(platform));
}

constexpr double kExampleFollowers = 10000;

std::string at_example(const Explaining& e, const std::optional<PreparedCurve>& curve) {
  const CurvePlace place = e.terms.knots.place(kExampleFollowers, std::log(kExampleFollowers));
  return e.triple(curve ? MaybeTriple(value_at(*curve, place)) : std::nullopt,
                  &Explaining::percent);
}

void print_audience(const Explaining& e, const Used& used, Defaults& defaults) {
  const std::string& own_first = e.app.word(Word::report_where_missing);
  for (std::size_t p = 0; p < kPlatformCount; ++p) {
    const auto& rate = e.benchmarks.engagement_rate[p];
    if (!used.rated[p] || !rate) continue;
    defaults.row(on(e, Word::term_benchmark_er, p),
                 at_example(e, e.terms.platforms[p].engagement_rate), rate->source);
  }
  std::set<std::string> seen;
  for (const FormatTerms& terms : e.terms.formats) {
    const Format& format = *terms.format;
    const auto reach = e.benchmarks.reach_rate.find(format.reach);
    if (!used.formats.contains(format.id) || reach == e.benchmarks.reach_rate.end()) continue;
    if (!seen.insert(format.reach).second) continue;
    defaults.row(e.words(Word::how_reach_rate, {{"format", format_name(e.app, format.id)}}),
                 at_example(e, terms.reach_rate), reach->second.source, own_first);
  }
  const auto& spread = e.benchmarks.observed_spread;
  defaults.row(e.app.word(Word::report_observed_spread),
               e.count(e.terms.observed_spread.low) + " – " + e.count(e.terms.observed_spread.high),
               spread.source);
}

void print_clicks_and_orders(const Explaining& e, const Used& used, Defaults& defaults) {
  std::set<std::string> classes;
  for (const std::string& id : used.formats) classes.insert(find_format(e.benchmarks, id)->ctr);
  for (const std::string& ctr_class : classes) {
    const auto usual = e.benchmarks.ctr.find(ctr_class);
    if (usual == e.benchmarks.ctr.end()) continue;
    const auto own = e.campaign.funnel.ctr.find(ctr_class);
    const bool replaced = own != e.campaign.funnel.ctr.end();
    defaults.row(e.words(Word::campaign_ctr_of, {{"link", ctr_class_name(e.app, ctr_class)}}),
                 e.triple(usual->second.value, &Explaining::percent), usual->second.source,
                 replaced ? e.triple(own->second, &Explaining::percent) : std::string());
  }
  const MaybeTriple& own = e.campaign.funnel.cvr;
  defaults.row(e.app.word(Word::campaign_cvr),
               e.triple(e.benchmarks.cvr.value, &Explaining::percent), e.benchmarks.cvr.source,
               own ? e.triple(own, &Explaining::percent) : std::string());
}

void print_prices(const Explaining& e, const Used& used, const Deal& deal, Defaults& defaults) {
  const Benchmarks& benchmarks = e.benchmarks;
  for (std::size_t p = 0; p < kPlatformCount; ++p) {
    if (!used.platforms[p]) continue;
    if (const auto& fee = benchmarks.fee_market[p]) {
      defaults.row(on(e, Word::how_fee_base, p), e.dollars(fee->value), fee->source);
    }
    if (const auto& cpm = benchmarks.cpm[p]) {
      defaults.row(on(e, Word::how_price_cpm, p), e.triple(cpm->value, &Explaining::dollars),
                   cpm->source);
    }
    if (const auto& cpe = benchmarks.cpe[p]) {
      defaults.row(on(e, Word::how_price_cpe, p), e.triple(cpe->value, &Explaining::dollars),
                   cpe->source);
    }
  }
  if (used.platforms.any()) {
    const Triple& spread = benchmarks.fee_spread.value;
    defaults.row(e.app.word(Word::how_fee_exponent), e.count(benchmarks.fee_exponent.value),
                 benchmarks.fee_exponent.source);
    defaults.row(e.app.word(Word::how_spread), e.count(spread.low) + " – " + e.count(spread.high),
                 benchmarks.fee_spread.source);
  }
  if (deal.format == nullptr) return;
  const std::size_t p = index_of(deal.posts_on().platform);
  if (const auto& classic = benchmarks.classic_fee_per_1000_followers[p]) {
    defaults.row(on(e, Word::how_price_classic, p), e.dollars(classic->value), classic->source);
  }
}

void print_money(const Explaining& e, Defaults& defaults) {
  const Settings& settings = e.workspace.settings;
  const auto market = e.benchmarks.markets.find(settings.market);
  if (market != e.benchmarks.markets.end()) {
    defaults.row(e.words(Word::how_market, {{"market", settings.market}}),
                 e.times(market->second.value), market->second.source);
  }
  const auto rate = e.benchmarks.usd_rates.find(settings.currency);
  if (settings.currency == "USD" && !settings.usd_rate) return;
  defaults.row(
      e.words(Word::how_usd_rate, {{"currency", settings.currency}}),
      rate == e.benchmarks.usd_rates.end() ? std::string(ui::kUndefined) : e.count(rate->second),
      e.benchmarks.usd_rates_source,
      settings.usd_rate ? e.count(settings.usd_rate) : std::string());
}

void print_addons(const Explaining& e, const Used& used, Defaults& defaults) {
  const AddonRates& rates = e.benchmarks.addons;
  const Addons& addons = used.addons;
  if (addons.usage_rights_months > 0) {
    defaults.share(Word::addon_usage_rights, rates.usage_rights_month);
  }
  if (addons.whitelisting_months > 0) {
    defaults.share(Word::addon_whitelisting, rates.whitelisting_month);
  }
  if (addons.exclusivity_months > 0) {
    defaults.share(Word::addon_exclusivity, rates.exclusivity_month);
  }
  if (addons.raw_footage) defaults.share(Word::addon_raw_footage, rates.raw_footage);
  if (addons.rush) defaults.share(Word::addon_rush, rates.rush);
  if (used.most_posts >= rates.bundle_from_posts) {
    defaults.share(Word::fees_bundle, rates.bundle_discount);
  }
  if (used.fan) defaults.share(Word::how_fan_discount, rates.brand_fan_discount);
}

}  // namespace

void print_assumptions(const App& app, Paper& paper) {
  const Question none;
  const Explaining e(app, none);
  const Deal deal = deal_of(app);
  const Used used = used_by(app, deal);
  paper.heading(app.word(Word::report_assumptions));
  print_entered(e, paper);
  paper.table(app.word(Word::report_defaults), {{app.word(Word::campaign_case)},
                                                {app.word(Word::report_usual), true},
                                                {app.word(Word::report_source)},
                                                {app.word(Word::report_year), true},
                                                {app.word(Word::report_grade)},
                                                {app.word(Word::report_replaced)}});
  Defaults defaults(e, paper);
  print_audience(e, used, defaults);
  print_clicks_and_orders(e, used, defaults);
  print_prices(e, used, deal, defaults);
  print_money(e, defaults);
  print_addons(e, used, defaults);
  paper.note(
      app.ui.words.with(Word::report_defaults_note, {{"followers", ui::count(kExampleFollowers)}}));
}

}  // namespace kol::app
