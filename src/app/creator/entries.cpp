// A list of what somebody earns by: each entry a line that opens to its fields.
#include <algorithm>

#include "app/creator/parts.h"
#include "app/parts/deliverable_fields.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// The closed entry. True if it is open.
bool entry_head(App& app, const Rect& rect, const EntryList& list, std::size_t entry) {
  Ui& ui = app.ui;
  auto& open = app.creator.open;
  const std::pair<CreatorList, std::size_t> self{list.list, entry};
  const std::string name = list.name(entry);
  const std::string value = list.value(entry);
  const ui::Id id = ui.id("open");
  ui::Press press;
  if (ui.activated(id, rect, true, press)) {
    if (open == self) {
      open.reset();
    } else {
      open = self;
    }
  }
  const bool is_open = open == self;
  ui::Node& node =
      ui.describe(id, ui::Role::button, rect, value.empty() ? name : name + ", " + value);
  node.flags |= is_open ? ui::flag_expanded : ui::flag_collapsed;
  if (press.hovered) ui.fill(rect.inset(-8, 0), ui.theme.hovered(), ui.theme.control_radius);
  Rect rest = rect;
  ui::draw_icon(ui, is_open ? ui::Icon::chevron_down : ui::Icon::chevron_right,
                rest.cut_left(20, 8), ui.theme.secondary);
  const Rect right = rest.cut_right(std::min(ui.text_width(value) + 2, rest.w * 0.5f), 8);
  ui.draw_text(rest, name, {.bold = true});
  ui.draw_text(right, value, {.align = ui::Align::right});
  ui.focus_ring(id, rect.inset(-8, 0), ui.theme.control_radius);
  return is_open;
}

// True if it was removed.
bool remove_button(App& app, Flow& flow, const EntryList& list, std::size_t entry) {
  const Word word = Word::creator_remove;
  const std::string words = app.ui.words.with(word, {{"name", list.name(entry)}});
  const ui::Label label(word, words);
  const ui::ButtonOptions look{.look = ui::Look::danger, .icon = ui::Icon::trash};
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, label, look));
  if (!ui::button(app.ui, row.cut_left(width), label, look)) return false;
  app.creator.open.reset();
  list.remove(entry);
  return true;
}

}  // namespace

void entry_list(App& app, Flow& outer, const EntryList& list) {
  ui::Card card(app.ui, ui::Label(list.title).key(), outer, app.word(list.title));
  Flow& flow = card.flow;
  if (list.count == 0) {
    ui::paragraph(app.ui, flow, list.help,
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
    flow.space(4);
  }
  bool removed = false;
  for (std::size_t i = 0; i < list.count && !removed; ++i) {
    const Rect head = flow.row(app.ui.control_height());
    ui::Group group(app.ui, "entry " + std::to_string(i), ui::Role::group, head, list.name(i));
    if (entry_head(app, head, list, i)) {
      flow.space(4);
      list.form(flow, i);
      flow.space(8);
      removed = remove_button(app, flow, list, i);
      flow.space(8);
    }
    group.set_height(flow.y() - head.y);
  }
  flow.space(4);
  Rect row = flow.row(app.ui.control_height());
  const ui::ButtonOptions look{.look = ui::Look::quiet, .icon = ui::Icon::plus};
  const float width = std::min(row.w, ui::button_width(app.ui, list.add, look));
  if (!ui::button(app.ui, row.cut_left(width), list.add, look) || removed) return;
  list.add_one();
  app.creator.open = {list.list, list.count};
}

std::string named_entry(const App& app, const std::string& name) {
  return name.empty() ? app.word(Word::creator_unnamed) : name;
}

void counted_posts(App& app, Flow& flow, const CreatorSubject& subject,
                   std::optional<std::vector<CountedPosts>>& posts, EntryEdit& edit) {
  const std::vector<std::string> formats =
      formats_of(app.document.benchmarks(), subject.influencer);
  if (formats.empty()) return;
  std::vector<CountedPosts> all = posts.value_or(std::vector<CountedPosts>{});
  std::optional<std::size_t> removed;
  bool changed = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Deliverable line{all[i].format, all[i].count, {}, {}};
    const Rect row = flow.row(ui::field_height(app.ui, false));
    flow.space(8);
    const DeliverableEdit done = deliverable_fields(app, row, formats, i, all.size(), line);
    if (done == DeliverableEdit::none) continue;
    changed = true;
    edit.typed(done == DeliverableEdit::count, "posts " + std::to_string(i));
    edit.pressed(done != DeliverableEdit::count);
    if (done == DeliverableEdit::removed) removed = i;
    all[i].format = line.format;
    all[i].count = line.count;
  }
  if (removed) all.erase(all.begin() + static_cast<std::ptrdiff_t>(*removed));
  const Word add = Word::campaign_add_deliverable;
  const ui::ButtonOptions look{.look = ui::Look::quiet, .icon = ui::Icon::plus};
  Rect row = flow.row(app.ui.control_height());
  if (ui::button(app.ui, row.cut_left(std::min(row.w, ui::button_width(app.ui, add, look))), add,
                 look)) {
    changed = true;
    edit.pressed(true);
    all.push_back({formats.front(), 1, {}});
  }
  if (changed) posts = std::move(all);
}

void format_choice(App& app, const Rect& rect, const CreatorSubject& subject, std::string& format,
                   EntryEdit& edit) {
  const std::vector<std::string> formats =
      formats_of(app.document.benchmarks(), subject.influencer);
  std::vector<std::string> names;
  for (const std::string& one : formats) names.push_back(format_name(app, one));
  auto chosen =
      static_cast<std::size_t>(std::find(formats.begin(), formats.end(), format) - formats.begin());
  if (!ui::select(app.ui, rect, "format", names, chosen,
                  {.label = app.word(Word::campaign_format)}) ||
      chosen >= formats.size()) {
    return;
  }
  format = formats[chosen];
  edit.pressed(true);
}

}  // namespace kol::app
