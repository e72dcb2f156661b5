#include "app/track/file_panel.h"

#include <algorithm>
#include <array>

#include "app/keeping/results.h"
#include "app/parts/figures.h"
#include "app/parts/messages.h"
#include "app/parts/names.h"
#include "app/parts/panel_title.h"
#include "app/track/file_parts.h"
#include "app/track/parts.h"

namespace kol::app {
namespace {

constexpr float kWidest = 720;
constexpr std::size_t kMoreLines = 240;  // at a time, on request

// How many lines of a list are not shown, and the way to them: `shown` are.
void more_lines(App& app, Flow& flow, std::string_view list, const std::string& words,
                std::size_t& shown) {
  const ui::ButtonOptions look{.look = ui::Look::quiet};
  const std::string key = std::string("more ").append(list);
  const ui::Label label(key, words);
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, label, look));
  if (ui::button(app.ui, row.cut_left(width), label, look)) shown += kMoreLines;
}

std::string whole(std::size_t count) { return ui::editable(static_cast<double>(count)); }

std::string counted(const App& app, Word one, Word many, std::size_t count) {
  return count == 1 ? app.word(one) : app.ui.words.with(many, {{"count", whole(count)}});
}

// Where a figure goes: "TikTok video 2 – Aisyah Glow", or all posts of somebody.
std::string place_name(const App& app, const std::vector<PieceLine>& lines,
                       const io::ResultPlace& place) {
  if (!place.piece) {
    return app.ui.words.with(Word::track_all_posts, {{"name", who_of(app, place.row)}});
  }
  for (const PieceLine& line : lines) {
    const PiecePlace& at = line.place;
    const bool is_it = at.row == place.row && at.deliverable == place.piece->deliverable &&
                       at.piece == place.piece->piece;
    if (!is_it) continue;
    return app.ui.words.with(Word::track_piece_of,
                             {{"piece", piece_name(app, line)}, {"name", who_of(app, place.row)}});
  }
  return who_of(app, place.row);
}

std::string shown_figure(const App& app, const io::FilledFigure& figure, const MaybeNumber& value) {
  const bool is_money = figure.field == io::ResultField::sales;
  return is_money ? ui::whole_money(value, app.currency()) : ui::editable(value);
}

// What it replaces stands beside it: two files do not add up.
void filled(App& app, Flow& flow, const io::ResultsImport& import) {
  if (import.filled.empty()) return;
  ui::heading(app.ui, flow.row(32), Word::results_fills, 3, 15);
  const std::vector<PieceLine> lines = piece_lines(app);
  std::optional<io::ResultPlace> shown;
  std::size_t& most = app.results_file->shown.figures;
  const std::size_t count = std::min(import.filled.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const io::FilledFigure& figure = import.filled[i];
    const std::string key = std::to_string(i);
    if (shown != figure.place) {
      shown = figure.place;
      flow.space(8);
      ui::paragraph(app.ui, flow, {"place " + key, place_name(app, lines, figure.place)},
                    {.bold = true});
    }
    const ui::Scope scope(app.ui, key);
    std::string note;
    if (figure.before && *figure.before != figure.value) {
      note = app.ui.words.with(Word::results_before,
                               {{"value", shown_figure(app, figure, figure.before)}});
    }
    ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                    {.name = result_field_word(figure.field),
                     .value = shown_figure(app, figure, figure.value),
                     .note = std::move(note)});
  }
  if (import.filled.size() > count) {
    const std::size_t more = import.filled.size() - count;
    more_lines(app, flow, "figures", counted(app, Word::results_more_one, Word::results_more, more),
               most);
  }
}

// "Line 4", or "Lines 4, 7 and 3 more".
std::string record_names(const App& app, const std::vector<std::size_t>& records) {
  const std::size_t count = std::min(records.size(), app.results_file->shown.left_out);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(whole(records[i]));
  if (records.size() > count) {
    names.push_back(counted(app, Word::results_more_lines_one, Word::results_more_lines,
                            records.size() - count));
  }
  return app.ui.words.with(
      records.size() == 1 ? Word::results_line_named : Word::results_lines_named,
      {{"lines", listed(app, names)}});
}

void said(App& app, Flow& flow, const std::string& key, const std::string& text) {
  flow.space(4);
  ui::paragraph(app.ui, flow, {key, text},
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
}

// ---- Line by line ----

// By link, code or handle to which posts; a crossed one with both whom it could belong to.
std::string match_words(const App& app, const std::vector<PieceLine>& lines,
                        const io::MatchedRecord& matched) {
  const std::string number = whole(matched.record);
  const std::string place = place_name(app, lines, matched.place);
  if (matched.crossed_link) {
    return app.ui.words.with(Word::results_line_crossed,
                             {{"line", number},
                              {"place", place},
                              {"other", place_name(app, lines, *matched.crossed_link)}});
  }
  // In the order of io::MatchedBy.
  constexpr std::array kBy = {Word::results_line_link, Word::results_line_code,
                              Word::results_line_handle};
  return app.ui.words.with(kBy[static_cast<std::size_t>(matched.by)],
                           {{"line", number}, {"place", place}});
}

void matches(App& app, Flow& flow, const io::ResultsImport& import) {
  if (import.matched.empty()) return;
  flow.space(12);
  bool& open = app.results_file->show_matches;
  if (!ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::results_matches, open)) {
    return;
  }
  const std::vector<PieceLine> lines = piece_lines(app);
  std::size_t& most = app.results_file->shown.matches;
  const std::size_t count = std::min(import.matched.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const io::MatchedRecord& matched = import.matched[i];
    const bool crossed = matched.crossed_link.has_value();
    flow.space(4);
    ui::paragraph(app.ui, flow, {"match " + std::to_string(i), match_words(app, lines, matched)},
                  {.size = ui::kSmallSize,
                   .colour = crossed ? app.ui.theme.caution : app.ui.theme.secondary});
  }
  if (import.matched.size() == count) return;
  more_lines(app, flow, "matches",
             counted(app, Word::results_more_lines_one, Word::results_more_lines,
                     import.matched.size() - count),
             most);
}

