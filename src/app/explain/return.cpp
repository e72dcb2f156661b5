// Explanations of what comes back: orders, revenue, contribution, profit and the ratios, of the
// line-up's typical case or of one standard post (spec sections 7 and 8).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

// A figure that a standard post and a case of the line-up have in common.
struct Common {
  MaybeNumber StandardPost::*of_post;
  MaybeNumber Case::*of_case;
};
constexpr Common kOrders{&StandardPost::orders, &Case::incremental};
constexpr Common kLeads{&StandardPost::leads, &Case::leads};
constexpr Common kRevenue{&StandardPost::revenue, &Case::revenue};
constexpr Common kContribution{&StandardPost::contribution, &Case::contribution};
constexpr Common kProfit{&StandardPost::profit, &Case::profit};
constexpr Common kRoi{&StandardPost::roi, &Case::roi};
constexpr Common kCpm{&StandardPost::cpm, &Case::cpm};
constexpr Common kCpe{&StandardPost::cpe, &Case::cpe};
constexpr Common kCpc{&StandardPost::cpc, &Case::cpc};
constexpr Common kCpa{&StandardPost::cpa, &Case::cpa};
constexpr Common kCpl{&StandardPost::cpl, &Case::cpl};

// The same of those that a standard post has as a triple.
struct CommonResult {
  MaybeTriple Results::*of_post;
  MaybeNumber Case::*of_case;
};
constexpr CommonResult kImpressions{&Results::impressions, &Case::impressions};
constexpr CommonResult kEngagements{&Results::engagements, &Case::engagements};
constexpr CommonResult kClicks{&Results::clicks, &Case::clicks};

// What comes back of one post where the question names an influencer, else of the line-up.
class Returns {
 public:
  Returns(const Subject& s, Writer& w)
      : w_(w),
        post_(s.report ? &s.report->standard_post : nullptr),
        projection_(s.projection),
        typical_(s.projection ? s.projection->typical : Case{}) {
    if (!post_ && !projection_) w.note(w.app.word(Word::how_no_lineup));
  }

  MaybeNumber clicks() const { return value_of(kClicks); }

  void put(std::string_view key, const Common& figure) const {
    post_ ? w_.put(key, *post_, figure.of_post) : w_.put(key, typical_, figure.of_case);
  }
  void put(std::string_view key, const CommonResult& figure) const {
    const auto& words = words_of(figure.of_case);
    w_.put(key, words.term, w_.digits.count(value_of(figure)), w_.origin.calculated(), words.how);
  }
  void put_cost() const {
    post_ ? w_.put("cost", *post_, &StandardPost::cost)
          : w_.put("cost", typical_.costs, &CostBreakdown::total);
  }
  // The result of one post, or the three cases of the line-up.
  void result(const Common& figure) const {
    post_ ? w_.result(*post_, figure.of_post)
          : w_.result(w_.digits.cases(projection_, figure.of_case));
  }

 private:
  MaybeNumber value_of(const CommonResult& figure) const {
    return post_ ? typical_of(post_->results.*figure.of_post) : typical_.*figure.of_case;
  }

  Writer& w_;
  const StandardPost* post_;
  const Projection* projection_;
  Case typical_;
};

void put_aov(Writer& w) {
  w.put("aov", typed("aov"));
  w.put("discount", typed("discount"));
  w.put("returns", typed("return_rate"));
}

// One order's contribution, with its own formula as its origin; what it is made of is listed.
void put_margin(const Subject& s, Writer& w) {
  const double margin = s.terms.margin_per_order.typical;
  w.put("margin", Word::how_margin_per_order, w.digits.money(reported(margin)),
        Origin{w.app.word(Word::how_margin_formula)});
  put_aov(w);
  w.put("", typed("gross_margin"));
  w.put("", typed("variable_cost_per_order"));
}

void put_leads(Writer& w, const Returns& returns) {
  returns.put("leads", kLeads);
  w.put("lead_value", typed("lead_value"));
}

void put_cvr(Writer& w) {
  w.put("cvr", typed("cvr"));
  w.own(OwnFigure::cvr);
}

