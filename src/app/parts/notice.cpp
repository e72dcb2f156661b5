#include "app/parts/notice.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/parts/embedded.h"
#include "app/state/app.h"

namespace kol::app {
namespace {

// What it offers to take back must still be the last edit.
bool is_over(const App& app, const Notice& notice) {
  const bool another_followed = notice.revision != app.document.revision();
  const bool takes_back = notice.action && notice.action->takes_back;
  return app.ui.time > notice.until || (takes_back && another_followed);
}

float width_of(App& app, const std::optional<NoticeAction>& action) {
  return action ? ui::button_width(app.ui, action->label) : 0;
}

float buttons_width(App& app) {
  return width_of(app, app.notice->action) + width_of(app, app.notice->more) +
         app.ui.control_height() + (app.notice->more ? 32 : 24);
}

// On a phone two actions leave no room for the text beside them: they stand below it.
bool is_stacked(App& app, float room) {
  return app.notice->more && app.ui.text_width(app.notice->text) + buttons_width(app) > room;
}

float notice_text_width(App& app, float room) {
  const float buttons = is_stacked(app, room) ? app.ui.control_height() + 8 : buttons_width(app);
  return std::min(app.ui.text_width(app.notice->text) + 2, std::max(0.0f, room - buttons));
}

// The text and the buttons in the strip's room.
void notice_content(App& app, Rect rest) {
  Ui& ui = app.ui;
  const bool stacked = is_stacked(app, rest.w);
  Rect actions = stacked ? rest.cut_bottom(ui.control_height()) : Rect();
  Rect close = stacked ? rest.cut_right(ui.control_height(), 8) : Rect();
  const Rect text = rest.cut_left(notice_text_width(app, rest.w), 8);
  const float height = ui::paragraph_height(ui, app.notice->text, text.w);
  ui::draw_paragraph(ui, text.inset(0, (text.h - height) / 2), app.notice->text,
                     {.colour = app.notice->is_error ? ui.theme.bad : ui.theme.text});
  if (!stacked) actions = rest.inset(0, (rest.h - ui.control_height()) / 2);
  for (const auto& action : {app.notice->action, app.notice->more}) {
    if (!action || !ui::button(ui, actions.cut_left(width_of(app, action), 8), action->label,
                               {.look = ui::Look::quiet})) {
      continue;
    }
    app.notice.reset();
    return action->act(app);
  }
  close = stacked ? close.cut_top(ui.control_height()) : actions.cut_left(ui.control_height());
  if (ui::button(ui, close, Word::notice_close,
                 {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true})) {
    app.notice.reset();
  }
}

// Where screen readers hear what is told. It is always there: they do not read out one that comes
// together with its text.
void told(App& app, const Rect& strip, ui::Role role, bool is_now) {
  const bool is_alert = role == ui::Role::alert;
  Rect place = strip.inset(16, 8);
  if (is_now) place.w = notice_text_width(app, place.w);
  ui::Node& node = app.ui.describe(app.ui.id(is_alert ? "alert" : "told"), role, place);
  if (is_now) {
    node.value = app.notice->text;
  } else {
    node.flags |= ui::flag_hidden_text;
  }
}

}  // namespace

Rect notice_strip(App& app, Rect& stage) {
  if (app.notice && is_over(app, *app.notice)) app.notice.reset();
  if (!app.notice) return {};
  const float text =
      ui::paragraph_height(app.ui, app.notice->text, notice_text_width(app, stage.w - 32));
  const float below = is_stacked(app, stage.w - 32) ? app.ui.control_height() : 0;
  const float height = std::max(app.ui.control_height(), text) + below + 16;
  return app.embed ? in_sight(app, stage).cut_bottom(height) : stage.cut_bottom(height);
}

void notice(App& app, const Rect& strip) {
  Ui& ui = app.ui;
  const bool is_error = app.notice && app.notice->is_error;
  told(app, strip, ui::Role::status, app.notice && !is_error);
  told(app, strip, ui::Role::alert, is_error);
  if (!app.notice) return;
  std::optional<ui::Overlay> overlay;
  if (app.embed) overlay.emplace(ui, "notice", strip);
  ui.fill(strip, ui.theme.raised);
  ui.line(strip.x, strip.y + 0.5f, strip.right(), strip.y + 0.5f, ui.theme.line);
  const ui::Group group(ui, "notice", ui::Role::region, strip, app.word(Word::notice_name));
  notice_content(app, strip.inset(16, 8));
}

}  // namespace kol::app