// What was left out, each reason once with how many lines it was for; what else there is to say.
void losses(App& app, Flow& flow, const io::ResultsImport& import) {
  struct Reason {
    std::string text;
    std::vector<std::size_t> records;
  };
  std::vector<Reason> reasons;
  for (const io::SkippedRecord& skipped : import.diagnostics.skipped) {
    std::string text = in_words(app, skipped.reason);
    const auto known = std::find_if(reasons.begin(), reasons.end(),
                                    [&](const Reason& one) { return one.text == text; });
    if (known == reasons.end()) {
      reasons.push_back({std::move(text), {skipped.record}});
    } else {
      known->records.push_back(skipped.record);
    }
  }
  if (!reasons.empty()) {
    flow.space(12);
    ui::heading(app.ui, flow.row(32), Word::results_left_out, 3, 15);
  }
  std::size_t& most = app.results_file->shown.left_out;
  bool all_shown = true;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const std::vector<std::size_t>& records = reasons[i].records;
    all_shown = all_shown && records.size() <= most;
    const std::string lines = record_names(app, records);
    said(app, flow, "reason " + std::to_string(i),
         app.ui.words.with(Word::results_reason, {{"lines", lines}, {"reason", reasons[i].text}}));
  }
  if (!all_shown) {
    more_lines(app, flow, "left out", app.word(Word::results_more_left_out), most);
  }
  if (!import.crossed.empty()) {
    said(app, flow, "crossed",
         counted(app, Word::results_crossed_one, Word::results_crossed, import.crossed.size()));
  }
  const auto& told = import.diagnostics;
  if (told.unreadable_count > 0) {
    said(app, flow, "unreadable",
         counted(app, Word::results_unreadable_one, Word::results_unreadable,
                 told.unreadable_count));
  }
  std::vector<io::Message> remarks = told.warnings;
  remarks.insert(remarks.end(), told.remarks.begin(), told.remarks.end());
  for (std::size_t i = 0; i < remarks.size(); ++i) {
    said(app, flow, "remark " + std::to_string(i), in_words(app, remarks[i]));
  }
}

// How many lines belong to the campaign's posts, or why none does.
void summary(App& app, Flow& flow, const io::ResultsImport& import) {
  const std::string text = import.error
                               ? in_words(app, *import.error)
                               : app.ui.words.with(Word::results_matched,
                                                   {{"matched", whole(import.matched.size())},
                                                    {"count", whole(import.diagnostics.records)}});
  ui::paragraph(app.ui, flow, {"summary", text}, {.bold = true});
  if (import.matched.empty()) {
    ui::paragraph(app.ui, flow, Word::results_not_here, {.colour = app.ui.theme.secondary});
  }
}

bool accept_button(App& app, Flow& flow, const io::ResultsImport& import) {
  flow.space(12);
  const ui::ButtonOptions look{
      .look = ui::Look::primary, .icon = ui::Icon::ok, .enabled = !import.filled.empty()};
  Rect row = flow.row(app.ui.control_height());
  const Word label = Word::results_accept;
  const Rect place = row.cut_left(std::min(row.w, ui::button_width(app.ui, label, look)));
  return ui::button(app.ui, place, label, look);
}

}  // namespace

bool is_results_file_open(const App& app) { return app.results_file.has_value(); }

void results_file_panel(App& app, const Rect& area) {
  Ui& ui = app.ui;
  Rect rest = area.inset(kPanelMargin, 12);
  if (rest.w > kWidest) rest = rest.inset((rest.w - kWidest) / 2, 0);
  panel_title(app, rest.cut_top(ui.control_height(), 12), Word::results_title);
  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(ui, "results", view, app.word(Word::results_title));
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  if (!app.results_file || !app.table_words) {
    ui::paragraph(ui, flow, Word::results_gone, {.colour = ui.theme.secondary});
    return scroller.finish(view.w, flow.height());
  }
  const io::ResultsImport& import = read_results(app);
  const std::string& name = app.results_file->name;
  if (!name.empty()) {
    ui::paragraph(ui, flow, {"file", name}, {.colour = ui.theme.secondary});
    flow.space(8);
  }
  summary(app, flow, import);
  result_sheets(app, flow);
  const bool accepted = accept_button(app, flow, import);
  flow.space(12);
  filled(app, flow, import);
  matches(app, flow, import);
  losses(app, flow, import);
  flow.space(12);
  result_columns(app, flow, import);
  flow.space(16);
  scroller.finish(view.w, flow.height());
  if (accepted) accept_results(app);
}

}  // namespace kol::app
