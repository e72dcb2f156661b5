// What an influencer may be booked for, if that is not the standard post: packages with their
// price.
#include <algorithm>

#include "app/parts/deliverable_fields.h"
#include "app/parts/planning.h"
#include "app/parts/roster_choice.h"
#include "app/parts/value_fields.h"
#include "app/plan/edit.h"
#include "app/plan/parts.h"

namespace kol::app {
namespace {

void edit_package(App& app, std::size_t who, std::size_t index, EditKey key,
                  const std::function<void(Package&)>& edit) {
  key.of = app.document.workspace().influencers[who].id;
  key.place = index;
  app.document.edit_influencer(who, std::move(key),
                               [&](Influencer& next) { edit(next.packages[index]); });
}

// True if the package is no longer what it was.
bool deliverable_line(App& app, Flow& flow, std::size_t who, std::size_t index, std::size_t place) {
  const Influencer& influencer = app.document.workspace().influencers[who];
  const std::vector<Deliverable>& all = influencer.packages[index].deliverables;
  const std::vector<std::string> formats = formats_of(app.document.benchmarks(), influencer);
  Deliverable edited = all[place];
  EditKey key;
  const Rect line = flow.row(ui::field_height(app.ui, false));
  switch (deliverable_fields(app, line, formats, place, all.size(), edited)) {
    case DeliverableEdit::none:
      return false;
    case DeliverableEdit::removed:
      edit_package(app, who, index, {}, [&](Package& next) {
        next.deliverables.erase(next.deliverables.begin() + static_cast<std::ptrdiff_t>(place));
      });
      return true;
    case DeliverableEdit::count:
      key = {.field = "package.count", .within = place};
      break;
    case DeliverableEdit::format:
      break;
  }
  edit_package(app, who, index, key, [&](Package& next) { next.deliverables[place] = edited; });
  return true;
}

bool price_and_product(App& app, Flow& flow, std::size_t who, std::size_t index) {
  Package package = app.document.workspace().influencers[who].packages[index];
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  if (value_field(app, grid.next(), "price", package.price,
                  {.label = app.word(Word::plan_package_price),
                   .kind = ValueKind::money,
                   .placeholder = app.word(Word::plan_package_estimated),
                   .enabled = !package.payment})) {
    edit_package(app, who, index, {.field = "package.price"},
                 [&](Package& next) { next.price = package.price; });
    return true;
  }
  if (value_field(app, grid.next(), "product_units", package.product_units, 0,
                  {.label = app.word(Word::campaign_product_units), .kind = ValueKind::count})) {
    edit_package(app, who, index, {.field = "package.product_units"},
                 [&](Package& next) { next.product_units = package.product_units; });
    return true;
  }
  return false;
}

bool package_actions(App& app, Flow& flow, std::size_t who, std::size_t index) {
  Rect line = flow.row(app.ui.control_height());
  const auto press = [&](Word word, ui::Icon icon, ui::Look look) {
    const ui::ButtonOptions options{.look = look, .icon = icon};
    return ui::button(app.ui, line.cut_left(ui::button_width(app.ui, word, options), 8), word,
                      options);
  };
  if (press(Word::campaign_add_deliverable, ui::Icon::plus, ui::Look::quiet)) {
    const auto formats =
        formats_of(app.document.benchmarks(), app.document.workspace().influencers[who]);
    if (formats.empty()) return false;
    edit_package(app, who, index, {}, [&](Package& next) {
      next.deliverables.push_back({formats[0], 1, {}, {}});
    });
    return true;
  }
  if (press(Word::plan_package_remove, ui::Icon::trash, ui::Look::danger)) {
    app.document.edit_influencer(who, {}, [&](Influencer& next) {
      next.packages.erase(next.packages.begin() + static_cast<std::ptrdiff_t>(index));
    });
    return true;
  }
  return false;
}

bool package_form(App& app, Flow& flow, std::size_t who, std::size_t index) {
  const Package& package = app.document.workspace().influencers[who].packages[index];
  const std::string name = app.ui.words.with(Word::plan_package_name, {{"name", package.id}});
  const ui::Scope scope(app.ui, "package " + std::to_string(index));
  const Rect head = flow.row(28);
  ui::Group group(app.ui, "package", ui::Role::group, head, name);
  ui::label(app.ui, head, {"name", name}, {.bold = true});
  const std::size_t count = package.deliverables.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (deliverable_line(app, flow, who, index, i)) return true;
    flow.space(8);
  }
  if (price_and_product(app, flow, who, index)) return true;
  flow.space(8);
  const bool changed = package_actions(app, flow, who, index);
  group.set_height(flow.y() - head.y);
  return changed;
}

void add_package(App& app, std::size_t who) {
  const auto usual = usual_package(app, app.document.workspace().influencers[who]);
  if (!usual) return;
  app.document.edit_influencer(who, {}, [&](Influencer& next) { add_to(next, *usual); });
}

}  // namespace

std::optional<Package> usual_package(const App& app, const Influencer& influencer) {
  const auto row = standard_row(app.document.benchmarks(), influencer);
  if (!row) return std::nullopt;
  Package package;
  package.deliverables = row->deliverables;
  package.price = influencer.quote;
  package.product_units = row->product_units;
  return package;
}

void add_to(Influencer& influencer, Package package) {
  std::size_t number = influencer.packages.size();
  do {
    package.id = std::to_string(++number);
  } while (std::any_of(influencer.packages.begin(), influencer.packages.end(),
                       [&](const Package& other) { return other.id == package.id; }));
  influencer.packages.push_back(std::move(package));
}

void packages_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "packages", outer, app.word(Word::plan_packages));
  Flow& flow = card.flow;
  ui::paragraph(app.ui, flow, Word::plan_packages_note,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  flow.space(kFieldGap);
  const auto open = app.document.index_of(app.plan.packages_of);
  const RosterPick pick = roster_select(app, flow, app.plan.package_search,
                                        {.key = "packages of",
                                         .label = app.word(Word::plan_packages_of),
                                         .first = app.word(Word::campaign_choose),
                                         .current = open});
  if (pick.changed) {
    app.plan.packages_of =
        pick.influencer ? app.document.workspace().influencers[*pick.influencer].id : "";
    return;
  }
  if (!open) return;
  flow.space(kFieldGap);
  for (std::size_t i = 0; i < app.document.workspace().influencers[*open].packages.size(); ++i) {
    if (package_form(app, flow, *open, i)) return;
    flow.space(kFieldGap);
  }
  const ui::ButtonOptions look{.look = ui::Look::secondary, .icon = ui::Icon::plus};
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, Word::plan_package_add, look));
  if (ui::button(app.ui, row.cut_left(width), Word::plan_package_add, look)) {
    add_package(app, *open);
  }
}

}  // namespace kol::app
