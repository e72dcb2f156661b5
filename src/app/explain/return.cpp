// Explanations of what comes back: orders, revenue, contribution, profit and the ratios, of the
// line-up's typical case or of one standard post (spec sections 7 and 8).
#include <array>

#include "app/explain/explaining.h"
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

MaybeNumber typical(const MaybeTriple& triple) {
  return triple ? MaybeNumber(triple->typical) : std::nullopt;
}

Figures of_post(const StandardPost& post) {
  Figures figures;
  figures.cost = post.cost;
  figures.impressions = typical(post.results.impressions);
  figures.engagements = typical(post.results.engagements);
  figures.clicks = typical(post.results.clicks);
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

Figures figures_of(Explaining& e) {
  if (e.report) return of_post(e.report->standard_post);
  if (e.projection) return of_case(e.projection->typical);
  e.note(e.app.word(Word::how_no_lineup));
  Figures none = of_case({});
  return none;
}

using Form = std::string (Explaining::*)(MaybeNumber) const;

// The result of one post, or the three cases of the line-up.
void result(Explaining& e, const MaybeNumber& of_the_post, MaybeNumber Case::*of_the_case,
            Form form) {
  e.result(e.report ? (e.*form)(of_the_post) : e.cases(of_the_case, form));
}

void put_cost(Explaining& e, const Figures& figures) {
  e.put("cost", figures.cost_name, e.money(figures.cost), figures.how_cost);
}

void put_orders(Explaining& e, const Figures& figures) {
  e.put("orders", Word::term_orders, e.count(figures.orders),
        figures.is_post ? Topic::standard_orders : Topic::incremental_orders);
}

void put_aov(Explaining& e) {
  const Offer& offer = e.campaign.offer;
  e.put_triple("aov", e.app.word(Word::term_aov), offer.aov, &Explaining::money,
               e.yours_or_missing(offer.aov.has_value()));
  e.put("discount", Word::term_discount, e.percent(offer.discount),
        e.yours_or_assumed(offer.discount == 0));
  e.put("returns", Word::term_return_rate, e.percent(offer.return_rate),
        e.yours_or_assumed(offer.return_rate == 0));
}

// One order's contribution, with its own formula as its origin; what it is made of is listed.
void put_margin(Explaining& e) {
  const Offer& offer = e.campaign.offer;
  const double margin = e.terms.margin_per_order.typical;
  e.put("margin", Word::how_margin_per_order, e.money(reported(margin)),
        Origin{e.app.word(Word::how_margin_formula)});
  put_aov(e);
  e.put("", Word::term_gross_margin, e.percent(offer.gross_margin),
        e.yours_or_missing(offer.gross_margin.has_value()));
  e.put("", Word::term_order_cost, e.money(offer.variable_cost_per_order),
        e.yours_or_assumed(offer.variable_cost_per_order == 0));
}

void put_leads(Explaining& e, const Figures& figures) {
  const Offer& offer = e.campaign.offer;
  e.put("leads", Word::term_leads, e.count(figures.leads), Topic::leads);
  e.put("lead_value", Word::term_lead_value, e.money(offer.lead_value),
        e.yours_or_assumed(offer.lead_value == 0));
}

void put_cvr(Explaining& e) {
  const MaybeTriple& own = e.campaign.funnel.cvr;
  e.put_triple("cvr", e.app.word(Word::term_cvr), own.value_or(e.benchmarks.cvr.value),
               &Explaining::percent, own ? e.yours() : e.from(e.benchmarks.cvr.source));
  e.own(OwnFigure::cvr);
}

void put_attribution(Explaining& e) {
  const Funnel& funnel = e.campaign.funnel;
  e.put("capture", Word::term_capture_share, e.percent(funnel.capture_share),
        e.yours_or_assumed(funnel.capture_share == 1));
  e.put("incrementality", Word::term_incrementality, e.percent(funnel.incrementality),
        e.yours_or_assumed(funnel.incrementality == 1));
  e.own(OwnFigure::capture_share);
  e.own(OwnFigure::incrementality);
}

// ---- Orders and leads ----

void fill_tracked(Explaining& e) {
  const Figures figures = figures_of(e);
  e.put("clicks", Word::term_clicks, e.count(figures.clicks), Topic::clicks);
  put_cvr(e);
  result(e, reported(known(figures.clicks) * e.terms.cvr.typical), &Case::tracked,
         &Explaining::count);
}

void fill_incremental(Explaining& e) {
  const Figures figures = figures_of(e);
  e.put("clicks", Word::term_clicks, e.count(figures.clicks), Topic::clicks);
  put_cvr(e);
  put_attribution(e);
  result(e, figures.orders, &Case::incremental, &Explaining::count);
}

void fill_leads(Explaining& e) {
  const Figures figures = figures_of(e);
  e.put("clicks", Word::term_clicks, e.count(figures.clicks), Topic::clicks);
  const double rate = e.campaign.offer.lead_rate;
  e.put("rate", Word::term_lead_rate, e.percent(rate), e.yours_or_assumed(rate == 0));
  result(e, figures.leads, &Case::leads, &Explaining::count);
}

void fill_cvr(Explaining& e) { put_cvr(e); }

// ---- Money ----

void fill_revenue(Explaining& e) {
  const Figures figures = figures_of(e);
  put_orders(e, figures);
  put_aov(e);
  result(e, figures.revenue, &Case::revenue, &Explaining::money);
}

void fill_contribution(Explaining& e) {
  const Figures figures = figures_of(e);
  const bool leads_only = e.terms.basis == Basis::leads;
  const bool with_leads = e.campaign.offer.lead_value > 0;
  if (leads_only) {
    e.formula("{leads} × {lead_value}");
    e.note(e.app.word(Word::how_leads_only));
  } else {
    e.formula(with_leads ? "{orders} × {margin} + {leads} × {lead_value}" : "{orders} × {margin}");
    put_orders(e, figures);
    put_margin(e);
  }
  if (leads_only || with_leads) put_leads(e, figures);
  result(e, figures.contribution, &Case::contribution, &Explaining::money);
  if (!e.terms.basis) e.note(e.app.word(Word::how_needs_margin));
}

void fill_profit(Explaining& e) {
  const Figures figures = figures_of(e);
  e.put("contribution", Word::term_contribution, e.money(figures.contribution),
        Topic::contribution);
  put_cost(e, figures);
  result(e, figures.profit, &Case::profit, &Explaining::money);
  if (!e.terms.basis) e.note(e.app.word(Word::how_needs_margin));
}

void fill_roi(Explaining& e) {
  const Figures figures = figures_of(e);
  e.put("profit", Word::term_profit, e.money(figures.profit),
        figures.is_post ? Topic::standard_profit : Topic::profit);
  put_cost(e, figures);
  result(e, figures.roi, &Case::roi, &Explaining::percent);
  e.note(e.app.word(Word::how_roi_note));
  if (!e.terms.basis) e.note(e.app.word(Word::how_needs_margin));
}

void fill_roas(Explaining& e) {
  const Figures figures = figures_of(e);
  e.put("revenue", Word::term_revenue, e.money(figures.revenue), Topic::revenue);
  put_cost(e, figures);
  e.result(e.cases(&Case::roas, &Explaining::times));
  e.note(e.app.word(Word::how_roas_note));
}

void fill_simple_roi(Explaining& e) {
  const Figures figures = figures_of(e);
  e.put("revenue", Word::term_revenue, e.money(figures.revenue), Topic::revenue);
  put_leads(e, figures);
  put_cost(e, figures);
  e.result(e.cases(&Case::simple_roi, &Explaining::percent));
  e.note(e.app.word(Word::how_simple_roi_note));
}

// ---- Cost per something ----

// `what` with its topic; {cost} and {what} are the formula's names.
void fill_cost_per(Explaining& e, Word what, MaybeNumber Figures::*number, Topic how,
                   MaybeNumber Figures::*ratio, MaybeNumber Case::*of_the_case) {
  const Figures figures = figures_of(e);
  put_cost(e, figures);
  e.put("what", what, e.count(figures.*number), how);
  result(e, figures.*ratio, of_the_case, &Explaining::money);
}

void fill_cpm(Explaining& e) {
  fill_cost_per(e, Word::term_impressions, &Figures::impressions, Topic::impressions, &Figures::cpm,
                &Case::cpm);
  e.formula("{cost} ÷ {what} × " + e.count(1000));
}
void fill_cpe(Explaining& e) {
  fill_cost_per(e, Word::term_engagements, &Figures::engagements, Topic::engagements, &Figures::cpe,
                &Case::cpe);
}
void fill_cpc(Explaining& e) {
  fill_cost_per(e, Word::term_clicks, &Figures::clicks, Topic::clicks, &Figures::cpc, &Case::cpc);
}
void fill_cpa(Explaining& e) {
  fill_cost_per(e, Word::term_orders, &Figures::orders,
                e.report ? Topic::standard_orders : Topic::incremental_orders, &Figures::cpa,
                &Case::cpa);
}
void fill_cpl(Explaining& e) {
  fill_cost_per(e, Word::term_leads, &Figures::leads, Topic::leads, &Figures::cpl, &Case::cpl);
}

constexpr std::string_view kOrders = "{clicks} × {cvr} ÷ {capture} × {incrementality}";
constexpr std::string_view kPer = "{cost} ÷ {what}";

constexpr std::array kRecipes = {
    Recipe{Topic::standard_orders, Word::term_orders, Word::how_orders, kOrders, fill_incremental},
    Recipe{Topic::incremental_orders, Word::term_orders, Word::how_orders, kOrders,
           fill_incremental},
    Recipe{Topic::tracked_orders, Word::term_tracked, Word::how_tracked, "{clicks} × {cvr}",
           fill_tracked},
    Recipe{Topic::leads, Word::term_leads, Word::how_leads, "{clicks} × {rate}", fill_leads},
    Recipe{Topic::cvr, Word::term_cvr, Word::how_cvr, "", fill_cvr},
    Recipe{Topic::revenue, Word::term_revenue, Word::how_revenue,
           "{orders} × {aov} × (1 − {discount}) × (1 − {returns})", fill_revenue},
    Recipe{Topic::contribution, Word::term_contribution, Word::how_contribution, "",
           fill_contribution},
    Recipe{Topic::profit, Word::term_profit, Word::how_profit, "{contribution} − {cost}",
           fill_profit},
    Recipe{Topic::standard_profit, Word::term_profit, Word::how_profit, "{contribution} − {cost}",
           fill_profit},
    Recipe{Topic::roi, Word::term_roi, Word::how_roi, "{profit} ÷ {cost}", fill_roi},
    Recipe{Topic::standard_roi, Word::term_roi, Word::how_roi, "{profit} ÷ {cost}", fill_roi},
    Recipe{Topic::roas, Word::term_roas, Word::how_roas, "{revenue} ÷ {cost}", fill_roas},
    Recipe{Topic::simple_roi, Word::term_simple_roi, Word::how_simple_roi,
           "({revenue} + {leads} × {lead_value} − {cost}) ÷ {cost}", fill_simple_roi},
    Recipe{Topic::cpm, Word::term_cpm, Word::how_cpm, "", fill_cpm},
    Recipe{Topic::cpe, Word::term_cpe, Word::how_cpe, kPer, fill_cpe},
    Recipe{Topic::cpc, Word::term_cpc, Word::how_cpc, kPer, fill_cpc},
    Recipe{Topic::cpa, Word::term_cpa, Word::how_cpa, kPer, fill_cpa},
    Recipe{Topic::cpl, Word::term_cpl, Word::how_cpl, kPer, fill_cpl},
};

}  // namespace

std::span<const Recipe> return_recipes() { return kRecipes; }

}  // namespace kol::app
