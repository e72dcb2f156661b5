// Finds the recipe of a question and follows it; the ingredients that several recipes use.
#include "app/explain/explain.h"

#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"

namespace kol::app {

namespace {

std::array<std::span<const Recipe>, 10> all_recipes() {
  return {influencer_recipes(), result_recipes(), fee_recipes(),      deal_recipes(),
          creator_recipes(),    return_recipes(), campaign_recipes(), decision_recipes(),
          proof_recipes(),      learned_recipes()};
}

const Recipe* find_recipe(Topic topic) {
  for (const std::span<const Recipe> recipes : all_recipes()) {
    for (const Recipe& recipe : recipes) {
      if (recipe.topic == topic) return &recipe;
    }
  }
  return nullptr;
}

// Whether a recipe's figures are those of an influencer, who has to be there.
bool is_of_influencer(const Recipe& recipe, const Question& question) {
  switch (recipe.whose) {
    case Whose::channel:
    case Whose::post:
      return true;
    case Whose::post_or_lineup:
      return question.of != AskedOf::named || !question.influencer.empty();
    case Whose::deal:
    case Whose::rate:
    case Whose::lineup:
      return false;
  }
  return false;
}

// Whose figures alone a recipe explains, where nobody is named.
AskedOf only_of(Whose whose) {
  if (whose == Whose::deal) return AskedOf::deal;
  return whose == Whose::rate ? AskedOf::rate : AskedOf::named;
}

}  // namespace

Explanation explain(const App& app, const Question& question) {
  const Recipe* recipe = find_recipe(question.topic);
  if (recipe == nullptr) return {};
  const Subject subject(app, question, recipe->whose);
  Writer writer(app);
  writer.formula(recipe->formula);
  if (is_of_influencer(*recipe, question) && subject.channel == nullptr) {
    writer.note(app.word(Word::how_gone));
  } else {
    recipe->fill(subject, writer);
  }
  return writer.done(recipe->title, recipe->meaning);
}

AskedOf asked_of(Screen screen) {
  if (screen == Screen::fees) return AskedOf::deal;
  return screen == Screen::rates ? AskedOf::rate : AskedOf::named;
}

bool can_be_asked(const Question& question) {
  const Recipe* recipe = find_recipe(question.topic);
  if (recipe == nullptr) return false;
  const AskedOf only = only_of(recipe->whose);
  return only == AskedOf::named || only == question.of;
}

Word title_of(Topic topic) {
  const Recipe* recipe = find_recipe(topic);
  return recipe == nullptr ? Word::how_ask : recipe->title;
}

std::vector<Explained> everything_explained() {
  std::vector<Explained> all;
  for (const std::span<const Recipe> recipes : all_recipes()) {
    for (const Recipe& recipe : recipes) {
      const bool of_influencer = recipe.whose == Whose::channel || recipe.whose == Whose::post;
      all.push_back(
          {recipe.topic, recipe.title, recipe.meaning, of_influencer, only_of(recipe.whose)});
    }
  }
  return all;
}

// ---- Ingredients of several recipes ----

void put_followers(const Subject& s, Writer& w) {
  w.put("followers", Word::term_followers, w.digits.count(s.channel->followers),
        w.origin.yours_or_missing(s.channel->followers.has_value()));
}

void put_fake_share(const Subject& s, Writer& w) {
  const MaybeNumber& own = s.channel->fake_share;
  w.put("fake_share", Word::term_fake_share,
        w.digits.percent(own.value_or(s.campaign.funnel.fake_share)),
        own ? w.origin.yours() : w.origin.of(typed("fake_share")));
  if (!own) w.own(OwnFigure::fake_share);
}

void put_ctr(Writer& w, const Format& format) {
  if (w.own_ctr(format.ctr)) w.put("ctr", typed("ctr"), format.ctr);
}

void put_agency_rate(Writer& w) { w.put("agency_rate", typed("agency_rate")); }

void put_spread(const Subject& s, Writer& w) {
  const Triple& spread = s.terms.observed_spread;
  w.put("", Word::how_spread, w.digits.count(spread.low) + " – " + w.digits.count(spread.high),
        s.learned.observed_spread ? w.origin.learned()
                                  : w.origin.from(s.benchmarks.observed_spread.source));
}

std::string put_money_factors(const Subject& s, Writer& w) {
  std::string beginning;
  const Settings& settings = s.workspace.settings;
  const auto usual = s.benchmarks.usd_rates.find(settings.currency);
  if (settings.usd_rate || (usual != s.benchmarks.usd_rates.end() && usual->second != 1)) {
    const std::string name = w.words(kUsdRate.words.term, {{"currency", settings.currency}});
    w.put("usd_rate", name, w.digits.count(settings.usd_rate ? *settings.usd_rate : usual->second),
          settings.usd_rate ? w.origin.yours() : w.origin.from(s.benchmarks.usd_rates_source));
    beginning = "{usd_rate} × ";
  }
  const auto market = s.benchmarks.markets.find(settings.market);
  if (market != s.benchmarks.markets.end()) {
    const std::string name =
        w.words(Word::how_market, {{"market", market_name(w.app, settings.market)}});
    const bool counts = market->second.value != 1;
    w.put(counts ? "market" : "", name, w.digits.count(market->second.value),
          w.origin.from(market->second.source));
    if (counts) beginning += "{market} × ";
  }
  w.own(OwnFigure::money);
  return beginning;
}

}  // namespace kol::app
