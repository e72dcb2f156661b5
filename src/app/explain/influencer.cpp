// Explanations of a channel's metrics and of the rank (spec sections 3, 7 and 9).
#include <array>

#include "app/explain/recipe.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// Where a per-post figure comes from: the average that was entered, or the median of the posts.
Origin figure_origin(const Subject& s, const Writer& w, MaybeNumber PostFigures::*field) {
  if (s.channel->average.*field) return w.origin.yours();
  if (!(s.metrics->per_post.*field)) return w.origin.yours_or_missing(false);
  return {w.words(Word::how_source_median,
                  {{"count", w.digits.count(static_cast<double>(s.channel->posts.size()))}})};
}

// The parts of the engagements, where they are summed.
void put_parts(const Subject& s, Writer& w) {
  const PostFigures& post = s.metrics->per_post;
  w.put("", Word::term_likes, w.digits.count(post.likes), figure_origin(s, w, &PostFigures::likes));
  w.put("", Word::term_comments, w.digits.count(post.comments),
        figure_origin(s, w, &PostFigures::comments));
  if (post.shares) {
    w.put("", Word::term_shares, w.digits.count(post.shares),
          figure_origin(s, w, &PostFigures::shares));
  }
  if (post.saves) {
    w.put("", Word::term_saves, w.digits.count(post.saves),
          figure_origin(s, w, &PostFigures::saves));
  }
}

void fill_engagement_rate(const Subject& s, Writer& w) {
  const bool entered = s.channel->average.engagements.has_value();
  w.put("engagements", Word::term_engagements, w.digits.count(s.metrics->engagements),
        entered ? w.origin.yours() : Origin{w.app.word(Word::how_source_engagements)});
  put_followers(s, w);
  if (!entered) put_parts(s, w);
  w.result(w.digits.percent(s.metrics->er_followers));
  if (!entered && !s.metrics->engagements) w.note(w.app.word(Word::how_needs_likes));
}

// Engagements by what a post reached.
template <MaybeNumber ChannelReport::*rate, MaybeNumber PostFigures::*base>
void fill_rate_by(const Subject& s, Writer& w, Word base_name) {
  w.put("engagements", *s.metrics, &ChannelReport::engagements);
  w.put("base", base_name, w.digits.count(s.metrics->per_post.*base), figure_origin(s, w, base));
  w.result(*s.metrics, rate);
}

void fill_er_reach(const Subject& s, Writer& w) {
  fill_rate_by<&ChannelReport::er_reach, &PostFigures::reach>(s, w, Word::term_reach);
}

void fill_er_impressions(const Subject& s, Writer& w) {
  fill_rate_by<&ChannelReport::er_impressions, &PostFigures::impressions>(s, w,
                                                                          Word::term_impressions);
}

void fill_er_views(const Subject& s, Writer& w) {
  fill_rate_by<&ChannelReport::er_views, &PostFigures::views>(s, w, Word::term_views);
}

void fill_view_rate(const Subject& s, Writer& w) {
  w.put("views", Word::term_views, w.digits.count(s.metrics->per_post.views),
        figure_origin(s, w, &PostFigures::views));
  put_followers(s, w);
  w.result(*s.metrics, &ChannelReport::view_rate);
}

void fill_reach_rate(const Subject& s, Writer& w) {
  w.put("reach", Word::term_reach, w.digits.count(s.metrics->per_post.reach),
        figure_origin(s, w, &PostFigures::reach));
  put_followers(s, w);
  w.result(*s.metrics, &ChannelReport::reach_rate);
}

void fill_engagement_benchmark(const Subject& s, Writer& w) {
  put_followers(s, w);
  const auto& curve = s.benchmarks.engagement_rate[index_of(s.channel->platform)];
  if (!curve) {
    w.result(std::string(ui::kUndefined));
    return w.note(
        w.words(Word::how_no_benchmark, {{"platform", platform_name(w.app, s.channel->platform)}}));
  }
  const std::vector<double>& knots = s.benchmarks.knots;
  const double followers = s.figures.followers;
  const bool between = followers > knots.front() && followers < knots.back();
  const std::size_t knot = s.figures.has_followers ? s.figures.place.knot : 0;
  for (std::size_t i = knot; i < knot + (between ? 2 : 1); ++i) {
    const std::string at =
        w.words(Word::how_at_followers, {{"followers", w.digits.count(knots[i])}});
    w.put_triple(i == knot ? "below" : "above", at, curve->at[i], &Digits::percent,
                 w.origin.from(curve->source));
  }
  w.formula(w.app.word(between ? Word::how_curve_formula : Word::how_curve_end));
  w.result(*s.metrics, &ChannelReport::benchmark_er);
  if (!s.metrics->er_ratio) return;
  w.put("", *s.metrics, &ChannelReport::er_followers);
  w.put("", Word::term_er_ratio, ui::times(s.metrics->er_ratio), w.origin.calculated());
}

