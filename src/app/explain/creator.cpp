// Explanations of the creator's side: the lowest price of a post, and what is left of a month
// (spec: practice.md 22).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/creators.h"

namespace kol::app {
namespace {

void fill_floor(const Subject&, Writer& w) {
  const auto side = creator_subject(w.app);
  const CreatorRate* const rate = side ? chosen_rate(w.app, *side) : nullptr;
  if (rate == nullptr) return w.note(w.app.word(Word::how_gone));
  const auto& hours = side->creator.hours;
  const auto found = hours.find(rate->format);
  const MaybeNumber known = found == hours.end() ? std::nullopt : MaybeNumber(found->second);
  const MaybeNumber& hour = side->creator.hourly_rate;
  w.put("hour", Word::creator_hourly_rate, w.digits.money(hour),
        w.origin.yours_or_missing(hour.has_value()));
  w.put("hours", Word::creator_hours, w.digits.count(known),
        w.origin.yours_or_missing(known.has_value()));
  w.result(w.digits.money(rate->floor));
}

void fill_month(const Subject&, Writer& w) {
  const auto side = creator_subject(w.app);
  if (!side) return w.note(w.app.word(Word::how_gone));
  const CreatorMonth& month = side->report.month;
  const auto income = [&](const char* key, Word name, const MaybeTriple& value) {
    w.put_triple(key, w.app.word(name), value, &Digits::money, w.origin.calculated());
  };
  income("sponsored", Word::creator_sponsored, month.sponsored);
  income("affiliate", Word::creator_affiliate_title, month.affiliate);
  income("products", Word::creator_products_title, month.products);
  const double expenses = side->creator.expenses;
  w.put("expenses", Word::creator_expenses, w.digits.money(expenses),
        w.origin.yours_or_assumed(expenses == 0));
  w.result(month.net, &Digits::money);
  w.put("", Word::creator_hours_month, w.digits.count(month.hours), w.origin.calculated());
  w.put("", Word::creator_for_an_hour, w.digits.money(month.per_hour), w.origin.calculated());
  w.note(w.app.word(Word::how_creator_month_note));
}

constexpr std::array kRecipes = {
    Recipe{Topic::creator_floor, Whose::rate, Word::creator_floor_title, Word::how_creator_floor,
           "{hour} × {hours}", fill_floor},
    Recipe{Topic::creator_month, Whose::rate, Word::creator_left, Word::how_creator_month,
           "{sponsored} + {affiliate} + {products} − {expenses}", fill_month},
};

}  // namespace

std::span<const Recipe> creator_recipes() { return kRecipes; }

}  // namespace kol::app
