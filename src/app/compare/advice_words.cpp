#include "app/compare/advice_words.h"

#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/state/roster_columns.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

std::string name_in(const App& app, std::size_t influencer) {
  return name_of(app.document.workspace().influencers[influencer]);
}

std::string money(const App& app, const MaybeNumber& value) {
  return ui::money(value, app.currency());
}

Word sentence_of(const Advice& advice) {
  const bool alone = advice.judged == 1;
  const bool asked = advice.now.source == FeeSource::quote;
  switch (advice.kind) {
    case AdviceKind::accept:
      return Word::compare_book_accept;
    case AdviceKind::counter:
      return Word::compare_book_counter;
    case AdviceKind::quoted:
      return Word::compare_book_alone;
    case AdviceKind::none_pays:
      if (asked) return alone ? Word::compare_none_pays_alone : Word::compare_none_pays;
      return alone ? Word::compare_none_pays_usual_alone : Word::compare_none_pays_usual;
    case AdviceKind::never:
      return alone ? Word::compare_never_pays_alone : Word::compare_never_pays;
    case AdviceKind::unknown:
    case AdviceKind::offer:
      break;
  }
  return Word::compare_book_offer;
}

// "12 orders": a count that reads well for one and for less than one, too.
std::string orders_text(const App& app, const MaybeNumber& orders) {
  if (orders && *orders < 0.5) return app.word(Word::compare_orders_few);
  if (orders && *orders < 1.5) return app.word(Word::compare_orders_one);
  return app.ui.words.with(Word::compare_orders_many, {{"count", ui::count(orders)}});
}

std::string sales_sentence(const App& app, const Advice& advice) {
  const StandardPost& post = advice.post;
  const bool more_than_fee = post.cost && post.used && *post.cost > *post.used;
  const bool by_orders = post.revenue.has_value();
  const Word sentence =
      by_orders       ? more_than_fee ? Word::compare_brings_sales_cost : Word::compare_brings_sales
      : more_than_fee ? Word::compare_brings_value_cost
                      : Word::compare_brings_value;
  const bool agency = app.document.workspace().campaign.costs.agency_rate > 0;
  return app.ui.words.with(
      sentence, {{"fee", money(app, post.used)},
                 {"cost", money(app, post.cost)},
                 {"extras", app.word(agency ? Word::compare_extras_agency : Word::compare_extras)},
                 {"orders", orders_text(app, post.orders)},
                 {"profit", money(app, post.profit)},
                 {"roi", ui::percent(post.roi)}});
}

}  // namespace

std::string fair_range(const App& app, const StandardPost& post) {
  if (!post.fee.fair) return {};
  return ui::range(money(app, post.fee.fair->low), money(app, post.fee.fair->high));
}

MaybeNumber results_of(Goal goal, const StandardPost& post) {
  switch (goal) {
    case Goal::awareness:
      return typical_of(post.results.real_impressions);
    case Goal::engagement:
      return typical_of(post.results.engagements);
    case Goal::traffic:
      return typical_of(post.results.clicks);
    case Goal::leads:
      return post.leads;
    case Goal::sales:
      return post.profit;
  }
  return std::nullopt;
}

std::string advice_sentence(const App& app, const Advice& advice) {
  if (advice.kind == AdviceKind::unknown) return {};
  return advice_sentence(app, advice, name_in(app, advice.influencer));
}

std::string advice_sentence(const App& app, const Advice& advice, const std::string& name) {
  if (advice.kind == AdviceKind::unknown) return {};
  return app.ui.words.with(sentence_of(advice),
                           {{"count", ui::count(static_cast<double>(advice.judged))},
                            {"name", name},
                            {"fee", money(app, advice.fee)},
                            {"quote", money(app, advice.now.used)},
                            {"format", format_name(app, advice.now.format)},
                            {"range", fair_range(app, advice.now)}});
}

std::string outcome_sentence(const App& app, const Advice& advice) {
  const Goal goal = app.document.workspace().campaign.goal;
  if (advice.kind == AdviceKind::unknown || advice.kind == AdviceKind::never) return {};
  if (advice.kind == AdviceKind::none_pays) {
    return app.ui.words.with(Word::compare_most_brings, {{"fee", money(app, advice.fee)},
                                                         {"cost", money(app, advice.post.cost)}});
  }
  if (goal == Goal::sales) return sales_sentence(app, advice);
  const Word sentence = goal == Goal::awareness    ? Word::compare_brings_awareness
                        : goal == Goal::engagement ? Word::compare_brings_engagement
                        : goal == Goal::traffic    ? Word::compare_brings_traffic
                                                   : Word::compare_brings_leads;
  return app.ui.words.with(sentence,
                           {{"fee", money(app, advice.post.used)},
                            {"count", ui::count(results_of(goal, advice.post))},
                            {"cost", shown(app, goal_metric(goal, advice.post), goal_unit(goal))}});
}

}  // namespace kol::app
