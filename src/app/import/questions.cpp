// What nothing in the table says, asked above everything else: the sheet of a workbook, the
// platform, whether the first line names the columns, and the rate of a currency.
#include <algorithm>
#include <array>

#include "app/import/parts.h"
#include "app/keeping/files.h"
#include "app/parts/names.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

constexpr float kSelectWidth = 320;
constexpr std::size_t kNamesShown = 5;  // of those who are in the roster already

Rect narrow_row(App& app, Flow& flow) {
  Rect row = flow.row(ui::field_height(app.ui, false));
  row.w = std::min(row.w, kSelectWidth);
  return row;
}

void sheet_question(App& app, Flow& flow) {
  std::size_t chosen = app.import->wanted_sheet.value_or(app.import->sheet);
  const bool another = ui::select(app.ui, narrow_row(app, flow), "sheet", app.import->sheets,
                                  chosen, {.label = app.word(Word::import_sheet)});
  flow.space(kImportGap);
  if (!another) return;
  app.import->wanted_sheet = chosen;
  platform::choose_sheet(chosen);
}

void platform_question(App& app, Flow& flow, bool& again) {
  ui::Card card(app.ui, "platform", flow, app.word(Word::import_platform));
  const std::size_t count = app.import->result.without_platform;
  if (count > 0) {
    const std::string why = app.ui.words.with(Word::import_platform_why, {{"count", whole(count)}});
    ui::paragraph(app.ui, card.flow, {Word::import_platform_why, why},
                  {.colour = app.ui.theme.secondary});
    card.flow.space(8);
  }
  again = platform_select(app, narrow_row(app, card.flow), Word::import_platform_label,
                          app.word(Word::import_platform_choose)) ||
          again;
}

void first_line_question(App& app, Flow& flow, bool& again) {
  PendingImport& import = *app.import;
  ui::Card card(app.ui, "first line", flow, app.word(Word::import_first_line));
  ui::paragraph(app.ui, card.flow, Word::import_columns_guessed,
                {.colour = app.ui.theme.secondary});
  card.flow.space(8);
  const std::array labels = {app.word(Word::import_first_line_names),
                             app.word(Word::import_first_line_data)};
  std::size_t chosen = import.options.has_header.value_or(import.result.has_header) ? 0 : 1;
  Rect row = card.flow.row(app.ui.control_height());
  row.w = std::min(row.w, 420.0f);
  if (ui::segmented(app.ui, row, Word::import_first_line, labels, chosen)) {
    // The line that the numbers of the records go by now stays the one.
    const std::size_t line = import.options.header_record.value_or(
        import.result.has_header ? import.result.header_record : 0);
    take_header(import, chosen == 0, chosen == 0 ? std::optional(line) : std::nullopt);
    again = true;
  }
}

// "Ann, Ben, Cy …" of those who are in the roster already.
std::string known_names(const App& app) {
  const PendingImport& import = *app.import;
  std::string names;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < import.known.size() && shown < kNamesShown; ++i) {
    if (!import.known[i]) continue;
    if (shown++ > 0) names += app.word(Word::list_separator);
    names += name_of(import.result.influencers[i]);
  }
  if (import.known_count > kNamesShown) names += " …";
  return names;
}

// Whoever is in the roster already is left out, unless the reader wants him once more.
void known_question(App& app, Flow& flow) {
  Ui& ui = app.ui;
  PendingImport& import = *app.import;
  const std::string title =
      counted(app, import.known_count, Word::import_known_one, Word::import_known);
  ui::Card card(ui, "known", flow, title);
  const std::string why = ui.words.with(Word::import_known_why, {{"names", known_names(app)}});
  ui::paragraph(ui, card.flow, {Word::import_known_why, why}, {.colour = ui.theme.secondary});
  card.flow.space(8);
  const std::array labels = {app.word(Word::import_known_skip), app.word(Word::import_known_add)};
  std::size_t chosen = import.adds_known ? 1 : 0;
  Rect row = card.flow.row(ui.control_height());
  row.w = std::min(row.w, 420.0f);
  if (!ui::segmented(ui, row, Word::import_known_choice, labels, chosen)) return;
  import.adds_known = chosen == 1;
  app.import_adding.reset();  // it is something else that would be added
}

