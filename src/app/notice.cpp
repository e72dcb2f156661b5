#include "app/notice.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/app.h"
#include "app/embed.h"

namespace kol::app {
namespace {

constexpr double kNoticeSeconds = 8;

// What can be done about a notice, and how wide that button is: 0 if there is none.
struct NoticeOffer {
  std::string_view label;
  float width = 0;
};

NoticeOffer offer_of(App& app) {
  const Notice& notice = *app.notice;
  const bool undoes = notice.offers_undo || !notice.brings_back.empty();
  if (!undoes && !notice.offers_file) return {};
  const Word word = undoes ? Word::bar_undo : Word::notice_save_file;
  return {app.word(word), ui::button_width(app.ui, app.word(word))};
}

float notice_text_width(App& app, float room) {
  const float buttons = offer_of(app).width + app.ui.control_height() + 24;
  return std::min(app.ui.text_width(app.notice->text) + 2, std::max(0.0f, room - buttons));
}

// The text and the buttons in the strip's room.
void notice_content(App& app, Rect rest) {
  Ui& ui = app.ui;
  const Rect text = rest.cut_left(notice_text_width(app, rest.w), 8);
  ui.describe(ui.id("text"), app.notice->is_error ? ui::Role::alert : ui::Role::status, text)
      .value = app.notice->text;
  const float height = ui::paragraph_height(ui, app.notice->text, text.w);
  ui::draw_paragraph(ui, text.inset(0, (text.h - height) / 2), app.notice->text,
                     {.colour = app.notice->is_error ? ui.theme.bad : ui.theme.text});
  rest = rest.inset(0, (rest.h - ui.control_height()) / 2);
  const NoticeOffer offer = offer_of(app);
  if (offer.width > 0 &&
      ui::button(ui, rest.cut_left(offer.width, 8), offer.label, {.look = ui::Look::quiet})) {
    const Notice taken = *std::exchange(app.notice, std::nullopt);
    if (!taken.brings_back.empty()) return bring_back(app, taken.brings_back);
    return taken.offers_undo ? app.document.undo() : save_workspace(app);
  }
  if (ui::button(ui, rest.cut_left(ui.control_height()), app.word(Word::notice_close),
                 {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true})) {
    app.notice.reset();
  }
}

}  // namespace

Rect notice_strip(App& app, Rect& stage) {
  if (app.notice && app.ui.time > app.notice->until) app.notice.reset();
  if (!app.notice) return {};
  const float text = ui::paragraph_height(app.ui, app.notice->text,
                                          notice_text_width(app, stage.w - 32));
  const float height = std::max(app.ui.control_height(), text) + 16;
  return app.embed ? in_sight(app, stage).cut_bottom(height) : stage.cut_bottom(height);
}

void notice(App& app, const Rect& strip) {
  if (!app.notice) return;
  Ui& ui = app.ui;
  std::optional<ui::Overlay> overlay;
  if (app.embed) overlay.emplace(ui, "notice", strip);
  ui.fill(strip, ui.theme.raised);
  ui.line(strip.x, strip.y + 0.5f, strip.right(), strip.y + 0.5f, ui.theme.line);
  const ui::Group group(ui, "notice", ui::Role::region, strip, app.word(Word::notice_name));
  notice_content(app, strip.inset(16, 8));
}

void App::tell(std::string text, bool offers_undo) {
  notice = Notice{std::move(text), offers_undo, false, false, ui.time + kNoticeSeconds};
  platform::request_frame_after(kNoticeSeconds + 0.1);
}

void App::fail(std::string text, bool offers_file) {
  notice = Notice{std::move(text), false, offers_file, true, ui.time + 3 * kNoticeSeconds};
  platform::request_frame_after(3 * kNoticeSeconds + 0.1);
}

}  // namespace kol::app
