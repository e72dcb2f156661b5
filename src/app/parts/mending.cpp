#include "app/parts/mending.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/parts/embedded.h"

namespace kol::app {
namespace {

constexpr std::uint32_t kDimmed =
    176;  // of 255: figures can still be told, not taken for live ones
constexpr float kPadding = 12;
constexpr float kGap = 8;

// Their names, always in the same order.
std::string names_of(const App& app, bool with_those_in_hand) {
  std::set<std::string_view> names;
  for (const auto& [id, what] : app.ui.drafts.wrong) {
    if (with_those_in_hand || !what.in_hand) names.insert(what.name);
  }
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += app.word(Word::list_separator);
    list += name;
  }
  return list;
}

// Not what the reader is at.
std::string what_to_mend(const App& app) {
  const std::string fields = names_of(app, false);
  if (fields.empty()) return {};
  return app.ui.words.with(Word::mend_these, {{"fields", fields}});
}

// The first of them by name that is on the page.
ui::Id first_to_mend(const App& app) {
  const ui::Drafts::Wrong* first = nullptr;
  for (const auto& [id, what] : app.ui.drafts.wrong) {
    if (what.in_hand || !(what.is_drawn || what.was_drawn)) continue;
    if (first == nullptr || what.name < first->name) first = &what;
  }
  return first == nullptr ? 0 : first->field;
}

float forget_width(App& app) {
  return ui::button_width(app.ui, Word::mend_forget, {.look = ui::Look::quiet});
}

// Whether the two buttons stand below one another, because one of them would be cut.
bool is_stacked(App& app, float room) {
  return ui::button_width(app.ui, Word::mend_go) + kGap + forget_width(app) > room;
}

}  // namespace

void veil(App& app, const Rect& results, const Rect& but) {
  if (app.ui.drafts.wrong.empty()) return;
  Rect rest = results;
  const Rect hole = results.intersected(but);
  if (hole.w <= 0 || hole.h <= 0) return dim(app, rest);
  dim(app, rest.cut_top(hole.y - rest.y));
  dim(app, rest.cut_bottom(rest.bottom() - hole.bottom()));
  dim(app, rest.cut_left(hole.x - rest.x));
  dim(app, rest.cut_right(rest.right() - hole.right()));
}

void dim(App& app, const Rect& shown) {
  app.ui.fill(shown, ui::with_alpha(app.ui.theme.page, kDimmed));
}

void follows(App& app, Flow& flow, const std::function<void()>& results) {
  const float from = flow.y();
  results();
  veil(app, {flow.x(), from, flow.width(), flow.y() - from});
}

std::string not_counted(const App& app) {
  const std::string fields = names_of(app, true);
  if (fields.empty()) return {};
  return app.ui.words.with(Word::mend_not_counted, {{"fields", fields}});
}

Rect mending_strip(App& app, Rect& part, Edge edge, float margin) {
  const std::string text = what_to_mend(app);
  if (text.empty()) return {};
  Rect seen = in_sight(app, part);
  Rect& from = app.embed ? seen : part;
  const float room = from.w - 2 * margin - 2 * kPadding;
  const float line = app.ui.control_height();
  const float buttons = is_stacked(app, room) ? 2 * line + kGap : line;
  const float height = ui::paragraph_height(app.ui, text, room) + buttons + 5 * kPadding;
  const Rect strip = edge == Edge::top ? from.cut_top(height) : from.cut_bottom(height);
  return strip.inset(margin, kPadding);
}

void say_what_to_mend(App& app, const Rect& box) {
  const std::string text = what_to_mend(app);
  if (text.empty() || box.h == 0) return;
  Ui& ui = app.ui;
  std::optional<ui::Overlay> overlay;
  if (app.embed) {
    overlay.emplace(ui, "mend", box);
  } else {
    ui.fill(box, ui.theme.raised, ui.theme.card_radius);
    ui.outline(box, ui.theme.line_strong, ui.theme.card_radius);
  }
  const ui::Group group(ui, "mend", ui::Role::region, box, app.word(Word::mend_name));
  Flow flow(box.inset(kPadding, kPadding));
  ui::paragraph(ui, flow, {"what", text}, {.colour = ui.theme.caution});
  flow.space(kPadding);
  Rect row = flow.row(ui.control_height());
  const bool stacked = is_stacked(app, row.w);
  const ui::Id field = first_to_mend(app);
  if (field != 0) {
    const Rect go = row.cut_left(ui::button_width(ui, Word::mend_go), kGap);
    if (ui::button(ui, go, Word::mend_go)) ui.focus_next(field);
    if (stacked) {
      flow.space(kGap);
      row = flow.row(ui.control_height());
    }
  }
  row.w = std::min(row.w, forget_width(app));
  if (ui::button(ui, row, Word::mend_forget, {.look = ui::Look::quiet})) ui.drafts.forget_wrong();
}

}  // namespace kol::app
