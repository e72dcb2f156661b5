// Explanations of what came of the campaign: orders, revenue, cost, profit and ROI as far as
// results are entered, their places among what the plan thought possible, and whether the best can
// be told (spec: practice.md 20).
#include "core/practice/proof.h"

#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"
#include "app/parts/roll_ups.h"
#include "core/practice/roll_up.h"

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

// ---- Better than n of 10 ----

struct PlacedFigure {
  ProofKey key;
  Word name;
  Digits::Form form;
};
// The first one that is placed stands in the formula.
constexpr std::array kPlaced = {
    PlacedFigure{ProofKey::profit, Word::term_profit, &Digits::money},
    PlacedFigure{ProofKey::roi, Word::term_roi, &Digits::percent},
    PlacedFigure{ProofKey::incremental, Word::term_orders, &Digits::count},
    PlacedFigure{ProofKey::revenue, Word::term_revenue, &Digits::money},
    PlacedFigure{ProofKey::total, Word::term_total, &Digits::money},
    PlacedFigure{ProofKey::impressions, Word::term_impressions, &Digits::count},
    PlacedFigure{ProofKey::engagements, Word::term_engagements, &Digits::count},
    PlacedFigure{ProofKey::clicks, Word::term_clicks, &Digits::count},
    PlacedFigure{ProofKey::leads, Word::term_leads, &Digits::count},
};

// With the places, which Track tells from the trials as long as the document stays as it is.
const Proof* placed_of(const Writer& w) {
  const TrackView& view = w.app.track;
  const bool is_fresh = view.placed && view.placed_revision == w.app.document.revision();
  return is_fresh ? &*view.placed : nullptr;
}

void fill_better(const Subject&, Writer& w) {
  if (proof_of(w) == nullptr) return;
  const Proof* const placed = placed_of(w);
  bool any = false;
  for (const PlacedFigure& one : kPlaced) {
    if (placed == nullptr) break;
    const ProofFigure& figure = placed->figure(one.key);
    if (!figure.percentile || !figure.actual) continue;
    const std::string value = (w.digits.*one.form)(figure.actual);
    const std::string share = w.digits.percent(figure.percentile);
    if (any) {
      w.put("", one.name, w.words(Word::how_better_line, {{"value", value}, {"share", share}}),
            w.origin.calculated());
      continue;
    }
    any = true;
    w.formula(w.app.word(Word::how_better_formula));
    w.put("actual", one.name, value, w.origin.calculated());
    w.result(share);
  }
  if (!any) w.note(w.app.word(Word::how_better_none));
  w.note(w.app.word(Word::how_better_note));
}

// ---- Whether the best can be told ----

// Of those behind the first the one that is hardest to tell from it; nullptr where there is none.
const RollUpGroup* hardest(const RollUp& roll_up) {
  const RollUpGroup* found = nullptr;
  for (const RollUpGroup& group : roll_up.groups) {
    if (group.z && (found == nullptr || *group.z < *found->z)) found = &group;
  }
  return found;
}

void put_group(Writer& w, RollUpBy by, const RollUpGroup& group) {
  w.put("", group_name(w.app, by, group),
        w.words(Word::how_can_tell_line, {{"count", w.digits.count(group.brought)},
                                          {"cost", w.digits.money(group.cost)},
                                          {"posts", w.digits.count(group.pieces)},
                                          {"influencers", w.digits.count(group.influencers)}}),
        w.origin.calculated());
}

void fill_can_tell(const Subject& s, Writer& w) {
  const Proof* const proof = proof_of(w);
  if (proof == nullptr) return;
  // As it was asked: of those that are compared on Track.
  const auto by = static_cast<RollUpBy>(w.app.track.best_by);
  const RollUp& roll_up = roll_up_of(*proof, by);
  const RollUpGroup* const second = hardest(roll_up);
  if (second == nullptr) return w.note(w.app.word(Word::how_can_tell_none));
  const RollUpGroup& first = roll_up.groups.front();
  w.formula(w.words(Word::how_can_tell_formula, {{"first", group_name(w.app, by, first)},
                                                 {"second", group_name(w.app, by, *second)}}));
  put_group(w, by, first);
  put_group(w, by, *second);
  put_spread(s, w);
  w.put("", Word::how_can_tell_needed, w.digits.count(kClearLead),
        Origin{w.app.word(Word::how_can_tell_source)});
  w.result(w.digits.count(second->z));
  w.note(w.app.word(Word::how_can_tell_note));
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
    Recipe{Topic::better_than, Whose::lineup, Word::track_better_of_ten, Word::how_better, "",
           fill_better},
    Recipe{Topic::can_tell, Whose::lineup, Word::track_can_tell, Word::how_can_tell, "",
           fill_can_tell},
};

}  // namespace

std::span<const Recipe> proof_recipes() { return kRecipes; }

}  // namespace kol::app
