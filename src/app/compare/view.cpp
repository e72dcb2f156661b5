// What is kept of the Compare screen: columns, sorting, what is searched for and who is picked.
#include <algorithm>

#include "app/compare/panels.h"
#include "app/compare/screen.h"
#include "app/state/roster_columns.h"
#include "io/json/names.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostKept = 200;  // of those that were picked

void restore_columns(CompareView& compare, const std::vector<std::string_view>& names) {
  if (names.empty()) return;
  compare.columns.reset();
  compare.columns.set(index_of(RosterColumn::name));
  for (const std::string_view name : names) {
    if (const auto column = find_column(name)) compare.columns.set(index_of(*column));
  }
}

}  // namespace

void keep_compare(const App& app, KeptView& view) {
  const CompareView& compare = app.compare;
  view.put("sort", info_of(compare.order.by).key);
  view.put_flag("descending", compare.order.descending);
  view.put("search", compare.order.search);
  if (compare.order.platform) {
    view.put("platform", io::name_of(io::kPlatformNames, *compare.order.platform));
  }
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    if (compare.columns[i]) view.put("column", info_of(static_cast<RosterColumn>(i)).key);
  }
  for (std::size_t i = 0; i < std::min(compare.picked.size(), kMostKept); ++i) {
    view.put("picked", compare.picked[i]);
  }
}

void restore_compare(App& app, const KeptView& view) {
  CompareView& compare = app.compare;
  RosterOrder& order = compare.order;
  restore_columns(compare, view.all("column"));
  if (const auto column = find_column(view.get("sort").value_or(""))) order.by = *column;
  order.descending = view.flag("descending").value_or(order.descending);
  // What the rows are sorted by has to be seen.
  if (!compare.columns[index_of(order.by)]) order.by = RosterColumn::rank;
  order.search = view.get("search").value_or(order.search);
  if (const auto name = view.get("platform")) {
    order.platform = io::find_name<Platform>(io::kPlatformNames, *name);
  }
  compare.picked.clear();
  for (const std::string_view id : view.all("picked")) {
    if (compare.picked.size() == kMostKept) break;
    if (app.document.index_of(id)) compare.picked.emplace_back(id);
  }
}

}  // namespace kol::app
