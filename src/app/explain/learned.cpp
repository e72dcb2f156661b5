// Explanations of what results teach about the next campaign: rates, fees, spread, and how many
// clicks it takes to know (spec: practice.md 21).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"
#include "core/decide/random.h"
#include "core/practice/learning.h"

namespace kol::app {
namespace {

const Learning* learning_of(const Writer& w) {
  const auto& learning = w.app.document.outcome().learning;
  return learning ? &*learning : nullptr;
}

Origin our_estimate(const Writer& w) { return {w.app.word(Word::how_source_estimate)}; }

// ---- Rates ----

struct RateNames {
  std::string usual;
  std::string seen;
  std::string weight;
};

// What is drawn towards what. With `in_formula` its result is that of the explanation.
void put_rate(Writer& w, const RateNames& names, const RateEstimate& estimate, const Source& source,
              bool in_formula) {
  const auto key = [&](std::string_view of) { return in_formula ? of : std::string_view(); };
  w.put_triple(key("usual"), names.usual, estimate.prior, &Digits::percent, w.origin.from(source));
  w.put(key("seen"), names.seen,
        w.words(Word::how_learned_counts, {{"rate", w.digits.percent(estimate.rate)},
                                           {"count", w.digits.count(estimate.k)},
                                           {"of", w.digits.count(estimate.n)}}),
        w.origin.yours());
  w.put(key("weight"), names.weight, w.digits.percent(estimate.weight), w.origin.calculated());
  if (!estimate.wilson) return;
  const Interval& wilson = *estimate.wilson;
  w.put("", Word::how_learned_wilson,
        ui::range(w.app.ui.words, w.digits.percent(wilson.low), w.digits.percent(wilson.high)),
        Origin{w.app.word(Word::how_learned_wilson_source)});
}

void fill_clicks(const Subject& s, Writer& w) {
  const Learning* const learning = learning_of(w);
  bool any = false;
  for (const auto& [ctr_class, source] : s.benchmarks.ctr) {
    if (learning == nullptr) break;
    const auto found = learning->ctr.find(ctr_class);
    if (found == learning->ctr.end() || found->second.units == 0) continue;
    const RateEstimate& estimate = found->second;
    const std::string link = ctr_class_name(w.app, ctr_class);
    const auto named = [&](Word word) { return w.words(word, {{"link", link}}); };
    put_rate(w,
             {named(Word::how_learned_usual_of), named(Word::how_learned_seen_of),
              named(Word::how_learned_weight_of)},
             estimate, source.source, !any);
    if (any) {
      w.put("", named(Word::how_learned_result_of),
            w.digits.triple(estimate.posterior, &Digits::percent), w.origin.calculated());
    } else {
      w.formula(w.app.word(Word::how_learned_formula));
      w.result(estimate.posterior, &Digits::percent);
    }
    any = true;
  }
  w.note(w.app.word(any ? Word::how_learned_rate_note : Word::how_learned_none));
}

void fill_orders(const Subject& s, Writer& w) {
  const Learning* const learning = learning_of(w);
  if (learning == nullptr || learning->cvr.units == 0) {
    return w.note(w.app.word(Word::how_learned_none));
  }
  w.formula(w.app.word(Word::how_learned_formula));
  put_rate(w,
           {w.app.word(Word::how_learned_usual), w.app.word(Word::how_learned_seen),
            w.app.word(Word::how_learned_weight)},
           learning->cvr, s.benchmarks.cvr.source, true);
  w.result(learning->cvr.posterior, &Digits::percent);
  w.note(w.app.word(Word::how_learned_rate_note));
}

// ---- Fees and spread ----

void fill_fees(const Subject& s, Writer& w) {
  const Learning* const learning = learning_of(w);
  if (learning == nullptr || learning->fee.units == 0) {
    return w.note(w.app.word(Word::how_learned_none));
  }
  const FeeCurve& fee = learning->fee;
  w.formula(w.app.word(Word::how_learned_formula));
  w.put_triple("usual", w.app.word(Word::how_learned_usual), fee.prior, &Digits::percent,
               our_estimate(w));
  w.put("seen", Word::how_learned_fees_seen, w.digits.count(static_cast<double>(fee.units)),
        w.origin.yours());
  w.put("weight", Word::how_learned_weight, w.digits.percent(fee.weight), w.origin.calculated());
  const Triple& spread = s.benchmarks.fee_spread.value;
  w.put("", Word::how_spread,
        ui::range(w.app.ui.words, w.digits.count(spread.low), w.digits.count(spread.high)),
        w.origin.from(s.benchmarks.fee_spread.source));
  w.put("", Word::how_fee_exponent, w.digits.count(fee.exponent), w.origin.calculated());
  w.result(fee.posterior, &Digits::percent);
  w.note(w.app.word(Word::how_learned_fees_note));
}

void fill_spread(const Subject& s, Writer& w) {
  const Learning* const learning = learning_of(w);
  bool any = false;
  for (const SpreadKind kind : {SpreadKind::impressions, SpreadKind::engagements}) {
    if (learning == nullptr) break;
    const SpreadEstimate& estimate = learning->spread[static_cast<std::size_t>(kind)];
    if (estimate.units == 0) continue;
    const Word seen = kind == SpreadKind::impressions ? Word::how_learned_spread_seen
                                                      : Word::how_learned_spread_seen_er;
    const std::string units = w.digits.count(static_cast<double>(estimate.units));
    if (any) {
      w.put("", seen, units, w.origin.yours());
      continue;
    }
    any = true;
    w.formula(w.app.word(Word::how_learned_formula));
    w.put_triple("usual", w.app.word(Word::how_learned_usual), estimate.prior, &Digits::percent,
                 w.origin.from(s.benchmarks.observed_spread.source));
    w.put("seen", seen, units, w.origin.yours());
    w.put("weight", Word::how_learned_weight, w.digits.percent(estimate.weight),
          w.origin.calculated());
    w.result(estimate.posterior, &Digits::percent);
  }
  w.note(w.app.word(any ? Word::how_learned_spread_note : Word::how_learned_none));
}

// ---- Clicks needed ----

void fill_clicks_needed(const Subject& s, Writer& w) {
  const SampleSize size = clicks_to_know(s.workspace, s.benchmarks, w.app.document.report());
  if (!size.n) return w.note(w.app.word(Word::how_clicks_needed_none));
  const LearningQuestion question = s.workspace.learning.value_or(LearningQuestion{});
  const Origin method{w.app.word(Word::how_clicks_needed_source)};
  const auto factor = [&](std::string_view key, Word name, double share, double value) {
    w.put(key, w.words(name, {{"share", w.digits.percent(share)}}), w.digits.count(value), method);
  };
  w.formula(w.app.word(Word::how_clicks_needed_formula));
  w.put("rate", Word::how_clicks_needed_rate, w.digits.percent(size.p2), w.origin.of(typed("cvr")),
        Topic::cvr);
  w.put("limit", Word::term_break_even_cvr, w.digits.percent(size.p1), w.origin.calculated(),
        Topic::break_even_cvr);
  factor("sure", Word::how_clicks_needed_sure, question.alpha, -inverse_normal(question.alpha / 2));
  factor("found", Word::how_clicks_needed_found, question.power, inverse_normal(question.power));
  w.put("", Word::how_clicks_needed_each, w.digits.count(size.n_each), w.origin.calculated());
  if (size.power_now) {
    w.put("", Word::how_clicks_needed_now, w.digits.percent(size.power_now), w.origin.calculated());
  }
  w.result(w.digits.count(size.n));
}

constexpr std::array kRecipes = {
    Recipe{Topic::learned_clicks, Whose::lineup, Word::track_learned_clicks,
           Word::how_learned_clicks, "", fill_clicks},
    Recipe{Topic::learned_orders, Whose::lineup, Word::track_learned_orders,
           Word::how_learned_orders, "", fill_orders},
    Recipe{Topic::learned_fees, Whose::lineup, Word::track_learned_fees, Word::how_learned_fees, "",
           fill_fees},
    Recipe{Topic::learned_spread, Whose::lineup, Word::track_learned_spread,
           Word::how_learned_spread, "", fill_spread},
    Recipe{Topic::clicks_needed, Whose::lineup, Word::track_needed_title, Word::how_clicks_needed,
           "", fill_clicks_needed},
};

}  // namespace

std::span<const Recipe> learned_recipes() { return kRecipes; }

}  // namespace kol::app
