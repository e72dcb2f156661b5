#include "app/campaign/best_three.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/parts/names.h"
#include "core/comparison.h"
#include "core/evaluate.h"
#include "core/lineup.h"

namespace kol::app {
namespace {

constexpr std::size_t kBestBooked = 3;

// The workspace with nobody but those of the rows.
Workspace alone_with(const Workspace& all, const std::vector<std::size_t>& influencers,
                     const std::vector<LineupRow>& rows) {
  Workspace workspace;
  workspace.settings = all.settings;
  workspace.campaign = all.campaign;
  workspace.campaign.lineup = rows;
  for (const std::size_t index : influencers) {
    workspace.influencers.push_back(all.influencers[index]);
  }
  return workspace;
}

std::string name_in(const App& app, const LineupRow& row) {
  const auto index = app.document.index_of(row.influencer);
  return index ? name_of(app.document.workspace().influencers[*index]) : row.influencer;
}

std::string names_of(const App& app, const BestThree& best) {
  std::string names;
  for (const LineupRow& row : best.rows) {
    names += (names.empty() ? "" : ", ") + name_in(app, row);
  }
  return names;
}

}  // namespace

BestThree best_three(const Workspace& workspace, const Benchmarks& benchmarks,
                     const Report& report) {
  BestThree best;
  std::vector<std::size_t> influencers;
  for (const std::size_t index : report.ranking) {
    // Who cannot be ranked is not among the best.
    if (!std::isfinite(
            ranking_key(workspace.campaign.goal, report.influencers[index].standard_post))) {
      break;
    }
    auto row = standard_row(benchmarks, workspace.influencers[index]);
    if (!row) continue;
    best.rows.push_back(std::move(*row));
    influencers.push_back(index);
    if (best.rows.size() == kBestBooked) break;
  }
  Report projected = evaluate(alone_with(workspace, influencers, best.rows), benchmarks);
  if (projected.projection) best.projection = std::move(*projected.projection);
  return best;
}

std::string warning_of(const App& app, const BestThree& best) {
  if (!best.loses()) return {};
  const Case& typical = best.projection.typical;
  const auto money = [&](double value) { return ui::money(value, app.currency()); };
  return app.ui.words.with(Word::campaign_best_would_lose,
                           {{"loss", money(-*typical.profit)},
                            {"total", ui::money(typical.costs.total, app.currency())},
                            {"names", names_of(app, best)}});
}

std::string booked_text(const App& app, const BestThree& best) {
  const Case& typical = best.projection.typical;
  const bool known = typical.profit.has_value();
  const Word sentence = !known         ? Word::campaign_best_booked
                        : best.loses() ? Word::campaign_best_booked_loss
                                       : Word::campaign_best_booked_profit;
  const MaybeNumber profit = best.loses() ? MaybeNumber(-*typical.profit) : typical.profit;
  return app.ui.words.with(sentence, {{"names", names_of(app, best)},
                                      {"fees", ui::money(typical.costs.fees, app.currency())},
                                      {"total", ui::money(typical.costs.total, app.currency())},
                                      {"profit", ui::money(profit, app.currency())}});
}

}  // namespace kol::app