void fill_tier(const Subject& s, Writer& w) {
  put_followers(s, w);
  const bool own = s.workspace.settings.tiers.has_value();
  for (const Tier& tier : s.terms.tiers) {
    w.put("", tier_name(w.app, tier.id),
          w.words(Word::how_from_followers, {{"followers", w.digits.count(tier.from)}}),
          own ? w.origin.yours() : w.origin.assumed());
  }
  w.formula(w.app.word(Word::how_tier_formula));
  w.result(tier_name(w.app, s.metrics->tier));
  w.own(OwnFigure::tiers);
}

void fill_authenticity(const Subject& s, Writer& w) {
  const Authenticity& authenticity = s.metrics->authenticity;
  std::array<int, 5> counts = {};
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    const Signal& signal = authenticity.signals[i];
    ++counts[static_cast<std::size_t>(signal.level)];
    if (signal.level == SignalLevel::not_checked) continue;
    w.put("", signal_name(w.app, static_cast<SignalId>(i)), w.digits.count(signal.value),
          Origin{level_name(w.app, signal.level)});
  }
  const auto number = [&](SignalLevel level) {
    return std::to_string(counts[static_cast<std::size_t>(level)]);
  };
  w.formula(w.app.word(Word::how_authenticity_formula));
  w.result(level_name(w.app, authenticity.status));
  w.note(w.words(Word::how_authenticity_counts, {{"alarm", number(SignalLevel::alarm)},
                                                 {"warn", number(SignalLevel::warn)},
                                                 {"none", number(SignalLevel::not_checked)}}));
  w.note(w.app.word(Word::how_authenticity_note));
}

// The figure by which the goal ranks.
void put_ranked_figure(const Subject& s, Writer& w) {
  const StandardPost& post = s.report->standard_post;
  switch (s.campaign.goal) {
    case Goal::awareness: {
      const auto& real = post.results.real_impressions;
      const bool known = post.cost && real && real->typical > 0;
      return w.put("figure", Word::how_cost_per_real,
                   w.digits.money(known ? MaybeNumber(*post.cost / real->typical) : std::nullopt),
                   w.origin.calculated(), Topic::real_impressions);
    }
    case Goal::engagement:
      return w.put("figure", post, &StandardPost::cpe);
    case Goal::traffic:
      return w.put("figure", post, &StandardPost::cpc);
    case Goal::leads:
      return w.put("figure", post, &StandardPost::cpl);
    case Goal::sales:
      return w.put("figure", post, &StandardPost::roi);
  }
}

void fill_rank(const Subject& s, Writer& w) {
  put_ranked_figure(s, w);
  w.put("", Word::how_goal, goal_name(w.app, s.campaign.goal), w.origin.yours());
  w.put("count", Word::how_roster,
        w.digits.count(static_cast<double>(s.workspace.influencers.size())), w.origin.calculated());
  const bool falling = s.campaign.goal == Goal::sales;
  w.formula(w.app.word(falling ? Word::how_rank_falling : Word::how_rank_rising));
  w.result(w.digits.count(static_cast<double>(s.report->rank)));
  w.note(w.app.word(Word::how_rank_note));
}

constexpr std::array kRecipes = {
    Recipe{Topic::engagement_rate, Whose::channel, Word::term_engagement_rate,
           Word::how_engagement_rate, "{engagements} ÷ {followers}", fill_engagement_rate},
    Recipe{Topic::er_reach, Whose::channel, Word::influencer_er_reach, Word::how_er_reach,
           "{engagements} ÷ {base}", fill_er_reach},
    Recipe{Topic::er_impressions, Whose::channel, Word::influencer_er_impressions,
           Word::how_er_impressions, "{engagements} ÷ {base}", fill_er_impressions},
    Recipe{Topic::er_views, Whose::channel, Word::influencer_er_views, Word::how_er_views,
           "{engagements} ÷ {base}", fill_er_views},
    Recipe{Topic::view_rate, Whose::channel, Word::influencer_view_rate, Word::how_view_rate,
           "{views} ÷ {followers}", fill_view_rate},
    Recipe{Topic::reach_rate, Whose::channel, Word::influencer_reach_rate, Word::how_reach_rate,
           "{reach} ÷ {followers}", fill_reach_rate},
    Recipe{Topic::engagement_benchmark, Whose::channel, Word::term_benchmark_er,
           Word::how_engagement_benchmark, "", fill_engagement_benchmark},
    Recipe{Topic::tier, Whose::channel, Word::term_tier, Word::how_tier, "", fill_tier},
    Recipe{Topic::authenticity, Whose::channel, Word::term_authenticity, Word::how_authenticity, "",
           fill_authenticity},
    Recipe{Topic::rank, Whose::post, Word::term_rank, Word::how_rank, "", fill_rank},
};

}  // namespace

std::span<const Recipe> influencer_recipes() { return kRecipes; }

}  // namespace kol::app
