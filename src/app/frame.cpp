// The frame around the screens: bar on top, navigation at the left or at the bottom, panel beside
// or over the screen, notice at the bottom. This is the order in which a page is read.
#include "app/frame.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/embed/embed.h"
#include "app/focus.h"
#include "app/import/screen.h"
#include "app/keeping/banner.h"
#include "app/keeping/opening.h"
#include "app/parts/in_and_out.h"
#include "app/parts/mending.h"
#include "app/parts/messages.h"
#include "app/parts/notice.h"
#include "app/parts/version_notice.h"
#include "app/state/app.h"
#include "app/top_bar.h"

namespace kol::app {
namespace {

constexpr float kBottomBarHeight = 60;
constexpr float kPickedWidth = 144;

// What was wrong with a file, or noteworthy in it, until the reader closes it.
void problems(App& app, Rect& stage) {
  if (app.problems.empty()) return;
  Ui& ui = app.ui;
  const Word title = Word::problems_title;
  const float width = std::min(stage.w, 1280.0f) - 48;
  float height = 0;
  std::vector<std::string> texts;
  for (const io::Problem& problem : app.problems) {
    texts.push_back(in_words(app, problem));
    height += ui::paragraph_height(ui, texts.back(), width) + 4;
  }
  const float head = ui.control_height();
  const Rect area = stage.cut_top(std::min(stage.h * 0.4f, head + height + 24));
  ui.fill(area, ui.theme.surface);
  ui.line(area.x, area.bottom() - 0.5f, area.right(), area.bottom() - 0.5f, ui.theme.line);
  const ui::Group group(ui, "problems", ui::Role::region, area, app.word(title));
  Rect rest = area.inset(16, 8);
  Rect row = rest.cut_top(head);
  const Rect close = row.cut_right(head, 8);
  ui::draw_icon(ui, ui::Icon::warn, row.cut_left(20, 8), ui.theme.caution);
  ui::heading(ui, row, title, 2);
  const bool closed =
      ui::button(ui, close, Word::notice_close,
                 {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true});
  ui::Scroller scroller(ui, "list", rest, app.word(title));
  Flow flow(scroller.content());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ui::Scope scope(ui, std::to_string(i));
    ui::paragraph(ui, flow, {"problem", texts[i]});
    flow.space(4);
  }
  scroller.finish(rest.w, flow.height());
  if (closed) app.problems.clear();
}

void navigate(App& app, const Rect& rect, bool vertical) {
  const auto& screens = app.pages.screens;
  std::vector<ui::NavItem> items;
  std::vector<Screen> targets;
  const Screen shown = app.pages.of(app.screen).side_of.value_or(app.screen);
  std::size_t chosen = 0;
  for (const ScreenInfo& info : screens) {
    if (info.side_of) continue;
    if (info.screen == shown) chosen = items.size();
    items.push_back({info.word, info.icon, "#/" + std::string(info.name)});
    targets.push_back(info.screen);
  }
  if (ui::navigation(app.ui, rect, Word::nav_name, items, chosen, vertical)) {
    app.screen = targets[chosen];
    while (app.panel != Panel::none) app.close_panel();
  }
}

// Bar on top, rail at the left or bar at the bottom.
void surroundings(App& app, Rect& stage) {
  Ui& ui = app.ui;
  top_bar(app, stage.cut_top(kTopBarHeight));
  if (ui.narrow()) {
    const Rect bottom = stage.cut_bottom(kBottomBarHeight);
    ui.fill(bottom, ui.theme.surface);
    ui.line(bottom.x, bottom.y + 0.5f, bottom.right(), bottom.y + 0.5f, ui.theme.line);
    navigate(app, bottom, false);
  } else {
    const Rect rail = stage.cut_left(kRailWidth);
    ui.fill(rail, ui.theme.surface);
    ui.line(rail.right() - 0.5f, rail.y, rail.right() - 0.5f, rail.bottom(), ui.theme.line);
    navigate(app, rail.inset(12, 16), true);
  }
}

void screen(App& app, const Rect& area) {
  if (app.import) return import_screen(app, area);
  const ScreenInfo& info = app.pages.of(app.screen);
  if (!info.is_titled) {
    ui::Node& title = app.ui.describe(app.ui.id("title"), ui::Role::heading, area);
    title.value = app.word(info.word);
    title.level = 2;
    title.flags |= ui::flag_hidden_text;
  }
  info.draw(app, area);
}

void panel(App& app, const Rect& area) {
  if (const PanelInfo* info = app.pages.of(app.panel)) info->draw(app, area);
}

// Influencers side by side need a column each.
float width_of_panel(const App& app, float room) {
  if (app.panel != Panel::side_by_side) return panel_width(room);
  const float columns = static_cast<float>(app.compare.picked.size() + 1) * kPickedWidth;
  return std::min(std::max(kPanelWidth, columns + 32), room * 0.6f);
}

}  // namespace

void draw_frame(App& app) {
  Ui& ui = app.ui;
  Rect stage{0, 0, ui.environment.width, ui.environment.height};
  ui.fill(stage, ui.theme.page);
  if (app.embed) {
    app.screen = app.embed->tool;
  } else {
    skip_link(app);
    surroundings(app, stage);
  }

  const Rect strip = notice_strip(app, stage);
  const Rect version = version_strip(app, stage);
  shelf_banner(app, stage);
  opening_strip(app, stage);
  problems(app, stage);
  const Rect shown = stage;
  // Wide: the panel stands beside the screen. Narrow, or as high as its content: it takes its
  // place.
  const PanelInfo* const open = app.import ? nullptr : app.pages.of(app.panel);
  const bool with_panel = open != nullptr;
  const bool narrow = ui.narrow() || app.embed || (with_panel && open->is_whole);
  Rect beside;
  // An explanation of Fees or Campaign may cover what goes in instead, and leave what it explains
  // where it is.
  const bool over_inputs = with_panel && explains_in_place(app);
  if (with_panel) {
    beside = narrow        ? stage
             : over_inputs ? stage.cut_left(inputs_width(stage.w))
                           : stage.cut_right(width_of_panel(app, stage.w));
  }
  if (!with_panel || !narrow) {
    const ui::Group main(ui, "main", ui::Role::main, stage);
    screen(app, stage);
  }
  if (with_panel) {
    ui.fill(beside, ui.theme.surface);
    if (!narrow) {
      const float edge = over_inputs ? beside.right() - 0.5f : beside.x + 0.5f;
      ui.line(edge, beside.y, edge, beside.bottom(), ui.theme.line);
    }
    const ui::Group group(ui, "panel", narrow ? ui::Role::main : ui::Role::region, beside,
                          app.word(Word::panel_name));
    panel(app, beside);
  }
  if (app.opening) dim(app, shown);
  notice(app, strip);
  version_notice(app, version);
  draw_skip_link(app);
  close_by_escape(app);
  follow_focus(app);
  announce(app);
}

}  // namespace kol::app
