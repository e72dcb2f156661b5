// What the reader has to know of keeping, above the screen, until it is over or was answered.
#include "app/keeping/banner.h"

#include <algorithm>

#include "app/keeping/files.h"
#include "app/keeping/shelf.h"
#include "app/state/app.h"

namespace kol::app {
namespace {

Word trouble_word(const events::Reason& reason) {
  if (reason == "full") return Word::shelf_trouble_full;
  if (reason == "blocked") return Word::shelf_trouble_blocked;
  if (reason == "newer") return Word::shelf_trouble_newer;
  return reason == "slow" ? Word::shelf_trouble_slow : Word::shelf_trouble_broken;
}

struct Banner {
  std::string text;
  bool is_conflict = false;
  bool offers_file = false;
};

std::optional<Banner> banner_of(const App& app) {
  const Shelf& shelf = app.shelf;
  const std::string& name = shown_name(app, app.document.workspace().campaign.name);
  const auto words = [&](Word word) { return app.ui.words.with(word, {{"name", name}}); };
  if (!shelf.other_version.empty()) return Banner{words(Word::shelf_other_changed), true, false};
  if (shelf.trouble.empty() || shelf.trouble_seen) return std::nullopt;
  if (!is_kept(app)) return Banner{words(trouble_word(shelf.trouble)), false, true};
  // Nothing is lost yet; where storage is refused as a rule, that is no news.
  if (shelf.trouble == "blocked" || shelf.trouble == "full") return std::nullopt;
  return Banner{app.word(Word::shelf_trouble_unread), false, false};
}

// Text beside its sign, described as an alert; returns its height.
void alert(App& app, Rect row, const std::string& text) {
  Ui& ui = app.ui;
  ui.describe(ui.id("text"), ui::Role::alert, row).value = text;
  ui::draw_icon(ui, ui::Icon::warn, Rect{row.x, row.y, 20, 22}, ui.theme.caution);
  row.cut_left(20, 8);
  Flow lines(row);
  for (const std::string& line : ui.texts.wrap(text, ui::kTextSize, false, row.w)) {
    ui.draw_text(lines.row(22), line);
  }
}

void conflict_buttons(App& app, Rect row) {
  Ui& ui = app.ui;
  const Word both = Word::shelf_keep_both;
  const Word other = Word::shelf_take_other;
  const bool keeps = ui::button(ui, row.cut_left(ui::button_width(ui, both), 8), both,
                                {.look = ui::Look::primary});
  const bool takes = ui::button(ui, row.cut_left(ui::button_width(ui, other)), other);
  if (keeps) keep_both(app);
  if (takes) take_other(app);
}

void trouble_buttons(App& app, Rect row, bool offers_file) {
  Ui& ui = app.ui;
  const Word save = Word::shelf_save;
  if (offers_file && ui::button(ui, row.cut_left(ui::button_width(ui, save), 8), save,
                                {.look = ui::Look::primary})) {
    save_workspace(app);
  }
  const Word close = Word::notice_close;
  if (ui::button(ui, row.cut_left(ui::button_width(ui, close)), close, {.look = ui::Look::quiet})) {
    app.shelf.trouble_seen = true;
  }
}

}  // namespace

void shelf_banner(App& app, Rect& stage) {
  const std::optional<Banner> banner = banner_of(app);
  if (!banner) return;
  Ui& ui = app.ui;
  const float text_height = ui::paragraph_height(ui, banner->text, std::min(stage.w, 1280.0f) - 60);
  const float height = 12 + text_height + 8 + ui.control_height() + 12;
  const Rect area = stage.cut_top(height);
  ui.fill(area, ui.theme.surface);
  ui.line(area.x, area.bottom() - 0.5f, area.right(), area.bottom() - 0.5f, ui.theme.line);
  const ui::Group group(ui, "shelf banner", ui::Role::region, area, app.word(Word::bar_workspaces));
  Rect rest = area.inset(16, 12);
  rest.w = std::min(rest.w, 1280.0f - 32);
  alert(app, rest.cut_top(text_height, 8), banner->text);
  if (banner->is_conflict) {
    conflict_buttons(app, rest.cut_top(ui.control_height()));
  } else {
    trouble_buttons(app, rest.cut_top(ui.control_height()), banner->offers_file);
  }
}

}  // namespace kol::app
