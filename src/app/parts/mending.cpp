#include "app/parts/mending.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/parts/embedded.h"
#include "app/parts/in_and_out.h"

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

std::string what_to_mend(const App& app) {
  const std::string fields = fields_to_mend(app);
  if (fields.empty()) return {};
  return app.ui.words.with(Word::mend_these, {{"fields", fields}});
}

// The first such field on the page, if any of them is there.
ui::Id first_to_mend(const App& app) {
  const auto& wrong = app.ui.drafts.wrong;
  for (const ui::Node& node : app.ui.tree.nodes()) {
    const bool is_it = std::any_of(wrong.begin(), wrong.end(), [&](const auto& one) {
      return one.second.field == node.id && !one.second.in_hand;
    });
    if (is_it) return node.id;
  }
  return 0;
}

}  // namespace

void veil(App& app, const Rect& results) {
  if (app.ui.drafts.wrong.empty()) return;
  app.ui.fill(results, ui::with_alpha(app.ui.theme.page, kDimmed));
}

Rect mending_strip(App& app, Rect& part, Edge edge) {
  const std::string text = what_to_mend(app);
  if (text.empty()) return {};
  Rect seen = in_sight(app, part);
  Rect& from = app.embed ? seen : part;
  const float text_height =
      ui::paragraph_height(app.ui, text, from.w - 2 * page_margin(app, from.w) - 2 * kPadding);
  const float height = text_height + app.ui.control_height() + 5 * kPadding;
  return edge == Edge::top ? from.cut_top(height) : from.cut_bottom(height);
}

void say_what_to_mend(App& app, const Rect& strip) {
  const std::string text = what_to_mend(app);
  if (text.empty() || strip.h == 0) return;
  Ui& ui = app.ui;
  const Rect box = strip.inset(page_margin(app, strip.w), kPadding);
  std::optional<ui::Overlay> overlay;
  if (app.embed) overlay.emplace(ui, "mend", box);
  ui.fill(box, ui.theme.raised, ui.theme.card_radius);
  ui.outline(box, ui.theme.line_strong, ui.theme.card_radius);
  const ui::Group group(ui, "mend", ui::Role::region, box, app.word(Word::mend_name));
  Flow flow(box.inset(kPadding, kPadding));
  ui::paragraph(ui, flow, {"what", text}, {.colour = ui.theme.caution});
  flow.space(kPadding);
  Rect row = flow.row(ui.control_height());
  const ui::Id field = first_to_mend(app);
  if (field != 0 &&
      ui::button(ui, row.cut_left(ui::button_width(ui, Word::mend_go), 8), Word::mend_go)) {
    ui.focus_next(field);
  }
  row.w = std::min(row.w, ui::button_width(ui, Word::mend_forget));
  if (ui::button(ui, row, Word::mend_forget, {.look = ui::Look::quiet})) ui.drafts.forget_wrong();
}

}  // namespace kol::app
