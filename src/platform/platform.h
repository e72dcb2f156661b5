// What the page gives to the program: frames, the reader's locale and fonts, clipboard and files.
// An interface with two implementations chosen at link time: src/platform/web (the browser) and
// tests/ui/fake_platform.cpp. What the browser tells the program arrives through events.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kol::platform {

// Asks for one frame soon. Nothing is drawn unless somebody asks.
void request_frame();

// Asks for one frame after `seconds`: the end of a status line, a saved draft.
void request_frame_after(double seconds);

// Puts the difference between two semantics trees into the page (format: ui/semantics.h).
void update_semantics(std::string_view json);

// Moves the keyboard focus to the element of a node, after the frame in which it is described.
void focus(std::uint32_t id);

// Moves a scroller's view; the scroll event that follows makes it true.
void scroll_to(std::uint32_t scroller, double x, double y);

enum class Cursor { arrow, hand, text, column_resize };
void set_cursor(Cursor cursor);

// ---- Numbers, by the browser's Intl in the reader's locale ----

struct NumberStyle {
  enum class Kind { plain, percent, money, compact, compact_money };
  Kind kind = Kind::plain;
  int significant = 0;   // significant digits at most; 0: see `fraction`
  int fraction = 0;      // digits behind the mark at most, where `significant` is 0
  int min_fraction = 0;  // and at least
  bool sign = false;     // shows + before positive numbers
};

// "1,234.5", "3.2 %", "$1,200", "1.2M". The currency is an ISO 4217 code for the money kinds, else
// empty.
std::string format_number(double value, const NumberStyle& style, std::string_view currency);

// The mark before decimals where the reader lives: "." or ",".
std::string decimal_mark();

// A date as the reader writes it; today if empty, else "2026-11-21".
std::string format_date(std::string_view date);

// ---- Texts beyond the shipped font, drawn by the browser with the reader's own fonts ----

struct Weight {
  bool bold = false;
};

// A picture of one line of text. `pixels` are RGBA, not premultiplied, width × height × 4 bytes.
struct RunPicture {
  int width = 0;          // device pixels
  int height = 0;         // device pixels
  float baseline = 0;     // CSS px from the top of the picture to the baseline
  float left = 0;         // CSS px from the picture's left edge to the pen's start
  bool coloured = false;  // has colour of its own (emoji): not to be tinted
  std::vector<unsigned char> pixels;
};

// The advance of one line, in CSS px.
float measure_run(std::string_view text, float size, Weight weight);

// Draws one line at `density` device pixels for a CSS px, in the given colour (0xRRGGBB) for the
// case that it is coloured; else in white.
RunPicture draw_run(std::string_view text, float size, Weight weight, float density,
                    std::uint32_t colour);

// The longest beginning of the text that fits with "…" after it, whole graphemes, "…" included.
std::string cut_run(std::string_view text, float size, Weight weight, float width);

// Byte offsets at which a line may break (Intl.Segmenter; Thai has no spaces), rising, the end
// included.
std::vector<std::uint32_t> line_breaks(std::string_view text);

// ---- Clipboard and files ----

// Copies text; must be called in the frame that handles the reader's own click.
void copy_text(std::string_view text);

// Shows the file picker; the file arrives as events::file.
void open_file_picker();

// Gives the reader a file to save. With `same_as` it goes where the last one of that name went,
// where the browser can do that; `ask` for another place. events::saved follows if a place was
// chosen, else it is a download.
void save_file(std::string_view name, std::string_view type, std::string_view bytes,
               std::string_view same_as = {}, bool ask = false);

// ---- Tables ----

// Asks for the words of tables (web/data/headers.json), which come later than the page:
// events::table_words answers, or the command load_failed.
void load_table_words();

// Asks for another sheet of the workbook that was opened last, by its place among
// events::sheet's names; that event answers.
void choose_sheet(std::size_t index);

// Text in an encoding of East Asia (euc-kr, shift_jis, gb18030, big5) as UTF-8, with U+FFFD for
// what is no character.
std::string decode(std::string_view encoding, std::string_view bytes);

// The text of a word (its place in web/i18n) that was not among those of the start, before
// events::late_words: the page stands still until it is there.
std::string late_word(std::size_t place);

// ---- Long calculations, beside the page or between its frames (web/work, app/work) ----

enum class Work { simulation, plan };
// Begins one in the place of the one before. events::worked answers with this number, again and
// again.
void begin_work(Work work, std::uint32_t number, std::string_view workspace_json);
void end_work();
// From where it runs: how much is done (1: all), and as JSON what is known by now, if that is more
// than before.
void tell_work(std::uint32_t number, double share, std::string_view json);

// ---- What is kept in this browser (web/keeping/keeping.js); answers come through events.h ----

// What is kept beside a workspace's text.
struct KeptNote {
  std::string id;
  std::string name;
  int format = 0;        // of the text
  std::string origin;    // where it came from, for the program to know
  std::string revision;  // another random_id() for every text
};

// Asks for events::keep soon, well within a second, or when the page is left.
void keep_soon();

// Keeps the text if the revision kept so far is `base` (empty: none); otherwise what is there
// stays, and the text is kept beside it under `copy_id`. events::kept answers, then events::shelf.
void keep(const KeptNote& note, std::string_view base, std::string_view copy_id,
          std::string_view text);

// What a loaded workspace is wanted for; the platform only hands it on.
enum class Purpose { open, come_back, take_over, duplicate, rename, save_file };
// events::loaded answers.
void load_kept(std::string_view id, Purpose purpose);

// Deletes; until the page is left bring_back() can undo it, and open it again. events::shelf
// answers both.
void forget(std::string_view id);
void bring_back(std::string_view id, bool open);

// Keeps what is on the screen, for events::come_back at the next visit. Its line "shown ID" names
// the workspace to be loaded then.
void keep_view(std::string_view text);

// 24 characters that nobody has had before.
std::string random_id();

// Makes a link that holds the workspace (JSON on one line) and opens it on that screen, and copies
// it. What came of it arrives as events::command: link_copied, or why not.
void share_link(std::string_view workspace_json, std::string_view screen);

// ---- The page's address ----

// How what is shown came about, for Back and Forward: by a step of the reader's, by closing what
// was shown last, or without one (at the start, and where the address itself asked for it).
enum class Step { onward, close, none };

// Makes the address say where the reader is ("/compare/ID") and the page's title what that is.
// Whoever goes back or follows such an address is heard of by events::go_to.
void show_address(std::string_view address, std::string_view title, Step step);

// Shows a report for paper (JSON: app/print_report.cpp) over the page; with `print` the browser's
// print dialog opens at once.
void show_report(std::string_view json, bool print);

// Saves as PNG what events::picture draws.
void save_picture(std::string_view file_name);

// ---- What the page remembers of the reader's choices ----

enum class Scheme { system, light, dark };
void choose_scheme(Scheme scheme);

// Loads the page again as the new version that has been fetched.
void use_new_version();
// ---- The page that embeds this one ----

// Whether something has just taken the place of the tool, so that its beginning is to be in sight,
// or the tool is back.
enum class Turn { none, begins, returns };

// Tells it the height in CSS px at which nothing has to scroll, and the figures shown as JSON.
void tell_host(double height, std::string_view figures, Turn turn);

// Writes one line to the console.
void log(std::string_view line);

// A mistake of the program's own: two nodes of one frame have one id. The page warns of each once,
// and counts them for tests.
void report_collision(std::string_view line);

}  // namespace kol::platform
