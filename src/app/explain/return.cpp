// Explanations of what comes back: orders, revenue, contribution, profit and the ratios, of the
// line-up's typical case or of one standard post (spec sections 7 and 8).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

// What a standard post and a case of the line-up have in common.
struct Figures {
  MaybeNumber cost, impressions, engagements, clicks, tracked, orders, leads;
  MaybeNumber revenue, contribution, profit, roi, cpm, cpe, cpc, cpa, cpl;
  Word cost_name = Word::term_cost;
  Topic how_cost = Topic::cost;
  bool is_post = true;
};

Figures of_post(const StandardPost& post) {
  Figures figures;
  figures.cost = post.cost;
  figures.impressions = typical_of(post.results.impressions);
  figures.engagements = typical_of(post.results.engagements);
  figures.clicks = typical_of(post.results.clicks);
  figures.orders = post.orders;
  figures.leads = post.leads;
  figures.revenue = post.revenue;
  figures.contribution = post.contribution;
  figures.profit = post.profit;
  figures.roi = post.roi;
  figures.cpm = post.cpm;
  figures.cpe = post.cpe;
  figures.cpc = post.cpc;
  figures.cpa = post.cpa;
  figures.cpl = post.cpl;
  return figures;
}

Figures of_case(const Case& c) {
  Figures figures;
  figures.cost = c.costs.total;
  figures.impressions = c.impressions;
  figures.engagements = c.engagements;
  figures.clicks = c.clicks;
  figures.tracked = c.tracked;
  figures.orders = c.incremental;
  figures.leads = c.leads;
  figures.revenue = c.revenue;
  figures.contribution = c.contribution;
  figures.profit = c.profit;
  figures.roi = c.roi;
  figures.cpm = c.cpm;
  figures.cpe = c.cpe;
  figures.cpc = c.cpc;
  figures.cpa = c.cpa;
  figures.cpl = c.cpl;
  figures.cost_name = Word::term_total;
  figures.how_cost = Topic::total;
  figures.is_post = false;
  return figures;
}

Figures figures_of(const Subject& s, Writer& w) {
  if (s.report) return of_post(s.report->standard_post);
  if (s.projection) return of_case(s.projection->typical);
  w.note(w.app.word(Word::how_no_lineup));
  Figures none = of_case({});
  return none;
}

// The result of one post, or the three cases of the line-up.
void result(const Subject& s, Writer& w, const MaybeNumber& of_the_post,
            MaybeNumber Case::*of_the_case, Digits::Form form) {
  w.result(s.report ? (w.digits.*form)(of_the_post)
                    : w.digits.cases(s.projection, of_the_case, form));
}

void put_cost(Writer& w, const Figures& figures) {
  w.put("cost", figures.cost_name, w.digits.money(figures.cost), figures.how_cost);
}

void put_orders(Writer& w, const Figures& figures) {
  w.put("orders", Word::term_orders, w.digits.count(figures.orders),
        figures.is_post ? Topic::standard_orders : Topic::incremental_orders);
}

void put_aov(const Subject& s, Writer& w) {
  const Offer& offer = s.campaign.offer;
  w.put_triple("aov", w.app.word(Word::term_aov), offer.aov, &Digits::money,
               w.origin.yours_or_missing(offer.aov.has_value()));
  w.put("discount", Word::term_discount, w.digits.percent(offer.discount),
        w.origin.yours_or_assumed(offer.discount == 0));
  w.put("returns", Word::term_return_rate, w.digits.percent(offer.return_rate),
        w.origin.yours_or_assumed(offer.return_rate == 0));
}

// One order's contribution, with its own formula as its origin; what it is made of is listed.
void put_margin(const Subject& s, Writer& w) {
  const Offer& offer = s.campaign.offer;
  const double margin = s.terms.margin_per_order.typical;
  w.put("margin", Word::how_margin_per_order, w.digits.money(reported(margin)),
        Origin{w.app.word(Word::how_margin_formula)});
  put_aov(s, w);
  w.put("", Word::term_gross_margin, w.digits.percent(offer.gross_margin),
        w.origin.yours_or_missing(offer.gross_margin.has_value()));
  w.put("", Word::term_order_cost, w.digits.money(offer.variable_cost_per_order),
        w.origin.yours_or_assumed(offer.variable_cost_per_order == 0));
}

void put_leads(const Subject& s, Writer& w, const Figures& figures) {
  const Offer& offer = s.campaign.offer;
  w.put("leads", Word::term_leads, w.digits.count(figures.leads), Topic::leads);
  w.put("lead_value", Word::term_lead_value, w.digits.money(offer.lead_value),
        w.origin.yours_or_assumed(offer.lead_value == 0));
}

