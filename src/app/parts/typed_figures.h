// The figures that readers type for the campaign and the settings, each described once: the spec's
// name, what it is called, where it stands in the workspace, in which unit and range, what counts
// while it is empty. The campaign's cards and the order fields of Compare, the panel of a "how?",
// the report for paper and the embedded sample's currency walk or name these rows; the fields
// themselves are in figure_fields.h. A default is that of the struct in core/workspace.h, and is
// read from there.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "app/parts/value_fields.h"
#include "app/state/app.h"

namespace kol::app {

// Where it is asked for: a card of the Campaign screen, or the settings.
enum class FigureCard { goal, offer, funnel, costs, settings };

// In which unit it is typed, and what is allowed.
struct FigureScale {
  ValueKind kind;
  double max = 1e15;
  bool above_min = false;  // 0 itself is not allowed
};
inline constexpr FigureScale kMoney{ValueKind::money};
inline constexpr FigureScale kHours{ValueKind::number};
inline constexpr FigureScale kPeople{.kind = ValueKind::count, .above_min = true};
inline constexpr FigureScale kPart{ValueKind::percent, 1};
inline constexpr FigureScale kPartAboveZero{ValueKind::percent, 1, true};
inline constexpr FigureScale kExchangeRate{.kind = ValueKind::number, .above_min = true};

// How a figure is read from what it belongs to and put there: as a number, or as a triple, which
// may be one of several, told apart by `of`. Unknown where nothing was entered; a number with a
// default is never unknown, and putting an unknown one brings the default back.
template <typename Owner>
struct FigureValue {
  MaybeNumber (*number)(const Owner&) = nullptr;
  void (*put_number)(Owner&, const MaybeNumber&) = nullptr;
  MaybeTriple (*triple)(const Owner&, const std::string& of) = nullptr;
  void (*put_triple)(Owner&, const std::string& of, const MaybeTriple&) = nullptr;
};

struct TypedWords {
  Word label;  // beside its field
  Word term;   // in explanations
  Word help;   // below its field
};

template <typename Owner>
struct TypedFigure {
  std::string_view name;  // in the spec and in JSON; the key of its field and of its edits
  FigureValue<Owner> value;
  FigureScale scale;
  // Of a triple that replaces a default of the benchmarks: that one; null where there is none.
  const Sourced<Triple>* (*usual)(const Benchmarks&, const std::string& of) = nullptr;
  FigureCard card;
  TypedWords words;
  // One for each kind of link (keys of benchmarks.ctr): that is its `of`.
  bool by_link = false;
  bool printed_with_results = false;  // not among what was entered
  bool rarely = false;                // folded away on its card

