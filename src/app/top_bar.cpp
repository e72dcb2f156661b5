#include "app/top_bar.h"

#include <functional>
#include <string>
#include <vector>

#include "app/keeping/files.h"
#include "app/keeping/links.h"
#include "app/parts/picture_button.h"
#include "app/parts/settings_cards.h"
#include "app/parts/steps.h"
#include "app/print/pictures.h"
#include "app/print/report.h"
#include "ui/mark.h"
#include "ui/menu.h"

namespace kol::app {
namespace {

constexpr float kGap = 8;
constexpr float kMarkSide = 28;
constexpr float kTitleSize = 17;
constexpr float kCurrencyWidth = 88;
constexpr float kWordsFrom = 640;  // of the stage; below it the menus are icons
constexpr float kAllFrom = 900;    // of the stage; below it one menu has all but what is shared

// What a menu offers, with what it does.
struct Command {
  ui::MenuItem item;
  void (*act)(App& app);
};
using Commands = std::vector<Command>;

void run_menu(App& app, const Rect& rect, const ui::Label& label, const ui::ButtonOptions& options,
              const std::function<Commands()>& list) {
  Commands commands;
  const auto chosen = ui::menu(app.ui, rect, label, options, [&] {
    commands = list();
    std::vector<ui::MenuItem> items;
    for (const Command& command : commands) items.push_back(command.item);
    return items;
  });
  if (chosen) commands[*chosen].act(app);
}

Commands share_commands(App& app) {
  Commands commands = {
      {{Word::link_copy, ui::Icon::link}, [](App& a) { a.show(Panel::link); }},
      {{Word::report_open, ui::Icon::print}, [](App& a) { open_report(a, false); }},
  };
  for (const PictureOffer& offer : picture_offers(app)) {
    commands.push_back({{offer.word, ui::Icon::picture}, offer.save});
  }
  commands.push_back({{Word::settings_export, ui::Icon::columns}, export_table});
  commands.push_back(
      {{Word::settings_save, ui::Icon::file}, [](App& a) { save_workspace(a, true); }});
  return commands;
}

Commands file_commands(const App& app) {
  Commands commands = {
      {{Word::bar_open, ui::Icon::open}, [](App&) { platform::open_file_picker(); }},
      {{Word::bar_save, ui::Icon::save}, [](App& a) { save_workspace(a); }},
      {{Word::bar_workspaces, ui::Icon::shelf, true, true},
       [](App& a) { a.show(Panel::workspaces); }},
      {{Word::settings_empty, ui::Icon::plus}, start_empty},
  };
  if (app.import_left && !app.import) {
    commands.push_back(
        {{Word::import_go_on, ui::Icon::open}, [](App& a) { a.go_on_with_import(); }});
  }
  if (app.last_import) {
    commands.push_back(
        {{Word::import_about, ui::Icon::info}, [](App& a) { a.show(Panel::last_import); }});
  }
  if (!app.document.is_sample()) {
    commands.push_back({{Word::settings_sample, ui::Icon::duplicate}, show_sample_again});
  }
  return commands;
}

void switch_scheme(App& app) {
  app.scheme = app.ui.environment.dark ? platform::Scheme::light : platform::Scheme::dark;
  platform::choose_scheme(app.scheme);
}

// What has no menu of its own in a bar of that kind.
Commands other_commands(App& app, bool with_files, bool with_redo) {
  Commands commands;
  if (with_redo)
    commands.push_back({{Word::bar_redo, ui::Icon::redo, !redo_name(app).empty()}, redo});
  if (with_files) {
    for (const Command& command : file_commands(app)) commands.push_back(command);
  }
  const bool dark = app.ui.environment.dark;
  commands.push_back({{Word::settings_title, ui::Icon::settings, true, !commands.empty()},
                      [](App& a) { a.show(Panel::settings); }});
  commands.push_back(
      {{dark ? Word::bar_light : Word::bar_dark, dark ? ui::Icon::sun : ui::Icon::moon},
       switch_scheme});
  commands.push_back(
      {{Word::glossary_title, ui::Icon::book}, [](App& a) { a.show(Panel::glossary); }});
  if (!app.ui.environment.coarse_pointer) {
    commands.push_back(
        {{Word::shortcuts_title, ui::Icon::keyboard}, [](App& a) { a.show(Panel::shortcuts); }});
  }
  return commands;
}

// Undo or redo, with what it is about.
void step_button(App& app, const Rect& rect, bool back) {
  const std::string what = back ? undo_name(app) : redo_name(app);
  ui::ButtonOptions options{.look = ui::Look::quiet,
                            .icon = back ? ui::Icon::undo : ui::Icon::redo,
                            .icon_only = true,
                            .enabled = !what.empty()};
  const std::string title =
      app.ui.words.with(back ? Word::bar_undo_what : Word::bar_redo_what, {{"what", what}});
  if (options.enabled) options.title = title;
  if (!ui::button(app.ui, rect, back ? Word::bar_undo : Word::bar_redo, options)) return;
  back ? undo(app) : redo(app);
}

void mark(App& app, const Rect& rect) {
  app.ui.describe(app.ui.id("mark"), ui::Role::text, rect).value = "KOLculator";
  ui::draw_mark(app.ui, rect);
}

}  // namespace

void top_bar(App& app, Rect bar) {
  Ui& ui = app.ui;
  ui.fill(bar, ui.theme.surface);
  ui.line(bar.x, bar.bottom() - 0.5f, bar.right(), bar.bottom() - 0.5f, ui.theme.line);
  const ui::Group group(ui, "bar", ui::Role::banner, bar);
  const bool words = ui.environment.width >= kWordsFrom;
  const bool all = ui.environment.width >= kAllFrom;
  const float side = ui.control_height();
  bar = bar.inset(12, (bar.h - side) / 2);

  mark(app, bar.cut_left(kMarkSide, 12));
  const ui::ButtonOptions share{.look = words ? ui::Look::secondary : ui::Look::quiet,
                                .icon = ui::Icon::share,
                                .icon_only = !words};
  const ui::ButtonOptions file{.look = ui::Look::secondary, .icon = ui::Icon::file};
  const ui::ButtonOptions more{.look = ui::Look::quiet, .icon = ui::Icon::more, .icon_only = true};
  const Rect more_rect = bar.cut_right(side, kGap);
  const Rect file_rect =
      all ? bar.cut_right(ui::button_width(ui, Word::menu_file, file), kGap) : Rect{};
  const Rect share_rect = bar.cut_right(ui::button_width(ui, Word::menu_share, share), kGap);
  const Rect redo_rect = bar.cut_right(words ? side : 0, words ? kGap : 0);
  const Rect undo_rect = bar.cut_right(side, words ? 4 : kGap);
  const Rect currency_rect = all ? bar.cut_right(kCurrencyWidth, 2 * kGap) : Rect{};

  const std::string& given = app.document.workspace().campaign.name;
  const std::string& name = given.empty() ? app.word(Word::app_title) : given;
  const bool fits = ui.text_width(name, {.size = kTitleSize, .bold = true}) <= bar.w;
  ui::heading(ui, bar, {"title", name}, 1, fits ? kTitleSize : ui::kTextSize);
  if (all) currency_select(app, currency_rect, true);
  step_button(app, undo_rect, true);
  if (words) step_button(app, redo_rect, false);
  run_menu(app, share_rect, Word::menu_share, share, [&] { return share_commands(app); });
  if (all) run_menu(app, file_rect, Word::menu_file, file, [&] { return file_commands(app); });
  run_menu(app, more_rect, Word::menu_more, more,
           [&] { return other_commands(app, !all, !words); });
}

}  // namespace kol::app
