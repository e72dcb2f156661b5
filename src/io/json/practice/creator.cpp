#include "io/json/practice/creator.h"

#include "io/json/names.h"
#include "io/json/practice/members.h"

namespace kol::io {
namespace {

void write_addons(ReportMembers& members, const AddonPrices& addons) {
  members.object("addons", [&] {
    members.number("usage_rights_month", addons.usage_rights_month);
    members.number("whitelisting_month", addons.whitelisting_month);
    members.number("exclusivity_month", addons.exclusivity_month);
    members.number("raw_footage", addons.raw_footage);
    members.number("rush", addons.rush);
  });
}

void write_rate(ReportMembers& members, const CreatorRate& rate) {
  members.text("platform", name_of(kPlatformNames, rate.platform));
  members.text("format", rate.format);
  members.triple("fair", rate.fair);
  members.number("price", rate.price);
  members.number("floor", rate.floor);
  members.number("percentile", rate.percentile);
  members.choice("verdict", rate.verdict, kQuoteVerdictNames);
  members.triple("impressions", rate.impressions);
  members.triple("clicks", rate.clicks);
  members.number("incremental", rate.incremental);
  members.number("contribution", rate.contribution);
  members.number("max_fee", rate.max_fee);
  write_addons(members, rate.addons);
}

void write_month(ReportMembers& members, const CreatorMonth& month) {
  members.triple("sponsored", month.sponsored);
  members.triple("affiliate", month.affiliate);
  members.triple("products", month.products);
  members.triple("cash", month.cash);
  members.triple("net", month.net);
  members.number("hours", month.hours);
  members.number("per_hour", month.per_hour);
}

}  // namespace

void write_creator(JsonWriter& json, const CreatorReport& report) {
  ReportMembers members(json);
  json.open('{');
  members.list("rates", report.rates, [&](const CreatorRate& rate) { write_rate(members, rate); });
  members.list("affiliate", report.affiliate, [&](const AffiliateIncome& one) {
    members.text("name", one.name);
    members.triple("income", one.income);
    members.number("per_click", one.per_click);
  });
  members.list("products", report.products, [&](const ProductIncome& one) {
    members.text("name", one.name);
    members.triple("income", one.income);
    members.number("break_even", one.break_even);
  });
  members.list("barter", report.barter, [&](const BarterWorth& one) {
    members.text("name", one.name);
    members.number("worth", one.worth);
    members.number("fair", one.fair);
    members.number("gap", one.gap);
  });
  members.object("month", [&] { write_month(members, report.month); });
  json.key("kit");
  json.open('[');
  for (const KitPart part : report.kit) json.text(name_of(kKitPartNames, part));
  json.close(']');
  json.close('}');
}

}  // namespace kol::io
