// Explanations of the Fees screen: what several posts with add-ons should cost together (spec 5.4).
#include <array>

#include "app/explain/recipe.h"
#include "core/pricing.h"

namespace kol::app {
namespace {

void fill_range(const Subject& s, Writer& w) {
  if (!s.deal) return;
  const Deal& deal = *s.deal;
  const AddonRates& rates = s.benchmarks.addons;
  const double count = deal.row.deliverables[0].count;
  std::string formula = "{fair}";
  w.put_triple("fair", w.app.word(Word::fees_one_post), deal.post().fee.fair, &Digits::money,
               w.origin.calculated(), Topic::fee_fair);
  if (count != 1) {
    w.put("count", Word::campaign_posts, w.digits.count(count), w.origin.yours());
    formula += " × {count}";
  }
  const double addons = addon_factor(rates, deal.row.addons);
  if (addons != 1) {
    w.put("addons", Word::fees_addons, w.digits.times(addons), Topic::fees_addons);
    formula += " × {addons}";
  }
  if (bundle_factor(rates, count) != 1) {
    w.put("bundle", Word::fees_bundle, w.digits.percent(rates.bundle_discount.value),
          w.origin.from(rates.bundle_discount.source));
    formula += " × (1 − {bundle})";
  }
  w.formula(formula);
  w.result(deal.estimate.fair, &Digits::money);
  w.note(w.app.word(Word::how_fair_note));
}

void fill_addons(const Subject& s, Writer& w) {
  if (!s.deal) return;
  const Addons& addons = s.deal->row.addons;
  const AddonRates& rates = s.benchmarks.addons;
  std::string formula = "1";
  const auto months = [&](const std::string& key, Word name, double count,
                          const Sourced<double>& rate) {
    w.put(count > 0 ? key : "", name, w.digits.percent(rate.value), w.origin.from(rate.source));
    if (count > 0) formula += " + " + w.digits.count(count) + " × {" + key + "}";
  };
  const auto once = [&](const std::string& key, Word name, bool chosen,
                        const Sourced<double>& rate) {
    w.put(chosen ? key : "", name, w.digits.percent(rate.value), w.origin.from(rate.source));
    if (chosen) formula += " + {" + key + "}";
  };
  months("usage", Word::addon_usage_rights, addons.usage_rights_months, rates.usage_rights_month);
  months("whitelisting", Word::addon_whitelisting, addons.whitelisting_months,
         rates.whitelisting_month);
  months("exclusivity", Word::addon_exclusivity, addons.exclusivity_months,
         rates.exclusivity_month);
  once("raw", Word::addon_raw_footage, addons.raw_footage, rates.raw_footage);
  once("rush", Word::addon_rush, addons.rush, rates.rush);
  w.formula(formula);
  w.result(w.digits.times(addon_factor(rates, addons)));
  w.note(w.app.word(Word::fees_addons_note));
}

constexpr std::array kRecipes = {
    Recipe{Topic::fees_range, Whose::deal, Word::fees_range, Word::fees_range_meaning, "",
           fill_range},
    Recipe{Topic::fees_addons, Whose::deal, Word::fees_addons, Word::fees_addons_meaning, "",
           fill_addons},
};

}  // namespace

std::span<const Recipe> deal_recipes() { return kRecipes; }

}  // namespace kol::app
