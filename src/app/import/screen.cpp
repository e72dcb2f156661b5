// What was read from a table, shown before anything changes: to be corrected, added, or left.
#include "app/import/screen.h"

#include <array>
#include <cmath>

#include "app/import/parts.h"
#include "app/keeping/files.h"
#include "app/parts/messages.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

constexpr float kGap = 16;
constexpr float kWidest = 1000;

std::string title_of(const App& app) {
  const std::string& name = app.import->name;
  if (name.empty()) return app.word(Word::import_title_pasted);
  return app.ui.words.with(Word::import_title_file, {{"name", name}});
}

std::string what_happens(const App& app) {
  const std::size_t there = app.document.workspace().influencers.size();
  if (app.document.is_sample()) return app.word(Word::import_replaces_sample);
  if (there == 0) return app.word(Word::import_into_empty);
  return app.ui.words.with(Word::import_adds_to,
                           {{"count", ui::editable(static_cast<double>(there))}});
}

std::string add_words(const App& app) {
  const std::size_t count = app.import->result.influencers.size();
  if (count == 0) return app.word(Word::import_add_none);
  if (count == 1) return app.word(Word::import_add_one);
  return app.ui.words.with(Word::import_add, {{"count", ui::editable(static_cast<double>(count))}});
}

// The answer, always in view. True if the import has ended.
bool answer_bar(App& app, Rect bar) {
  Ui& ui = app.ui;
  ui.fill(bar, ui.theme.surface);
  ui.line(bar.x, bar.y + 0.5f, bar.right(), bar.y + 0.5f, ui.theme.line);
  Rect row = bar.inset(ui.narrow() ? 12 : 20, (bar.h - ui.control_height()) / 2);
  const float width = std::min(row.w, kWidest);
  row = {row.x + std::round((row.w - width) / 2), row.y, width, row.h};
  const std::string add_text = add_words(app);
  const ui::Label add_label(Word::import_add, add_text);
  const Word cancel = Word::import_cancel;
  const bool add =
      ui::button(ui, row.cut_left(ui::button_width(ui, add_label), 8), add_label,
                 {.look = ui::Look::primary, .enabled = !app.import->result.influencers.empty()});
  const bool leave =
      ui::button(ui, row.cut_left(ui::button_width(ui, cancel)), cancel, {.look = ui::Look::quiet});
  if (add) accept_import(app);
  if (leave) app.import.reset();
  return add || leave;
}

std::string encoding_words(const App& app, std::string_view encoding) {
  if (encoding == "utf-8") return app.word(Word::import_utf8);
  if (encoding == "windows-1252") return app.word(Word::import_windows1252);
  return encoding.starts_with("utf-16") ? app.word(Word::import_utf16) : std::string(encoding);
}

Word delimiter_word(std::string_view delimiter) {
  if (delimiter == ",") return Word::import_comma;
  if (delimiter == ";") return Word::import_semicolon;
  if (delimiter == "\t") return Word::import_tab;
  return delimiter == "|" ? Word::import_bar : Word::import_one_column;
}

void failure(App& app, Flow& flow, const std::string& reason) {
  const std::string words = app.ui.words.with(Word::import_failed, {{"reason", reason}});
  const float width = flow.width() - 28;
  const float height = ui::paragraph_height(app.ui, words, width);
  Rect row = flow.row(height);
  app.ui.describe(app.ui.id("failure"), ui::Role::alert, row).value = words;
  ui::draw_icon(app.ui, ui::Icon::alarm, Rect{row.x, row.y, 20, 22}, app.ui.theme.bad);
  row.cut_left(20, 8);
  Flow lines(row);
  for (const std::string& line : app.ui.texts.wrap(words, ui::kTextSize, false, width)) {
    app.ui.draw_text(lines.row(22), line, {.colour = app.ui.theme.bad});
  }
  flow.space(kGap);
}

void platform_question(App& app, Flow& flow, NextOptions& next) {
  const PendingImport& import = *app.import;
  ui::Card card(app.ui, "platform", flow, app.word(Word::import_platform), 3);
  const std::size_t count = import.result.without_platform;
  if (count > 0) {
    const std::string why = app.ui.words.with(
        Word::import_platform_why, {{"count", ui::editable(static_cast<double>(count))}});
    ui::paragraph(app.ui, card.flow, {Word::import_platform_why, why},
                  {.colour = app.ui.theme.secondary});
    card.flow.space(8);
  }
  std::vector<std::string> choices = {app.word(Word::import_platform_choose)};
  for (int i = 0; i < kPlatformCount; ++i) {
    choices.push_back(platform_name(app, static_cast<Platform>(i)));
  }
  const std::optional<Platform>& platform = import.options.platform;
  std::size_t chosen = platform ? static_cast<std::size_t>(*platform) + 1 : 0;
  Rect row = card.flow.row(ui::field_height(app.ui, false));
  row.w = std::min(row.w, 320.0f);
  if (ui::select(app.ui, row, "platform", choices, chosen,
                 {.label = app.word(Word::import_platform_label)})) {
    next = import.options;
    next->platform.reset();
    if (chosen > 0) next->platform = static_cast<Platform>(chosen - 1);
  }
}

