#include "app/parts/names.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kol::app {
namespace {

struct Named {
  std::string_view key;
  Word word;
};

template <std::size_t count>
std::string look_up(const App& app, const std::array<Named, count>& names, std::string_view key) {
  for (const Named& named : names) {
    if (named.key == key) return app.word(named.word);
  }
  return std::string(key);
}

template <std::size_t count, typename Enum>
const std::string& of(const App& app, const std::array<Word, count>& names, Enum value) {
  return app.word(names[static_cast<std::size_t>(value)]);
}

}  // namespace

std::string listed(const App& app, const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += app.word(Word::list_separator);
    all += text;
  }
  return all;
}

const std::string& platform_name(const App& app, Platform platform) {
  static constexpr std::array kNames = {Word::platform_instagram, Word::platform_tiktok,
                                        Word::platform_youtube,   Word::platform_facebook,
                                        Word::platform_x,         Word::platform_blog,
                                        Word::platform_other};
  return of(app, kNames, platform);
}

std::string format_name(const App& app, std::string_view format) {
  static constexpr std::array kNames = {
      Named{"instagram.post", Word::format_instagram_post},
      Named{"instagram.carousel", Word::format_instagram_carousel},
      Named{"instagram.reel", Word::format_instagram_reel},
      Named{"instagram.story", Word::format_instagram_story},
      Named{"tiktok.video", Word::format_tiktok_video},
      Named{"youtube.integration", Word::format_youtube_integration},
      Named{"youtube.dedicated", Word::format_youtube_dedicated},
      Named{"youtube.short", Word::format_youtube_short},
      Named{"facebook.post", Word::format_facebook_post},
      Named{"facebook.video", Word::format_facebook_video},
      Named{"x.post", Word::format_x_post},
      Named{"blog.article", Word::format_blog_article}};
  return look_up(app, kNames, format);
}

std::string posts_text(const App& app, const std::vector<Deliverable>& deliverables) {
  std::string text;
  for (const Deliverable& deliverable : deliverables) {
    if (!text.empty()) text += app.word(Word::list_separator);
    if (deliverable.count != 1) text += ui::count(deliverable.count) + " × ";
    text += format_name(app, deliverable.format);
  }
  return text;
}

const std::string& payment_name(const App& app, PaymentType type) {
  static constexpr std::array kNames = {
      Word::payment_flat,       Word::payment_per_post, Word::payment_product,
      Word::payment_commission, Word::payment_hybrid,   Word::payment_per_click,
      Word::payment_cpm,        Word::payment_cpe,      Word::payment_cpa};
  return app.word(kNames[static_cast<std::size_t>(type)]);
}

std::string ctr_class_name(const App& app, std::string_view ctr_class) {
  static constexpr std::array kNames = {
      Named{"story_link", Word::ctr_story_link}, Named{"bio_link", Word::ctr_bio_link},
      Named{"description_link", Word::ctr_description_link},
      Named{"post_link", Word::ctr_post_link}, Named{"article_link", Word::ctr_article_link}};
  return look_up(app, kNames, ctr_class);
}

std::string tier_name(const App& app, std::string_view tier) {
  static constexpr std::array kNames = {Named{"starter", Word::tier_starter}};
  return tier.empty() ? std::string(ui::kUndefined) : look_up(app, kNames, tier);
}

const std::string& goal_name(const App& app, Goal goal) {
  static constexpr std::array kNames = {Word::goal_awareness, Word::goal_engagement,
                                        Word::goal_traffic, Word::goal_sales, Word::goal_leads};
  return of(app, kNames, goal);
}

const std::string& name_of(const Influencer& influencer) {
  return influencer.name.empty() ? influencer.id : influencer.name;
}

const std::string& name_in_row(const App& app, const LineupRow& row) {
  const auto index = app.document.index_of(row.influencer);
  return index ? name_of(app.document.workspace().influencers[*index]) : row.influencer;
}

const std::string& signal_name(const App& app, SignalId signal) {
  static constexpr std::array<Word, kSignalCount> kNames = {Word::signal_er_low,
                                                            Word::signal_er_high,
                                                            Word::signal_comments_to_likes,
                                                            Word::signal_likes_to_views,
                                                            Word::signal_views_to_followers,
                                                            Word::signal_followers_to_following,
                                                            Word::signal_following,
                                                            Word::signal_fake_share,
                                                            Word::signal_suspect_comments,
                                                            Word::signal_growth,
                                                            Word::signal_spiky_posts,
                                                            Word::signal_even_posts,
                                                            Word::signal_sponsored_effect,
                                                            Word::signal_sponsored_share};
  return of(app, kNames, signal);
}

