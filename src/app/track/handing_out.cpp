// Links, codes and hashtags on their way out: to the clipboard and as a file. What was handed out
// stays as it is from then on.
#include <algorithm>
#include <numeric>

#include "app/parts/file_name.h"
#include "app/parts/left_text.h"
#include "app/parts/names.h"
#include "app/track/fields.h"
#include "app/track/parts.h"
#include "io/table/tracking_export.h"

namespace kol::app {
namespace {

struct CopiedWords {
  Word label;
  Word told;
};

CopiedWords words_of(Copied what) {
  switch (what) {
    case Copied::link:
      return {Word::track_copy_link, Word::track_copied_link};
    case Copied::code:
      return {Word::track_copy_code, Word::track_copied_code};
    case Copied::hashtags:
      break;
  }
  return {Word::track_copy_hashtags, Word::track_copied_hashtags};
}

void copy_button(App& app, const Rect& rect, std::size_t row, const std::string& piece, Copied what,
                 const std::string& text) {
  const Word label = words_of(what).label;
  const std::string name = app.ui.words.with(label, {{"piece", piece}, {"name", who_of(app, row)}});
  if (ui::button(app.ui, rect, {label, name},
                 {.look = ui::Look::quiet, .icon = ui::Icon::duplicate, .icon_only = true})) {
    copy_tracked(app, row, what, text);
  }
}

void publish_all(App& app) {
  std::vector<std::size_t> rows(app.document.workspace().campaign.lineup.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  app.document.publish(rows);
}

// What one influencer needs: a line for each post, then the code and the hashtags.
std::string row_text(const App& app, std::size_t row, const std::vector<PieceLine>& lines,
                     bool is_big) {
  const TrackingRow& tracking = app.document.lineup_practice().tracking[row];
  std::string text = who_of(app, row) + '\n';
  for (const PieceLine& line : lines) {
    if (line.place.row != row) continue;
    const TrackedPiece& piece = tracked_piece(app, line);
    const std::string date = shown_date(piece.date);
    text += app.ui.words.with(piece.link ? Word::track_text_link : Word::track_text_piece,
                              {{"piece", piece_name(app, line)},
                               {"date", date.empty() ? app.word(Word::track_no_date) : date},
                               {"link", piece.link.value_or("")}});
    text += '\n';
    if (!piece.hashtags.empty()) text += joined_hashtags(piece.hashtags) + '\n';
  }
  if (is_big) {
    text += posts_text(app, app.document.workspace().campaign.lineup[row].deliverables) + '\n';
    const std::string tags = row_tags(app, row);
    if (!tags.empty()) text += tags + '\n';
  }
  if (tracking.code) {
    text += app.ui.words.with(Word::track_text_code, {{"code", code_words(app, tracking)}});
    text += '\n';
  }
  return text;
}

}  // namespace

std::string code_words(const App& app, const TrackingRow& row) {
  if (!row.code) return {};
  if (row.discount.value_or(0) <= 0) return *row.code;
  return app.ui.words.with(Word::track_code_off,
                           {{"code", *row.code}, {"discount", ui::percent(row.discount)}});
}

void copy_tracked(App& app, std::size_t row, Copied what, const std::string& text) {
  platform::copy_text(text);
  if (what != Copied::hashtags) app.document.publish({row});
  app.tell(app.word(words_of(what).told));
}

void draw_tracked(App& app, const Rect& rect, Copied what, const std::string& text,
                  ui::TextStyle style) {
  if (what != Copied::link) return app.ui.draw_text(rect, text, style);
  app.ui.draw_text(rect, app.ui.texts.fit_end(text, style.size, style.bold, rect.w), style);
}

void copy_tracked_button(App& app, const Rect& rect, const PieceLine& line, Copied what,
                         const std::string& text) {
  copy_button(app, rect, line.place.row, piece_name(app, line), what, text);
}

void copy_line(App& app, Rect rect, const CopyLine& line, bool drawn) {
  Ui& ui = app.ui;
  const ui::Scope scope(ui, ui::Label(line.name).key());
  const bool known = !line.copied.empty();
  if (known) {
    copy_button(app, rect.cut_right(kCopyLine, 8), line.row, line.piece, line.what, line.copied);
  }
  const std::string& value = known ? line.shown : app.word(line.why);
  ui.describe(ui.id("value"), ui::Role::group, rect, app.word(line.name)).value = value;
  if (!drawn) return;
  ui.draw_text(rect.cut_left(76, 8), app.word(line.name),
               {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  draw_tracked(app, rect, line.what, value, {.colour = known ? ui.theme.text : ui.theme.secondary});
}

void copy_all_links(App& app) {
  publish_all(app);
  const std::vector<PieceLine> lines = piece_lines(app);
  const std::vector<std::size_t> big = big_rows(app);
  std::string text;
  for (std::size_t row = 0; row < app.document.workspace().campaign.lineup.size(); ++row) {
    if (!text.empty()) text += '\n';
    text += row_text(app, row, lines, std::binary_search(big.begin(), big.end(), row));
  }
  platform::copy_text(text);
  app.tell(app.word(Word::track_copied_all));
}

void save_links(App& app) {
  publish_all(app);
  platform::save_file(file_name(app.document.workspace().campaign.name, ".links.csv"), "text/csv",
                      io::tracking_csv(app.document.workspace(), app.document.benchmarks(),
                                       app.document.lineup_practice().tracking));
}

}  // namespace kol::app
