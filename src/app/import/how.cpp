// How the table was read, folded: encoding, header, what a row is, platform and currency, each to
// be chosen otherwise.
#include <algorithm>
#include <array>

#include "app/import/parts.h"
#include "app/keeping/files.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

constexpr std::size_t kNamesShown = 5;

struct Encoding {
  std::string_view name;
  Word word;
};
constexpr std::array kEncodings = {
    Encoding{"utf-8", Word::import_encoding_utf8},
    Encoding{"utf-16le", Word::import_encoding_utf16le},
    Encoding{"utf-16be", Word::import_encoding_utf16be},
    Encoding{"windows-1252", Word::import_encoding_western},
    Encoding{"windows-1250", Word::import_encoding_central},
    Encoding{"windows-1251", Word::import_encoding_cyrillic},
    Encoding{"windows-1254", Word::import_encoding_turkish},
    Encoding{"windows-1256", Word::import_encoding_arabic},
    Encoding{"windows-874", Word::import_encoding_thai},
    Encoding{"euc-kr", Word::import_encoding_korean},
    Encoding{"shift_jis", Word::import_encoding_japanese},
    Encoding{"gb18030", Word::import_encoding_simplified},
    Encoding{"big5", Word::import_encoding_traditional},
};

std::string encoding_words(const App& app, std::string_view encoding) {
  for (const Encoding& one : kEncodings) {
    if (one.name == encoding) return app.word(one.word);
  }
  return std::string(encoding);
}

Word delimiter_word(std::string_view delimiter) {
  if (delimiter == ",") return Word::import_comma;
  if (delimiter == ";") return Word::import_semicolon;
  if (delimiter == "\t") return Word::import_tab;
  return delimiter == "|" ? Word::import_bar : Word::import_one_column;
}

// The letters of names tell whether the encoding is right.
std::string first_names(const App& app) {
  std::vector<std::string> names;
  const io::Import& result = app.import->result;
  for (const Influencer& influencer : result.influencers) {
    if (!influencer.name.empty()) names.push_back(influencer.name);
    if (names.size() == kNamesShown) break;
  }
  if (names.empty()) {
    for (const io::FirstRecord& record : result.first_records) names.push_back(record.text);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), kNamesShown); ++i) {
    if (i > 0) text += app.word(Word::list_separator);
    text += names[i];
  }
  return text;
}

bool encoding_select(App& app, const Rect& rect) {
  PendingImport& import = *app.import;
  std::vector<std::string> choices = {
      app.ui.words.with(Word::import_recognised,
                        {{"what", encoding_words(app, import.result.diagnostics.encoding)}})};
  std::size_t chosen = 0;
  if (!import.options.encoding.empty()) choices[0] = app.word(Word::import_recognise);
  for (std::size_t i = 0; i < kEncodings.size(); ++i) {
    choices.push_back(app.word(kEncodings[i].word));
    if (kEncodings[i].name == import.options.encoding) chosen = i + 1;
  }
  if (!ui::select(app.ui, rect, "encoding", choices, chosen,
                  {.label = app.word(Word::import_encoding)})) {
    return false;
  }
  import.options.encoding = chosen == 0 ? "" : kEncodings[chosen - 1].name;
  return true;
}

bool header_select(App& app, const Rect& rect) {
  PendingImport& import = *app.import;
  const io::Import& result = import.result;
  std::vector<std::string> choices = {app.word(Word::import_no_header)};
  for (std::size_t i = 0; i < result.first_records.size(); ++i) {
    const io::FirstRecord& record = result.first_records[i];
    choices.push_back(
        app.ui.words.with(Word::import_header_line,
                          {{"number", whole(record.line.value_or(i + 1))}, {"text", record.text}}));
  }
  // What was just answered counts while it is read again.
  std::size_t chosen = result.has_header ? result.header_record + 1 : 0;
  const std::optional<std::size_t>& said = import.options.header_record;
  if (said && *said < result.first_records.size()) chosen = *said + 1;
  if (import.options.has_header == false) chosen = 0;
  if (!ui::select(app.ui, rect, "header", choices, chosen,
                  {.label = app.word(Word::import_header)})) {
    return false;
  }
  const bool has_header = chosen > 0;
  take_header(import, has_header, has_header ? std::optional(chosen - 1) : std::nullopt);
  import.options.columns.clear();
  import.asks_columns = false;
  import.columns_remembered = false;
  return true;
}

