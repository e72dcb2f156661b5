// Where there is nobody yet: the three ways in, side by side, and the sample.
#include <array>

#include "app/compare/parts.h"
#include "app/keeping/files.h"

namespace kol::app {
namespace {

bool press(App& app, Flow& flow, Word word, ui::Icon icon, ui::Look look) {
  Rect row = flow.row(app.ui.control_height());
  return ui::button(app.ui, row.cut_left(ui::button_width(app.ui, word, {.icon = icon})), word,
                    {.look = look, .icon = icon});
}

// Gives how high it is inside.
float paste_card(App& app, Flow& flow) {
  ui::Card card(app.ui, "paste", flow, app.word(Word::compare_paste_title));
  paste_area(app, card.flow);
  return card.flow.height();
}

// A way in with a button, which stands at the bottom of a card that is `height` high inside.
struct WayIn {
  std::string_view key;
  Word title, help, act;
  ui::Icon icon;
};
constexpr WayIn kOpen{"open", Word::compare_open_title, Word::compare_open_help, Word::compare_open,
                      ui::Icon::open};
constexpr WayIn kType{"type", Word::compare_type_title, Word::compare_type_help, Word::compare_add,
                      ui::Icon::plus};

bool way_in(App& app, Flow& flow, const WayIn& way, float height) {
  ui::Card card(app.ui, way.key, flow, app.word(way.title));
  ui::paragraph(app.ui, card.flow, way.help, {.colour = app.ui.theme.secondary});
  card.flow.space(std::max(12.0f, height - card.flow.height() - app.ui.control_height()));
  return press(app, card.flow, way.act, way.icon, ui::Look::primary);
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
  const float paste = paste_card(app, side(0));
  // Side by side all are as high as the first.
  const float inside = columns < 3 ? 0 : paste;
  if (columns == 1) side(0).space(kGap);
  const bool open = way_in(app, side(1), kOpen, inside);
  if (columns < 3) side(1).space(kGap);
  const bool add = way_in(app, side(2), kType, inside);
  float height = 0;
  for (int i = 0; i < columns; ++i) height = std::max(height, side(i).height());
  flow.space(height + kGap);
  const bool sample =
      press(app, flow, Word::compare_show_sample, ui::Icon::none, ui::Look::secondary);
  flow.space(kGap);
  if (open) platform::open_file_picker();
  if (add) add_influencer(app);
  if (sample) show_sample_again(app);
}

}  // namespace kol::app