void put_cvr(const Subject& s, Writer& w) {
  const MaybeTriple& own = s.campaign.funnel.cvr;
  w.put_triple("cvr", w.app.word(Word::term_cvr), own.value_or(s.benchmarks.cvr.value),
               &Digits::percent, own ? w.origin.yours() : w.origin.from(s.benchmarks.cvr.source));
  w.own(OwnFigure::cvr);
}

void put_attribution(const Subject& s, Writer& w) {
  const Funnel& funnel = s.campaign.funnel;
  w.put("capture", Word::term_capture_share, w.digits.percent(funnel.capture_share),
        w.origin.yours_or_assumed(funnel.capture_share == 1));
  w.put("incrementality", Word::term_incrementality, w.digits.percent(funnel.incrementality),
        w.origin.yours_or_assumed(funnel.incrementality == 1));
  w.own(OwnFigure::capture_share);
  w.own(OwnFigure::incrementality);
}

// ---- Orders and leads ----

void fill_tracked(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  w.put("clicks", Word::term_clicks, w.digits.count(figures.clicks), Topic::clicks);
  put_cvr(s, w);
  result(s, w, reported(known(figures.clicks) * s.terms.cvr.typical), &Case::tracked,
         &Digits::count);
}

void fill_incremental(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  w.put("clicks", Word::term_clicks, w.digits.count(figures.clicks), Topic::clicks);
  put_cvr(s, w);
  put_attribution(s, w);
  result(s, w, figures.orders, &Case::incremental, &Digits::count);
}

void fill_leads(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  w.put("clicks", Word::term_clicks, w.digits.count(figures.clicks), Topic::clicks);
  const double rate = s.campaign.offer.lead_rate;
  w.put("rate", Word::term_lead_rate, w.digits.percent(rate), w.origin.yours_or_assumed(rate == 0));
  result(s, w, figures.leads, &Case::leads, &Digits::count);
}

void fill_cvr(const Subject& s, Writer& w) { put_cvr(s, w); }

// ---- Money ----

void fill_revenue(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  put_orders(w, figures);
  put_aov(s, w);
  result(s, w, figures.revenue, &Case::revenue, &Digits::money);
}

void fill_contribution(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  const bool leads_only = s.terms.basis == Basis::leads;
  const bool with_leads = s.campaign.offer.lead_value > 0;
  if (leads_only) {
    w.formula("{leads} × {lead_value}");
    w.note(w.app.word(Word::how_leads_only));
  } else {
    w.formula(with_leads ? "{orders} × {margin} + {leads} × {lead_value}" : "{orders} × {margin}");
    put_orders(w, figures);
    put_margin(s, w);
  }
  if (leads_only || with_leads) put_leads(s, w, figures);
  result(s, w, figures.contribution, &Case::contribution, &Digits::money);
  if (!s.terms.basis) w.note(w.app.word(Word::how_needs_margin));
}

void fill_profit(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  w.put("contribution", Word::term_contribution, w.digits.money(figures.contribution),
        Topic::contribution);
  put_cost(w, figures);
  result(s, w, figures.profit, &Case::profit, &Digits::money);
  if (!s.terms.basis) w.note(w.app.word(Word::how_needs_margin));
}

void fill_roi(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  w.put("profit", Word::term_profit, w.digits.money(figures.profit),
        figures.is_post ? Topic::standard_profit : Topic::profit);
  put_cost(w, figures);
  result(s, w, figures.roi, &Case::roi, &Digits::percent);
  w.note(w.app.word(Word::how_roi_note));
  if (!s.terms.basis) w.note(w.app.word(Word::how_needs_margin));
}

void fill_roas(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  w.put("revenue", Word::term_revenue, w.digits.money(figures.revenue), Topic::revenue);
  put_cost(w, figures);
  w.result(w.digits.cases(s.projection, &Case::roas, &Digits::times));
  w.note(w.app.word(Word::how_roas_note));
}

void fill_simple_roi(const Subject& s, Writer& w) {
  const Figures figures = figures_of(s, w);
  w.put("revenue", Word::term_revenue, w.digits.money(figures.revenue), Topic::revenue);
  put_leads(s, w, figures);
  put_cost(w, figures);
  w.result(w.digits.cases(s.projection, &Case::simple_roi, &Digits::percent));
  w.note(w.app.word(Word::how_simple_roi_note));
}

// ---- Cost per something ----

