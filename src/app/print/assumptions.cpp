// What the report rests on: the figures that were entered or assumed for the campaign, and every
// default of the benchmarks that takes part, with source, year, grade and what replaced it.
#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <set>

#include "app/explain/digits.h"
#include "app/explain/origins.h"
#include "app/explain/subject.h"
#include "app/fees/parts.h"
#include "app/parts/names.h"
#include "app/print/parts.h"
#include "core/lineup.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

using Form = Digits::Form;

// What the report speaks of, and how it writes figures and where they come from.
struct Basis {
  explicit Basis(const App& the_app)
      : app(the_app), subject(app, Question{}, Whose::lineup), digits(app), origin(app) {}

  const App& app;
  const Subject subject;
  const Digits digits;
  const Origins origin;
};

// ---- Entered or assumed ----

std::string tiers_text(const Basis& b) {
  std::string text;
  for (const Tier& tier : b.subject.terms.tiers) {
    text += (text.empty() ? "" : ", ") + isolated(tier.id) + " " + ui::short_count(tier.from);
  }
  return text;
}

std::string value_text(const Basis& b, const CampaignFigure& figure) {
  const Form form = Digits::form_of(figure.scale.kind);
  if (figure.value.triple == nullptr) {
    return (b.digits.*form)(figure.value.number(b.subject.campaign));
  }
  return b.digits.triple(figure.value.triple(b.subject.campaign, {}), form);
}

void print_entered(const Basis& b, Paper& paper) {
  paper.table(b.app.word(Word::report_entered), {{b.app.word(Word::campaign_case)},
                                                 {b.app.word(Word::report_value), true},
                                                 {b.app.word(Word::report_from)}});
  const Settings& settings = b.subject.workspace.settings;
  paper.row({b.app.word(Word::settings_tiers), tiers_text(b),
             b.origin.yours_or_assumed(!settings.tiers.has_value()).text});
  for (const CampaignFigure& figure : kCampaignFigures) {
    // A default stands in the appendix; the reader's own figure in its place below.
    if (figure.usual != nullptr || figure.printed_with_results) continue;
    paper.row({label_of(b.app, figure), value_text(b, figure), b.origin.of(figure).text});
  }
  const auto put_own = [&](const CampaignFigure& figure, const std::string& of) {
    const MaybeTriple own = figure.value.triple(b.subject.campaign, of);
    if (!own) return;
    paper.row({label_of(b.app, figure, of),
               b.digits.triple(own, Digits::form_of(figure.scale.kind)),
               b.origin.of(figure, of).text});
  };
  for (const auto& [ctr_class, rates] : b.subject.campaign.funnel.ctr)
    put_own(typed("ctr"), ctr_class);
  put_own(typed("cvr"), {});
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
  Defaults(const Basis& b, Paper& paper) : b_(b), paper_(paper) {}

  // `own` is what the reader has put in its place; empty: nothing.
  void row(std::string name, std::string value, const Source& source, std::string own = {}) {
    if (own.empty()) own = b_.app.word(Word::report_not_replaced);
    paper_.row({std::move(name), std::move(value), source.text, std::to_string(source.year),
                grade_name(b_.app, source.grade), std::move(own)});
  }
  void share(Word name, const Sourced<double>& share) {
    row(b_.app.word(name), b_.digits.percent(share.value), share.source);
  }

 private:
  const Basis& b_;
  Paper& paper_;
};

// "Fee by followers, TikTok"
std::string on(const Basis& b, Word name, std::size_t platform) {
  return b.app.word(name) + ", " + platform_name(b.app, static_cast<Platform>(platform));
}

constexpr double kExampleFollowers = 10000;

std::string at_example(const Basis& b, const std::optional<PreparedCurve>& curve) {
  if (!curve) return std::string(ui::kUndefined);
  const CurvePlace place =
      b.subject.terms.knots.place(kExampleFollowers, std::log(kExampleFollowers));
  const Triple value = value_at(*curve, place);
  return ui::percent(value.typical) + " (" +
         ui::range(ui::percent(value.low), ui::percent(value.high)) + ")";
}

std::string multiples(double low, double high) {
  return ui::range(ui::times(low), ui::times(high));
}

void print_audience(const Basis& b, const Used& used, Defaults& defaults) {
  const std::string& own_first = b.app.word(Word::report_where_missing);
  for (std::size_t p = 0; p < kPlatformCount; ++p) {
    const auto& rate = b.subject.benchmarks.engagement_rate[p];
    if (!used.rated[p] || !rate) continue;
    defaults.row(on(b, Word::term_benchmark_er, p),
                 at_example(b, b.subject.terms.platforms[p].engagement_rate), rate->source);
  }
  std::set<std::string> seen;
  for (const FormatTerms& terms : b.subject.terms.formats) {
    const Format& format = *terms.format;
    const auto reach = b.subject.benchmarks.reach_rate.find(format.reach);
    if (!used.formats.contains(format.id) || reach == b.subject.benchmarks.reach_rate.end())
      continue;
    if (!seen.insert(format.reach).second) continue;
    defaults.row(b.app.ui.words.with(Word::how_views_per_follower,
                                     {{"format", format_name(b.app, format.id)}}),
                 at_example(b, terms.reach_rate), reach->second.source, own_first);
  }
  const auto& spread = b.subject.benchmarks.observed_spread;
  const double usual = std::exp(kNormalP90 * spread.value);
  const Triple& counts = b.subject.terms.observed_spread;
  defaults.row(
      b.app.word(Word::report_observed_spread), multiples(1 / usual, usual), spread.source,
      b.subject.learned.observed_spread ? multiples(counts.low, counts.high) : std::string());
}

