// Explanations of the Fees screen: what several posts with add-ons should cost together (spec 5.4).
#include <array>

#include "app/explain/explaining.h"
#include "core/pricing.h"

namespace kol::app {
namespace {

void fill_range(Explaining& e) {
  if (!e.deal) return;
  const Deal& deal = *e.deal;
  const AddonRates& rates = e.benchmarks.addons;
  const double count = deal.row.deliverables[0].count;
  std::string formula = "{fair}";
  e.put_triple("fair", e.app.word(Word::fees_one_post), deal.post().fee.fair, &Explaining::money,
               e.calculated(), Topic::fee_fair);
  if (count != 1) {
    e.put("count", Word::campaign_posts, e.count(count), e.yours());
    formula += " × {count}";
  }
  const double addons = addon_factor(rates, deal.row.addons);
  if (addons != 1) {
    e.put("addons", Word::fees_addons, e.times(addons), Topic::fees_addons);
    formula += " × {addons}";
  }
  if (bundle_factor(rates, count) != 1) {
    e.put("bundle", Word::fees_bundle, e.percent(rates.bundle_discount.value),
          e.from(rates.bundle_discount.source));
    formula += " × (1 − {bundle})";
  }
  e.formula(formula);
  e.result(deal.estimate.fair, &Explaining::money);
  e.note(e.app.word(Word::how_fair_note));
}

void fill_addons(Explaining& e) {
  if (!e.deal) return;
  const Addons& addons = e.deal->row.addons;
  const AddonRates& rates = e.benchmarks.addons;
  std::string formula = "1";
  const auto months = [&](const std::string& key, Word name, double count,
                          const Sourced<double>& rate) {
    e.put(count > 0 ? key : "", name, e.percent(rate.value), e.from(rate.source));
    if (count > 0) formula += " + " + e.count(count) + " × {" + key + "}";
  };
  const auto once = [&](const std::string& key, Word name, bool chosen,
                        const Sourced<double>& rate) {
    e.put(chosen ? key : "", name, e.percent(rate.value), e.from(rate.source));
    if (chosen) formula += " + {" + key + "}";
  };
  months("usage", Word::addon_usage_rights, addons.usage_rights_months, rates.usage_rights_month);
  months("whitelisting", Word::addon_whitelisting, addons.whitelisting_months,
         rates.whitelisting_month);
  months("exclusivity", Word::addon_exclusivity, addons.exclusivity_months,
         rates.exclusivity_month);
  once("raw", Word::addon_raw_footage, addons.raw_footage, rates.raw_footage);
  once("rush", Word::addon_rush, addons.rush, rates.rush);
  e.formula(formula);
  e.result(e.times(addon_factor(rates, addons)));
  e.note(e.app.word(Word::fees_addons_note));
}

constexpr std::array kRecipes = {
    Recipe{Topic::fees_range, Word::fees_range, Word::fees_range_meaning, "", fill_range},
    Recipe{Topic::fees_addons, Word::fees_addons, Word::fees_addons_meaning, "", fill_addons},
};

}  // namespace

std::span<const Recipe> deal_recipes() { return kRecipes; }

}  // namespace kol::app
