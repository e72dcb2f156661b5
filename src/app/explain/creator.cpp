// Explanations of the creator's side: the lowest price of a post, what is left of a month, and what
// an affiliate programme, an own product or goods come to (spec: practice.md 22).
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "app/explain/recipe.h"
#include "app/parts/creators.h"
#include "app/parts/names.h"
#include "core/numeric.h"

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

// Which entry of the list is asked about: the open one, else the first.
template <typename Entry>
std::optional<std::size_t> asked_entry(const Writer& w, CreatorList list,
                                       const std::vector<Entry>& entries) {
  const auto& open = w.app.creator.open;
  const std::size_t at = open && open->first == list ? open->second : 0;
  return at < entries.size() ? std::optional(at) : std::nullopt;
}

MaybeTriple clicks_of_one(const CreatorReport& report, const std::string& format) {
  const auto rate = std::find_if(report.rates.begin(), report.rates.end(),
                                 [&](const CreatorRate& one) { return one.format == format; });
  return rate == report.rates.end() ? std::nullopt : rate->clicks;
}

// Clicks as they were said, else the posts that bring them. Gives their place in the formula.
template <typename Entry>
std::string put_clicks(Writer& w, const CreatorSubject& side, const Entry& entry) {
  if (entry.clicks) {
    w.put_triple("clicks", w.app.word(Word::creator_clicks), entry.clicks, &Digits::count,
                 w.origin.yours());
    return "{clicks}";
  }
  std::string sum;
  const std::vector<CountedPosts> posts = entry.posts.value_or(std::vector<CountedPosts>{});
  for (std::size_t i = 0; i < posts.size(); ++i) {
    const std::string number = std::to_string(i);
    const std::string format = format_name(w.app, posts[i].format);
    w.put("posts" + number, format, w.digits.count(posts[i].count), w.origin.yours());
    w.put_triple("clicks" + number, w.words(Word::how_creator_clicks_of, {{"format", format}}),
                 clicks_of_one(side.report, posts[i].format), &Digits::count,
                 w.origin.calculated());
    if (i > 0) sum.append(" + ");
    sum.append("{posts").append(number).append("} × {clicks").append(number).append("}");
  }
  return posts.size() == 1 ? sum : "(" + sum + ")";
}

template <typename Entry>
void put_cvr(const Subject& s, Writer& w, const Entry& entry) {
  const bool own = entry.cvr.has_value();
  const Triple& usual = s.terms.cvr;
  w.put_triple("cvr", w.app.word(Word::campaign_cvr), own ? entry.cvr : reported(usual),
               &Digits::percent,
               own ? w.origin.yours() : w.origin.yours_or_assumed(!s.campaign.funnel.cvr));
}

void put_returns(Writer& w, double rate) {
  w.put("returned", Word::creator_returns, w.digits.percent(rate),
        w.origin.yours_or_assumed(rate == 0));
}

void fill_affiliate(const Subject& s, Writer& w) {
  const auto side = creator_subject(w.app);
  const auto at = side ? asked_entry(w, CreatorList::affiliate, side->creator.affiliate)
                       : std::optional<std::size_t>();
  if (!at) return w.note(w.app.word(Word::how_gone));
  const AffiliateOffer& offer = side->creator.affiliate[*at];
  std::string formula = put_clicks(w, *side, offer);
  put_cvr(s, w, offer);
  if (offer.per_sale) {
    w.put("each", Word::creator_per_sale, w.digits.money(offer.per_sale), w.origin.yours());
    formula.append(" × {cvr} × {each}");
  } else {
    w.put("price", Word::creator_item_price, w.digits.money(offer.price), w.origin.yours());
    w.put("share", Word::creator_commission, w.digits.percent(offer.commission), w.origin.yours());
    formula.append(" × {cvr} × {price} × {share}");
  }
  put_returns(w, offer.return_rate);
  w.formula(formula.append(" × (1 − {returned})"));
  const auto& all = side->report.affiliate;
  const auto income = std::find_if(all.begin(), all.end(),
                                   [&](const AffiliateIncome& one) { return one.offer == *at; });
  if (income == all.end()) return;
  w.result(income->income, &Digits::money);
  w.put("", Word::creator_per_click, w.digits.money(income->per_click), w.origin.calculated());
}

