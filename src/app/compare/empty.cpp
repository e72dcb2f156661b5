// Where there is nobody yet: the three ways in, side by side, and the sample.
#include <array>

#include "app/compare/parts.h"
#include "app/keeping/files.h"

namespace kol::app {
namespace {

void explain_way(App& app, Flow& flow, Word text) {
  ui::paragraph(app.ui, flow, text, {.colour = app.ui.theme.secondary});
  flow.space(12);
}

bool press(App& app, Flow& flow, Word word, ui::Icon icon, ui::Look look) {
  Rect row = flow.row(app.ui.control_height());
  return ui::button(app.ui, row.cut_left(ui::button_width(app.ui, word, {.icon = icon})), word,
                    {.look = look, .icon = icon});
}

void paste_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "paste", flow, app.word(Word::compare_paste_title));
  paste_area(app, card.flow);
}

void open_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "open", flow, app.word(Word::compare_open_title));
  explain_way(app, card.flow, Word::compare_open_help);
  if (press(app, card.flow, Word::compare_open, ui::Icon::open, ui::Look::primary)) {
    platform::open_file_picker();
  }
}

// True if somebody was added.
bool type_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "type", flow, app.word(Word::compare_type_title));
  explain_way(app, card.flow, Word::compare_type_help);
  return press(app, card.flow, Word::compare_add, ui::Icon::plus, ui::Look::primary);
}

}  // namespace

void compare_empty(App& app, Flow& flow) {
  constexpr float kGap = 16;
  ui::heading(app.ui, flow.row(28), Word::compare_empty_title, 3);
  ui::paragraph(app.ui, flow, Word::compare_empty_help, {.colour = app.ui.theme.secondary});
  flow.space(kGap);
  const int columns = flow.columns(260, 3, kGap);
  const Rect all = {flow.x(), flow.y(), flow.width(), 0};
  std::array<Flow, 3> sides = {Flow(all.column(0, columns, kGap)), Flow(all.column(0, 1, kGap)),
                               Flow(all.column(0, 1, kGap))};
  // Side by side, or all in the first column.
  for (int i = 1; i < columns; ++i) {
    sides[static_cast<std::size_t>(i)] = Flow(all.column(i, columns, kGap));
  }
  const auto side = [&](int i) -> Flow& {
    return sides[static_cast<std::size_t>(std::min(i, columns - 1))];
  };
  paste_card(app, side(0));
  if (columns == 1) side(0).space(kGap);
  open_card(app, side(1));
  if (columns < 3) side(1).space(kGap);
  const bool add = type_card(app, side(2));
  float height = 0;
  for (int i = 0; i < columns; ++i) height = std::max(height, side(i).height());
  flow.space(height + kGap);
  const bool sample =
      press(app, flow, Word::compare_show_sample, ui::Icon::none, ui::Look::secondary);
  flow.space(kGap);
  if (add) add_influencer(app);
  if (sample) show_sample_again(app);
}

}  // namespace kol::app
