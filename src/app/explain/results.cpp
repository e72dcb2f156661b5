// Explanations of what one post brings: how often it is seen, engagements, clicks (spec section 4).
#include <array>
#include <cmath>

#include "app/explain/recipe.h"
#include "app/parts/names.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

// An observed figure of the influencer's own posts, and by what it is multiplied for this format.
struct Observed {
  double figure;
  const TableFactor& factor;
  Word name;
  MaybeNumber PostFigures::*field;
};

// The first known of the figures that say how often a post is seen.
Observed seen_figure(const Subject& s) {
  const FormatTerms& format = *s.format;
  const Observed views{s.figures.views, format.from_views, Word::term_views, &PostFigures::views};
  const Observed impressions{s.figures.impressions, format.from_default, Word::term_impressions,
                             &PostFigures::impressions};
  const Observed reach{s.figures.reach, format.from_default, Word::term_reach, &PostFigures::reach};
  if (format.format->video && is_defined(views.figure)) return views;
  if (is_defined(impressions.figure)) return impressions;
  return is_defined(reach.figure) ? reach : views;
}

void put_factor(const Subject& s, Writer& w, const TableFactor& factor) {
  if (factor.kind != TableFactor::Kind::ratio || !s.figures.has_followers) return;
  const auto table = s.benchmarks.reach_rate.find(s.format->format->reach);
  const bool sourced = table != s.benchmarks.reach_rate.end();
  w.put("factor", Word::how_format_factor, w.digits.count(value_at(factor.ratio, s.figures.place)),
        sourced ? w.origin.from(table->second.source) : w.origin.calculated());
  w.formula("{figure} × {factor}");
}

// Of the line-up, where no influencer is named: the sum of its rows.
bool is_of_lineup(const Subject& s, Writer& w, MaybeTriple Results::*results,
                  MaybeNumber Case::*figure) {
  if (s.channel) return false;
  w.formula(w.app.word(Word::how_sum_of_rows));
  w.result(w.digits.cases(s.projection, figure));
  for (std::size_t i = 0; s.projection && i < s.campaign.lineup.size(); ++i) {
    w.put_triple("", s.row_name(i), s.projection->rows[i].results.*results, &Digits::count,
                 w.origin.calculated());
  }
  if (!s.projection) w.note(w.app.word(Word::how_no_lineup));
  return true;
}

// True where there is a standard post to speak of.
bool has_format(const Subject& s, Writer& w) {
  if (s.format) return true;
  w.result(std::string(ui::kUndefined));
  w.note(w.app.word(Word::how_no_format));
  return false;
}

Origin observed_origin(const Subject& s, const Writer& w, MaybeNumber PostFigures::*field) {
  if (s.channel->average.*field) return w.origin.yours();
  const std::string posts = w.digits.count(static_cast<double>(s.channel->posts.size()));
  return {w.words(Word::how_source_median, {{"count", posts}})};
}

void fill_impressions(const Subject& s, Writer& w) {
  if (is_of_lineup(s, w, &Results::impressions, &Case::impressions)) return;
  if (!has_format(s, w)) return;
  const Observed seen = seen_figure(s);
  w.result(s.report->standard_post.results, &Results::impressions);
  if (is_defined(seen.figure)) {
    w.formula("{figure}");
    w.put("figure", seen.name, w.digits.count(seen.figure), observed_origin(s, w, seen.field));
    put_factor(s, w, seen.factor);
    put_spread(s, w);
    return w.note(w.app.word(Word::how_impressions_observed));
  }
  w.formula("{followers} × {rate}");
  put_followers(s, w);
  const auto table = s.benchmarks.reach_rate.find(s.format->format->reach);
  if (table == s.benchmarks.reach_rate.end()) return;
  const bool placed = s.format->reach_rate && s.figures.has_followers;
  const std::string name =
      w.words(Word::how_views_per_follower, {{"format", format_name(w.app, s.format->format->id)}});
  w.put_triple(
      "rate", name,
      placed ? MaybeTriple(value_at(*s.format->reach_rate, s.figures.place)) : std::nullopt,
      &Digits::percent, w.origin.from(table->second.source));
  w.note(w.app.word(Word::how_impressions_estimated));
}

void fill_real_impressions(const Subject& s, Writer& w) {
  if (is_of_lineup(s, w, &Results::real_impressions, &Case::real_impressions)) return;
  if (!has_format(s, w)) return;
  const Results& results = s.report->standard_post.results;
  w.put("impressions", results, &Results::impressions);
  put_fake_share(s, w);
  w.result(results, &Results::real_impressions);
}

void fill_engagements(const Subject& s, Writer& w) {
  if (is_of_lineup(s, w, &Results::engagements, &Case::engagements)) return;
  if (!has_format(s, w)) return;
  w.result(s.report->standard_post.results, &Results::engagements);
  if (is_defined(s.figures.engagements)) {
    w.formula("{figure}");
    const bool entered = s.channel->average.engagements.has_value();
    w.put("figure", Word::how_own_engagements, w.digits.count(s.figures.engagements),
          entered ? w.origin.yours() : w.origin.calculated(), Topic::engagement_rate);
    put_factor(s, w, s.format->from_default);
    return put_spread(s, w);
  }
  w.formula("{followers} × {rate}");
  put_followers(s, w);
  w.put("rate", *s.metrics, &ChannelReport::benchmark_er);
  w.note(w.app.word(Word::how_engagements_estimated));
}

void fill_clicks(const Subject& s, Writer& w) {
  if (is_of_lineup(s, w, &Results::clicks, &Case::clicks)) return;
  if (!has_format(s, w)) return;
  const Results& results = s.report->standard_post.results;
  w.put("real", results, &Results::real_impressions);
  put_ctr(w, *s.format->format);
  w.result(results, &Results::clicks);
}

// The kinds of link that the line-up's posts, or the influencer's standard post, have.
void fill_ctr(const Subject& s, Writer& w) {
  if (s.format) return put_ctr(w, *s.format->format);
  for (const LineupRow& row : s.campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) {
      const Format* format = find_format(s.benchmarks, deliverable.format);
      if (format) put_ctr(w, *format);
    }
  }
}

constexpr std::array kRecipes = {
    Recipe{Topic::impressions, Whose::post_or_lineup, Word::term_impressions, Word::how_impressions,
           "", fill_impressions},
    Recipe{Topic::real_impressions, Whose::post_or_lineup, Word::term_real_impressions,
           Word::how_real_impressions, "{impressions} × (1 − {fake_share})", fill_real_impressions},
    Recipe{Topic::engagements, Whose::post_or_lineup, Word::term_engagements, Word::how_engagements,
           "", fill_engagements},
    Recipe{Topic::clicks, Whose::post_or_lineup, Word::term_clicks, Word::how_clicks,
           "{real} × {ctr}", fill_clicks},
    Recipe{Topic::ctr, Whose::post_or_lineup, Word::term_ctr, Word::how_ctr, "", fill_ctr},
};

}  // namespace

std::span<const Recipe> result_recipes() { return kRecipes; }

}  // namespace kol::app
