// Settings of the workspace: its name, currency, market and tiers; and the page's colours.
#include "app/settings/panel.h"

#include "app/parts/panel_title.h"
#include "app/parts/settings_cards.h"
#include "app/parts/value_fields.h"

namespace kol::app {
void settings_panel(App& app, const Rect& area) {
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), Word::settings_title);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(app.ui, "settings", view, app.word(Word::settings_title));
  Flow flow(scroller.content().inset(kPanelMargin, 0));

  if (app.embed) {  // the rest is the embedding page's, or of no use here
    money_card(app, flow);
    flow.space(16);
    tiers_card(app, flow);
    return scroller.finish(view.w, flow.height() + 16);
  }
  std::string name = app.document.workspace().campaign.name;
  if (text_value(app, flow.row(ui::field_height(app.ui, false)), "name", name,
                 app.word(Word::settings_name))) {
    app.document.edit_campaign({"name"}, [&](Campaign& next) { next.name = name; });
  }
  flow.space(16);
  const std::array looks = {app.word(Word::settings_look_system),
                            app.word(Word::settings_look_light),
                            app.word(Word::settings_look_dark)};
  auto look = static_cast<std::size_t>(app.scheme);
  app.ui.draw_text(flow.row(22), app.word(Word::settings_look),
                   {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  if (ui::segmented(app.ui, flow.row(app.ui.control_height()), Word::settings_look, looks, look)) {
    app.scheme = static_cast<platform::Scheme>(look);
    platform::choose_scheme(app.scheme);
  }
  flow.space(16);
  money_card(app, flow);
  flow.space(16);
  tiers_card(app, flow);
  flow.space(16);
  ui::paragraph(app.ui, flow, Word::settings_private,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  flow.space(16);
  scroller.finish(view.w, flow.height());
}

}  // namespace kol::app