void print_clicks_and_orders(const Basis& b, const Used& used, Defaults& defaults) {
  std::set<std::string> classes;
  for (const std::string& id : used.formats)
    classes.insert(find_format(b.subject.benchmarks, id)->ctr);
  const auto put = [&](const CampaignFigure& figure, const std::string& of) {
    const Sourced<Triple>* usual = figure.usual(b.subject.benchmarks, of);
    if (usual == nullptr) return;
    const Form form = Digits::form_of(figure.scale.kind);
    const MaybeTriple own = figure.value.triple(b.subject.campaign, of);
    defaults.row(label_of(b.app, figure, of), b.digits.triple(usual->value, form), usual->source,
                 own ? b.digits.triple(own, form) : std::string());
  };
  for (const std::string& ctr_class : classes) put(typed("ctr"), ctr_class);
  put(typed("cvr"), {});
}

void print_prices(const Basis& b, const Used& used, const Deal& deal, Defaults& defaults) {
  const Benchmarks& benchmarks = b.subject.benchmarks;
  for (std::size_t p = 0; p < kPlatformCount; ++p) {
    if (!used.platforms[p]) continue;
    if (const auto& fee = benchmarks.fee_market[p]) {
      defaults.row(on(b, Word::how_fee_base, p), b.digits.dollars(fee->value), fee->source);
    }
    if (const auto& cpm = benchmarks.cpm[p]) {
      defaults.row(on(b, Word::how_price_cpm, p), b.digits.triple(cpm->value, &Digits::dollars),
                   cpm->source);
    }
    if (const auto& cpe = benchmarks.cpe[p]) {
      defaults.row(on(b, Word::how_price_cpe, p), b.digits.triple(cpe->value, &Digits::dollars),
                   cpe->source);
    }
  }
  if (used.platforms.any()) {
    const Triple& spread = benchmarks.fee_spread.value;
    const MaybeNumber& learned = b.subject.learned.fee_exponent;
    defaults.row(b.app.word(Word::how_fee_exponent), b.digits.count(benchmarks.fee_exponent.value),
                 benchmarks.fee_exponent.source,
                 learned ? b.digits.count(*learned) : std::string());
    defaults.row(b.app.word(Word::how_spread), multiples(spread.low, spread.high),
                 benchmarks.fee_spread.source);
  }
  if (deal.format == nullptr) return;
  const std::size_t p = index_of(deal.posts_on().platform);
  if (const auto& classic = benchmarks.classic_fee_per_1000_followers[p]) {
    defaults.row(on(b, Word::how_price_classic, p), b.digits.dollars(classic->value),
                 classic->source);
  }
}

void print_money(const Basis& b, Defaults& defaults) {
  const Settings& settings = b.subject.workspace.settings;
  const auto market = b.subject.benchmarks.markets.find(settings.market);
  if (market != b.subject.benchmarks.markets.end()) {
    defaults.row(
        b.app.ui.words.with(Word::how_market, {{"market", market_name(b.app, settings.market)}}),
        b.digits.times(market->second.value), market->second.source);
  }
  const auto rate = b.subject.benchmarks.usd_rates.find(settings.currency);
  if (settings.currency == "USD" && !settings.usd_rate) return;
  defaults.row(b.app.ui.words.with(kUsdRate.words.term, {{"currency", settings.currency}}),
               rate == b.subject.benchmarks.usd_rates.end() ? std::string(ui::kUndefined)
                                                            : b.digits.count(rate->second),
               b.subject.benchmarks.usd_rates_source,
               settings.usd_rate ? b.digits.count(settings.usd_rate) : std::string());
}

void print_addons(const Basis& b, const Used& used, Defaults& defaults) {
  const AddonRates& rates = b.subject.benchmarks.addons;
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

// What of the method is taken from articles that are no source of a figure.
void print_articles(const App& app, Paper& paper) {
  paper.subheading(app.word(Word::report_articles));
  for (const Word article :
       {Word::report_article_questions, Word::report_article_how_to, Word::report_article_tips,
        Word::report_article_roi, Word::report_article_micro}) {
    paper.paragraph(app.word(article));
  }
}

}  // namespace

void print_assumptions(const App& app, Paper& paper) {
  const Basis b(app);
  const Deal deal = deal_of(app);
  const Used used = used_by(app, deal);
  paper.heading(app.word(Word::report_assumptions));
  print_entered(b, paper);
  paper.heading(app.word(Word::report_appendix), PrintBlock::Part::appendix);
  paper.table(app.word(Word::report_defaults), {{app.word(Word::campaign_case)},
                                                {app.word(Word::report_usual), true},
                                                {app.word(Word::report_source)},
                                                {app.word(Word::report_year), true},
                                                {app.word(Word::report_grade)},
                                                {app.word(Word::report_replaced)}});
  Defaults defaults(b, paper);
  print_audience(b, used, defaults);
  print_clicks_and_orders(b, used, defaults);
  print_prices(b, used, deal, defaults);
  print_money(b, defaults);
  print_addons(b, used, defaults);
  paper.note(
      app.ui.words.with(Word::report_defaults_note, {{"followers", ui::count(kExampleFollowers)}}));
  print_articles(app, paper);
}

}  // namespace kol::app