void rate_question(App& app, Flow& flow, bool& again) {
  PendingImport& import = *app.import;
  // Once it is answered the table's currency is that of the roster.
  const std::string currency = import.result.needs_usd_rate.value_or(import_currency(app));
  ui::Card card(app.ui, "rate", flow, app.word(Word::import_rate));
  const std::string why = app.ui.words.with(Word::import_rate_why, {{"currency", currency}});
  ui::paragraph(app.ui, card.flow, {Word::import_rate_why, why},
                {.colour = app.ui.theme.secondary});
  card.flow.space(8);
  MaybeNumber rate = import.options.usd_rate;
  ValueOptions options;
  const std::string label = app.ui.words.with(Word::import_rate_label, {{"currency", currency}});
  options.label = label;
  options.above_min = true;
  if (value_field(app, narrow_row(app, card.flow), "rate", rate, options)) {
    import.options.usd_rate = rate;
    again = true;
  }
}

// The rate to convert at, as the reader says it or as it is known.
void conversion_rate(App& app, Flow& flow, bool& again) {
  PendingImport& import = *app.import;
  MaybeNumber rate = import.conversion_rate;
  ValueOptions options;
  const std::string label = app.ui.words.with(
      Word::import_convert_rate,
      {{"currency", import.asks_conversion}, {"now", std::string(app.currency())}});
  options.label = label;
  options.above_min = true;
  if (!value_field(app, narrow_row(app, flow), "rate", rate, options)) return;
  import.conversion_rate = rate;
  // While there is no rate the last one counts.
  if (!import.options.conversion || !rate) return;
  import.options.conversion = io::Conversion{import.asks_conversion, *rate};
  again = true;
}

// Quotes in another currency than the workspace's are left out, or converted if the reader wants.
void conversion_question(App& app, Flow& flow, bool& again) {
  Ui& ui = app.ui;
  PendingImport& import = *app.import;
  ui::Card card(ui, "conversion", flow, app.word(Word::import_convert_title));
  const std::string why =
      ui.words.with(Word::import_convert_why,
                    {{"currency", import.asks_conversion}, {"now", std::string(app.currency())}});
  ui::paragraph(ui, card.flow, {Word::import_convert_why, why}, {.colour = ui.theme.secondary});
  card.flow.space(8);
  conversion_rate(app, card.flow, again);
  card.flow.space(8);
  const bool converts = import.options.conversion.has_value();
  const Word word = converts ? Word::import_convert_not : Word::import_convert;
  Rect row = card.flow.row(ui.control_height());
  const Rect button = row.cut_left(std::min(row.w, ui::button_width(ui, word)));
  const bool can = converts || import.conversion_rate.has_value();
  if (!ui::button(ui, button, word, {.enabled = can})) return;
  import.options.conversion.reset();
  if (!converts && import.conversion_rate) {
    import.options.conversion = io::Conversion{import.asks_conversion, *import.conversion_rate};
  }
  again = true;
}

}  // namespace

bool platform_select(App& app, const Rect& rect, Word label, const std::string& none) {
  std::vector<std::string> choices = {none};
  for (int i = 0; i < kPlatformCount; ++i) {
    choices.push_back(platform_name(app, static_cast<Platform>(i)));
  }
  std::optional<Platform>& platform = app.import->options.platform;
  std::size_t chosen = platform ? static_cast<std::size_t>(*platform) + 1 : 0;
  if (!ui::select(app.ui, rect, "platform", choices, chosen, {.label = app.word(label)})) {
    return false;
  }
  platform.reset();
  if (chosen > 0) platform = static_cast<Platform>(chosen - 1);
  return true;
}

void import_questions(App& app, const ImportPlace& place) {
  if (app.import->sheets.size() > 1) sheet_question(app, place.flow);
  if (app.import->known_count > 0) {
    known_question(app, place.flow);
    place.flow.space(kImportGap);
  }
  if (app.import->asks_platform) {
    platform_question(app, place.flow, place.again);
    place.flow.space(kImportGap);
  }
  if (app.import->asks_columns) {
    first_line_question(app, place.flow, place.again);
    place.flow.space(kImportGap);
  }
  if (!app.import->asks_conversion.empty()) {
    conversion_question(app, place.flow, place.again);
    place.flow.space(kImportGap);
  }
  if (app.import->asks_usd_rate) {
    rate_question(app, place.flow, place.again);
    place.flow.space(kImportGap);
  }
}

}  // namespace kol::app
