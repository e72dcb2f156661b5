// Rates as CSV (see rates_export.h).
#include "io/table/rates_export.h"

#include "io/json/names.h"
#include "io/table/csv_cells.h"

namespace kol::io {
namespace {

void write_line(std::string& out, const CreatorRate& rate, bool header) {
  CsvCells cells(out, header);
  const auto triple = [&](std::string_view name, const MaybeTriple& value) {
    const std::string of = std::string(name) + '_';
    cells.number(of + "low", value ? MaybeNumber(value->low) : std::nullopt);
    cells.number(of + "typical", value ? MaybeNumber(value->typical) : std::nullopt);
    cells.number(of + "high", value ? MaybeNumber(value->high) : std::nullopt);
  };
  cells.text("platform", name_of(kPlatformNames, rate.platform));
  cells.text("format", rate.format);
  triple("fair", rate.fair);
  cells.number("price", rate.price);
  cells.number("floor", rate.floor);
  triple("impressions", rate.impressions);
  triple("clicks", rate.clicks);
  cells.number("incremental", rate.incremental);
  cells.number("contribution", rate.contribution);
  cells.number("max_fee", rate.max_fee);
  cells.number("usage_rights_month", rate.addons.usage_rights_month);
  cells.number("whitelisting_month", rate.addons.whitelisting_month);
  cells.number("exclusivity_month", rate.addons.exclusivity_month);
  cells.number("raw_footage", rate.addons.raw_footage);
  cells.number("rush", rate.addons.rush);
  cells.end_line();
}

}  // namespace

std::string rates_csv(const std::vector<CreatorRate>& rates) {
  std::string csv;
  write_line(csv, {}, true);
  for (const CreatorRate& rate : rates) write_line(csv, rate, false);
  return csv;
}

}  // namespace kol::io
