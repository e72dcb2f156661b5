// The top of the Compare screen: its title, the sample's label, and the three ways in.
#include <cmath>

#include "app/compare/parts.h"
#include "app/keeping/files.h"

namespace kol::app {
namespace {

constexpr float kGap = 8;
constexpr float kPasteHeight = 96;

// A way in: a word where there is room, else its icon.
struct Way {
  Word word;
  ui::Icon icon;
  ui::Look look = ui::Look::secondary;
};
constexpr Way kPaste{Word::compare_paste, ui::Icon::paste};
constexpr Way kOpen{Word::compare_open, ui::Icon::open};
constexpr Way kAdd{Word::compare_add, ui::Icon::plus, ui::Look::primary};

float width_of(App& app, const Way& way, bool icon_only) {
  return ui::button_width(app.ui, way.word, {.icon = way.icon, .icon_only = icon_only});
}

bool press(App& app, Rect& row, const Way& way, bool icon_only,
           std::optional<bool> expanded = std::nullopt) {
  return ui::button(
      app.ui, row.cut_left(width_of(app, way, icon_only), kGap), way.word,
      {.look = way.look, .icon = way.icon, .icon_only = icon_only, .expanded = expanded});
}

void ways_in(App& app, Rect row, bool icon_only) {
  if (press(app, row, kPaste, icon_only, app.compare.paste_open)) {
    app.compare.paste_open = !app.compare.paste_open;
  }
  if (press(app, row, kOpen, icon_only)) platform::open_file_picker();
  if (press(app, row, kAdd, icon_only)) add_influencer(app);
}

// What the roster is, where it is the sample's.
const std::string& sample_words(const App& app, bool small) {
  return app.word(small ? Word::compare_sample_short : Word::compare_sample);
}

void sample_label(App& app, Rect row, bool small) {
  const std::string& label = sample_words(app, small);
  const Rect badge = row.cut_left(std::min(row.w, ui::badge_width(app.ui, label)));
  app.ui.describe(app.ui.id("sample"), ui::Role::text, badge).value = label;
  ui::draw_badge(app.ui, badge, label, ui::Tone::accent);
}

}  // namespace

void compare_title(App& app, Flow& flow) {
  Ui& ui = app.ui;
  const bool small = flow.width() < 480;
  const Word title = small ? Word::nav_compare : Word::compare_title;
  const float size = small ? 17 : 20;
  const float title_width = ui.text_width(app.word(title), {.size = size, .bold = true}) + 2;
  const bool anybody = !app.document.workspace().influencers.empty();
  const Word empty = Word::compare_start_empty;
  const float empty_width = small ? 0 : ui::button_width(ui, empty) + kGap;
  const float badge_width = ui::badge_width(ui, sample_words(app, small));
  const float sample = app.document.is_sample() ? badge_width + 12 + empty_width : 0;
  const auto ways_width = [&](bool icon_only) {
    if (!anybody) return 0.0f;
    return width_of(app, kPaste, icon_only) + width_of(app, kOpen, icon_only) +
           width_of(app, kAdd, icon_only) + 2 * kGap;
  };
  const bool icon_only = title_width + sample + ways_width(false) + kGap > flow.width();
  const float ways = ways_width(icon_only);

  Rect row = flow.row(ui.control_height());
  const Rect buttons = row.cut_right(ways, kGap);
  // An embed says in its frame's title what it is; that its roster is a sample matters more.
  const bool titled = !app.embed || title_width + sample <= row.w;
  if (titled) ui::heading(ui, row.cut_left(std::min(title_width, row.w), 12), title, 2, size);
  bool start = false;
  if (app.document.is_sample()) {
    if (!small) {
      Rect rest = row;
      rest.cut_left(badge_width + kGap);
      start = ui::button(ui, rest.cut_left(ui::button_width(ui, empty)), empty,
                         {.look = ui::Look::quiet});
    }
    sample_label(app, row, small);
  }
  if (ways > 0) ways_in(app, buttons, icon_only);
  flow.space(12);
  if (start) start_empty(app);
}

void paste_area(App& app, Flow& flow) {
  Ui& ui = app.ui;
  CompareView& view = app.compare;
  ui::paragraph(ui, flow, Word::compare_paste_help,
                {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  flow.space(kGap);
  const ui::FieldEvent event =
      ui::text_area(ui, flow.row(kPasteHeight), "pasted", view.pasted,
                    {.label = app.word(Word::compare_paste_here),
                     .placeholder = app.word(Word::compare_paste_placeholder),
                     .hide_label = true});
  if (event.typed) view.pasted = *event.typed;
  flow.space(kGap);
  Rect row = flow.row(ui.control_height());
  const Word read = Word::compare_paste_read;
  const bool wanted = ui::button(ui, row.cut_left(ui::button_width(ui, read)), read,
                                 {.look = ui::Look::primary, .enabled = !view.pasted.empty()});
  // Rows that were pasted are read at once; typed ones wait for the button.
  const bool rows_at_once = event.typed && event.typed->size() > 40 &&
                            event.typed->find('\n') != std::string::npos && !event.committed;
  if ((wanted || rows_at_once) && !view.pasted.empty()) {
    const std::string text = std::move(view.pasted);
    view.pasted.clear();
    view.paste_open = false;
    open_pasted(app, text);
  }
}

}  // namespace kol::app
