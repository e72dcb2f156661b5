// What is kept of the Compare screen: columns, sorting, what is searched for and who is picked.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "app/compare/panels.h"
#include "app/compare/screen.h"
#include "app/state/roster_columns.h"
#include "io/json/names.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostKept = 200;  // of those that were picked

// In the order of QuoteVerdict; kept views have them.
constexpr std::array<std::string_view, 3> kVerdicts = {"bargain", "fair", "high"};
// In the order of VettingStand.
constexpr std::array<std::string_view, 3> kVettingStands = {"ready", "in_work", "blocked"};

void restore_columns(CompareView& compare, const std::vector<std::string_view>& names) {
  if (names.empty()) return;
  compare.columns.reset();
  compare.columns.set(index_of(RosterColumn::name));
  for (const std::string_view name : names) {
    if (const auto column = find_column(name)) compare.columns.set(index_of(*column));
  }
}

// "fee 180"
void restore_widths(CompareView& compare, const std::vector<std::string_view>& lines) {
  constexpr long kWidest = 2000;
  compare.widths = {};
  for (const std::string_view line : lines) {
    const std::size_t space = line.rfind(' ');
    const auto column = find_column(line.substr(0, space));
    if (!column || space == std::string_view::npos) continue;
    const long width = std::strtol(std::string(line.substr(space + 1)).c_str(), nullptr, 10);
    if (width < static_cast<long>(ui::kLeastColumn) || width > kWidest) continue;
    compare.widths[index_of(*column)] = static_cast<float>(width);
  }
}

// One whose chip would not say it any more filters no longer.
void restore_filters(App& app, const KeptView& view) {
  RosterOrder& order = app.compare.order;
  const Workspace& workspace = app.document.workspace();
  order.tier.reset();
  order.verdict.reset();
  order.tag.reset();
  order.vetting.reset();
  order.profitable = view.flag("profitable").value_or(false);
  if (const auto tier = view.get("tier")) {
    const std::vector<Tier>& tiers =
        workspace.settings.tiers ? *workspace.settings.tiers : app.document.benchmarks().tiers;
    const bool known =
        *tier == "starter" ||
        std::any_of(tiers.begin(), tiers.end(), [&](const Tier& one) { return one.id == *tier; });
    if (known) order.tier = *tier;
  }
  if (const auto name = view.get("verdict")) {
    const auto found = std::find(kVerdicts.begin(), kVerdicts.end(), *name);
    if (found != kVerdicts.end()) {
      order.verdict = static_cast<QuoteVerdict>(found - kVerdicts.begin());
    }
  }
  if (const auto name = view.get("vetting")) {
    const auto found = std::find(kVettingStands.begin(), kVettingStands.end(), *name);
    if (found != kVettingStands.end()) {
      order.vetting = static_cast<VettingStand>(found - kVettingStands.begin());
    }
  }
  if (const auto tag = view.get("tag")) {
    const auto& tags = app.compare.tags.of(app.document);
    if (std::find(tags.begin(), tags.end(), *tag) != tags.end()) order.tag = *tag;
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
  if (compare.order.tier) view.put("tier", *compare.order.tier);
  if (compare.order.verdict) {
    view.put("verdict", kVerdicts[static_cast<std::size_t>(*compare.order.verdict)]);
  }
  if (compare.order.profitable) view.put_flag("profitable", true);
  if (compare.order.tag) view.put("tag", *compare.order.tag);
  if (compare.order.vetting) {
    view.put("vetting", kVettingStands[static_cast<std::size_t>(*compare.order.vetting)]);
  }
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    if (compare.columns[i]) view.put("column", info_of(static_cast<RosterColumn>(i)).key);
  }
  for (std::size_t i = 0; i < kRosterColumns; ++i) {
    if (compare.widths[i] <= 0) continue;
    view.put("width", std::string(info_of(static_cast<RosterColumn>(i)).key) + ' ' +
                          std::to_string(static_cast<int>(compare.widths[i])));
  }
  for (std::size_t i = 0; i < std::min(compare.picked.size(), kMostKept); ++i) {
    view.put("picked", compare.picked[i]);
  }
}

void restore_compare(App& app, const KeptView& view) {
  CompareView& compare = app.compare;
  RosterOrder& order = compare.order;
  restore_columns(compare, view.all("column"));
  restore_widths(compare, view.all("width"));
  if (const auto column = find_column(view.get("sort").value_or(""))) order.by = *column;
  order.descending = view.flag("descending").value_or(order.descending);
  // What the rows are sorted by has to be seen.
  if (!compare.columns[index_of(order.by)]) order.by = RosterColumn::rank;
  order.search = view.get("search").value_or(order.search);
  if (const auto name = view.get("platform")) {
    order.platform = io::find_name<Platform>(io::kPlatformNames, *name);
  }
  restore_filters(app, view);
  compare.picked.clear();
  for (const std::string_view id : view.all("picked")) {
    if (compare.picked.size() == kMostKept) break;
    if (app.document.index_of(id)) compare.picked.emplace_back(id);
  }
}

}  // namespace kol::app
