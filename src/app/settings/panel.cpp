// Settings of the workspace (currency, market, tiers) and what can be done with it as a whole.
#include "app/settings/panel.h"

#include "app/keeping/files.h"
#include "app/keeping/links.h"
#include "app/parts/panel_title.h"
#include "app/parts/settings_cards.h"
#include "app/parts/value_fields.h"
#include "app/print/report.h"

namespace kol::app {
namespace {

void data_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "data", flow, app.word(Word::settings_data));
  const auto act = [&](Word word, ui::Icon icon, ui::Look look) {
    const bool pressed = ui::button(app.ui, card.flow.row(app.ui.control_height()), word,
                                    {.look = look, .icon = icon});
    card.flow.space(8);
    return pressed;
  };
  if (act(Word::bar_workspaces, ui::Icon::shelf, ui::Look::secondary)) {
    app.panel = Panel::workspaces;
  }
  if (act(Word::settings_save, ui::Icon::save, ui::Look::secondary)) save_workspace(app, true);
  if (act(Word::link_copy, ui::Icon::link, ui::Look::secondary)) copy_link(app);
  if (act(Word::settings_export, ui::Icon::save, ui::Look::secondary)) export_table(app);
  if (act(Word::report_open, ui::Icon::print, ui::Look::secondary)) open_report(app, false);
  if (!app.is_sample && act(Word::settings_sample, ui::Icon::duplicate, ui::Look::secondary)) {
    show_sample_again(app);
  }
  if (act(Word::settings_empty, ui::Icon::plus, ui::Look::secondary)) start_empty(app);
  ui::paragraph(app.ui, card.flow, Word::settings_private,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
}

}  // namespace

void settings_panel(App& app, const Rect& area) {
  Rect rest = area.inset(16, 12);
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), Word::settings_title);
  ui::Scroller scroller(app.ui, "settings", rest, app.word(Word::settings_title));
  Flow flow(scroller.content());

  if (app.embed) {  // the rest is the embedding page's, or of no use here
    money_card(app, flow);
    flow.space(16);
    tiers_card(app, flow);
    return scroller.finish(rest.w, flow.height() + 16);
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
  if (ui::segmented(app.ui, flow.row(app.ui.control_height()), Word::settings_look, looks, look)) {
    app.scheme = static_cast<platform::Scheme>(look);
    platform::choose_scheme(app.scheme);
  }
  flow.space(16);
  money_card(app, flow);
  flow.space(16);
  tiers_card(app, flow);
  flow.space(16);
  data_card(app, flow);
  flow.space(16);
  scroller.finish(rest.w, flow.height());
}

}  // namespace kol::app