const std::string& level_name(const App& app, SignalLevel level) {
  static constexpr std::array kNames = {Word::level_not_checked, Word::level_ok, Word::level_info,
                                        Word::level_warn, Word::level_alarm};
  return of(app, kNames, level);
}

ui::Icon level_icon(SignalLevel level) {
  static constexpr std::array kIcons = {ui::Icon::unknown, ui::Icon::ok, ui::Icon::info,
                                        ui::Icon::warn, ui::Icon::alarm};
  return kIcons[static_cast<std::size_t>(level)];
}

ui::Tone level_tone(SignalLevel level) {
  static constexpr std::array kTones = {ui::Tone::neutral, ui::Tone::good, ui::Tone::accent,
                                        ui::Tone::caution, ui::Tone::bad};
  return kTones[static_cast<std::size_t>(level)];
}

const std::string& verdict_name(const App& app, ErVerdict verdict) {
  static constexpr std::array kNames = {Word::er_verdict_low, Word::er_verdict_normal,
                                        Word::er_verdict_high};
  return of(app, kNames, verdict);
}

std::string market_name(const App& app, const std::string& market) {
  if (market == "global") return app.word(Word::settings_market_global);
  if (market == "thailand") return app.word(Word::settings_market_thailand);
  return market;
}

const std::string& verdict_name(const App& app, ClassicVerdict verdict) {
  static constexpr std::array kNames = {Word::classic_verdict_below, Word::classic_verdict_baseline,
                                        Word::classic_verdict_excellent};
  return of(app, kNames, verdict);
}

std::size_t checked_signals(std::span<const ChannelReport> channels, bool only_unusual) {
  std::size_t count = 0;
  for (const ChannelReport& channel : channels) {
    for (const Signal& signal : channel.authenticity.signals) {
      if (signal.level == SignalLevel::not_checked) continue;
      if (!only_unusual || signal.level >= SignalLevel::warn) ++count;
    }
  }
  return count;
}

namespace {

SignalLevel worst_of(std::span<const ChannelReport> channels) {
  SignalLevel worst = SignalLevel::not_checked;
  for (const ChannelReport& channel : channels) {
    worst = std::max(worst, channel.authenticity.status);
  }
  return worst;
}

}  // namespace

std::string authenticity_text(const App& app, std::span<const ChannelReport> channels) {
  const SignalLevel worst = worst_of(channels);
  if (worst == SignalLevel::not_checked || worst >= SignalLevel::warn) {
    return authenticity_in_short(app, channels);
  }
  const std::size_t checked = checked_signals(channels, false);
  if (checked == 1) return app.word(Word::compare_signals_fine_one);
  return app.ui.words.with(Word::compare_signals_fine_of,
                           {{"checked", ui::count(static_cast<double>(checked))}});
}

std::string authenticity_in_short(const App& app, std::span<const ChannelReport> channels) {
  const SignalLevel worst = worst_of(channels);
  if (worst == SignalLevel::not_checked) return level_name(app, worst);
  if (worst < SignalLevel::warn) return app.word(Word::compare_signals_fine);
  const auto number = [](std::size_t value) { return ui::count(static_cast<double>(value)); };
  return app.ui.words.with(Word::compare_signals_seen,
                           {{"count", number(checked_signals(channels, true))},
                            {"checked", number(checked_signals(channels, false))}});
}

const std::string& basis_name(const App& app, CostBasis basis) {
  static constexpr std::array kNames = {Word::track_basis_paid, Word::track_basis_agreed,
                                        Word::track_basis_planned, Word::track_basis_mixed};
  return of(app, kNames, basis);
}

std::string percentile_words(const App& app, double percentile) {
  if (percentile < 0.015) return app.word(Word::fees_lowest);
  if (percentile > 0.985) return app.word(Word::fees_highest);
  const double whole = std::round(percentile * 100) / 100;
  return app.ui.words.with(Word::fees_higher_than, {{"share", ui::percent(whole)}});
}

ui::Tone verdict_tone(ErVerdict verdict) {
  static constexpr std::array kTones = {ui::Tone::caution, ui::Tone::neutral, ui::Tone::good};
  return kTones[static_cast<std::size_t>(verdict)];
}

std::string grade_name(const App& app, std::string_view grade) {
  static constexpr std::array kNames = {
      Named{"strong", Word::grade_strong}, Named{"medium", Word::grade_medium},
      Named{"derived", Word::grade_derived}, Named{"weak", Word::grade_weak},
      Named{"unsourced", Word::grade_unsourced}};
  return look_up(app, kNames, grade);
}

ui::Tone grade_tone(std::string_view grade) {
  if (grade == "strong") return ui::Tone::good;
  if (grade == "weak" || grade == "unsourced") return ui::Tone::caution;
  return ui::Tone::neutral;
}

}  // namespace kol::app
