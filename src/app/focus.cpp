#include "app/focus.h"

#include <algorithm>
#include <string>
#include <utility>

namespace kol::app {
namespace {

using Wish = PanelFocus::Wish;

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// Where a node of this frame is in reading order.
std::size_t place_of(const App& app, ui::Id id) {
  const auto& nodes = app.ui.tree.nodes();
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const ui::Node& node) { return node.id == id; });
  return found == nodes.end() ? kNowhere : static_cast<std::size_t>(found - nodes.begin());
}

std::size_t panel_place(const App& app) { return place_of(app, app.ui.id("panel")); }

// The heading that what begins there has.
ui::Id heading_from(const App& app, std::size_t place) {
  const auto& nodes = app.ui.tree.nodes();
  for (; place < nodes.size(); ++place) {
    if (nodes[place].role == ui::Role::heading) return nodes[place].id;
  }
  return 0;
}

std::size_t main_place(const App& app) {
  const auto& nodes = app.ui.tree.nodes();
  const auto main = std::find_if(nodes.begin(), nodes.end(),
                                 [](const ui::Node& node) { return node.role == ui::Role::main; });
  return static_cast<std::size_t>(main - nodes.begin());
}

void focus_screen(App& app) {
  const ui::Id heading = heading_from(app, main_place(app));
  if (heading != 0) app.ui.focus_next(heading);
}

void fulfil(App& app) {
  PanelFocus& focus = app.panel_focus;
  const Wish wish = std::exchange(focus.wish, Wish::none);
  if (wish == Wish::none || app.ui.focus_moves()) return;  // the panel may know better
  if (wish == Wish::content) return focus_screen(app);
  if (wish == Wish::opener && place_of(app, focus.opener) != kNowhere) {
    return app.ui.focus_next(focus.opener);
  }
  const std::size_t panel = panel_place(app);
  if (panel != kNowhere) return app.ui.focus_next(heading_from(app, panel));
  // A table that waits takes the screen's place. What opened something may be gone: then the
  // keyboard goes on from here and not from the page's top.
  if (wish == Wish::panel || place_of(app, app.ui.focused()) == kNowhere) focus_screen(app);
}

// Which panel is open, and of whom.
std::string shown_panel(const App& app) {
  if (app.import_reading && app.import_reading->is_first) return "reading";
  if (app.import) return "import";
  if (app.panel == Panel::none) return {};
  std::string shown = std::to_string(static_cast<int>(app.panel));
  if (app.panel == Panel::influencer) shown += ' ' + app.open_influencer;
  if (app.panel == Panel::explanation && app.question) {
    shown += ' ' + std::to_string(static_cast<int>(app.question->topic)) + ' ' +
             app.question->influencer + ' ' + std::to_string(app.question->channel);
  }
  return shown;
}

Rect skip_rect(App& app) {
  return {8, 8, ui::button_width(app.ui, Word::nav_skip), app.ui.control_height()};
}

}  // namespace

void skip_link(App& app) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id("skip");
  ui::Node& link = ui.describe(id, ui::Role::link, skip_rect(app), app.word(Word::nav_skip));
  if (!ui.has_focus(id)) link.flags |= ui::flag_hidden_text;
  if (!ui.take(id, events::Action::click)) return;
  app.panel_focus.wish = Wish::content;
  platform::request_frame();
}

void draw_skip_link(App& app) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id("skip");
  if (app.embed) return;
  const std::size_t main = main_place(app);
  const auto& nodes = ui.tree.nodes();
  if (main < nodes.size()) {
    ui.tree.at(place_of(app, id)).value = "#n" + std::to_string(nodes[main].id);
  }
  if (!ui.has_focus(id)) return;
  const Rect rect = skip_rect(app);
  ui.fill(rect, ui.theme.raised, ui.theme.control_radius);
  ui.draw_text(rect, app.word(Word::nav_skip),
               {.colour = ui.theme.accent, .align = ui::Align::centre});
  ui.outline(rect, ui.theme.accent, ui.theme.control_radius, 2);
}

void follow_focus(App& app) {
  PanelFocus& focus = app.panel_focus;
  fulfil(app);
  std::string shown = shown_panel(app);
  const std::size_t depth = app.import ? 1 : app.panel_depth();
  if (!std::exchange(focus.begun, true)) {  // what the page comes up with takes no focus
    focus.shown = std::move(shown);
    focus.openers.resize(depth);
    return;
  }
  if (shown == focus.shown && depth == focus.openers.size()) return;
  focus.shown = std::move(shown);
  platform::request_frame();
  if (depth < focus.openers.size()) {
    focus.opener = focus.openers[depth];
    focus.openers.resize(depth);
    focus.wish = Wish::opener;
    return;
  }
  // By a key nothing was pressed: the focus was somewhere.
  const ui::Id acted = app.ui.acted() != 0 ? app.ui.acted() : app.ui.focused();
  const bool deeper = depth > focus.openers.size();
  focus.openers.resize(depth);
  // What stands within a panel goes with it when another takes its place.
  if (depth > 0 && (deeper || place_of(app, acted) < panel_place(app)))
    focus.openers.back() = acted;
  focus.wish = Wish::panel;
}

void close_by_escape(App& app) {
  if (!app.ui.take_escape()) return;
  if (app.import_reading || app.import_adding) return app.stop_reading();
  if (app.import) return app.leave_import();
  if (app.panel != Panel::none) app.close_panel();
}

}  // namespace kol::app
