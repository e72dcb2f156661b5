// The fourteen signals of a channel: level, value, what is usual; for an unusual one what was seen
// and what may explain it, for one that was not checked what is missing.
#include <algorithm>
#include <array>

#include "app/influencer/parts.h"

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

ui::Colour level_colour(const ui::Theme& theme, SignalLevel level) {
  return level == SignalLevel::not_checked ? theme.secondary
                                           : ui::tone_colour(theme, level_tone(level));
}

// Icon, name and value.
void signal_head(App& app, Rect line, SignalId id, const Signal& signal) {
  Ui& ui = app.ui;
  const std::string value = shown(kTellings[static_cast<std::size_t>(id)].form, signal.value);
  const Rect right = line.cut_right(ui.text_width(value, {.bold = true}) + 1, 12);
  ui::Node& node = ui.describe(ui.id("value"), ui::Role::text, right);
  node.value = value;
  node.title = ui::exact(signal.value);
  ui.draw_text(right, value, {.bold = true, .align = ui::Align::right});
  ui::draw_icon(ui, level_icon(signal.level), line.cut_left(20, 8),
                level_colour(ui.theme, signal.level), 0.9f);
  ui.draw_text(line, signal_name(app, id), {.bold = signal.level >= SignalLevel::info});
}

// The level in words, the first line beside it where that fits, the others below.
void signal_text(App& app, Flow& flow, SignalLevel level, const std::vector<std::string>& lines) {
  Ui& ui = app.ui;
  const ui::TextStyle strong{
      .size = ui::kSmallSize, .colour = level_colour(ui.theme, level), .bold = true};
  const ui::TextStyle quiet{.size = ui::kSmallSize, .colour = ui.theme.secondary};
  const std::string& word = level_name(app, level);
  const float word_width = ui.text_width(word, strong) + 1;
  Rect status = flow.row(19);
  const bool fits = word_width + 8 + ui.text_width(lines.front(), quiet) <= status.w;
  const Rect place = status.cut_left(std::min(word_width, status.w), 8);
  ui.describe(ui.id("level"), ui::Role::text, place).value = word;
  ui.draw_text(place, word, strong);
  if (fits) {
    ui::label(ui, status, {"line 0", lines.front()}, quiet);
  } else {
    ui::paragraph(ui, flow, {"line 0", lines.front()}, quiet);
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    ui::paragraph(ui, flow, {"line " + std::to_string(i), lines[i]},
                  {.size = ui::kSmallSize, .colour = i == 1 ? ui.theme.text : ui.theme.secondary});
  }
}

void draw_signal(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t channel,
                 SignalId id) {
  const ChannelReport& report = subject.report.channels[channel];
  const Signal& signal = report.authenticity.signals[static_cast<std::size_t>(id)];
  const std::string& name = signal_name(app, id);
  const float top = flow.y();
  app.ui.line(flow.x(), top + 0.5f, flow.x() + flow.width(), top + 0.5f, app.ui.theme.line);
  ui::Group group(app.ui, "signal " + std::to_string(static_cast<int>(id)), ui::Role::group,
                  {flow.x(), top, flow.width(), 0}, name);
  flow.space(6);
  signal_head(app, flow.row(24), id, signal);
  Flow below(Rect{flow.x() + 28, flow.y(), flow.width() - 28, 0});
  signal_text(app, below, signal.level,
              lines_of(app, subject.influencer.channels[channel], report, id));
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
  ui::Card card(app.ui, "signals", flow, heading);
  if (ui::figure_line(app.ui, card.flow.row(ui::kFigureLineHeight),
                      {.name = Word::term_authenticity,
                       .value = authenticity_text(app, {&subject.report.channels[channel], 1}),
                       .tone = level_tone(status),
                       .how = true})) {
    app.ask({Topic::authenticity, subject.id(), channel});
  }
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    draw_signal(app, card.flow, subject, channel, static_cast<SignalId>(i));
  }
}

}  // namespace kol::app
