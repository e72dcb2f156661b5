#include "app/keeping/view.h"

#include <algorithm>
#include <map>

#include "app/keeping/view_versions.h"

namespace kol::app {
namespace {

// A view of another kind is not shown, but for the older ones of view_versions.h.
constexpr std::string_view kHead = "view 2\n";

void line(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  text += ' ';
  for (const char c : value) text += c == '\n' ? ' ' : c;
  text += '\n';
}

void keep(const App& app, Keep of_it, std::string_view name, std::string& text) {
  if (of_it == nullptr) return;
  KeptView view;
  of_it(app, view);
  const std::string begin = std::string(name) + '.';
  for (const auto& [key, value] : view.lines()) line(text, begin + key, value);
}

// By whose they are; the view's own lines are nobody's: "".
using Views = std::map<std::string, KeptView, std::less<>>;

Views views_in(std::string_view text) {
  Views views;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t space = row.find(' ');
    if (space == std::string_view::npos) continue;
    const std::string_view name = row.substr(0, space);
    const std::size_t dot = name.find('.');
    const bool own = dot == std::string_view::npos;
    views[std::string(own ? "" : name.substr(0, dot))].put(own ? name : name.substr(dot + 1),
                                                           row.substr(space + 1));
  }
  return views;
}

// What belongs to tables that are to come, whatever is on the screen.
constexpr std::string_view kTables = "tables";
void keep_remembered(const App& app, KeptView& view) { app.remembered_columns.keep(view); }
void restore_remembered(App& app, const KeptView& view) { app.remembered_columns.restore(view); }

void restore(App& app, Restore it, std::string_view name, const Views& views) {
  const auto view = views.find(name);
  if (it != nullptr && view != views.end()) it(app, view->second);
}

}  // namespace

std::string view_text(const App& app) {
  std::string text(kHead);
  line(text, "shown", app.shelf.current);
  line(text, "screen", app.pages.of(app.screen).name);
  const PanelInfo* panel = app.pages.of(app.panel);
  if (panel != nullptr && !panel->is_kept) panel = app.pages.of(app.panel_before_question);
  if (panel != nullptr) {
    line(text, "panel", panel->name);
    keep(app, panel->keep, panel->name, text);
  }
  for (const ScreenInfo& screen : app.pages.screens) keep(app, screen.keep, screen.name, text);
  keep(app, keep_remembered, kTables, text);
  return text;
}

void restore_view(App& app, std::string_view kept) {
  const std::string text = newest_view(kept);
  if (!text.starts_with(kHead)) return;
  const Views views = views_in(text);
  const KeptView own = views.contains("") ? views.find("")->second : KeptView();
  if (const ScreenInfo* screen = app.pages.find_screen(own.get("screen").value_or(""))) {
    app.screen = screen->screen;
  }
  for (const ScreenInfo& screen : app.pages.screens) {
    restore(app, screen.restore, screen.name, views);
  }
  restore(app, restore_remembered, kTables, views);
  app.panel = Panel::none;
  const PanelInfo* panel = app.pages.find_panel(own.get("panel").value_or(""));
  if (panel == nullptr || !panel->is_kept) return;
  restore(app, panel->restore, panel->name, views);
  if (panel->can_open == nullptr || panel->can_open(app)) app.panel = panel->panel;
}

}  // namespace kol::app
