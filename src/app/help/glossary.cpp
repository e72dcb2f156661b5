#include "app/help/panels.h"
#include "app/help/terms.h"
#include "app/parts/panel_title.h"

namespace kol::app {
namespace {

constexpr float kGap = 12;

// Name, meaning, and a way to see how the figure comes about.
void term(App& app, Flow& flow, const Term& shown, std::optional<Question>& asked) {
  Ui& ui = app.ui;
  const float top = flow.y();
  ui::Group group(ui, shown.name, ui::Role::group, {flow.x(), top, flow.width(), 0}, shown.name);
  const float side = ui.environment.coarse_pointer ? 44.0f : 28.0f;
  Rect row = flow.row(side);
  if (shown.how) {
    const std::string how = ui.words.with(Word::how_ask, {{"name", shown.name}});
    const Rect button = row.cut_right(side, 4);
    ui::heading(ui, row, {"name", shown.name}, 3, ui::kTextSize);
    if (ui::button(ui, button, {Word::how_ask, how},
                   {.look = ui::Look::quiet, .icon = ui::Icon::info, .icon_only = true})) {
      asked = shown.how;
    }
  } else {
    ui::heading(ui, row, {"name", shown.name}, 3, ui::kTextSize);
  }
  ui::paragraph(ui, flow, {"meaning", shown.meaning}, {.colour = ui.theme.secondary});
  flow.space(kGap);
  group.set_height(flow.y() - top);
}

}  // namespace

void glossary_panel(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(ui.control_height(), kGap), Word::glossary_title);
  const ui::FieldEvent event =
      ui::text_field(ui, rest.cut_top(ui.control_height(), kGap), "search", app.searched_term,
                     {.label = app.word(Word::glossary_search),
                      .placeholder = app.word(Word::glossary_search),
                      .input = "search",
                      .hide_label = true});
  if (event.typed) app.searched_term = *event.typed;
  if (event.cancelled) app.searched_term.clear();

  const std::vector<Term> found = terms(app, app.searched_term);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(ui, "glossary", view, app.word(Word::glossary_title));
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  std::optional<Question> asked;
  if (found.empty()) ui::paragraph(ui, flow, Word::glossary_none);
  for (const Term& one : found) term(app, flow, one, asked);
  scroller.finish(view.w, flow.height());
  if (asked) app.ask(*asked);
}

}  // namespace kol::app