  // What counts while its field is empty; unknown where that is nothing.
  MaybeNumber initial() const {
    return value.number == nullptr ? std::nullopt : value.number(Owner{});
  }
};

using CampaignFigure = TypedFigure<Campaign>;
using SettingsFigure = TypedFigure<Settings>;

// ---- Where they stand: members, one within the other ----

template <typename Owner, auto... path>
constexpr FigureValue<Owner> number_at() {
  FigureValue<Owner> value;
  value.number = [](const Owner& owner) -> MaybeNumber { return (owner.*....*path); };
  value.put_number = [](Owner& owner, const MaybeNumber& next) {
    auto& member = (owner.*....*path);
    if constexpr (std::is_same_v<decltype(member), MaybeNumber&>) {
      member = next;
    } else {
      const Owner initial;
      member = next.value_or((initial.*....*path));
    }
  };
  return value;
}

template <typename Owner, auto... path>
constexpr FigureValue<Owner> triple_at() {
  FigureValue<Owner> value;
  value.triple = [](const Owner& owner, const std::string&) { return (owner.*....*path); };
  value.put_triple = [](Owner& owner, const std::string&, const MaybeTriple& next) {
    (owner.*....*path) = next;
  };
  return value;
}

constexpr FigureValue<Campaign> click_rates() {
  FigureValue<Campaign> value;
  value.triple = [](const Campaign& campaign, const std::string& of) -> MaybeTriple {
    const auto own = campaign.funnel.ctr.find(of);
    return own == campaign.funnel.ctr.end() ? std::nullopt : MaybeTriple(own->second);
  };
  value.put_triple = [](Campaign& campaign, const std::string& of, const MaybeTriple& next) {
    if (next) {
      campaign.funnel.ctr[of] = *next;
    } else {
      campaign.funnel.ctr.erase(of);
    }
  };
  return value;
}

inline const Sourced<Triple>* usual_click_rate(const Benchmarks& benchmarks,
                                               const std::string& of) {
  const auto found = benchmarks.ctr.find(of);
  return found == benchmarks.ctr.end() ? nullptr : &found->second;
}

inline const Sourced<Triple>* usual_conversion_rate(const Benchmarks& benchmarks,
                                                    const std::string&) {
  return &benchmarks.cvr;
}

template <auto member>
constexpr FigureValue<Campaign> of_offer() {
  return number_at<Campaign, &Campaign::offer, member>();
}
template <auto member>
constexpr FigureValue<Campaign> of_funnel() {
  return number_at<Campaign, &Campaign::funnel, member>();
}
template <auto member>
constexpr FigureValue<Campaign> of_costs() {
  return number_at<Campaign, &Campaign::costs, member>();
}

// ---- The rows, in the order in which they stand on their cards and on paper ----

constexpr CampaignFigure typed_row(std::string_view name, FigureValue<Campaign> value,
                                   FigureScale scale, FigureCard card, TypedWords words) {
  return {name, value, scale, nullptr, card, words};
}
constexpr CampaignFigure rare_row(std::string_view name, FigureValue<Campaign> value,
                                  FigureScale scale, FigureCard card, TypedWords words) {
  CampaignFigure row = typed_row(name, value, scale, card, words);
  row.rarely = true;
  return row;
}

inline constexpr CampaignFigure kCampaignFigures[] = {
    {.name = "budget",
     .value = number_at<Campaign, &Campaign::budget>(),
     .scale = kMoney,
     .card = FigureCard::goal,
     .words = {Word::campaign_budget, Word::term_budget, Word::campaign_budget_help},
     .printed_with_results = true},
    typed_row("audience_size", number_at<Campaign, &Campaign::audience_size>(), kPeople,
              FigureCard::goal,
              {Word::campaign_audience, Word::term_audience_size, Word::campaign_audience_help}),

    typed_row("aov", triple_at<Campaign, &Campaign::offer, &Offer::aov>(), kMoney,
              FigureCard::offer, {Word::campaign_aov, Word::term_aov, Word::campaign_aov_help}),
    typed_row(
        "gross_margin", of_offer<&Offer::gross_margin>(), kPart, FigureCard::offer,
        {Word::campaign_gross_margin, Word::term_gross_margin, Word::campaign_gross_margin_help}),
    typed_row("discount", of_offer<&Offer::discount>(), kPart, FigureCard::offer,
              {Word::campaign_discount, Word::term_discount, Word::campaign_discount_help}),
    rare_row("return_rate", of_offer<&Offer::return_rate>(), kPart, FigureCard::offer,
             {Word::campaign_return_rate, Word::term_return_rate, Word::campaign_return_rate_help}),
    rare_row(
        "variable_cost_per_order", of_offer<&Offer::variable_cost_per_order>(), kMoney,
        FigureCard::offer,
        {Word::campaign_variable_cost, Word::term_order_cost, Word::campaign_variable_cost_help}),
    rare_row("lead_rate", of_offer<&Offer::lead_rate>(), kPart, FigureCard::offer,
             {Word::campaign_lead_rate, Word::term_lead_rate, Word::campaign_lead_rate_help}),
    rare_row("lead_value", of_offer<&Offer::lead_value>(), kMoney, FigureCard::offer,
             {Word::campaign_lead_value, Word::term_lead_value, Word::campaign_lead_value_help}),

    {.name = "cvr",
     .value = triple_at<Campaign, &Campaign::funnel, &Funnel::cvr>(),
     .scale = kPart,
     .usual = usual_conversion_rate,
     .card = FigureCard::funnel,
     .words = {Word::campaign_cvr, Word::term_cvr, Word::campaign_usually}},
    typed_row(
        "fake_share", of_funnel<&Funnel::fake_share>(), kPart, FigureCard::funnel,
        {Word::campaign_fake_share, Word::how_own_fake_share, Word::campaign_fake_share_help}),
    typed_row("capture_share", of_funnel<&Funnel::capture_share>(), kPartAboveZero,
              FigureCard::funnel,
              {Word::campaign_capture_share, Word::term_capture_share,
               Word::campaign_capture_share_help}),
    typed_row("incrementality", of_funnel<&Funnel::incrementality>(), kPart, FigureCard::funnel,
              {Word::campaign_incrementality, Word::term_incrementality,
               Word::campaign_incrementality_help}),
    {.name = "ctr",
     .value = click_rates(),
     .scale = kPart,
     .usual = usual_click_rate,
     .card = FigureCard::funnel,
     .words = {Word::campaign_ctr_of, Word::how_ctr_of, Word::campaign_usually},
     .by_link = true},

    typed_row(
        "hourly_rate", of_costs<&Costs::hourly_rate>(), kMoney, FigureCard::costs,
        {Word::campaign_hourly_rate, Word::term_hourly_rate, Word::campaign_hourly_rate_help}),
    typed_row(
        "hours_fixed", of_costs<&Costs::hours_fixed>(), kHours, FigureCard::costs,
        {Word::campaign_hours_fixed, Word::term_hours_fixed, Word::campaign_hours_fixed_help}),
    typed_row("hours_per_influencer", of_costs<&Costs::hours_per_influencer>(), kHours,
              FigureCard::costs,
              {Word::campaign_hours_per_influencer, Word::term_hours_each,
               Word::campaign_hours_per_influencer_help}),
    typed_row("product_unit_cost", of_costs<&Costs::product_unit_cost>(), kMoney, FigureCard::costs,
              {Word::campaign_product_unit_cost, Word::term_product_unit,
               Word::campaign_product_unit_cost_help}),
    typed_row("shipping_per_unit", of_costs<&Costs::shipping_per_unit>(), kMoney, FigureCard::costs,
              {Word::campaign_shipping_per_unit, Word::term_shipping_unit,
               Word::campaign_shipping_per_unit_help}),
    rare_row("agency_rate", of_costs<&Costs::agency_rate>(), kPart, FigureCard::costs,
             {Word::campaign_agency_rate, Word::term_agency_rate, Word::campaign_agency_rate_help}),
    rare_row("production", of_costs<&Costs::production>(), kMoney, FigureCard::costs,
             {Word::campaign_production, Word::term_production, Word::campaign_production_help}),
    rare_row("tools", of_costs<&Costs::tools>(), kMoney, FigureCard::costs,
             {Word::campaign_tools, Word::term_tools, Word::campaign_tools_help}),
    rare_row("paid_boost", of_costs<&Costs::paid_boost>(), kMoney, FigureCard::costs,
             {Word::campaign_paid_boost, Word::term_paid_boost, Word::campaign_paid_boost_help}),
    rare_row("other", of_costs<&Costs::other>(), kMoney, FigureCard::costs,
             {Word::campaign_other_costs, Word::term_other_costs, Word::campaign_other_costs_help}),
};

inline constexpr SettingsFigure kUsdRate = {
    "usd_rate",
    number_at<Settings, &Settings::usd_rate>(),
    kExchangeRate,
    nullptr,
    FigureCard::settings,
    {Word::settings_usd_rate, Word::how_usd_rate, Word::settings_usd_rate_help}};

// Whether a default counts because nothing was entered: the benchmarks' or the spec's own. Of what
// is sold and what happens to clicks; costs that were not entered are none.
bool is_assumed(const Campaign& campaign, const CampaignFigure& figure, const std::string& of = {});
// A value of it with its unit.
std::string shown_typed(const App& app, const CampaignFigure& figure, const MaybeNumber& value);
// What counts where none was entered, with its unit.
std::string default_of(const App& app, const CampaignFigure& figure, const std::string& of = {});

void no_figure_has_that_name();

// The row of that name, looked up while compiling.
consteval const CampaignFigure& typed(std::string_view name) {
  for (const CampaignFigure& figure : kCampaignFigures) {
    if (figure.name == name) return figure;
  }
  no_figure_has_that_name();
  return kCampaignFigures[0];
}

// ---- What they are called ----

// With the kind of link put in where there is one for each.
std::string label_of(const App& app, const CampaignFigure& figure, const std::string& of = {});
std::string term_of(const App& app, const CampaignFigure& figure, const std::string& of = {});
// With what is usual where it replaces that.
std::string help_of(const App& app, const CampaignFigure& figure, const std::string& of = {});

}  // namespace kol::app
