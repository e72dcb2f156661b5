// What the browser tells the program. The web platform calls these from its exported functions,
// src/app/main.cpp implements them. Each of them asks for a frame by itself; what the reader does
// takes effect in that order, over as many frames as that needs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.h"

namespace kol::events {

// Size of the stage in CSS px, device pixels for a CSS px, and the reader's wishes.
struct Environment {
  float width = 0;
  float height = 0;
  float density = 1;
  bool dark = false;
  bool reduced_motion = false;
  bool coarse_pointer = false;  // touch first: targets of 44 px
  bool drawn = true;            // false where there is no WebGL: elements only
};

struct Texts {
  std::string_view words_json;       // a list: those of web/i18n/LANGUAGE.json that come first
  std::string_view benchmarks_json;  // web/data/benchmarks.json
  std::string_view sample_json;      // web/samples/roster.json
  std::string_view regular_font;     // TTF bytes
  std::string_view bold_font;
  std::string_view embedding;  // for an embed: lines of key=value (app/embed.h); else empty
};

// Once, before anything else. False if a text cannot be read: the page then says so.
bool start(const Texts& texts, const Environment& environment);

void environment(const Environment& environment);

// One frame; `time` in seconds, rising. True if the picture may have changed.
bool frame(double time);

// Draws, instead of a frame, the chart that the reader wants as a picture, on a stage of this size.
// Gives the height it has come to.
float picture(float width, float height, float density);
// The part of an embed's stage that its reader can see, in CSS px from its top.
void in_sight(float top, float bottom);

// The WebGL context came back after a loss.
void context_restored();

// Pointer positions in CSS px from the stage's top left. Touch has no hover: `leave` follows each
// lift.
enum class Pointer { move, down, up, cancel, leave };
void pointer(Pointer kind, float x, float y, bool touch);

// A scroller's view has moved, in CSS px.
void scroll(std::uint32_t scroller, double x, double y);

// An event on an element, for the widget with that id to consume.
enum class Action { click, input, commit, focus, focus_visible, blur, escape };
void action(std::uint32_t id, Action kind, std::string_view value);

// A key combination of the page's own, or what came of something that it was asked for.
enum class Command {
  undo,
  redo,
  save,
  print,
  report,         // the same to be read, or for the browser's own printing
  shortcuts,      // the list of key combinations
  version_ready,  // a new version of the page has been fetched
  load_failed,    // of a part that is loaded when it is wanted
  table_reading,  // a workbook that was opened takes a while
  link_copied,
  link_not_copied,
  link_too_long,
  link_no_maker,   // this browser cannot make links,
  link_no_reader,  // or read them
  link_damaged,
  link_newer,
  link_too_large,
};
// The page calls them so (web/page/events.js).
inline constexpr std::array<std::string_view, 17> kCommandNames = {"undo",
                                                                   "redo",
                                                                   "save",
                                                                   "print",
                                                                   "report",
                                                                   "shortcuts",
                                                                   "version.ready",
                                                                   "load.failed",
                                                                   "table.reading",
                                                                   "link.copied",
                                                                   "link.not_copied",
                                                                   "link.too_long",
                                                                   "link.no_maker",
                                                                   "link.no_reader",
                                                                   "link.damaged",
                                                                   "link.newer",
                                                                   "link.too_large"};
void command(Command command);

// The address asks for a place: "/fees", or what platform::show_address was told once. Any text is
// allowed.
void go_to(std::string_view address);

// A file chosen or dropped.
void file(std::string name, std::string bytes);

// A sheet of a workbook that was chosen or dropped, or, `again`, the answer to
// platform::choose_sheet: the names of all its sheets, and the cells of the chosen one, or why
// there are none (io/table/workbook_table.h).
void sheet(std::string name, std::vector<std::string> sheets, std::size_t chosen, bool again,
           std::string bytes);

// What platform::load_table_words asked for.
void table_words(std::string json);

// The words that were not among those of the start: a list of the same form.
void late_words(std::string_view words_json);

// ---- Long calculations, see platform.h ----

// Where they run: begins one, of these texts; the benchmarks are wanted only once.
void work(platform::Work work, std::uint32_t number, std::string_view workspace_json,
          std::string_view benchmarks_json);
// Goes on with it for about so many seconds; false if nothing is left to do.
bool work_step(double seconds);
void end_work();
// What platform::tell_work told.
void worked(std::uint32_t number, double share, std::string json);

// The workspace of a link, as JSON: unpacked, its checksum right, else unchecked.
void link(std::string json);

// A pasted text outside of any field (HTML tables arrive as tab-separated lines).
void paste(std::string text);

// A file has been saved where the reader wanted it.
void saved(std::string name);

// ---- What is kept in this browser, see platform.h ----

// Something could not be kept: "full", "blocked" (the browser refuses storage), "newer" (a newer
// version of the page keeps things in another way), "slow" (no answer yet), "broken". Empty: kept.
using Reason = std::string;

struct KeptWorkspace {
  platform::KeptNote note;
  std::string date;  // as the reader writes it
  std::string size;
  bool in_memory = false;  // not on the disk, for some Reason
};

// All there are, the latest first. At the start, and whenever something changed, here or in another
// tab.
void shelf(std::vector<KeptWorkspace> all);

// The view that was kept last (empty: none), before the first frame. If the workspace it shows is
// there, events::loaded follows.
void come_back(std::string view, Reason reason);

// The time to keep what has changed; `leaving`: there may be no other.
void keep(bool leaving);

// The answer to platform::keep: under which id that revision is kept now. Where it could not be
// kept it is in the page's memory.
void kept(std::string id, std::string revision, std::string kept_id, Reason reason);

// Without a revision if it is not there.
void loaded(platform::Purpose purpose, KeptWorkspace workspace, std::string text);

// Another tab has kept (or, without a revision, deleted) that workspace.
void elsewhere(std::string id, std::string revision);

}  // namespace kol::events
