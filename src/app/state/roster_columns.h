// The columns of the roster table, a row each: what it is called and means, and what it holds of an
// influencer. Cells with more than a figure are in compare/cells.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/app.h"
#include "core/figures.h"

namespace kol::app {

// One influencer of the roster, and what the campaign wants of all of them.
struct RosterEntry {
  const Influencer& influencer;
  const InfluencerReport& report;
  Goal goal;
  const VettingReport* vetting = nullptr;  // null for whoever is neither vetted nor booked
};

// The number that a column holds; of a figure of the report its unit follows (core/figures.h).
struct ColumnNumber {
  MaybeNumber (*of)(const RosterEntry& entry) = nullptr;
  std::optional<Unit> unit = std::nullopt;  // none: written digit by digit, as a rank
};

// What has to be known of the account, or entered, for a figure to be known: it says why one is
// not. What needs a post needs the account, too.
enum class ColumnNeeds { account, post, offer, leads, vetting };

struct ColumnInfo {
  RosterColumn column;
  std::string_view key;  // the name in the spec; kept views have it
  Word header;
  Word meaning;
  float width;
  // What the column sorts by: a number, or `text`.
  ColumnNumber number = {};
  ColumnNeeds needs = ColumnNeeds::post;
  bool largest_first = true;  // where the largest is looked for first
  ui::Align align = ui::Align::right;
  std::string (*text)(const Influencer& of) = nullptr;

  bool is_text() const { return text != nullptr; }
};

const ColumnInfo& info_of(RosterColumn column);
std::optional<RosterColumn> find_column(std::string_view key);

// The column of the campaign's goal stands for another one: ROI, cost per engagement …; none for
// awareness, whose cost per 1,000 real impressions has no other column.
std::optional<RosterColumn> goal_column(Goal goal);
// The results that the goal counts: impressions, engagements, clicks, leads, profit.
RosterColumn results_column(Goal goal);
const std::string& header_of(const App& app, RosterColumn column);
const std::string& meaning_of(const App& app, RosterColumn column);

// Whether the column is sorted from its largest value on at first. What costs least is looked for
// first.
bool is_descending_first(const App& app, RosterColumn column);

// In px: as the reader made it, else as it is.
float width_of(const App& app, RosterColumn column);

// Those that are shown: the chosen ones, less the one that the goal's column stands for.
std::vector<RosterColumn> shown_columns(const App& app);

// How the figure that the goal ranks by is written, and how its results are.
Unit goal_unit(Goal goal);
Unit results_unit(Goal goal);

// What the goal ranks by: ROI, or what one result costs.
MaybeNumber goal_metric(Goal goal, const StandardPost& post);

// What a column sorts by; text columns have a text, the others a number.
MaybeNumber value_of(const Document& document, std::size_t influencer, RosterColumn column);
std::string text_of(const Influencer& influencer, RosterColumn column);

// Absent where nobody has begun.
std::optional<VettingStand> vetting_stand(const VettingReport* report);

// The worst of the influencer's channels.
SignalLevel status_of(const InfluencerReport& report);

}  // namespace kol::app