void fill_product(const Subject& s, Writer& w) {
  const auto side = creator_subject(w.app);
  const auto at = side ? asked_entry(w, CreatorList::products, side->creator.products)
                       : std::optional<std::size_t>();
  if (!at || *at >= side->report.products.size()) return w.note(w.app.word(Word::how_gone));
  const OwnProduct& product = side->creator.products[*at];
  std::string formula = "{orders}";
  if (product.orders) {
    w.put_triple("orders", w.app.word(Word::creator_orders), product.orders, &Digits::count,
                 w.origin.yours());
  } else {
    formula = put_clicks(w, *side, product);
    put_cvr(s, w, product);
    formula.append(" × {cvr}");
  }
  put_returns(w, product.return_rate);
  w.put("price", Word::creator_item_price, w.digits.money(product.price), w.origin.yours());
  w.put("shop", Word::creator_shop_fee, w.digits.percent(product.fee_rate),
        w.origin.yours_or_assumed(product.fee_rate == 0));
  w.put("cost", Word::creator_unit_cost, w.digits.money(product.unit_cost),
        w.origin.yours_or_assumed(product.unit_cost == 0));
  w.put("fixed", Word::creator_fixed_cost, w.digits.money(product.fixed_cost),
        w.origin.yours_or_assumed(product.fixed_cost == 0));
  w.formula(formula.append(" × (1 − {returned}) × ({price} × (1 − {shop}) − {cost}) − {fixed}"));
  const ProductIncome& income = side->report.products[*at];
  w.result(income.income, &Digits::money);
  w.put("", Word::creator_break_even, w.digits.count(income.break_even), w.origin.calculated());
}

void fill_barter(const Subject&, Writer& w) {
  const auto side = creator_subject(w.app);
  const auto at = side ? asked_entry(w, CreatorList::barter, side->creator.barter)
                       : std::optional<std::size_t>();
  if (!at || *at >= side->report.barter.size()) return w.note(w.app.word(Word::how_gone));
  const BarterOffer& goods = side->creator.barter[*at];
  const BarterWorth& worth = side->report.barter[*at];
  w.put("value", Word::creator_value, w.digits.money(goods.value), w.origin.yours());
  w.put("share", Word::creator_worth, w.digits.percent(goods.worth),
        w.origin.yours_or_assumed(goods.worth == 1));
  w.put("fair", Word::creator_fair_of_posts, w.digits.money(worth.fair), w.origin.calculated());
  w.result(w.digits.money(worth.gap));
  w.note(w.app.word(Word::how_creator_barter_note));
}

constexpr std::array kRecipes = {
    Recipe{Topic::creator_floor, Whose::rate, Word::creator_floor_title, Word::how_creator_floor,
           "{hour} × {hours}", fill_floor},
    Recipe{Topic::creator_month, Whose::rate, Word::creator_left, Word::how_creator_month,
           "{sponsored} + {affiliate} + {products} − {expenses}", fill_month},
    Recipe{Topic::creator_affiliate, Whose::rate, Word::creator_affiliate_title,
           Word::how_creator_affiliate, "", fill_affiliate},
    Recipe{Topic::creator_product, Whose::rate, Word::creator_products_title,
           Word::how_creator_product, "", fill_product},
    Recipe{Topic::creator_barter, Whose::rate, Word::creator_barter_title, Word::how_creator_barter,
           "{share} × {value} − {fair}", fill_barter},
};

}  // namespace

std::span<const Recipe> creator_recipes() { return kRecipes; }

}  // namespace kol::app