void first_line_question(App& app, Flow& flow, NextOptions& next) {
  const PendingImport& import = *app.import;
  ui::Card card(app.ui, "first line", flow, app.word(Word::import_first_line), 3);
  ui::paragraph(app.ui, card.flow, Word::import_columns_guessed,
                {.colour = app.ui.theme.secondary});
  card.flow.space(8);
  const std::array labels = {app.word(Word::import_first_line_names),
                             app.word(Word::import_first_line_data)};
  std::size_t chosen = import.options.has_header.value_or(import.result.has_header) ? 0 : 1;
  Rect row = card.flow.row(app.ui.control_height());
  row.w = std::min(row.w, 420.0f);
  if (ui::segmented(app.ui, row, Word::import_first_line, labels, chosen)) {
    next = import.options;
    next->has_header = chosen == 0;
  }
}

}  // namespace

namespace {

std::string number(std::size_t value) { return ui::editable(static_cast<double>(value)); }

// What was read, in one line: "10 influencers read", "8 of 10 rows read: 8 influencers …".
std::string summary_words(const App& app, const io::Import& result) {
  const io::Diagnostics& told = result.diagnostics;
  const std::size_t people = result.influencers.size();
  const Word sentence = told.skipped.empty() ? people == told.records ? Word::import_read_people
                                                                      : Word::import_read_rows
                                             : Word::import_read_some;
  const std::string influencers =
      people == 1 ? app.word(Word::compare_count_one)
                  : app.ui.words.with(Word::compare_count, {{"count", number(people)}});
  return app.ui.words.with(sentence, {{"records", number(told.records)},
                                      {"imported", number(told.imported)},
                                      {"skipped", number(told.skipped.size())},
                                      {"influencers", influencers}});
}

}  // namespace

void import_summary(App& app, Flow& flow) {
  const io::Import& result = app.import->result;
  const io::Diagnostics& told = result.diagnostics;
  ui::paragraph(app.ui, flow, {"summary", summary_words(app, result)}, {.size = 17, .bold = true});
  if (told.unreadable_count > 0) {
    flow.space(4);
    const std::string unreadable = app.ui.words.with(
        told.unreadable_count == 1 ? Word::import_unreadable_one : Word::import_unreadable_many,
        {{"count", number(told.unreadable_count)}});
    ui::paragraph(app.ui, flow, {"left out", unreadable}, {.colour = app.ui.theme.caution});
  }
  flow.space(4);
  if (!told.encoding.empty()) {
    const std::string read_as = app.ui.words.with(
        Word::import_read_as, {{"encoding", encoding_words(app, told.encoding)},
                               {"delimiter", app.word(delimiter_word(told.delimiter))}});
    ui::paragraph(app.ui, flow, {Word::import_read_as, read_as},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
  flow.space(kGap);
  if (result.error) failure(app, flow, in_words(app, *result.error));
}

void import_questions(App& app, Flow& flow, NextOptions& next) {
  if (app.import->asks_platform) {
    platform_question(app, flow, next);
    flow.space(kGap);
  }
  if (app.import->asks_columns) {
    first_line_question(app, flow, next);
    flow.space(kGap);
  }
}

void import_screen(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area;
  const Rect bar = rest.cut_bottom(ui.control_height() + 24);
  NextOptions next;
  {
    ui::Scroller scroller(ui, "import", rest, "");
    Rect content = scroller.content();
    const float margin = ui.narrow() ? 12 : 20;
    const float width = std::min(content.w - 2 * margin, kWidest);
    content.x += std::round((content.w - width) / 2);
    Flow flow({content.x, content.y + margin, width, 0});
    ui::heading(ui, flow.row(28), {"title", title_of(app)}, 2, ui.narrow() ? 17 : 20);
    ui::paragraph(ui, flow, {"what happens", what_happens(app)}, {.colour = ui.theme.secondary});
    flow.space(kGap);
    import_summary(app, flow);
    import_questions(app, flow, next);
    import_preview(app, flow);
    import_columns(app, flow, rest, next);
    import_losses(app, flow);
    scroller.finish(rest.w, flow.y() - content.y);
  }
  if (answer_bar(app, bar)) return;
  if (next) {
    app.import->options = *std::move(next);
    read_table(app);
  }
}

}  // namespace kol::app
