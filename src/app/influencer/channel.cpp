// The channels of an influencer: which one is shown, its figures to edit, and what they say.
#include <algorithm>
#include <array>

#include "app/influencer/parts.h"
#include "app/parts/accounts.h"
#include "app/parts/figures.h"
#include "ui/charts.h"

namespace kol::app {
namespace {

void edit_channel(App& app, const InfluencerSubject& subject, std::size_t channel,
                  std::string field, const std::function<void(Channel&)>& edit) {
  edit_subject(app, subject, {.field = std::move(field), .place = channel},
               [&](Influencer& next) { edit(next.channels[channel]); });
}

// ---- Figures to edit ----

struct ChannelField {
  const char* key;
  Word label;
  MaybeNumber& (*get)(Channel&);
  MaybeNumber PostFigures::*from_posts = nullptr;  // what the posts give while it is empty
  ValueKind kind = ValueKind::count;
  double min = 0;
  double max = 1e15;
};

// Those that change most, always open.
constexpr std::array kOften = {
    ChannelField{"followers", Word::term_followers,
                 [](Channel& c) -> MaybeNumber& { return c.followers; }},
    ChannelField{"views", Word::term_views,
                 [](Channel& c) -> MaybeNumber& { return c.average.views; }, &PostFigures::views},
    ChannelField{"likes", Word::term_likes,
                 [](Channel& c) -> MaybeNumber& { return c.average.likes; }, &PostFigures::likes},
    ChannelField{"comments", Word::term_comments,
                 [](Channel& c) -> MaybeNumber& { return c.average.comments; },
                 &PostFigures::comments},
};

constexpr std::array kSeldom = {
    ChannelField{"shares", Word::term_shares,
                 [](Channel& c) -> MaybeNumber& { return c.average.shares; }, &PostFigures::shares},
    ChannelField{"saves", Word::term_saves,
                 [](Channel& c) -> MaybeNumber& { return c.average.saves; }, &PostFigures::saves},
    ChannelField{"reach", Word::term_reach,
                 [](Channel& c) -> MaybeNumber& { return c.average.reach; }, &PostFigures::reach},
    ChannelField{"impressions", Word::term_impressions,
                 [](Channel& c) -> MaybeNumber& { return c.average.impressions; },
                 &PostFigures::impressions},
    ChannelField{"engagements", Word::influencer_engagements_sum,
                 [](Channel& c) -> MaybeNumber& { return c.average.engagements; }},
    ChannelField{"following", Word::influencer_following,
                 [](Channel& c) -> MaybeNumber& { return c.following; }},
    ChannelField{"fake_share", Word::term_fake_share,
                 [](Channel& c) -> MaybeNumber& { return c.fake_share; }, nullptr,
                 ValueKind::percent, 0, 1},
    ChannelField{"suspect_comments", Word::signal_suspect_comments,
                 [](Channel& c) -> MaybeNumber& { return c.suspect_comments; }, nullptr,
                 ValueKind::percent, 0, 1},
    ChannelField{"growth_30d", Word::signal_growth,
                 [](Channel& c) -> MaybeNumber& { return c.growth_30d; }, nullptr,
                 ValueKind::percent, -1},
};

Word label_of(const ChannelField& field, Platform platform) {
  return field.label == Word::term_followers ? followers_of(platform) : field.label;
}

std::string placeholder_of(const App& app, const ChannelField& field, const ChannelReport& report) {
  const auto from = [&](Word word, const MaybeNumber& value) {
    return value ? app.ui.words.with(word, {{"value", ui::editable(value)}})
                 : app.word(Word::influencer_unknown);
  };
  if (field.from_posts) return from(Word::influencer_from_posts, report.per_post.*field.from_posts);
  if (field.label == Word::influencer_engagements_sum) {
    return from(Word::influencer_from_sum, report.engagements);
  }
  return app.word(Word::influencer_unknown);
}

void channel_field(App& app, const Rect& rect, const InfluencerSubject& subject,
                   std::size_t channel, const ChannelField& field) {
  Channel current = subject.influencer.channels[channel];
  MaybeNumber value = field.get(current);
  const std::string placeholder = placeholder_of(app, field, subject.report.channels[channel]);
  if (value_field(app, rect, field.key, value,
                  {.label = app.word(label_of(field, current.platform)),
                   .kind = field.kind,
                   .placeholder = placeholder,
                   .min = field.min,
                   .max = field.max,
                   .takes_share = field.from_posts != nullptr ||
                                  field.label == Word::influencer_engagements_sum,
                   .share_of = current.followers,
                   .take_focus = is_wanted_figure(app, field.key)})) {
    edit_channel(app, subject, channel, field.key, [&](Channel& next) { field.get(next) = value; });
  }
}

// Fields side by side, as many as fit.
void channel_fields(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel,
                    std::span<const ChannelField> fields) {
  const int columns = flow.columns(110, flow.width() < 560 ? 2 : 4, 12);
  const auto at_once = static_cast<std::size_t>(columns);
  for (std::size_t i = 0; i < fields.size(); i += at_once) {
    if (i > 0) flow.space(12);
    const Rect row = flow.row(value_field_height(app));
    for (std::size_t j = i; j < std::min(i + at_once, fields.size()); ++j) {
      channel_field(app, row.column(static_cast<int>(j - i), columns, 12), subject, channel,
                    fields[j]);
    }
  }
}

// ---- Platform and handle, place among the channels ----

// The channel's own platform and those that the influencer has not got yet.
std::vector<Platform> free_platforms(const Influencer& influencer, std::optional<Platform> own) {
  std::vector<Platform> free;
  for (int i = 0; i < kPlatformCount; ++i) {
    const auto platform = static_cast<Platform>(i);
    const bool taken = std::any_of(influencer.channels.begin(), influencer.channels.end(),
                                   [&](const Channel& c) { return c.platform == platform; });
    if (!taken || own == platform) free.push_back(platform);
  }
  return free;
}

void platform_and_handle(App& app, Flow& flow, const InfluencerSubject& subject,
                         std::size_t channel) {
  const Channel& shown = subject.influencer.channels[channel];
  const Rect row = flow.row(value_field_height(app));
  const std::vector<Platform> free = free_platforms(subject.influencer, shown.platform);
  std::vector<std::string> names;
  names.reserve(free.size());
  for (const Platform platform : free) names.push_back(platform_name(app, platform));
  auto chosen =
      static_cast<std::size_t>(std::find(free.begin(), free.end(), shown.platform) - free.begin());
  if (is_wanted_figure(app, "platform")) app.ui.focus_next(app.ui.id("platform"));
  if (ui::select(app.ui, row.column(0, 2, 12), "platform", names, chosen,
                 {.label = app.word(Word::influencer_platform)})) {
    edit_channel(app, subject, channel, {}, [&](Channel& next) { next.platform = free[chosen]; });
  }
  std::string handle = shown.handle;
  if (text_value(app, row.column(1, 2, 12), "handle", handle, app.word(Word::influencer_handle),
                 "@")) {
    edit_channel(app, subject, channel, "handle", [&](Channel& next) { next.handle = handle; });
  }
}

void place_buttons(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel) {
  const std::size_t count = subject.influencer.channels.size();
  if (count < 2) return;
  const std::string name = platform_name(app, subject.influencer.channels[channel].platform);
  flow.space(12);
  const Rect row = flow.row(app.ui.control_height());
  if (ui::button(app.ui, row.column(0, 2, 8), Word::influencer_make_first,
                 {.enabled = channel != 0, .title = app.word(Word::influencer_make_first_help)})) {
    edit_subject(app, subject, {}, [&](Influencer& next) {
      std::rotate(next.channels.begin(),
                  next.channels.begin() + static_cast<std::ptrdiff_t>(channel),
                  next.channels.begin() + static_cast<std::ptrdiff_t>(channel) + 1);
    });
    app.influencer_view.channel = 0;
  }
  if (ui::button(app.ui, row.column(1, 2, 8), Word::influencer_remove_channel,
                 {.look = ui::Look::danger, .icon = ui::Icon::trash})) {
    edit_subject(app, subject, {}, [&](Influencer& next) {
      next.channels.erase(next.channels.begin() + static_cast<std::ptrdiff_t>(channel));
    });
    app.influencer_view.channel = 0;
    app.tell(app.ui.words.with(Word::influencer_channel_removed, {{"name", name}}),
             {undo_action()});
  }
}

// ---- What the figures say ----

void rate_and_benchmark(App& app, Flow& flow, const InfluencerSubject& subject,
                        std::size_t channel) {
  const ChannelReport& report = subject.report.channels[channel];
  const std::string note = report.er_verdict     ? verdict_name(app, *report.er_verdict)
                           : report.er_followers ? app.word(Word::influencer_no_benchmark)
                                                 : app.word(Word::influencer_needs_rate);
  const auto& words = words_of(&ChannelReport::er_followers);
  ui::Figure rate = figure_with(app, words.term, report, &ChannelReport::er_followers);
  rate.note = note;
  if (ui::figure(app.ui, flow.row(ui::kFigureHeight), rate)) {
    app.ask({*words.how, subject.id(), channel});
  }
  const MaybeTriple& usual = report.benchmark_er;
  if (!usual) return;
  ui::RangeBar bar{.name = app.word(Word::term_benchmark_er),
                   .low = usual->low,
                   .typical = usual->typical,
                   .high = usual->high,
                   .low_label = ui::percent(usual->low),
                   .typical_label = ui::percent(usual->typical),
                   .high_label = ui::percent(usual->high),
                   .marks = {}};
  if (report.er_followers) {
    const std::string label = ui::percent(report.er_followers);
    const ui::Tone tone = report.er_verdict ? verdict_tone(*report.er_verdict) : ui::Tone::neutral;
    bar.marks.push_back({*report.er_followers, label, ui::tone_colour(app.ui.theme, tone)});
  }
  flow.space(8);
  ui::range_bar(app.ui, flow.row(ui::range_bar_height(app.ui, flow.width(), bar)), "usual rate",
                bar);
  flow.space(8);
}

// What a figure needs to be known.
struct Needing {
  MaybeNumber ChannelReport::*figure;
  Word needs;
};
constexpr std::array kRates = {
    Needing{&ChannelReport::er_reach, Word::influencer_needs_reach},
    Needing{&ChannelReport::er_impressions, Word::influencer_needs_impressions},
    Needing{&ChannelReport::er_views, Word::influencer_needs_view_count},
    Needing{&ChannelReport::view_rate, Word::influencer_needs_view_count},
    Needing{&ChannelReport::reach_rate, Word::influencer_needs_reach},
};

void metric_lines(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel) {
  const ChannelReport& report = subject.report.channels[channel];
  const auto line = [&](Word name, const std::string& value, const std::string& note,
                        const MaybeNumber& exact, std::optional<Topic> how) {
    if (ui::figure_line(app.ui, flow.row(ui::kFigureLineHeight),
                        {.name = name,
                         .value = value,
                         .note = note,
                         .exact = ui::exact(exact),
                         .how = how.has_value()})) {
      app.ask({*how, subject.id(), channel});
    }
  };
  const auto number = [&](const Needing& one) {
    const MaybeNumber& value = report.*one.figure;
    const auto& words = words_of(one.figure);
    line(words.term, shown(app, report, one.figure), value ? std::string() : app.word(one.needs),
         value, words.how);
  };
  number({&ChannelReport::er_ratio, Word::influencer_no_benchmark});
  const auto& band = app.document.benchmarks().classic_er_band[index_of(report.platform)];
  if (report.classic_verdict && band) {
    const std::string usual =
        ui::range(ui::percent(band->value.low), ui::percent(band->value.high));
    line(Word::influencer_classic, verdict_name(app, *report.classic_verdict), usual, {}, {});
  }
  number({&ChannelReport::engagements, Word::influencer_needs_likes});
  for (const Needing& rate : kRates) number(rate);
  line(Word::term_tier, tier_name(app, report.tier),
       report.tier.empty() ? app.word(Word::influencer_needs_followers) : std::string(), {},
       Topic::tier);
}

// ---- Which channel is shown ----

void choose_channel(App& app, Flow& flow, const InfluencerSubject& subject) {
  const auto& channels = subject.influencer.channels;
  if (channels.size() < 2) return;
  std::vector<std::string> names;
  names.reserve(channels.size());
  for (const Channel& channel : channels) names.push_back(platform_name(app, channel.platform));
  std::size_t chosen = app.influencer_view.channel;
  const Word label = Word::influencer_channel;
  const bool changed =
      channels.size() <= 3
          ? ui::segmented(app.ui, flow.row(app.ui.control_height()), label, names, chosen)
          : ui::select(app.ui, flow.row(value_field_height(app)), "channel", names, chosen,
                       {.label = app.word(label)});
  if (changed) {
    app.influencer_view.channel = chosen;
    forget_open_post(app);
  }
  flow.space(16);
}

void add_channel(App& app, Flow& flow, const InfluencerSubject& subject) {
  const std::vector<Platform> free = free_platforms(subject.influencer, std::nullopt);
  if (free.empty()) return;
  flow.space(8);
  if (!ui::button(app.ui, flow.row(app.ui.control_height()), Word::influencer_add_channel,
                  {.icon = ui::Icon::plus})) {
    return;
  }
  edit_subject(app, subject, {}, [&](Influencer& next) {
    next.channels.emplace_back();
    next.channels.back().platform = free.front();
  });
  app.influencer_view.channel = subject.influencer.channels.size();
  app.influencer_view.open_figures = true;
  forget_open_post(app);
}

void channel_card(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel) {
  const Channel& shown = subject.influencer.channels[channel];
  const std::string& platform = platform_name(app, shown.platform);
  const bool first_of_many = channel == 0 && subject.influencer.channels.size() > 1;
  const std::string heading =
      first_of_many ? app.ui.words.with(Word::influencer_channel_first, {{"platform", platform}})
                    : platform;
  ui::Card card(app.ui, "channel " + std::to_string(channel), flow, heading);
  channel_fields(app, card.flow, subject, channel, kOften);
  card.flow.space(12);
  bool& open_figures = app.influencer_view.open_figures;
  if (ui::disclosure(app.ui, card.flow.row(app.ui.control_height()), Word::influencer_more_figures,
                     open_figures)) {
    card.flow.space(4);
    channel_fields(app, card.flow, subject, channel, kSeldom);
    card.flow.space(12);
    platform_and_handle(app, card.flow, subject, channel);
    place_buttons(app, card.flow, subject, channel);
    card.flow.space(12);
  }
  influencer_posts(app, card.flow, subject, channel);
  card.flow.space(12);
  rate_and_benchmark(app, card.flow, subject, channel);
  metric_lines(app, card.flow, subject, channel);
}

}  // namespace

void influencer_channels(App& app, Flow& flow, const InfluencerSubject& subject) {
  const std::size_t count = subject.influencer.channels.size();
  std::size_t& channel = app.influencer_view.channel;
  if (channel >= count) channel = 0;
  choose_channel(app, flow, subject);
  if (count > 0) {
    const std::size_t shown = std::min(channel, count - 1);
    channel_card(app, flow, subject, shown);
    flow.space(16);
    influencer_signals(app, flow, subject, shown);
  }
  flow.space(8);
  add_channel(app, flow, subject);
}

}  // namespace kol::app
