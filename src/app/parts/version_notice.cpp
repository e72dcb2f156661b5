#include "app/parts/version_notice.h"

#include <algorithm>

namespace kol::app {

Rect version_strip(const App& app, Rect& stage) {
  if (!app.new_version || app.notice) return {};
  return stage.cut_bottom(app.ui.control_height() + 16);
}

void version_notice(App& app, const Rect& strip) {
  if (strip.h == 0) return;
  Ui& ui = app.ui;
  ui.fill(strip, ui.theme.raised);
  ui.line(strip.x, strip.y + 0.5f, strip.right(), strip.y + 0.5f, ui.theme.line);
  const ui::Group group(ui, "version", ui::Role::region, strip, app.word(Word::version_name));
  const std::string& ready = app.word(Word::version_ready);
  const Word reload = Word::version_reload;
  const float action = ui::button_width(ui, reload);
  Rect rest = strip.inset(16, 8);
  const float room = std::max(0.0f, rest.w - action - ui.control_height() - 16);
  const Rect text = rest.cut_left(std::min(ui.text_width(ready) + 2, room), 8);
  ui.describe(ui.id("text"), ui::Role::status, text).value = ready;
  ui.draw_text(text, ready, {.colour = ui.theme.text});
  if (ui::button(ui, rest.cut_left(action, 8), reload, {.look = ui::Look::quiet})) {
    platform::use_new_version();
  }
  if (ui::button(ui, rest.cut_left(ui.control_height()), Word::notice_close,
                 {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true})) {
    app.new_version = false;
  }
}

}  // namespace kol::app