void put_attribution(Writer& w) {
  w.put("capture", typed("capture_share"));
  w.put("incrementality", typed("incrementality"));
  w.own(OwnFigure::capture_share);
  w.own(OwnFigure::incrementality);
}

// ---- Orders and leads ----

void fill_tracked(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("clicks", kClicks);
  put_cvr(w);
  w.result(s.report ? w.digits.count(reported(known(returns.clicks()) * s.terms.cvr.typical))
                    : w.digits.cases(s.projection, &Case::tracked));
}

void fill_incremental(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("clicks", kClicks);
  put_cvr(w);
  put_attribution(w);
  returns.result(kOrders);
}

void fill_leads(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("clicks", kClicks);
  w.put("rate", typed("lead_rate"));
  returns.result(kLeads);
}

void fill_cvr(const Subject&, Writer& w) { put_cvr(w); }

// ---- Money ----

void fill_revenue(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("orders", kOrders);
  put_aov(w);
  returns.result(kRevenue);
}

void fill_contribution(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  const bool leads_only = s.terms.basis == Basis::leads;
  const bool with_leads = s.campaign.offer.lead_value > 0;
  if (leads_only) {
    w.formula("{leads} × {lead_value}");
    w.note(w.app.word(Word::how_leads_only));
  } else {
    w.formula(with_leads ? "{orders} × {margin} + {leads} × {lead_value}" : "{orders} × {margin}");
    returns.put("orders", kOrders);
    put_margin(s, w);
  }
  if (leads_only || with_leads) put_leads(w, returns);
  returns.result(kContribution);
  if (!s.terms.basis) w.note(w.app.word(Word::how_needs_margin));
}

void fill_profit(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("contribution", kContribution);
  returns.put_cost();
  returns.result(kProfit);
  if (!s.terms.basis) w.note(w.app.word(Word::how_needs_margin));
}

void fill_roi(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("profit", kProfit);
  returns.put_cost();
  returns.result(kRoi);
  w.note(w.app.word(Word::how_roi_note));
  if (!s.terms.basis) w.note(w.app.word(Word::how_needs_margin));
}

void fill_roas(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("revenue", kRevenue);
  returns.put_cost();
  w.result(w.digits.cases(s.projection, &Case::roas));
  w.note(w.app.word(Word::how_roas_note));
}

void fill_simple_roi(const Subject& s, Writer& w) {
  const Returns returns(s, w);
  returns.put("revenue", kRevenue);
  put_leads(w, returns);
  returns.put_cost();
  w.result(w.digits.cases(s.projection, &Case::simple_roi));
  w.note(w.app.word(Word::how_simple_roi_note));
}

// ---- Cost per something ----

// {cost} and {what} are the formula's names.
template <typename What>
void fill_cost_per(const Subject& s, Writer& w, const What& what, const Common& ratio) {
  const Returns returns(s, w);
  returns.put_cost();
  returns.put("what", what);
  returns.result(ratio);
}

void fill_cpm(const Subject& s, Writer& w) {
  fill_cost_per(s, w, kImpressions, kCpm);
  w.formula("{cost} ÷ {what} × " + w.digits.count(1000));
}
void fill_cpe(const Subject& s, Writer& w) { fill_cost_per(s, w, kEngagements, kCpe); }
void fill_cpc(const Subject& s, Writer& w) { fill_cost_per(s, w, kClicks, kCpc); }
void fill_cpa(const Subject& s, Writer& w) { fill_cost_per(s, w, kOrders, kCpa); }
void fill_cpl(const Subject& s, Writer& w) { fill_cost_per(s, w, kLeads, kCpl); }

constexpr std::string_view kClicksToOrders = "{clicks} × {cvr} ÷ {capture} × {incrementality}";
constexpr std::string_view kPer = "{cost} ÷ {what}";

constexpr std::array kRecipes = {
    Recipe{Topic::standard_orders, Whose::post, Word::term_orders, Word::how_orders,
           kClicksToOrders, fill_incremental},
    Recipe{Topic::incremental_orders, Whose::post_or_lineup, Word::term_orders, Word::how_orders,
           kClicksToOrders, fill_incremental},
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
