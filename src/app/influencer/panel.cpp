// The detail view of one influencer: who it is and what can be done with it, then what a post
// brings and costs, the channels, the signals, and everything to be edited in place.
#include "app/influencer/panel.h"

#include <algorithm>
#include <array>

#include "app/influencer/parts.h"
#include "app/influencer/vetting.h"
#include "app/parts/mending.h"
#include "app/parts/panel_title.h"
#include "app/state/roster_search.h"

namespace kol::app {
namespace {

constexpr float kWidest = 720;

// Where the open influencer is.
std::optional<std::size_t> find_open(App& app) {
  InfluencerView& view = app.influencer_view;
  if (view.of != app.open_influencer) {
    const bool shows_vetting = view.shows_vetting;
    view = {};
    view.of = app.open_influencer;
    view.shows_vetting = shows_vetting;
  }
  const auto found = app.document.index_of(app.open_influencer, view.index);
  if (found) view.index = *found;
  return found;
}

void gone(App& app, const Rect& area) {
  Rect rest = area.inset(kPanelMargin, 12);
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), Word::influencer_gone);
  Flow flow(rest);
  ui::paragraph(app.ui, flow, Word::influencer_gone_help, {.colour = app.ui.theme.secondary});
}

// ---- Head ----

// "Instagram · 38.2K followers · micro", the authenticity below.
void head(App& app, Flow& flow, const InfluencerSubject& subject) {
  if (subject.influencer.channels.empty()) return;
  Ui& ui = app.ui;
  const Channel& channel = subject.influencer.channels.front();
  const ChannelReport& report = subject.report.channels.front();
  std::string line = platform_name(app, channel.platform);
  if (!channel.handle.empty()) line += " · " + channel.handle;
  if (channel.followers) {
    line += " · " + ui.words.with(Word::influencer_followers_short,
                                  {{"count", ui::short_count(channel.followers)}});
  }
  if (!report.tier.empty()) line += " · " + tier_name(app, report.tier);
  ui::paragraph(ui, flow, {"first channel", line}, {.colour = ui.theme.secondary});
  flow.space(6);
  const SignalLevel status = report.authenticity.status;
  const std::string words = authenticity_text(app, {&report, 1});
  const Rect badge = flow.row(22);
  ui.describe(ui.id("authenticity"), ui::Role::text, badge).value = words;
  ui::draw_badge(ui, badge, words, level_tone(status), level_icon(status));
}

// ---- What can be done with it ----

// The default format of the first channel that has one.
const Format* first_format(const App& app, const Influencer& influencer) {
  for (const Channel& channel : influencer.channels) {
    if (const Format* format = default_format(app.document.benchmarks(), channel.platform)) {
      return format;
    }
  }
  return nullptr;
}

// A button of half a phone's width may have no room for an icon beside its words.
ui::Icon icon_if_room(App& app, const Rect& rect, Word label, ui::Icon icon) {
  return ui::button_width(app.ui, label, {.icon = icon}) <= rect.w ? icon : ui::Icon::none;
}

void lineup_button(App& app, const Rect& rect, const InfluencerSubject& subject) {
  const std::string& name = name_of(subject.influencer);
  if (is_in_lineup(app.document.workspace().campaign, subject.id())) {
    constexpr Word kLabel = Word::influencer_lineup_remove;
    if (!ui::button(app.ui, rect, kLabel,
                    {.icon = icon_if_room(app, rect, kLabel, ui::Icon::minus)})) {
      return;
    }
    app.document.edit_campaign({}, [&](Campaign& next) {
      std::erase_if(next.lineup,
                    [&](const LineupRow& row) { return row.influencer == subject.id(); });
    });
    return app.tell(app.ui.words.with(Word::influencer_lineup_removed, {{"name", name}}),
                    {undo_action()});
  }
  const Format* format = first_format(app, subject.influencer);
  if (!ui::button(app.ui, rect, Word::influencer_lineup_add,
                  {.look = ui::Look::primary,
                   .icon = icon_if_room(app, rect, Word::influencer_lineup_add, ui::Icon::plus),
                   .enabled = format != nullptr,
                   .title = format ? std::string_view() : app.word(Word::influencer_no_format)})) {
    return;
  }
  LineupRow row;
  row.influencer = subject.id();
  row.deliverables.push_back({format->id, 1, {}, {}});
  app.document.edit_campaign({}, [&](Campaign& next) { next.lineup.push_back(row); });
  app.tell(app.ui.words.with(Word::influencer_lineup_added, {{"name", name}}),
           {campaign_action(), undo_action()});
}

void pick_button(App& app, const Rect& rect, const InfluencerSubject& subject) {
  std::vector<std::string>& picked = app.compare.picked;
  const auto found = std::find(picked.begin(), picked.end(), subject.id());
  if (found != picked.end()) {
    if (ui::button(app.ui, rect, Word::influencer_unpick,
                   {.icon = icon_if_room(app, rect, Word::influencer_unpick, ui::Icon::ok)})) {
      picked.erase(found);
    }
    return;
  }
  if (ui::button(app.ui, rect, Word::influencer_pick,
                 {.icon = icon_if_room(app, rect, Word::influencer_pick, ui::Icon::compare)})) {
    picked.push_back(subject.id());
  }
}

void duplicate(App& app, const InfluencerSubject& subject) {
  Influencer copy = subject.influencer;
  copy.id = app.document.unused_id(copy.id);
  const std::string id = copy.id;
  copy.tracking.reset();  // nobody shares a slug or a code
  copy.name = app.ui.words.with(Word::influencer_copy_of, {{"name", name_of(subject.influencer)}});
  app.document.insert_influencers(subject.index + 1, {std::move(copy)});
  app.open(id);
  app.tell(app.ui.words.with(Word::influencer_duplicated, {{"name", name_of(subject.influencer)}}),
           {undo_action()});
}

