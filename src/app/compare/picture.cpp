// The roster as a picture: what one post costs against what it brings for the goal.
#include <algorithm>

#include "app/compare/advice_words.h"
#include "app/compare/parts.h"
#include "app/parts/names.h"
#include "app/state/roster_columns.h"
#include "ui/scatter.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostPoints = 2000;
constexpr float kHeight = 320;
constexpr float kHeightOfCards = 320;

// What the goal counts, as far as it can stand on an axis beside the cost: for sales what is left
// of the orders, which has to come to the cost.
MaybeNumber result_of(Goal goal, const StandardPost& post) {
  return goal == Goal::sales ? post.contribution : results_of(goal, post);
}

Word result_word(Goal goal) {
  switch (goal) {
    case Goal::awareness:
      return Word::compare_picture_real;
    case Goal::engagement:
      return Word::compare_engagements;
    case Goal::traffic:
      return Word::compare_clicks;
    case Goal::leads:
      return Word::compare_leads;
    case Goal::sales:
      return Word::compare_picture_contribution;
  }
  return Word::compare_picture_contribution;
}

struct Points {
  std::vector<ui::ScatterPoint> points;
  std::vector<std::size_t> influencers;
  std::size_t left_out = 0;
  bool has_more = false;  // there are others behind the last one drawn
};

Points points_of(const App& app, const std::vector<std::size_t>& rows) {
  Points made;
  const Goal goal = app.document.workspace().campaign.goal;
  for (const std::size_t row : rows) {
    const StandardPost& post = app.document.report().influencers[row].standard_post;
    const MaybeNumber result = result_of(goal, post);
    if (post.cost.value_or(0) <= 0 || result.value_or(0) <= 0) {
      ++made.left_out;
      continue;
    }
    if (made.points.size() == kMostPoints) {
      made.has_more = true;
      break;
    }
    const std::vector<Channel>& channels = app.document.workspace().influencers[row].channels;
    const auto platform = channels.empty() ? Platform::other : channels.front().platform;
    made.points.push_back({*post.cost, *result, static_cast<std::size_t>(platform)});
    made.influencers.push_back(row);
  }
  return made;
}

std::vector<std::pair<std::size_t, std::string>> shapes_in(const App& app, const Points& made) {
  std::vector<std::pair<std::size_t, std::string>> shapes;
  for (std::size_t i = 0; i < static_cast<std::size_t>(kPlatformCount); ++i) {
    const bool used = std::any_of(made.points.begin(), made.points.end(),
                                  [&](const ui::ScatterPoint& one) { return one.shape == i; });
    if (used) shapes.emplace_back(i, platform_name(app, static_cast<Platform>(i)));
  }
  return shapes;
}

std::string left_out_words(const App& app, std::size_t count) {
  if (count == 1) return app.word(Word::compare_picture_left_one);
  return app.ui.words.with(Word::compare_picture_left,
                           {{"count", ui::editable(static_cast<double>(count))}});
}

// Whom the picture leaves out, and whom it has only for the pointer.
void limits(App& app, Flow& flow, const Points& made) {
  const auto say = [&](std::string_view key, const std::string& words) {
    flow.space(4);
    ui::paragraph(app.ui, flow, {key, words},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  };
  const auto number = [](std::size_t count) { return ui::editable(static_cast<double>(count)); };
  const std::size_t drawn = made.points.size();
  if (made.has_more) {
    say("drawn", app.ui.words.with(Word::compare_picture_drawn, {{"count", number(drawn)}}));
  } else if (made.left_out > 0) {
    say("left out", left_out_words(app, made.left_out));
  }
  if (drawn > ui::kMostReached) {
    say("reached",
        app.ui.words.with(Word::compare_picture_reached,
                          {{"count", number(ui::kMostReached)}, {"all", number(drawn)}}));
  }
}

// The points that the rows shown have, with what their axes mean.
Points points_shown(App& app) {
  return points_of(app, app.compare.rows.of(app.document, app.compare.order));
}

ui::Scatter scatter_of(const App& app, const Points& made) {
  const Goal goal = app.document.workspace().campaign.goal;
  ui::Scatter shown;
  shown.name = app.word(Word::compare_picture_title);
  const auto money = [&app](double value) { return ui::short_money(value, app.currency()); };
  shown.x = {app.word(Word::compare_picture_cost), money};
  shown.y = {app.word(result_word(goal)), [](double value) { return ui::short_count(value); }};
  if (goal == Goal::sales) {
    shown.y.text = money;
    shown.diagonal = app.word(Word::compare_picture_even);
  }
  shown.points = made.points;
  shown.point_name = [&app, &made](std::size_t point) {
    return name_of(app.document.workspace().influencers[made.influencers[point]]);
  };
  shown.shapes = shapes_in(app, made);
  return shown;
}

}  // namespace

bool has_picture(App& app) { return !points_shown(app).points.empty(); }

void draw_roster(App& app, Flow& flow) {
  const Points made = points_shown(app);
  std::optional<std::size_t> none;
  ui::scatter(app.ui, flow.row(kHeight), "scatter", scatter_of(app, made), none);
}

void roster_picture(App& app, Flow& flow) {
  if (!app.compare.picture_open) return;
  const std::vector<Influencer>& all = app.document.workspace().influencers;
  const Points made = points_shown(app);
  ui::Card card(app.ui, "picture", flow, app.word(Word::compare_picture_title));
  if (made.points.empty()) {
    ui::paragraph(app.ui, card.flow, Word::compare_picture_none,
                  {.colour = app.ui.theme.secondary});
    return;
  }
  const ui::Scatter shown = scatter_of(app, made);
  const auto id_of = [&](std::size_t point) { return all[made.influencers[point]].id; };
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < made.points.size() && !app.compare.picture_point.empty(); ++i) {
    if (id_of(i) == app.compare.picture_point) chosen = i;
  }
  const float height = shows_cards(flow.width()) ? kHeightOfCards : kHeight;
  const ui::ScatterEvents events =
      ui::scatter(app.ui, card.flow.row(height), "scatter", shown, chosen);
  app.compare.picture_point = chosen ? id_of(*chosen) : std::string();
  if (chosen && app.ui.environment.coarse_pointer) {
    const std::string words =
        app.ui.words.with(Word::compare_open_best, {{"name", shown.point_name(*chosen)}});
    const ui::Label see(Word::compare_open_best, words);
    Rect row = card.flow.row(app.ui.control_height());
    if (ui::button(app.ui, row.cut_left(std::min(row.w, ui::button_width(app.ui, see))), see)) {
      app.open(id_of(*chosen));
    }
  }
  limits(app, card.flow, made);
  if (events.opened) app.open(id_of(*events.opened));
}

}  // namespace kol::app
