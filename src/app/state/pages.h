// What the program knows of its screens and panels: a row for each, with all that navigation,
// addresses, embeds and the kept view need. The rows stand in app/screens.cpp, on top of the rooms
// whose functions are in them, and are handed to App.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/state/kept_view.h"
#include "app/state/open_workspace.h"
#include "ui/geometry.h"
#include "ui/icons.h"
#include "ui/words.h"

namespace kol::app {

struct App;

using Draw = void (*)(App& app, const ui::Rect& area);
// What of it is kept, and how that comes back in a workspace that is open.
using Keep = void (*)(const App& app, KeptView& view);
using Restore = void (*)(App& app, const KeptView& view);

struct ScreenInfo {
  Screen screen;
  std::string_view name;  // as addresses, embeds and kept views say: for ever
  ui::Word word;
  ui::Icon icon;
  Draw draw;
  std::string (*answer)(const App& app) = nullptr;  // what it comes to, in a sentence
  bool is_titled = false;  // it begins with a heading that can be seen; else it is given one
  // Another side of that screen, under whose name in the navigation it is found.
  std::optional<Screen> side_of = std::nullopt;
  bool is_tool = false;  // of an embed: then it has figures in app/embed/figures.cpp
  Keep keep = nullptr;
  Restore restore = nullptr;
};

struct PanelInfo {
  Panel panel;
  std::string_view name;  // as addresses and kept views say: for ever
  ui::Word word;          // what it is called, but for those with a title of their own
  Draw draw;
  std::string (*title)(const App& app) = nullptr;
  bool is_whole = false;  // takes the screen's place, wherever it is shown
  bool is_kept = true;    // else what was open before it is
  Keep keep = nullptr;
  Restore restore = nullptr;
  bool (*can_open)(const App& app) = nullptr;  // null: always
};

struct Pages {
  std::span<const ScreenInfo> screens;  // in the order of navigation
  std::span<const PanelInfo> panels;

  const ScreenInfo& of(Screen screen) const {
    for (const ScreenInfo& info : screens) {
      if (info.screen == screen) return info;
    }
    return screens.front();
  }
  // Null for Panel::none.
  const PanelInfo* of(Panel panel) const {
    for (const PanelInfo& info : panels) {
      if (info.panel == panel) return &info;
    }
    return nullptr;
  }
  // Null if there is none of that name.
  const ScreenInfo* find_screen(std::string_view name) const {
    for (const ScreenInfo& info : screens) {
      if (info.name == name) return &info;
    }
    return nullptr;
  }
  const PanelInfo* find_panel(std::string_view name) const {
    for (const PanelInfo& info : panels) {
      if (info.name == name) return &info;
    }
    return nullptr;
  }
};

}  // namespace kol::app
