// The roster on paper: in the reader's order, with what the reader looks for, each influencer by
// one standard post.
#include <algorithm>
#include <cmath>

#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/print/parts.h"
#include "app/state/roster_columns.h"

namespace kol::app {
namespace {

// Beyond, a table of the spreadsheet kind is the better paper (CSV).
constexpr std::size_t kMostRows = 500;

std::string about(const App& app, const Influencer& influencer) {
  std::string text = isolated(name_of(influencer));
  std::string line;
  for (const Channel& channel : influencer.channels) {
    line += (line.empty() ? "" : ", ") + platform_name(app, channel.platform);
  }
  if (!influencer.channels.empty() && !influencer.channels.front().handle.empty()) {
    line += " · " + isolated(influencer.channels.front().handle);
  }
  return line.empty() ? text : text + '\n' + line;
}

std::string followers(const App& app, const Influencer& influencer,
                      const InfluencerReport& report) {
  if (influencer.channels.empty()) return std::string(ui::kUndefined);
  const MaybeNumber& count = influencer.channels.front().followers;
  return count ? ui::count(count) + '\n' + isolated(tier_name(app, report.channels.front().tier))
               : std::string(ui::kUndefined);
}

std::string engagement(const App& app, const InfluencerReport& report) {
  if (report.channels.empty()) return std::string(ui::kUndefined);
  const ChannelReport& channel = report.channels.front();
  std::string text = ui::percent(channel.er_followers);
  if (!channel.benchmark_er) return text;
  const std::string range =
      ui::range(ui::percent(channel.benchmark_er->low), ui::percent(channel.benchmark_er->high));
  return text + '\n' + app.ui.words.with(Word::compare_usual_range, {{"range", range}});
}

// What the goal ranks by, and below it how many results or how much profit.
std::string goal_result(const App& app, const StandardPost& post, std::size_t index) {
  const Goal goal = app.document.workspace().campaign.goal;
  std::string text = shown(app, goal_metric(goal, post), goal_unit(goal));
  const MaybeNumber results = value_of(app.document, index, results_column(goal));
  if (!results) return text;
  if (goal != Goal::sales) {
    return text + '\n' + app.ui.words.with(Word::compare_cell_for, {{"count", ui::count(results)}});
  }
  return text + '\n' +
         app.ui.words.with(*results < 0 ? Word::compare_cell_loss : Word::compare_cell_profit,
                           {{"profit", ui::money(std::abs(*results), app.currency())}});
}

void print_influencer(const App& app, Paper& paper, std::size_t index) {
  const Influencer& influencer = app.document.workspace().influencers[index];
  const InfluencerReport& report = app.document.report().influencers[index];
  const StandardPost& post = report.standard_post;
  const MaybeNumber rank = value_of(app.document, index, RosterColumn::rank);
  paper.row({about(app, influencer), ui::count(rank), followers(app, influencer, report),
             engagement(app, report), authenticity_text(app, report.channels),
             ui::money(influencer.quote, app.currency()),
             shown_range(app, post.fee, &FeeEstimate::fair), goal_result(app, post, index)});
}

// How many there are, and which of them are shown.
std::string shown_text(const App& app, std::size_t found, std::size_t shown) {
  const std::size_t all = app.document.workspace().influencers.size();
  const auto number = [](std::size_t value) { return ui::count(static_cast<double>(value)); };
  std::string text = all == 1 ? app.word(Word::compare_count_one)
                     : found == all
                         ? app.ui.words.with(Word::compare_count, {{"count", number(all)}})
                         : app.ui.words.with(Word::compare_count_found,
                                             {{"found", number(found)}, {"count", number(all)}});
  const RosterOrder& order = app.compare.order;
  if (order.platform) text += " · " + platform_name(app, *order.platform);
  if (!order.search.empty()) text += " · “" + isolated(order.search) + "”";
  if (shown < found) {
    text += " · " + app.ui.words.with(Word::report_first_rows, {{"count", number(shown)}});
  }
  return text;
}

}  // namespace

void print_comparison(App& app, Paper& paper) {
  paper.heading(app.word(Word::nav_compare));
  const Goal goal = app.document.workspace().campaign.goal;
  const std::vector<std::size_t>& rows = app.compare.rows.of(app.document, app.compare.order);
  const std::size_t shown = std::min(rows.size(), kMostRows);
  paper.paragraph(app.ui.words.with(Word::compare_goal_is, {{"goal", goal_name(app, goal)}}) +
                  " · " + shown_text(app, rows.size(), shown));
  paper.table(app.word(Word::nav_compare), {{app.word(Word::compare_name)},
                                            {app.word(Word::compare_rank), true},
                                            {app.word(Word::compare_followers), true},
                                            {app.word(Word::compare_engagement_rate), true},
                                            {app.word(Word::compare_authenticity)},
                                            {app.word(Word::term_quote), true},
                                            {app.word(Word::term_fair), true},
                                            {header_of(app, RosterColumn::goal_result), true}});
  for (std::size_t i = 0; i < shown; ++i) print_influencer(app, paper, rows[i]);
  if (shown > 0) paper.note(app.word(Word::report_standard_post));
}

}  // namespace kol::app
