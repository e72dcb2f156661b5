// Shows how a figure comes about, with the fields of the defaults that the reader can replace.
#include "app/explain/panel.h"

#include <cmath>

#include "app/explain/explain.h"
#include "app/parts/figure_fields.h"
#include "app/parts/mending.h"
#include "app/parts/names.h"
#include "app/parts/panel_title.h"
#include "app/parts/settings_cards.h"
#include "app/parts/value_fields.h"
#include "app/state/app.h"

namespace kol::app {
namespace {

constexpr float kWidest = 640;

void section(App& app, Flow& flow, Word word) {
  flow.space(24);
  ui::heading(app.ui, flow.row(24), word, 3, 15);
  flow.space(8);
}

// ---- Formula ----

void formula(App& app, Flow& flow, const Explanation& explanation) {
  if (explanation.formula.empty()) return;
  flow.space(16);
  ui::Card card(app.ui, "formula", flow, {});
  ui::paragraph(app.ui, card.flow, {"formula", explanation.formula},
                {.colour = app.ui.theme.secondary});
  if (explanation.filled_in.empty()) return;
  card.flow.space(8);
  ui::paragraph(app.ui, card.flow, {"filled in", explanation.filled_in}, {.bold = true});
}

// ---- Ingredients ----

bool asks(App& app, const Rect& rect, std::string_view name) {
  const std::string words = app.ui.words.with(Word::how_ask, {{"name", name}});
  return ui::button(app.ui, rect, {Word::how_ask, words},
                    {.look = ui::Look::quiet, .icon = ui::Icon::info, .icon_only = true});
}

// Name and value on one line where they fit, else one below the other. True if it was asked how.
bool name_and_value(App& app, Flow& flow, const Ingredient& ingredient) {
  Ui& ui = app.ui;
  const float side = ui.environment.coarse_pointer ? 44.0f : 28.0f;
  const float how = ingredient.how ? side + 4 : 0;
  const float name_width = ui.text_width(ingredient.name) + 1;
  const float value_width = ui.text_width(ingredient.value, {.bold = true}) + 1;
  Rect line = flow.row(std::max(28.0f, ingredient.how ? side : 0.0f));
  const bool together = name_width + how + 12 + value_width <= line.w;

  Rect value = together ? line.cut_right(value_width, 12) : Rect{};
  ui.draw_text(line.cut_left(std::min(name_width, line.w - how)), ingredient.name);
  bool asked = false;
  if (ingredient.how) asked = asks(app, {line.x + 4, line.y, side, side}, ingredient.name);
  if (!together) value = flow.row(24);
  ui.describe(ui.id("value"), ui::Role::text, value).value = ingredient.value;
  ui.draw_text(value, ingredient.value,
               {.bold = true, .align = together ? ui::Align::right : ui::Align::left});
  return asked;
}

void source_and_grade(App& app, Flow& flow, const Ingredient& ingredient) {
  Ui& ui = app.ui;
  const ui::TextStyle style{.size = ui::kSmallSize, .colour = ui.theme.secondary};
  if (ingredient.grade.empty())
    return ui::paragraph(ui, flow, {"source", ingredient.source}, style);
  const std::string grade =
      ui.words.with(Word::how_grade, {{"grade", grade_name(app, ingredient.grade)}});
  const float badge = ui::badge_width(ui, grade) + 12;
  Flow text(Rect{flow.x(), flow.y(), flow.width() - badge, 0});
  ui::paragraph(ui, text, {"source", ingredient.source}, style);
  const Rect place{flow.x() + flow.width() - badge + 12, flow.y(), badge - 12, 20};
  ui.describe(ui.id("grade"), ui::Role::text, place).value = grade;
  ui::draw_badge(ui, place, grade, grade_tone(ingredient.grade));
  flow.space(std::max(text.height(), 22.0f));
}

void ingredients(App& app, Flow& flow, const Explanation& explanation,
                 std::optional<Topic>& asked) {
  if (explanation.ingredients.empty()) return;
  section(app, flow, Word::how_ingredients);
  for (std::size_t i = 0; i < explanation.ingredients.size(); ++i) {
    const Ingredient& ingredient = explanation.ingredients[i];
    const float top = flow.y();
    app.ui.line(flow.x(), top + 0.5f, flow.x() + flow.width(), top + 0.5f, app.ui.theme.line);
    ui::Group group(app.ui, "ingredient " + std::to_string(i), ui::Role::group,
                    {flow.x(), top, flow.width(), 0}, ingredient.name);
    flow.space(6);
    if (name_and_value(app, flow, ingredient)) asked = ingredient.how;
    source_and_grade(app, flow, ingredient);
    flow.space(8);
    group.set_height(flow.y() - top);
  }
}

// ---- The reader's own figures ----

// By the name that it has among the ingredients.
void own_figure(App& app, Flow& flow, const CampaignFigure& figure, const std::string& of = {}) {
  const std::string name = term_of(app, figure, of);
  if (figure.value.triple != nullptr) {
    triple_figure_field(app, flow, figure, of,
                        {.label = name, .help = app.word(Word::how_own_help)});
  } else {
    figure_field(app, flow.row(value_field_height(app)), figure, {.label = name});
  }
}

void own_figure(App& app, Flow& flow, const Explanation& explanation, OwnFigure figure) {
  switch (figure) {
    case OwnFigure::ctr:
      for (const std::string& ctr_class : explanation.ctr_classes) {
        own_figure(app, flow, typed("ctr"), ctr_class);
        flow.space(8);
      }
      return;
    case OwnFigure::cvr:
      return own_figure(app, flow, typed("cvr"));
    case OwnFigure::money:
      return money_card(app, flow);
    case OwnFigure::tiers:
      return tiers_card(app, flow);
    case OwnFigure::fake_share:
      return own_figure(app, flow, typed("fake_share"));
    case OwnFigure::capture_share:
      return own_figure(app, flow, typed("capture_share"));
    case OwnFigure::incrementality:
      return own_figure(app, flow, typed("incrementality"));
  }
}

void own_figures(App& app, Flow& flow, const Explanation& explanation) {
  if (explanation.own.empty()) return;
  section(app, flow, Word::how_own);
  for (const OwnFigure figure : explanation.own) {
    own_figure(app, flow, explanation, figure);
    flow.space(12);
  }
}

// ---- The whole ----

void notes(App& app, Flow& flow, std::string_view note) {
  if (note.empty()) return;
  flow.space(16);
  ui::paragraph(app.ui, flow, {"note", note},
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
}

// Read first: what it is about; the way back stands before it all the same.
void title(App& app, Rect row, const std::string& text) {
  const bool goes_back = !app.questions_before.empty();
  const Rect back = goes_back ? row.cut_left(app.ui.control_height(), 4) : Rect{};
  panel_title(app, row, {"title", text});
  if (goes_back &&
      ui::button(app.ui, back, Word::how_back,
                 {.look = ui::Look::quiet, .icon = ui::Icon::back, .icon_only = true})) {
    app.go_back();
  }
}

// Each question has a view of its own, that begins at the top.
std::string scroller_key(const Question& question) {
  return "explanation " + std::to_string(static_cast<int>(question.topic)) + ' ' +
         question.influencer;
}

}  // namespace

std::string explanation_title(const App& app) {
  return app.question ? app.word(title_of(app.question->topic)) : std::string();
}

void explanation_panel(App& app, const Rect& area) {
  if (!app.question) return;
  const Question question = *app.question;
  const Explanation explanation = explain(app, question);
  Rect rest = area.inset(kPanelMargin, 12);
  if (rest.w > kWidest) rest = rest.inset((rest.w - kWidest) / 2, 0);
  title(app, rest.cut_top(app.ui.control_height(), 12), explanation.title);

  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(app.ui, scroller_key(question), view, explanation.title);
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  std::optional<Topic> asked;
  ui::paragraph(app.ui, flow, {"meaning", explanation.meaning});
  follows(app, flow, [&] {
    formula(app, flow, explanation);
    notes(app, flow, explanation.note);
    ingredients(app, flow, explanation, asked);
  });
  own_figures(app, flow, explanation);
  flow.space(24);
  scroller.finish(view.w, flow.height());
  if (asked) app.ask({*asked, question.influencer, question.channel, question.of});
}

}  // namespace kol::app
