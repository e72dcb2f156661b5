#include "app/parts/vetting.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/parts/names.h"

namespace kol::app {
namespace {

using Id = VettingFactId;

// In the order of VettingItem.
constexpr std::array<Word, kVettingItemCount> kItems = {
    Word::vetting_audience,
    Word::vetting_content,
    Word::vetting_deadlines,
    Word::vetting_engagement,
    Word::vetting_engagement_likes,
    Word::vetting_engagement_comments,
    Word::vetting_engagement_shares,
    Word::vetting_engagement_commenters,
    Word::vetting_analytics,
    Word::vetting_analytics_site,
    Word::vetting_analytics_instagram,
    Word::vetting_analytics_facebook,
    Word::vetting_analytics_other,
    Word::vetting_analytics_before_payment,
    Word::vetting_track_record,
    Word::vetting_track_record_engagement,
    Word::vetting_track_record_brand_posts,
    Word::vetting_track_record_compare,
    Word::vetting_comfort,
    Word::vetting_comfort_content,
    Word::vetting_comfort_guidelines,
    Word::vetting_comfort_disclosure,
    Word::vetting_comfort_preview,
    Word::vetting_comfort_revisions,
    Word::vetting_brand,
    Word::vetting_platforms,
    Word::vetting_competitors,
    Word::vetting_paid_deals,
    Word::vetting_fee,
};

// The same as they are put to the influencer.
constexpr std::array<Word, kVettingItemCount> kAsked = {
    Word::vetting_ask_audience,
    Word::vetting_ask_content,
    Word::vetting_ask_deadlines,
    Word::vetting_ask_engagement,
    Word::vetting_ask_engagement_likes,
    Word::vetting_ask_engagement_comments,
    Word::vetting_ask_engagement_shares,
    Word::vetting_ask_engagement_commenters,
    Word::vetting_ask_analytics,
    Word::vetting_ask_analytics_site,
    Word::vetting_ask_analytics_instagram,
    Word::vetting_ask_analytics_facebook,
    Word::vetting_ask_analytics_other,
    Word::vetting_ask_analytics_before_payment,
    Word::vetting_ask_track_record,
    Word::vetting_ask_track_record_engagement,
    Word::vetting_ask_track_record_brand_posts,
    Word::vetting_ask_track_record_compare,
    Word::vetting_ask_comfort,
    Word::vetting_ask_comfort_content,
    Word::vetting_ask_comfort_guidelines,
    Word::vetting_ask_comfort_disclosure,
    Word::vetting_ask_comfort_preview,
    Word::vetting_ask_comfort_revisions,
    Word::vetting_ask_brand,
    Word::vetting_ask_platforms,
    Word::vetting_ask_competitors,
    Word::vetting_ask_paid_deals,
    Word::vetting_ask_fee,
};

// In the order of VettingState.
struct StateLook {
  Word name;
  ui::Tone tone;
  ui::Icon icon;
};
constexpr std::array<StateLook, 6> kStates = {{
    {Word::vetting_state_open, ui::Tone::neutral, ui::Icon::unknown},
    {Word::vetting_state_asked, ui::Tone::accent, ui::Icon::share},
    {Word::vetting_state_answered, ui::Tone::good, ui::Icon::ok},
    {Word::vetting_state_blocker, ui::Tone::bad, ui::Icon::alarm},
    {Word::vetting_state_waived, ui::Tone::neutral, ui::Icon::minus},
    {Word::vetting_state_known, ui::Tone::good, ui::Icon::ok},
}};

// A figure with its name: "Reach a post: 11,900".
enum class Written { count, percent, money, times };
struct NamedFigure {
  Id id;
  Word name;
  Written written;
};
constexpr std::array kFigures = {
    NamedFigure{Id::likes, Word::vetting_fact_likes, Written::count},
    NamedFigure{Id::comments, Word::vetting_fact_comments, Written::count},
    NamedFigure{Id::shares, Word::vetting_fact_shares, Written::count},
    NamedFigure{Id::engagements, Word::vetting_fact_engagements, Written::count},
    NamedFigure{Id::er, Word::vetting_fact_er, Written::percent},
    NamedFigure{Id::suspect_comments, Word::vetting_fact_suspect_comments, Written::percent},
    NamedFigure{Id::reach, Word::vetting_fact_reach, Written::count},
    NamedFigure{Id::impressions, Word::vetting_fact_impressions, Written::count},
    NamedFigure{Id::views, Word::vetting_fact_views, Written::count},
    NamedFigure{Id::sponsored, Word::vetting_fact_sponsored, Written::count},
    NamedFigure{Id::ratio, Word::vetting_fact_ratio, Written::times},
    NamedFigure{Id::paid_deals_90d, Word::vetting_fact_paid_deals, Written::count},
    NamedFigure{Id::sponsored_share, Word::vetting_fact_sponsored_share, Written::percent},
    NamedFigure{Id::quote, Word::vetting_fact_quote, Written::money},
};

std::string number_words(const App& app, Written written, double value) {
  switch (written) {
    case Written::count:
      return ui::count(value);
    case Written::percent:
      return ui::percent(value);
    case Written::money:
      return ui::money(value, app.currency());
    case Written::times:
      return app.ui.words.with(Word::vetting_fact_times,
                               {{"value", ui::editable(std::round(value * 100) / 100)}});
  }
  return {};
}

std::string words_of(const App& app, Id id, double value) {
  if (id == Id::percentile) return percentile_words(app, value);
  if (id == Id::response_hours) {
    return value == 1
               ? app.word(Word::vetting_fact_answers_one)
               : app.ui.words.with(Word::vetting_fact_answers, {{"hours", ui::editable(value)}});
  }
  const auto figure = std::find_if(kFigures.begin(), kFigures.end(),
                                   [&](const NamedFigure& one) { return one.id == id; });
  if (figure == kFigures.end()) return {};
  return app.ui.words.with(
      Word::vetting_fact_figure,
      {{"name", app.word(figure->name)}, {"value", number_words(app, figure->written, value)}});
}

std::string words_of(const App& app, Id id, bool value) {
  if (id == Id::meets_deadlines) {
    return app.word(value ? Word::vetting_fact_deadlines_yes : Word::vetting_fact_deadlines_no);
  }
  if (id == Id::accepts_tracking) {
    return app.word(value ? Word::vetting_fact_tracking_yes : Word::vetting_fact_tracking_no);
  }
  return app.word(Word::vetting_fact_fan);
}

std::string words_of(const App& app, Id id, const std::vector<std::string>& names) {
  if (id == Id::active) {
    return names.empty()
               ? std::string()
               : app.ui.words.with(Word::vetting_fact_active, {{"names", listed(app, names)}});
  }
  return names.empty()
             ? app.word(Word::vetting_fact_no_competitors)
             : app.ui.words.with(Word::vetting_fact_competitors, {{"names", listed(app, names)}});
}

std::string words_of(const App& app, Id, const std::vector<Platform>& platforms) {
  std::vector<std::string> names;
  for (const Platform platform : platforms) names.push_back(platform_name(app, platform));
  return listed(app, names);
}

std::string words_of(const App&, Id, const std::string& text) { return text; }
std::string words_of(const App& app, Id, ErVerdict verdict) { return verdict_name(app, verdict); }
std::string words_of(const App& app, Id, SignalLevel level) { return level_name(app, level); }

std::string fact_words(const App& app, const VettingFact& fact) {
  return std::visit([&](const auto& value) { return words_of(app, fact.id, value); }, fact.value);
}

const StateLook& look_of(VettingState state) { return kStates[static_cast<std::size_t>(state)]; }

std::string count_words(std::size_t count) { return ui::editable(static_cast<double>(count)); }

}  // namespace

const std::string& vetting_name(const App& app, VettingItem item) {
  return app.word(kItems[static_cast<std::size_t>(item)]);
}

const std::string& vetting_asked(const App& app, VettingItem item) {
  return app.word(kAsked[static_cast<std::size_t>(item)]);
}

const std::string& vetting_state_name(const App& app, VettingState state) {
  return app.word(look_of(state).name);
}

ui::Tone vetting_tone(VettingState state) { return look_of(state).tone; }

ui::Icon vetting_icon(VettingState state) { return look_of(state).icon; }

bool is_vetting_settled(VettingState state) {
  return state != VettingState::open && state != VettingState::asked;
}

std::string vetting_facts(const App& app, const std::vector<VettingFact>& facts) {
  const bool several = std::any_of(facts.begin(), facts.end(), [&](const VettingFact& fact) {
    return fact.platform && fact.platform != facts.front().platform;
  });
  std::string all;
  std::optional<Platform> platform;
  for (const VettingFact& fact : facts) {
    std::string words = fact_words(app, fact);
    if (words.empty()) continue;
    if (several && fact.platform && fact.platform != platform) {
      words =
          app.ui.words.with(Word::vetting_fact_on,
                            {{"platform", platform_name(app, *fact.platform)}, {"fact", words}});
    }
    platform = fact.platform;
    if (!all.empty()) all += " · ";
    all += words;
  }
  return all;
}

std::string vetting_progress(const App& app, const VettingReport& report) {
  return app.ui.words.with(Word::vetting_settled, {{"settled", count_words(report.settled)},
                                                   {"count", count_words(kVettingQuestionCount)}});
}

std::string vetting_warning(const App& app, std::size_t influencer) {
  const VettingReport* const report = app.document.vetting_of(influencer);
  if (report == nullptr || report->blockers.empty()) return {};
  std::vector<std::string> questions;
  for (const VettingItem item : report->blockers) questions.push_back(vetting_name(app, item));
  return app.ui.words.with(Word::campaign_row_blocked,
                           {{"blockers", vetting_blockers(app, report->blockers.size())},
                            {"questions", listed(app, questions)}});
}

std::string vetting_blockers(const App& app, std::size_t count) {
  if (count == 0) return {};
  return count == 1 ? app.word(Word::vetting_blockers_one)
                    : app.ui.words.with(Word::vetting_blockers, {{"count", count_words(count)}});
}

std::string vetting_said(const App& app, const VettingReport& report) {
  std::string settled = vetting_progress(app, report);
  if (report.blockers.empty()) return settled;
  return app.ui.words.with(
      Word::vetting_settled_blocked,
      {{"settled", settled}, {"blockers", vetting_blockers(app, report.blockers.size())}});
}

}  // namespace kol::app