bool rows_choice(App& app, Rect rect) {
  PendingImport& import = *app.import;
  app.ui.draw_text(rect.cut_top(22), app.word(Word::import_rows),
                   {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  const std::array labels = {app.word(Word::import_rows_accounts),
                             app.word(Word::import_rows_posts)};
  const io::Rows rows = import.options.rows.value_or(import.result.diagnostics.rows);
  std::size_t chosen = rows == io::Rows::posts ? 1 : 0;
  if (!ui::segmented(app.ui, rect, Word::import_rows, labels, chosen)) return false;
  import.options.rows = chosen == 1 ? io::Rows::posts : io::Rows::accounts;
  return true;
}

// Of a roster that begins with this table: one with a rate, for then nothing is to be asked.
bool currency_select(App& app, const Rect& rect) {
  PendingImport& import = *app.import;
  const std::string found = import.result.currency.value_or(std::string(app.currency()));
  std::vector<std::string> choices = {
      import.currency ? app.word(Word::import_recognise)
                      : app.ui.words.with(Word::import_recognised, {{"what", found}})};
  std::size_t chosen = 0;
  for (const auto& [code, rate] : app.document.benchmarks().usd_rates) {
    if (import.currency == code) chosen = choices.size();
    choices.push_back(code);
  }
  if (!ui::select(app.ui, rect, "currency", choices, chosen,
                  {.label = app.word(Word::import_currency)})) {
    return false;
  }
  import.currency.reset();
  if (chosen > 0) import.currency = choices[chosen];
  import.options.currency = import.currency;
  return true;
}

// What counts for records that name no platform, if the reader says nothing.
std::string unsaid_platform(const App& app) {
  const PendingImport& import = *app.import;
  if (import.options.platform) return app.word(Word::import_recognise);
  if (!import.result.platform) return app.word(Word::import_platform_none);
  return app.ui.words.with(Word::import_recognised,
                           {{"what", platform_name(app, *import.result.platform)}});
}

void choices(App& app, Flow& flow, bool& again) {
  const float height = ui::field_height(app.ui, false);
  const io::Import& result = app.import->result;
  ui::Grid grid(flow, flow.columns(260, 2, kImportGap), height, 12);
  if (!app.import->options.sheet) again = encoding_select(app, grid.next()) || again;
  if (!result.first_records.empty()) again = header_select(app, grid.next()) || again;
  again = rows_choice(app, grid.next()) || again;
  if (!app.import->asks_platform) {
    again = platform_select(app, grid.next(), Word::import_platform_unsaid, unsaid_platform(app)) ||
            again;
  }
  if (takes_place(app)) again = currency_select(app, grid.next()) || again;
}

}  // namespace

void import_how(App& app, const ImportPlace& place) {
  const io::Diagnostics& told = app.import->result.diagnostics;
  if (told.encoding.empty()) return;
  Ui& ui = app.ui;
  {
    ui::Card card(ui, "how", place.flow, app.word(Word::import_how));
    Flow& flow = card.flow;
    const std::string read_as =
        told.delimiter == "xlsx" ? app.word(Word::import_read_sheet)
        : told.delimiter == "json"
            ? encoding_words(app, told.encoding)
            : ui.words.with(Word::import_read_as,
                            {{"encoding", encoding_words(app, told.encoding)},
                             {"delimiter", app.word(delimiter_word(told.delimiter))}});
    ui::paragraph(ui, flow, {Word::import_read_as, read_as}, {.colour = ui.theme.secondary});
    if (ui::disclosure(ui, flow.row(ui.control_height()), Word::import_how_else,
                       app.import->show_how)) {
      flow.space(8);
      const std::string names =
          ui.words.with(Word::import_first_names, {{"names", first_names(app)}});
      ui::paragraph(ui, flow, {Word::import_first_names, names});
      flow.space(8);
      choices(app, flow, place.again);
    }
  }
  place.flow.space(kImportGap);
}

}  // namespace kol::app
