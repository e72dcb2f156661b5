#include "app/parts/mending.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace kol::app {
namespace {

constexpr std::uint32_t kDimmed =
    176;  // of 255: figures can still be told, not taken for live ones
constexpr float kPadding = 12;

// The names of the fields, always in the same order; not of those that the reader is at.
std::string fields_to_mend(const App& app) {
  std::set<std::string_view> names;
  for (const auto& [id, what] : app.ui.drafts.wrong) {
    if (!what.in_hand) names.insert(what.name);
  }
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += app.word(Word::list_separator);
    list += name;
  }
  return list;
}

}  // namespace

void veil(App& app, const Rect& results) {
  if (app.ui.drafts.wrong.empty()) return;
  app.ui.fill(results, ui::with_alpha(app.ui.theme.page, kDimmed));
}

void say_what_to_mend(App& app, const Rect& part, Edge edge) {
  Ui& ui = app.ui;
  const std::string fields = fields_to_mend(app);
  if (fields.empty()) return;
  const std::string text = ui.words.with(Word::mend_these, {{"fields", fields}});
  const Rect room = part.inset(edge == Edge::bottom ? kPadding : 0, kPadding);
  const float text_height = ui::paragraph_height(ui, text, room.w - 2 * kPadding);
  const float height = text_height + ui.control_height() + 3 * kPadding;
  Rect box = room;
  box.h = height;
  if (edge == Edge::bottom) box.y = room.bottom() - height;

  const ui::Overlay overlay(ui, "mend", box);
  const ui::Group group(ui, "mend", ui::Role::region, box, app.word(Word::mend_name));
  Flow flow(box.inset(kPadding, kPadding));
  ui::paragraph(ui, flow, {"what", text}, {.colour = ui.theme.caution});
  flow.space(kPadding);
  Rect row = flow.row(ui.control_height());
  row.w = std::min(row.w, ui::button_width(ui, Word::mend_forget));
  if (ui::button(ui, row, Word::mend_forget)) ui.drafts.forget_wrong();
}

}  // namespace kol::app