// `what` with its topic; {cost} and {what} are the formula's names.
void fill_cost_per(const Subject& s, Writer& w, Word what, MaybeNumber Figures::*number, Topic how,
                   MaybeNumber Figures::*ratio, MaybeNumber Case::*of_the_case) {
  const Figures figures = figures_of(s, w);
  put_cost(w, figures);
  w.put("what", what, w.digits.count(figures.*number), how);
  result(s, w, figures.*ratio, of_the_case, &Digits::money);
}

void fill_cpm(const Subject& s, Writer& w) {
  fill_cost_per(s, w, Word::term_impressions, &Figures::impressions, Topic::impressions,
                &Figures::cpm, &Case::cpm);
  w.formula("{cost} ÷ {what} × " + w.digits.count(1000));
}
void fill_cpe(const Subject& s, Writer& w) {
  fill_cost_per(s, w, Word::term_engagements, &Figures::engagements, Topic::engagements,
                &Figures::cpe, &Case::cpe);
}
void fill_cpc(const Subject& s, Writer& w) {
  fill_cost_per(s, w, Word::term_clicks, &Figures::clicks, Topic::clicks, &Figures::cpc,
                &Case::cpc);
}
void fill_cpa(const Subject& s, Writer& w) {
  fill_cost_per(s, w, Word::term_orders, &Figures::orders,
                s.report ? Topic::standard_orders : Topic::incremental_orders, &Figures::cpa,
                &Case::cpa);
}
void fill_cpl(const Subject& s, Writer& w) {
  fill_cost_per(s, w, Word::term_leads, &Figures::leads, Topic::leads, &Figures::cpl, &Case::cpl);
}

constexpr std::string_view kOrders = "{clicks} × {cvr} ÷ {capture} × {incrementality}";
constexpr std::string_view kPer = "{cost} ÷ {what}";

constexpr std::array kRecipes = {
    Recipe{Topic::standard_orders, Whose::post, Word::term_orders, Word::how_orders, kOrders,
           fill_incremental},
    Recipe{Topic::incremental_orders, Whose::post_or_lineup, Word::term_orders, Word::how_orders,
           kOrders, fill_incremental},
    Recipe{Topic::tracked_orders, Whose::post_or_lineup, Word::term_tracked, Word::how_tracked,
           "{clicks} × {cvr}", fill_tracked},
    Recipe{Topic::leads, Whose::post_or_lineup, Word::term_leads, Word::how_leads,
           "{clicks} × {rate}", fill_leads},
    Recipe{Topic::cvr, Whose::post_or_lineup, Word::term_cvr, Word::how_cvr, "", fill_cvr},
    Recipe{Topic::revenue, Whose::post_or_lineup, Word::term_revenue, Word::how_revenue,
           "{orders} × {aov} × (1 − {discount}) × (1 − {returns})", fill_revenue},
    Recipe{Topic::contribution, Whose::post_or_lineup, Word::term_contribution,
           Word::how_contribution, "", fill_contribution},
    Recipe{Topic::profit, Whose::post_or_lineup, Word::term_profit, Word::how_profit,
           "{contribution} − {cost}", fill_profit},
    Recipe{Topic::standard_profit, Whose::post, Word::term_profit, Word::how_profit,
           "{contribution} − {cost}", fill_profit},
    Recipe{Topic::roi, Whose::post_or_lineup, Word::term_roi, Word::how_roi, "{profit} ÷ {cost}",
           fill_roi},
    Recipe{Topic::standard_roi, Whose::post, Word::term_roi, Word::how_roi, "{profit} ÷ {cost}",
           fill_roi},
    Recipe{Topic::roas, Whose::post_or_lineup, Word::term_roas, Word::how_roas,
           "{revenue} ÷ {cost}", fill_roas},
    Recipe{Topic::simple_roi, Whose::post_or_lineup, Word::term_simple_roi, Word::how_simple_roi,
           "({revenue} + {leads} × {lead_value} − {cost}) ÷ {cost}", fill_simple_roi},
    Recipe{Topic::cpm, Whose::post_or_lineup, Word::term_cpm, Word::how_cpm, "", fill_cpm},
    Recipe{Topic::cpe, Whose::post_or_lineup, Word::term_cpe, Word::how_cpe, kPer, fill_cpe},
    Recipe{Topic::cpc, Whose::post_or_lineup, Word::term_cpc, Word::how_cpc, kPer, fill_cpc},
    Recipe{Topic::cpa, Whose::post_or_lineup, Word::term_cpa, Word::how_cpa, kPer, fill_cpa},
    Recipe{Topic::cpl, Whose::post_or_lineup, Word::term_cpl, Word::how_cpl, kPer, fill_cpl},
};

}  // namespace

std::span<const Recipe> return_recipes() { return kRecipes; }

}  // namespace kol::app
