// Finds the recipe of a question and follows it; the ingredients that several recipes use.
#include "app/explain/explain.h"

#include "app/explain/explaining.h"
#include "app/parts/names.h"

namespace kol::app {

Explanation explain(const App& app, const Question& question) {
  Explaining e(app, question);
  for (const auto& recipes : {influencer_recipes(), result_recipes(), fee_recipes(), deal_recipes(),
                              return_recipes(), campaign_recipes()}) {
    for (const Recipe& recipe : recipes) {
      if (recipe.topic != question.topic) continue;
      e.formula(recipe.formula);
      const bool of_lineup_too =
          question.topic >= Topic::impressions && question.topic <= Topic::clicks;
      const bool of_influencer = question.of_fees || !question.influencer.empty() ||
                                 (question.topic <= Topic::max_fee && !of_lineup_too);
      if (of_influencer && e.channel == nullptr) {
        e.note(app.word(Word::how_gone));
      } else {
        recipe.fill(e);
      }
      return e.done(recipe);
    }
  }
  return {};
}

// ---- Ingredients of several recipes ----

void put_followers(Explaining& e) {
  e.put("followers", Word::term_followers, e.count(e.channel->followers),
        e.yours_or_missing(e.channel->followers.has_value()));
}

void put_fake_share(Explaining& e) {
  const MaybeNumber& own = e.channel->fake_share;
  const double assumed = e.campaign.funnel.fake_share;
  e.put("fake_share", Word::term_fake_share, e.percent(own.value_or(assumed)),
        own ? e.yours() : e.yours_or_assumed(assumed == 0));
  if (!own) e.own(OwnFigure::fake_share);
}

void put_ctr(Explaining& e, const Format& format) {
  if (!e.own_ctr(format.ctr)) return;
  const auto own = e.campaign.funnel.ctr.find(format.ctr);
  const bool is_own = own != e.campaign.funnel.ctr.end();
  const auto usual = e.benchmarks.ctr.find(format.ctr);
  if (!is_own && usual == e.benchmarks.ctr.end()) return;
  const Triple& ctr = is_own ? own->second : usual->second.value;
  const std::string name = e.words(Word::how_ctr_of, {{"link", ctr_class_name(e.app, format.ctr)}});
  e.put_triple("ctr", name, ctr, &Explaining::percent,
               is_own ? e.yours() : e.from(usual->second.source));
}

void put_agency_rate(Explaining& e) {
  const double rate = e.campaign.costs.agency_rate;
  e.put("agency_rate", Word::term_agency_rate, e.percent(rate), e.yours_or_assumed(rate == 0));
}

std::string put_money_factors(Explaining& e) {
  std::string beginning;
  const Settings& settings = e.workspace.settings;
  const auto usual = e.benchmarks.usd_rates.find(settings.currency);
  if (settings.usd_rate || (usual != e.benchmarks.usd_rates.end() && usual->second != 1)) {
    const std::string name = e.words(Word::how_usd_rate, {{"currency", settings.currency}});
    e.put("usd_rate", name, e.count(settings.usd_rate ? *settings.usd_rate : usual->second),
          settings.usd_rate ? e.yours() : e.from(e.benchmarks.usd_rates_source));
    beginning = "{usd_rate} × ";
  }
  const auto market = e.benchmarks.markets.find(settings.market);
  if (market != e.benchmarks.markets.end()) {
    const std::string name = e.words(Word::how_market, {{"market", settings.market}});
    const bool counts = market->second.value != 1;
    e.put(counts ? "market" : "", name, e.count(market->second.value),
          e.from(market->second.source));
    if (counts) beginning += "{market} × ";
  }
  e.own(OwnFigure::money);
  return beginning;
}

}  // namespace kol::app
