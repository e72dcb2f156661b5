// The columns of the roster table: what each is called and means, and what it holds of an
// influencer. How a cell looks is in compare_cells.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"

namespace kol::app {

struct ColumnInfo {
  RosterColumn column;
  Word header;
  Word meaning;
  float width;
  ui::Align align = ui::Align::right;
  bool is_text = false;
  bool largest_first = true;  // where the largest is looked for first
};

const ColumnInfo& info_of(RosterColumn column);

// The column of the campaign's goal stands for another one: ROI, cost per engagement …; none for
// awareness, whose cost per 1,000 real impressions has no other column.
std::optional<RosterColumn> goal_column(Goal goal);
// The results that the goal counts: impressions, engagements, clicks, leads, profit.
RosterColumn results_column(Goal goal);
const std::string& header_of(const App& app, RosterColumn column);
const std::string& meaning_of(const App& app, RosterColumn column);

// Those that are shown: the chosen ones, less the one that the goal's column stands for.
std::vector<RosterColumn> shown_columns(const App& app);

// What the goal ranks by: ROI, or what one result costs.
MaybeNumber goal_metric(Goal goal, const StandardPost& post);

// What a column sorts by; text columns have a text, the others a number.
MaybeNumber value_of(const Document& document, std::size_t influencer, RosterColumn column);
std::string_view text_of(const Influencer& influencer, RosterColumn column);

// The worst of the influencer's channels.
SignalLevel status_of(const InfluencerReport& report);

}  // namespace kol::app
