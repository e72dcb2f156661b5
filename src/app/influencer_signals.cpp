// The fourteen signals of a channel: level, value, what is usual; for an unusual one what was seen
// and what may explain it, for one that was not checked what is missing.
#include <array>

#include "app/influencer_parts.h"

namespace kol::app {
namespace {

enum class Form { share, times, count };

// How a signal is told. `why_low` and `why_high` are for values below and above what is usual.
struct Telling {
  Form form;
  Word seen;
  Word why_low;
  Word why_high;
  Word needs;
};

constexpr std::array<Telling, kSignalCount> kTellings = {{
    {Form::times, Word::signal_er_low_seen, Word::signal_er_low_why, Word::signal_er_low_why,
     Word::signal_er_needs},
    {Form::times, Word::signal_er_high_seen, Word::signal_er_high_why, Word::signal_er_high_why,
     Word::signal_er_needs},
    {Form::share, Word::signal_comments_to_likes_seen, Word::signal_comments_to_likes_why_low,
     Word::signal_comments_to_likes_why_high, Word::signal_comments_to_likes_needs},
    {Form::share, Word::signal_likes_to_views_seen, Word::signal_likes_to_views_why_low,
     Word::signal_likes_to_views_why_high, Word::signal_likes_to_views_needs},
    {Form::share, Word::signal_views_to_followers_seen, Word::signal_views_to_followers_why,
     Word::signal_views_to_followers_why, Word::signal_views_to_followers_needs},
    {Form::times, Word::signal_followers_to_following_seen, Word::signal_following_why,
     Word::signal_following_why, Word::signal_followers_to_following_needs},
    {Form::count, Word::signal_following_seen, Word::signal_following_why,
     Word::signal_following_why, Word::signal_following_needs},
    {Form::share, Word::signal_fake_share_seen, Word::signal_fake_share_why,
     Word::signal_fake_share_why, Word::signal_fake_share_needs},
    {Form::share, Word::signal_suspect_comments_seen, Word::signal_suspect_comments_why,
     Word::signal_suspect_comments_why, Word::signal_suspect_comments_needs},
    {Form::share, Word::signal_growth_seen, Word::signal_growth_why, Word::signal_growth_why,
     Word::signal_growth_needs},
    {Form::times, Word::signal_spiky_posts_seen, Word::signal_spiky_posts_why,
     Word::signal_spiky_posts_why, Word::signal_spiky_posts_needs},
    {Form::share, Word::signal_even_posts_seen, Word::signal_even_posts_why,
     Word::signal_even_posts_why, Word::signal_even_posts_needs},
    {Form::times, Word::signal_sponsored_effect_seen, Word::signal_sponsored_effect_why_low,
     Word::signal_sponsored_effect_why_high, Word::signal_sponsored_effect_needs},
    {Form::share, Word::signal_sponsored_share_seen, Word::signal_sponsored_share_why,
     Word::signal_sponsored_share_why, Word::signal_sponsored_share_needs},
}};

std::string shown(Form form, const MaybeNumber& value) {
  switch (form) {
    case Form::share:
      return ui::percent(value);
    case Form::times:
      return ui::times(value);
    case Form::count:
      return ui::count(value);
  }
  return {};
}

std::string usual_text(const App& app, Form form, const UsualRange& usual) {
  const std::string low = shown(form, usual.low);
  const std::string high = shown(form, usual.high);
  if (usual.low && usual.high) {
    return app.ui.words.with(Word::signal_usual_between, {{"low", low}, {"high", high}});
  }
  return usual.low ? app.ui.words.with(Word::signal_usual_from, {{"low", low}})
                   : app.ui.words.with(Word::signal_usual_to, {{"high", high}});
}

// What is missing for a signal that was not checked.
std::string missing(const App& app, const Channel& channel, const ChannelReport& report,
                    SignalId id) {
  const bool of_rate = id == SignalId::er_low || id == SignalId::er_high;
  if (of_rate && report.er_followers && !report.benchmark_er) {
    return app.word(Word::influencer_no_benchmark);
  }
  const bool youtube = channel.platform == Platform::youtube;
  if (id == SignalId::comments_to_likes && youtube && report.per_post.comments == 0.0) {
    return app.word(Word::signal_comments_off);
  }
  if (id == SignalId::likes_to_views && !youtube && channel.platform != Platform::tiktok) {
    return app.word(Word::signal_videos_only);
  }
  if (id == SignalId::views_to_followers && !youtube) return app.word(Word::signal_youtube_only);
  return app.word(kTellings[static_cast<std::size_t>(id)].needs);
}

// What the lines below a signal say: its level with what is usual, then seen and why.
std::vector<std::string> lines_of(const App& app, const Channel& channel,
                                  const ChannelReport& report, SignalId id) {
  const Telling& telling = kTellings[static_cast<std::size_t>(id)];
  const Signal& signal = report.authenticity.signals[static_cast<std::size_t>(id)];
  if (signal.level == SignalLevel::not_checked) return {missing(app, channel, report, id)};
  const UsualRange usual = usual_range(channel.platform, id);
  std::vector<std::string> lines = {usual_text(app, telling.form, usual)};
  if (signal.level == SignalLevel::ok) return lines;
  const std::string value = shown(telling.form, signal.value);
  lines.push_back(app.ui.words.with(telling.seen, {{"value", value}}));
  const bool low = usual.low && *signal.value < *usual.low;
  lines.push_back(app.word(low ? telling.why_low : telling.why_high));
  return lines;
}

void draw_signal(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel,
                 SignalId id) {
  Ui& ui = app.ui;
  const ChannelReport& report = subject.report.channels[channel];
  const Signal& signal = report.authenticity.signals[static_cast<std::size_t>(id)];
  const bool flagged = signal.level >= SignalLevel::info;
  const std::string& name = signal_name(app, id);
  const ui::Colour colour = signal.level == SignalLevel::not_checked
                                ? ui.theme.secondary
                                : ui::tone_colour(ui.theme, level_tone(signal.level));
  const float top = flow.y();
  ui.line(flow.x(), top + 0.5f, flow.x() + flow.width(), top + 0.5f, ui.theme.line);
  ui::Group group(ui, name, ui::Role::group, {flow.x(), top, flow.width(), 0}, name);
  flow.space(6);

  Rect line = flow.row(24);
  const std::string value = shown(kTellings[static_cast<std::size_t>(id)].form, signal.value);
  const Rect right = line.cut_right(ui.text_width(value, {.bold = true}) + 1, 12);
  ui::Node& node = ui.describe(ui.id("value"), ui::Role::text, right);
  node.value = value;
  node.title = ui::exact(signal.value);
  ui.draw_text(right, value, {.bold = true, .align = ui::Align::right});
  ui::draw_icon(ui, level_icon(signal.level), line.cut_left(20, 8), colour, 0.9f);
  ui.draw_text(line, name, {.bold = flagged});

  Flow below(Rect{flow.x() + 28, flow.y(), flow.width() - 28, 0});
  const std::string& level = level_name(app, signal.level);
  const float level_width = ui.text_width(level, {.size = ui::kSmallSize, .bold = true}) + 9;
  const auto lines = lines_of(app, subject.influencer.channels[channel], report, id);
  const std::string first = level + " · " + lines.front();
  const float first_height =
      ui::paragraph_height(ui, first, below.width(), {.size = ui::kSmallSize});
  const bool one_line = first_height < 24;
  Rect status = below.row(19);
  ui.describe(ui.id("level"), ui::Role::text, status).value = level;
  ui.draw_text(one_line ? status.cut_left(level_width) : status, level,
               {.size = ui::kSmallSize, .colour = colour, .bold = true});
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = ui.theme.secondary};
  if (one_line) {
    ui::label(ui, status, lines.front(), quiet);
  } else {
    ui::paragraph(ui, below, lines.front(), quiet);
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    ui::paragraph(ui, below, lines[i],
                  {.size = ui::kSmallSize, .colour = i == 1 ? ui.theme.text : ui.theme.secondary});
  }
  flow.space(below.height() + 8);
  group.set_height(flow.y() - top);
}

}  // namespace

