// Explanations of a channel's metrics and of the rank (spec sections 3, 7 and 9).
#include <array>

#include "app/explain/explaining.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

// Where a per-post figure comes from: the average that was entered, or the median of the posts.
Origin figure_origin(const Explaining& e, MaybeNumber PostFigures::*field) {
  if (e.channel->average.*field) return e.yours();
  if (!(e.metrics->per_post.*field)) return e.yours_or_missing(false);
  return {e.words(Word::how_source_median,
                  {{"count", e.count(static_cast<double>(e.channel->posts.size()))}})};
}

// The parts of the engagements, where they are summed.
void put_parts(Explaining& e) {
  const PostFigures& post = e.metrics->per_post;
  e.put("", Word::term_likes, e.count(post.likes), figure_origin(e, &PostFigures::likes));
  e.put("", Word::term_comments, e.count(post.comments), figure_origin(e, &PostFigures::comments));
  if (post.shares) {
    e.put("", Word::term_shares, e.count(post.shares), figure_origin(e, &PostFigures::shares));
  }
  if (post.saves) {
    e.put("", Word::term_saves, e.count(post.saves), figure_origin(e, &PostFigures::saves));
  }
}

void fill_engagement_rate(Explaining& e) {
  const bool entered = e.channel->average.engagements.has_value();
  e.put("engagements", Word::term_engagements, e.count(e.metrics->engagements),
        entered ? e.yours() : Origin{e.app.word(Word::how_source_engagements)});
  put_followers(e);
  if (!entered) put_parts(e);
  e.result(e.percent(e.metrics->er_followers));
  if (!entered && !e.metrics->engagements) e.note(e.app.word(Word::how_needs_likes));
}

void fill_engagement_benchmark(Explaining& e) {
  put_followers(e);
  const auto& curve = e.benchmarks.engagement_rate[index_of(e.channel->platform)];
  if (!curve) {
    e.result(std::string(ui::kUndefined));
    return e.note(
        e.words(Word::how_no_benchmark, {{"platform", platform_name(e.app, e.channel->platform)}}));
  }
  const std::vector<double>& knots = e.benchmarks.knots;
  const double followers = e.figures.followers;
  const bool between = followers > knots.front() && followers < knots.back();
  const std::size_t knot = e.figures.has_followers ? e.figures.place.knot : 0;
  for (std::size_t i = knot; i < knot + (between ? 2 : 1); ++i) {
    const std::string at = e.words(Word::how_at_followers, {{"followers", e.count(knots[i])}});
    e.put_triple(i == knot ? "below" : "above", at, curve->at[i], &Explaining::percent,
                 e.from(curve->source));
  }
  e.formula(e.app.word(between ? Word::how_curve_formula : Word::how_curve_end));
  e.result(e.metrics->benchmark_er, &Explaining::percent);
  if (!e.metrics->er_ratio) return;
  e.put("", Word::term_engagement_rate, e.percent(e.metrics->er_followers), Topic::engagement_rate);
  e.put("", Word::term_er_ratio, ui::times(e.metrics->er_ratio), e.calculated());
}

void fill_tier(Explaining& e) {
  put_followers(e);
  const bool own = e.workspace.settings.tiers.has_value();
  for (const Tier& tier : e.terms.tiers) {
    e.put("", tier_name(e.app, tier.id),
          e.words(Word::how_from_followers, {{"followers", e.count(tier.from)}}),
          own ? e.yours() : e.assumed());
  }
  e.formula(e.app.word(Word::how_tier_formula));
  e.result(tier_name(e.app, e.metrics->tier));
  e.own(OwnFigure::tiers);
}

void fill_authenticity(Explaining& e) {
  const Authenticity& authenticity = e.metrics->authenticity;
  std::array<int, 5> counts = {};
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    const Signal& signal = authenticity.signals[i];
    ++counts[static_cast<std::size_t>(signal.level)];
    if (signal.level == SignalLevel::not_checked) continue;
    e.put("", signal_name(e.app, static_cast<SignalId>(i)), e.count(signal.value),
          Origin{level_name(e.app, signal.level)});
  }
  const auto number = [&](SignalLevel level) {
    return std::to_string(counts[static_cast<std::size_t>(level)]);
  };
  e.formula(e.app.word(Word::how_authenticity_formula));
  e.result(level_name(e.app, authenticity.status));
  e.note(e.words(Word::how_authenticity_counts, {{"alarm", number(SignalLevel::alarm)},
                                                 {"warn", number(SignalLevel::warn)},
                                                 {"none", number(SignalLevel::not_checked)}}));
  e.note(e.app.word(Word::how_authenticity_note));
}

// The figure by which the goal ranks.
void put_ranked_figure(Explaining& e) {
  const StandardPost& post = e.report->standard_post;
  switch (e.campaign.goal) {
    case Goal::awareness: {
      const auto& real = post.results.real_impressions;
      const bool known = post.cost && real && real->typical > 0;
      return e.put("figure", Word::how_cost_per_real,
                   e.money(known ? MaybeNumber(*post.cost / real->typical) : std::nullopt),
                   e.calculated(), Topic::real_impressions);
    }
    case Goal::engagement:
      return e.put("figure", Word::term_cpe, e.money(post.cpe), Topic::cpe);
    case Goal::traffic:
      return e.put("figure", Word::term_cpc, e.money(post.cpc), Topic::cpc);
    case Goal::leads:
      return e.put("figure", Word::term_cpl, e.money(post.cpl), Topic::cpl);
    case Goal::sales:
      return e.put("figure", Word::term_roi, e.percent(post.roi), Topic::standard_roi);
  }
}

void fill_rank(Explaining& e) {
  put_ranked_figure(e);
  e.put("", Word::how_goal, goal_name(e.app, e.campaign.goal), e.yours());
  e.put("count", Word::how_roster, e.count(static_cast<double>(e.workspace.influencers.size())),
        e.calculated());
  const bool falling = e.campaign.goal == Goal::sales;
  e.formula(e.app.word(falling ? Word::how_rank_falling : Word::how_rank_rising));
  e.result(e.count(static_cast<double>(e.report->rank)));
  e.note(e.app.word(Word::how_rank_note));
}

constexpr std::array kRecipes = {
    Recipe{Topic::engagement_rate, Word::term_engagement_rate, Word::how_engagement_rate,
           "{engagements} ÷ {followers}", fill_engagement_rate},
    Recipe{Topic::engagement_benchmark, Word::term_benchmark_er, Word::how_engagement_benchmark, "",
           fill_engagement_benchmark},
    Recipe{Topic::tier, Word::term_tier, Word::how_tier, "", fill_tier},
    Recipe{Topic::authenticity, Word::term_authenticity, Word::how_authenticity, "",
           fill_authenticity},
    Recipe{Topic::rank, Word::term_rank, Word::how_rank, "", fill_rank},
};

}  // namespace

std::span<const Recipe> influencer_recipes() { return kRecipes; }

}  // namespace kol::app
