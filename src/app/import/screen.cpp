// What was read from a table, shown before anything changes: to be corrected, added, or left.
#include "app/import/screen.h"

#include <algorithm>
#include <cmath>

#include "app/import/parts.h"
#include "app/keeping/adding.h"
#include "app/keeping/files.h"
#include "app/keeping/reading.h"
#include "app/parts/in_and_out.h"
#include "app/parts/messages.h"

namespace kol::app {
namespace {

constexpr float kWidest = 1000;

// "Reading names.csv", and with how much of it.
std::string reading_words(const App& app) {
  const std::string& name = app.import->name;
  if (name.empty()) return app.word(Word::import_reading_pasted);
  return app.ui.words.with(Word::import_reading_file, {{"name", name}});
}
std::string reading_words(const App& app, const std::string& share) {
  const std::string& name = app.import->name;
  if (name.empty()) return app.ui.words.with(Word::import_reading_pasted_share, {{"share", share}});
  return app.ui.words.with(Word::import_reading_file_share, {{"name", name}, {"share", share}});
}

bool is_first_reading(const App& app) { return app.import_reading && app.import_reading->is_first; }

std::string title_of(const App& app) {
  if (is_first_reading(app)) return reading_words(app);
  const std::string& name = app.import->name;
  if (name.empty()) return app.word(Word::import_title_pasted);
  return app.ui.words.with(Word::import_title_file, {{"name", name}});
}

std::string what_happens(const App& app) {
  const std::size_t there = app.document.workspace().influencers.size();
  if (app.document.is_sample()) return app.word(Word::import_replaces_sample);
  if (there == 0) return app.word(Word::import_into_empty);
  return app.ui.words.with(Word::import_adds_to, {{"count", whole(there)}});
}

std::string add_words(const App& app) {
  const std::size_t count = app.import->coming();
  if (count == 0) return app.word(Word::import_add_none);
  return counted(app, count, Word::import_add_one, Word::import_add);
}

// "Adding 12,000 influencers: 40 %"
std::string adding_words(const App& app, const std::string& share) {
  const std::string count = whole(app.import->coming());
  if (share.empty()) return app.ui.words.with(Word::import_adding, {{"count", count}});
  return app.ui.words.with(Word::import_adding_share, {{"count", count}, {"share", share}});
}

// How much is read or added, in words above a bar.
void progress(App& app, Rect rect, double share) {
  Ui& ui = app.ui;
  const double percent = std::floor(share * 100);
  const std::string said = ui::percent(percent / 100);
  const bool adds = app.import_adding != nullptr;
  const std::string words = adds ? adding_words(app, said) : reading_words(app, said);
  ui::Node& node = ui.describe(ui.id("progress"), ui::Role::progress, rect,
                               adds ? adding_words(app, {}) : reading_words(app));
  node.value = std::to_string(static_cast<int>(percent));
  constexpr float kBar = 4;
  Rect bar = rect.cut_bottom(kBar);
  ui.draw_text(rect, words, {.colour = ui.theme.secondary});
  ui.fill(bar, ui.theme.line, kBar / 2);
  bar.w *= static_cast<float>(share);
  ui.fill(bar, ui.theme.accent, kBar / 2);
}

// While the table is read or added. True if the reader has stopped that.
bool progress_bar(App& app, Rect row, double share) {
  const Word cancel = Word::import_cancel;
  const Rect button = row.cut_right(ui::button_width(app.ui, cancel), 16);
  if (!is_first_reading(app)) progress(app, row, share);
  const bool stop = ui::button(app.ui, button, cancel, {.look = ui::Look::quiet});
  if (stop) app.stop_reading();
  return stop;
}

// The answer, always in view. True if the import has ended.
bool answer_bar(App& app, Rect bar) {
  Ui& ui = app.ui;
  ui.fill(bar, ui.theme.surface);
  ui.line(bar.x, bar.y + 0.5f, bar.right(), bar.y + 0.5f, ui.theme.line);
  Rect row = bar.inset(page_margin(app, bar.w), (bar.h - ui.control_height()) / 2);
  row.w = std::min(row.w, kWidest);
  if (const auto share = reading_share(app)) return progress_bar(app, row, *share);
  if (const auto share = adding_share(app)) return progress_bar(app, row, *share);
  const std::string add_text = add_words(app);
  const ui::Label add_label(Word::import_add, add_text);
  const Word cancel = Word::import_cancel;
  const bool add = ui::button(ui, row.cut_left(ui::button_width(ui, add_label), 8), add_label,
                              {.look = ui::Look::primary, .enabled = app.import->coming() > 0});
  const bool leave =
      ui::button(ui, row.cut_left(ui::button_width(ui, cancel)), cancel, {.look = ui::Look::quiet});
  if (add) accept_import(app);
  if (leave) app.import.reset();
  return add || leave;
}

void failure(App& app, Flow& flow, const std::string& reason) {
  const std::string words = app.ui.words.with(Word::import_failed, {{"reason", reason}});
  const float width = flow.width() - 28;
  const float height = ui::paragraph_height(app.ui, words, width);
  Rect row = flow.row(height);
  app.ui.describe(app.ui.id("failure"), ui::Role::alert, row).value = words;
  ui::draw_icon(app.ui, ui::Icon::alarm, Rect{row.x, row.y, 20, 22}, app.ui.theme.bad);
  row.cut_left(20, 8);
  ui::draw_paragraph(app.ui, row, words, {.colour = app.ui.theme.bad});
  flow.space(kImportGap);
}

// "12 influencers · 18 channels · 40 posts"
std::string brought_words(const App& app, const Brought& brought) {
  std::string words = counted(app, brought.people, Word::compare_count_one, Word::compare_count);
  if (brought.channels != brought.people) {
    words += " · ";
    words += counted(app, brought.channels, Word::import_channels_one, Word::import_channels);
  }
  if (brought.posts > 0) {
    words += " · ";
    words += counted(app, brought.posts, Word::import_posts_one, Word::import_posts);
  }
  return words;
}

// How much of the table that is: "8 of 10 rows read …".
void rows_read(App& app, Flow& flow) {
  const io::Import& result = app.import->result;
  const io::Diagnostics& told = result.diagnostics;
  const std::size_t people = result.influencers.size();
  if (told.skipped.empty() && people == told.records) return;
  const std::string influencers =
      counted(app, people, Word::compare_count_one, Word::compare_count);
  const Word sentence = told.skipped.empty() ? Word::import_read_rows : Word::import_read_some;
  const std::string words = app.ui.words.with(sentence, {{"records", whole(told.records)},
                                                         {"imported", whole(told.imported)},
                                                         {"skipped", whole(told.skipped.size())},
                                                         {"influencers", influencers}});
  ui::paragraph(app.ui, flow, {"rows", words}, {.colour = app.ui.theme.secondary});
}

// How far the figures can be trusted, with a sign.
void trust(App& app, Flow& flow) {
  Ui& ui = app.ui;
  const std::size_t count = app.import->to_check();
  const std::string words =
      count == 0 ? app.word(Word::import_all_sure)
                 : counted(app, count, Word::import_to_check_one, Word::import_to_check);
  const ui::Tone tone = count == 0 ? ui::Tone::good : ui::Tone::caution;
  Rect row = flow.row(24);
  ui::draw_icon(ui, count == 0 ? ui::Icon::ok : ui::Icon::warn, row.cut_left(18, 6),
                ui::tone_colour(ui.theme, tone), 0.9f);
  ui::label(ui, row, {"to check", words}, {.colour = ui::tone_colour(ui.theme, tone)});
}

// The currency of the quotes becomes that of a workspace that begins with them.
void currency_to_come(App& app, Flow& flow) {
  const std::string& currency = import_currency(app);
  if (!takes_place(app) || currency == app.currency()) return;
  const std::string words =
      app.ui.words.with(Word::import_currency_to_come,
                        {{"currency", currency}, {"now", std::string(app.currency())}});
  ui::paragraph(app.ui, flow, {Word::import_currency_to_come, words});
}

// It is a question that waits, not a failure.
void answer_first(App& app, Flow& flow) {
  ui::paragraph(app.ui, flow, Word::import_answer_first, {.bold = true});
  flow.space(kImportGap);
}

void summary(App& app, Flow& flow) {
  const io::Import& result = app.import->result;
  if (result.influencers.empty()) {
    if (result.needs_platform) return answer_first(app, flow);
    if (result.error) failure(app, flow, in_words(app, *result.error));
    return;
  }
  const std::string words = brought_words(app, app.import->brought);
  ui::paragraph(app.ui, flow, {"summary", words}, {.size = 17, .bold = true});
  trust(app, flow);
  rows_read(app, flow);
  currency_to_come(app, flow);
  flow.space(kImportGap);
}

void what_was_read(App& app, const ImportPlace& place) {
  summary(app, place.flow);
  import_mends_aside(app, place.flow);
  import_questions(app, place);
  import_cells(app, place);
  import_people(app, place);
  import_roster(app, place);
  import_columns(app, place);
  import_how(app, place);
  import_losses(app, place.flow, app.import->result.diagnostics, false);
}

}  // namespace

void import_screen(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area;
  const Rect bar = rest.cut_bottom(ui.control_height() + 24);
  bool again = false;
  if (!is_first_reading(app)) find_known(app);
  if (!app.import_reading) list_mended_cells(*app.import);
  {
    ui::Scroller scroller(ui, "import", rest, "");
    const Rect content = scroller.content();
    const float margin = page_margin(app, content.w);
    const float width = std::min(content.w - 2 * margin, kWidest);
    Flow flow({content.x + margin, content.y + margin, width, 0});
    ui::heading(ui, flow.row(28), {"title", title_of(app)}, 2, ui.narrow() ? 17 : 20);
    ui::paragraph(ui, flow, {"what happens", what_happens(app)}, {.colour = ui.theme.secondary});
    flow.space(kImportGap);
    if (is_first_reading(app)) {
      progress(app, flow.row(30), *reading_share(app));
    } else {
      what_was_read(app, {flow, rest, again});
    }
    scroller.finish(rest.w, flow.y() - content.y);
  }
  if (answer_bar(app, bar)) return;
  if (!again) return;
  app.import_adding.reset();  // it is something else that would be added
  read_table(app);
}

}  // namespace kol::app