UsualRange usual_range(Platform platform, SignalId id) {
  const bool tiktok = platform == Platform::tiktok;
  switch (id) {
    case SignalId::er_low:
      return {0.25, {}};
    case SignalId::er_high:
      return {{}, 3};
    case SignalId::comments_to_likes:
      return tiktok ? UsualRange{0.005, 0.08} : UsualRange{0.01, 0.10};
    case SignalId::likes_to_views:
      return tiktok ? UsualRange{0.05, 0.35} : UsualRange{0.02, 0.15};
    case SignalId::views_to_followers:
      return {0.05, {}};
    case SignalId::followers_to_following:
      return {2, {}};
    case SignalId::following:
      return {{}, 1500};
    case SignalId::fake_share:
    case SignalId::suspect_comments:
      return {{}, 0.15};
    case SignalId::growth:
      return {{}, 0.20};
    case SignalId::spiky_posts:
      return {{}, 2};
    case SignalId::even_posts:
      return {0.10, {}};
    case SignalId::sponsored_effect:
      return {0.5, 1.5};
    case SignalId::sponsored_share:
      return {{}, 0.5};
  }
  return {};
}

void influencer_signals(App& app, Flow& flow, const InfluencerSubject& subject,
                        std::size_t channel) {
  const SignalLevel status = subject.report.channels[channel].authenticity.status;
  const std::string heading = app.ui.words.with(
      Word::influencer_signals,
      {{"platform", platform_name(app, subject.influencer.channels[channel].platform)}});
  ui::Card card(app.ui, "signals", flow, heading, 3);
  if (ui::figure_line(app.ui, card.flow.row(ui::kFigureLineHeight),
                      {.name = app.word(Word::term_authenticity),
                       .value = level_name(app, status),
                       .tone = level_tone(status),
                       .how = true})) {
    app.ask({Topic::authenticity, subject.id(), channel});
  }
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    draw_signal(app, card.flow, subject, channel, static_cast<SignalId>(i));
  }
}

}  // namespace kol::app
