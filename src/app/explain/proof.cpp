// Explanations of what came of the campaign: orders, revenue, cost, profit and ROI as far as
// results are entered (spec: practice.md 20, Actual case).
#include "core/practice/proof.h"

#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// A part of the cost, and what it is known by.
struct CostPart {
  MaybeNumber CostBreakdown::*amount;
  CostBasis ProofBasis::*basis;
};
constexpr std::array kCosts = {CostPart{&CostBreakdown::fees, &ProofBasis::fees},
                               CostPart{&CostBreakdown::commission, &ProofBasis::commission},
                               CostPart{&CostBreakdown::product, &ProofBasis::product},
                               CostPart{&CostBreakdown::labour, &ProofBasis::labour},
                               CostPart{&CostBreakdown::agency, &ProofBasis::agency},
                               CostPart{&CostBreakdown::production, &ProofBasis::production},
                               CostPart{&CostBreakdown::tools, &ProofBasis::tools},
                               CostPart{&CostBreakdown::paid_boost, &ProofBasis::paid_boost},
                               CostPart{&CostBreakdown::other, &ProofBasis::other}};

// Null, with a note, without any results.
const Proof* proof_of(Writer& w) {
  const auto& proof = w.app.document.outcome().proof;
  if (!proof) w.note(w.app.word(Word::track_money_none));
  return proof ? &*proof : nullptr;
}

void put_orders(Writer& w, const Case& actual) {
  w.put("orders", Word::track_actual_orders, w.digits.count(actual.incremental),
        Topic::actual_orders);
}

void put_cost(Writer& w, const Case& actual) {
  w.put("cost", Word::track_actual_cost, w.digits.money(actual.costs.total), Topic::actual_cost);
}

void fill_orders(const Subject&, Writer& w) {
  const Proof* const proof = proof_of(w);
  if (proof == nullptr) return;
  w.put("tracked", Word::term_tracked, w.digits.count(proof->actual.tracked), w.origin.yours());
  w.put("capture", typed("capture_share"));
  w.put("incrementality", typed("incrementality"));
  w.own(OwnFigure::capture_share);
  w.own(OwnFigure::incrementality);
  w.result(w.digits.count(proof->actual.incremental));
  w.note(w.app.word(Word::how_actual_orders_note));
}

void fill_revenue(const Subject&, Writer& w) {
  const Proof* const proof = proof_of(w);
  if (proof == nullptr) return;
  const Case& actual = proof->actual;
  put_orders(w, actual);
  MaybeNumber per_order;
  if (actual.revenue && actual.incremental && *actual.incremental > 0) {
    per_order = *actual.revenue / *actual.incremental;
  }
  const bool measured = proof->basis.aov == ActualBasis::actual;
  w.put("per_order", Word::how_revenue_per_order, w.digits.money(per_order),
        Origin{w.app.word(measured ? Word::how_actual_sales : Word::how_actual_offer)});
  w.result(w.digits.money(actual.revenue));
}

void fill_cost(const Subject&, Writer& w) {
  const Proof* const proof = proof_of(w);
  if (proof == nullptr) return;
  for (const CostPart& part : kCosts) {
    const MaybeNumber& amount = proof->actual.costs.*part.amount;
    if (amount && *amount == 0) continue;
    const auto& words = words_of(part.amount);
    w.put("", words.term, w.digits.money(amount),
          Origin{basis_name(w.app, proof->basis.*part.basis)});
  }
  w.result(w.digits.money(proof->actual.costs.total));
  w.note(w.app.word(Word::how_actual_cost_note));
}

void fill_profit(const Subject&, Writer& w) {
  const Proof* const proof = proof_of(w);
  if (proof == nullptr) return;
  w.put("contribution", Word::term_contribution, w.digits.money(proof->actual.contribution),
        w.origin.calculated());
  put_cost(w, proof->actual);
  w.put("", Word::term_revenue, w.digits.money(proof->actual.revenue), Topic::actual_revenue);
  w.result(w.digits.money(proof->actual.profit));
}

void fill_roi(const Subject&, Writer& w) {
  const Proof* const proof = proof_of(w);
  if (proof == nullptr) return;
  w.put("profit", Word::track_actual_profit, w.digits.money(proof->actual.profit),
        Topic::actual_profit);
  put_cost(w, proof->actual);
  w.result(w.digits.percent(proof->actual.roi));
  w.note(w.app.word(Word::how_roi_note));
}

constexpr std::array kRecipes = {
    Recipe{Topic::actual_orders, Whose::lineup, Word::track_actual_orders, Word::how_actual_orders,
           "{tracked} ÷ {capture} × {incrementality}", fill_orders},
    Recipe{Topic::actual_revenue, Whose::lineup, Word::track_actual_revenue,
           Word::how_actual_revenue, "{orders} × {per_order}", fill_revenue},
    Recipe{Topic::actual_cost, Whose::lineup, Word::track_actual_cost, Word::how_actual_cost, "",
           fill_cost},
    Recipe{Topic::actual_profit, Whose::lineup, Word::track_actual_profit, Word::how_actual_profit,
           "{contribution} − {cost}", fill_profit},
    Recipe{Topic::actual_roi, Whose::lineup, Word::track_actual_roi, Word::how_actual_roi,
           "{profit} ÷ {cost}", fill_roi},
};

}  // namespace

std::span<const Recipe> proof_recipes() { return kRecipes; }

}  // namespace kol::app
