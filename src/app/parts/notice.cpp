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
  const bool takes_back = std::any_of(notice.actions.begin(), notice.actions.end(),
                                      [](const NoticeAction& action) { return action.takes_back; });
  return app.ui.time > notice.until || (takes_back && another_followed);
}

constexpr float kGap = 8;

float actions_width(App& app) {
  float width = 0;
  for (const NoticeAction& action : app.notice->actions) {
    width += ui::button_width(app.ui, action.label) + kGap;
  }
  return width;
}

constexpr float kLeastText = 200;

// Whether the actions stand below the text, because they would leave it no room.
bool is_stacked(App& app, float room) {
  if (app.notice->actions.empty()) return false;
  return room - actions_width(app) - app.ui.control_height() - kGap <
         std::min(kLeastText, app.ui.text_width(app.notice->text) + 2);
}

float notice_text_width(App& app, float room) {
  const float beside = is_stacked(app, room) ? 0 : actions_width(app) + kGap;
  const float buttons = beside + app.ui.control_height() + kGap;
  return std::min(app.ui.text_width(app.notice->text) + 2, std::max(0.0f, room - buttons));
}

float notice_height(App& app, float room) {
  const float text = ui::paragraph_height(app.ui, app.notice->text, notice_text_width(app, room));
  const float below = is_stacked(app, room) ? app.ui.control_height() + kGap : 0;
  return std::max(app.ui.control_height(), text) + below;
}

// The text and the buttons in the strip's room.
void notice_content(App& app, Rect rest) {
  Ui& ui = app.ui;
  Rect below = is_stacked(app, rest.w) ? rest.cut_bottom(ui.control_height(), kGap) : Rect{};
  const Rect text = rest.cut_left(notice_text_width(app, rest.w), kGap);
  const float height = ui::paragraph_height(ui, app.notice->text, text.w);
  ui::draw_paragraph(ui, text.inset(0, (text.h - height) / 2), app.notice->text,
                     {.colour = app.notice->is_error ? ui.theme.bad : ui.theme.text});
  rest = rest.inset(0, (rest.h - ui.control_height()) / 2);
  Rect& buttons = below.h > 0 ? below : rest;
  const NoticeAction* pressed = nullptr;
  for (const NoticeAction& action : app.notice->actions) {
    const float width = ui::button_width(ui, action.label);
    if (ui::button(ui, buttons.cut_left(width, kGap), action.label, {.look = ui::Look::quiet})) {
      pressed = &action;
    }
  }
  if (pressed != nullptr) {
    const auto act = pressed->act;
    app.notice.reset();
    return act(app);
  }
  if (below.h > 0) rest = rest.cut_right(ui.control_height());
  if (ui::button(ui, rest.cut_left(ui.control_height()), Word::notice_close,
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
  const float height = notice_height(app, stage.w - 32) + 16;
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