void remove(App& app, const InfluencerSubject& subject) {
  app.document.remove_influencer(subject.index);
  std::erase(app.compare.picked, subject.id());
  app.close_panel();
  app.tell(app.ui.words.with(Word::influencer_removed, {{"name", name_of(subject.influencer)}}),
           {undo_action()});
}

void actions(App& app, Flow& flow, const InfluencerSubject& subject) {
  Ui& ui = app.ui;
  const float side = ui.control_height();
  Rect row = flow.row(side);
  const bool roomy = row.w >= 392;
  Rect icons = roomy ? row.cut_right(2 * side + 4, 8) : Rect{};
  lineup_button(app, row.column(0, 2, 8), subject);
  pick_button(app, row.column(1, 2, 8), subject);
  if (!roomy) {
    flow.space(8);
    icons = flow.row(side);
  }
  const auto icon = [&](Word word, ui::Icon picture, ui::Look look, const Rect& rect) {
    return ui::button(ui, rect, word, {.look = look, .icon = picture, .icon_only = roomy});
  };
  const float gap = roomy ? 4 : 8;
  if (icon(Word::influencer_duplicate, ui::Icon::duplicate,
           roomy ? ui::Look::quiet : ui::Look::secondary, icons.column(0, 2, gap))) {
    duplicate(app, subject);
  }
  if (icon(Word::influencer_remove, ui::Icon::trash, ui::Look::danger, icons.column(1, 2, gap))) {
    remove(app, subject);
  }
  const std::size_t count = app.compare.picked.size();
  if (count < 2 || count > kMostCompared) return;
  flow.space(8);
  const std::string words = ui.words.with(Word::influencer_side_by_side,
                                          {{"count", std::to_string(app.compare.picked.size())}});
  if (ui::button(ui, flow.row(side), {Word::influencer_side_by_side, words},
                 {.icon = ui::Icon::columns})) {
    app.panel = Panel::side_by_side;
  }
}

using Part = void (*)(App& app, Flow& flow, const InfluencerSubject& subject);

// What follows from the figures, dimmed while one of them has to be mended.
void results(App& app, Flow& flow, const InfluencerSubject& subject, Part part) {
  follows(app, flow, [&] { part(app, flow, subject); });
  flow.space(16);
}

// What is known in figures, or what has been asked.
void sheets(App& app, Flow& flow) {
  bool& shows_vetting = app.influencer_view.shows_vetting;
  const std::array labels = {app.word(Word::influencer_figures), app.word(Word::vetting_title)};
  std::size_t chosen = shows_vetting ? 1 : 0;
  ui::segmented(app.ui, flow.row(app.ui.control_height()), Word::influencer_sheet, labels, chosen);
  shows_vetting = chosen == 1;
}

void everything(App& app, Flow& flow, const InfluencerSubject& subject) {
  head(app, flow, subject);
  flow.space(12);
  actions(app, flow, subject);
  flow.space(16);
  sheets(app, flow);
  flow.space(16);
  if (app.influencer_view.shows_vetting) return vetting_sheet(app, flow, subject);
  results(app, flow, subject, influencer_results);
  influencer_fee(app, flow, subject);
  flow.space(16);
  influencer_channels(app, flow, subject);
  flow.space(16);
  results(app, flow, subject, influencer_other_results);
  influencer_about(app, flow, subject);
}

}  // namespace

void edit_subject(App& app, const InfluencerSubject& subject, EditKey key,
                  const std::function<void(Influencer&)>& edit) {
  key.of = subject.id();
  app.document.edit_influencer(subject.index, std::move(key), edit);
}

void forget_open_post(App& app) {
  app.influencer_view.open_post = static_cast<std::size_t>(-1);
  app.influencer_view.shown_posts = 0;
}

void influencer_panel(App& app, const Rect& area) {
  const auto index = find_open(app);
  if (!index) return gone(app, area);
  const InfluencerSubject subject{*index, app.document.workspace().influencers[*index],
                                  app.document.report().influencers[*index]};
  const std::string& name = name_of(subject.influencer);
  Rect rest = area.inset(kPanelMargin, 12);
  if (rest.w > kWidest) rest = rest.inset((rest.w - kWidest) / 2, 0);
  panel_title(app, rest.cut_top(app.ui.control_height(), 4), {"name", name});

  const Rect view = rest.inset(-kPanelMargin, 0);
  ui::Scroller scroller(app.ui, "influencer " + std::to_string(subject.index), view, name);
  Flow flow(scroller.content().inset(kPanelMargin, 0));
  if (!app.influencer_view.is_new) {
    everything(app, flow, subject);
  } else {
    flow.space(8);
    influencer_basics(app, flow, subject);
    flow.space(12);
    bool& open = app.influencer_view.open_rest;
    if (ui::disclosure(app.ui, flow.row(app.ui.control_height()), Word::influencer_rest, open)) {
      flow.space(8);
      everything(app, flow, subject);
    }
  }
  flow.space(96);  // the notice at the bottom covers nothing that cannot be scrolled away
  scroller.finish(view.w, flow.height());
}

std::string influencer_title(const App& app) {
  const auto index = app.document.index_of(app.open_influencer);
  return index ? name_of(app.document.workspace().influencers[*index])
               : app.word(Word::influencer_gone);
}

void keep_influencer(const App& app, KeptView& view) { view.put("id", app.open_influencer); }

void restore_influencer(App& app, const KeptView& view) {
  if (const auto id = view.get("id")) app.open_influencer = *id;
}

bool is_somebody_open(const App& app) {
  return app.document.index_of(app.open_influencer).has_value();
}

}  // namespace kol::app
