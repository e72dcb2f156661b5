// Which currency the quotes of a table are in (see currency_plan.h).
#include "io/table/currency_plan.h"

#include <algorithm>
#include <vector>

namespace kol::io {

std::optional<double> rate_between(std::string_view currency, const Settings& settings,
                                   const Benchmarks& benchmarks) {
  const auto own = benchmarks.usd_rates.find(settings.currency);
  const auto other = benchmarks.usd_rates.find(currency);
  if (other == benchmarks.usd_rates.end()) return std::nullopt;
  if (settings.usd_rate) return other->second / *settings.usd_rate;
  if (own == benchmarks.usd_rates.end()) return std::nullopt;
  return other->second / own->second;
}

void choose_currency(const ColumnSurvey& survey, const ImportOptions& options,
                     const Benchmarks& benchmarks, TablePlan& plan) {
  std::vector<CurrencyVotes> all;
  for (std::size_t i = 0; i < plan.columns.size(); ++i) {
    if (plan.columns[i].kind != FieldKind::money) continue;
    for (const CurrencyVotes& votes : survey.cells(i).currencies) {
      const auto known = std::find_if(all.begin(), all.end(),
                                      [&](const CurrencyVotes& v) { return v.code == votes.code; });
      if (known == all.end()) {
        all.push_back(votes);
        continue;
      }
      known->quotes += votes.quotes;
      known->first = std::min(known->first, votes.first);
    }
  }
  const auto most =
      std::max_element(all.begin(), all.end(), [](const CurrencyVotes& a, const CurrencyVotes& b) {
        return a.quotes != b.quotes ? a.quotes < b.quotes : a.first > b.first;
      });
  plan.names_currency = most != all.end();
  if (plan.names_currency) plan.currency = most->code;
  if (options.currency) {
    plan.currency = *options.currency;
    plan.conversion = options.conversion;
    return;
  }
  if (!plan.names_currency || options.usd_rate) return;
  if (benchmarks.usd_rates.find(plan.currency) != benchmarks.usd_rates.end()) return;
  plan.without_rate = true;
  plan.warnings.push_back(
      {Code::warning_usd_rate_needed, {{"count", std::size_t{1}}, {"text", plan.currency}}});
}

}  // namespace kol::io
