// What a plan has to keep to: who must be in it and who never, how much for one, how many, where.
#include <algorithm>
#include <set>

#include "app/parts/names.h"
#include "app/parts/near_view.h"
#include "app/parts/planning.h"
#include "app/parts/roster_choice.h"
#include "app/parts/value_fields.h"
#include "app/plan/edit.h"
#include "app/plan/parts.h"

namespace kol::app {
namespace {

using Names = std::vector<std::string> Planner::*;

std::string name_by_id(const App& app, const std::string& id) {
  const auto index = app.document.index_of(id);
  return index ? name_of(app.document.workspace().influencers[*index]) : id;
}

// Somebody's name with a button that takes him off the list. True if it was pressed.
bool named_line(App& app, Flow& flow, const std::string& id, Names list, Word remove) {
  const ui::Scope scope(app.ui, id);
  const std::string name = name_by_id(app, id);
  Rect row = flow.row(app.ui.control_height());
  const ui::ButtonOptions look{.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true};
  const bool pressed = ui::button(app.ui, row.cut_right(app.ui.control_height(), 8),
                                  {remove, app.ui.words.with(remove, {{"name", name}})}, look);
  ui::label(app.ui, row, {"name", name});
  if (!pressed) return false;
  edit_planner(app, {}, [&](Planner& next) { std::erase(next.*list, id); });
  return true;
}

struct ListWords {
  std::string_view key;
  Word title, choose, remove;
};

// Whoever comes onto one list leaves the other: nobody can be both.
void list_of_names(App& app, Flow& flow, Names list, Names other, RosterSearch& search,
                   const ListWords& words) {
  const ui::Scope scope(app.ui, words.key);
  const std::vector<std::string> ids = planner_of(app).*list;
  const RosterPick pick = roster_select(
      app, flow, search,
      {.key = "add", .label = app.word(words.title), .first = app.word(words.choose)});
  if (pick.changed && pick.influencer) {
    const std::string id = app.document.workspace().influencers[*pick.influencer].id;
    edit_planner(app, {}, [&](Planner& next) {
      std::erase(next.*other, id);
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) (next.*list).push_back(id);
    });
    search.text.clear();
    return;
  }
  for (const std::string& id : ids) {
    const float height = app.ui.control_height();
    if (!is_near_view(app.ui, {flow.x(), flow.y(), flow.width(), height})) {
      flow.space(height);
    } else if (named_line(app, flow, id, list, words.remove)) {
      return;
    }
  }
}

void limits(App& app, Flow& flow) {
  Planner planner = planner_of(app);
  ui::Grid grid(flow, flow.columns(150, 2, kFieldGap), ui::field_height(app.ui, true), kFieldGap);
  if (value_field(app, grid.next(), "max_share", planner.max_share,
                  {.label = app.word(Word::plan_max_share),
                   .kind = ValueKind::percent,
                   .help = app.word(Word::plan_max_share_help),
                   .placeholder = app.word(Word::plan_no_limit),
                   .max = 1})) {
    edit_planner(app, {.field = "max_share"},
                 [&](Planner& next) { next.max_share = planner.max_share; });
  }
  if (value_field(app, grid.next(), "max_influencers", planner.max_influencers,
                  {.label = app.word(Word::plan_max_influencers),
                   .kind = ValueKind::count,
                   .help = app.word(Word::plan_max_influencers_help),
                   .placeholder = app.word(Word::plan_no_limit),
                   .whole = true})) {
    edit_planner(app, {.field = "max_influencers"},
                 [&](Planner& next) { next.max_influencers = planner.max_influencers; });
  }
}

// Platforms that somebody in the roster is on, or that a rule names.
std::vector<Platform> platforms_in_use(const App& app) {
  std::set<Platform> used;
  for (const Influencer& influencer : app.document.workspace().influencers) {
    for (const Channel& channel : influencer.channels) used.insert(channel.platform);
  }
  const Planner& planner = planner_of(app);
  for (std::size_t i = 0; i < kPlatformCount; ++i) {
    if (planner.platform_min[i] || planner.platform_max[i]) used.insert(static_cast<Platform>(i));
  }
  return {used.begin(), used.end()};
}

void platform_limits(App& app, Flow& flow, Platform platform) {
  const std::string name = platform_name(app, platform);
  const ui::Scope scope(app.ui, name);
  Planner planner = planner_of(app);
  ui::Grid grid(flow, 2, ui::field_height(app.ui, false), kFieldGap);
  const auto field = [&](std::string_view key, Word label, PlatformCounts Planner::*counts) {
    MaybeNumber& count = (planner.*counts)[index_of(platform)];
    if (!value_field(app, grid.next(), key, count,
                     {.label = app.ui.words.with(label, {{"platform", name}}),
                      .kind = ValueKind::count,
                      .placeholder = app.word(Word::plan_no_limit),
                      .whole = true})) {
      return;
    }
    edit_planner(app, {.field = std::string(key), .place = index_of(platform)},
                 [&](Planner& next) { (next.*counts)[index_of(platform)] = count; });
  };
  field("platform_min", Word::plan_platform_min, &Planner::platform_min);
  field("platform_max", Word::plan_platform_max, &Planner::platform_max);
}

bool has_platform_rules(const Planner& planner) {
  return planner.platform_min != PlatformCounts{} || planner.platform_max != PlatformCounts{};
}

}  // namespace

void rules_card(App& app, Flow& outer) {
  ui::Card card(app.ui, "plan rules", outer, app.word(Word::plan_rules));
  Flow& flow = card.flow;
  limits(app, flow);
  flow.space(kFieldGap);
  list_of_names(app, flow, &Planner::must, &Planner::never, app.plan.must_search,
                {"must", Word::plan_must, Word::campaign_choose, Word::plan_remove_must});
  flow.space(kFieldGap);
  list_of_names(app, flow, &Planner::never, &Planner::must, app.plan.never_search,
                {"never", Word::plan_never, Word::campaign_choose, Word::plan_remove_never});
  flow.space(kFieldGap);
  bool open = app.plan.show_platforms.value_or(has_platform_rules(planner_of(app)));
  const bool was_open = open;
  const bool shown =
      ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::plan_platforms, open);
  if (open != was_open) app.plan.show_platforms = open;
  if (!shown) return;
  for (const Platform platform : platforms_in_use(app)) {
    flow.space(8);
    platform_limits(app, flow, platform);
  }
}

}  // namespace kol::app
