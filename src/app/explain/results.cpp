// Explanations of what one post brings: how often it is seen, engagements, clicks (spec section 4).
#include <array>
#include <cmath>

#include "app/explain/explaining.h"
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
Observed seen_figure(const Explaining& e) {
  const FormatTerms& format = *e.format;
  const Observed views{e.figures.views, format.from_views, Word::term_views, &PostFigures::views};
  const Observed impressions{e.figures.impressions, format.from_default, Word::term_impressions,
                             &PostFigures::impressions};
  const Observed reach{e.figures.reach, format.from_default, Word::term_reach, &PostFigures::reach};
  if (format.format->video && is_defined(views.figure)) return views;
  if (is_defined(impressions.figure)) return impressions;
  return is_defined(reach.figure) ? reach : views;
}

void put_factor(Explaining& e, const TableFactor& factor) {
  if (factor.kind != TableFactor::Kind::ratio || !e.figures.has_followers) return;
  const auto table = e.benchmarks.reach_rate.find(e.format->format->reach);
  const bool sourced = table != e.benchmarks.reach_rate.end();
  e.put("factor", Word::how_format_factor, e.count(value_at(factor.ratio, e.figures.place)),
        sourced ? e.from(table->second.source) : e.calculated());
  e.formula("{figure} × {factor}");
}

// Low and high of an observed figure.
void put_spread(Explaining& e) {
  const Triple& spread = e.terms.observed_spread;
  e.put("", Word::how_spread, e.count(spread.low) + " – " + e.count(spread.high),
        e.from(e.benchmarks.observed_spread.source));
}

// Of the line-up, where no influencer is named: the sum of its rows.
bool is_of_lineup(Explaining& e, MaybeTriple Results::*results, MaybeNumber Case::*figure) {
  if (e.channel) return false;
  e.formula(e.app.word(Word::how_sum_of_rows));
  e.result(e.cases(figure, &Explaining::count));
  for (std::size_t i = 0; e.projection && i < e.campaign.lineup.size(); ++i) {
    e.put_triple("", e.row_name(i), e.projection->rows[i].results.*results, &Explaining::count,
                 e.calculated());
  }
  if (!e.projection) e.note(e.app.word(Word::how_no_lineup));
  return true;
}

// True where there is a standard post to speak of.
bool has_format(Explaining& e) {
  if (e.format) return true;
  e.result(std::string(ui::kUndefined));
  e.note(e.app.word(Word::how_no_format));
  return false;
}

Origin observed_origin(const Explaining& e, MaybeNumber PostFigures::*field) {
  if (e.channel->average.*field) return e.yours();
  const std::string posts = e.count(static_cast<double>(e.channel->posts.size()));
  return {e.words(Word::how_source_median, {{"count", posts}})};
}

void fill_impressions(Explaining& e) {
  if (is_of_lineup(e, &Results::impressions, &Case::impressions)) return;
  if (!has_format(e)) return;
  const Observed seen = seen_figure(e);
  e.result(e.report->standard_post.results.impressions, &Explaining::count);
  if (is_defined(seen.figure)) {
    e.formula("{figure}");
    e.put("figure", seen.name, e.count(seen.figure), observed_origin(e, seen.field));
    put_factor(e, seen.factor);
    put_spread(e);
    return e.note(e.app.word(Word::how_impressions_observed));
  }
  e.formula("{followers} × {rate}");
  put_followers(e);
  const auto table = e.benchmarks.reach_rate.find(e.format->format->reach);
  if (table == e.benchmarks.reach_rate.end()) return;
  const bool placed = e.format->reach_rate && e.figures.has_followers;
  const std::string name =
      e.words(Word::how_reach_rate, {{"format", format_name(e.app, e.format->format->id)}});
  e.put_triple(
      "rate", name,
      placed ? MaybeTriple(value_at(*e.format->reach_rate, e.figures.place)) : std::nullopt,
      &Explaining::percent, e.from(table->second.source));
  e.note(e.app.word(Word::how_impressions_estimated));
}

void fill_real_impressions(Explaining& e) {
  if (is_of_lineup(e, &Results::real_impressions, &Case::real_impressions)) return;
  if (!has_format(e)) return;
  const Results& results = e.report->standard_post.results;
  e.put_triple("impressions", e.app.word(Word::term_impressions), results.impressions,
               &Explaining::count, e.calculated(), Topic::impressions);
  put_fake_share(e);
  e.result(results.real_impressions, &Explaining::count);
}

void fill_engagements(Explaining& e) {
  if (is_of_lineup(e, &Results::engagements, &Case::engagements)) return;
  if (!has_format(e)) return;
  e.result(e.report->standard_post.results.engagements, &Explaining::count);
  if (is_defined(e.figures.engagements)) {
    e.formula("{figure}");
    const bool entered = e.channel->average.engagements.has_value();
    e.put("figure", Word::how_own_engagements, e.count(e.figures.engagements),
          entered ? e.yours() : e.calculated(), Topic::engagement_rate);
    put_factor(e, e.format->from_default);
    return put_spread(e);
  }
  e.formula("{followers} × {rate}");
  put_followers(e);
  e.put_triple("rate", e.app.word(Word::term_benchmark_er), e.metrics->benchmark_er,
               &Explaining::percent, e.calculated(), Topic::engagement_benchmark);
  e.note(e.app.word(Word::how_engagements_estimated));
}

void fill_clicks(Explaining& e) {
  if (is_of_lineup(e, &Results::clicks, &Case::clicks)) return;
  if (!has_format(e)) return;
  const Results& results = e.report->standard_post.results;
  e.put_triple("real", e.app.word(Word::term_real_impressions), results.real_impressions,
               &Explaining::count, e.calculated(), Topic::real_impressions);
  put_ctr(e, *e.format->format);
  e.result(results.clicks, &Explaining::count);
}

// The kinds of link that the line-up's posts, or the influencer's standard post, have.
void fill_ctr(Explaining& e) {
  if (e.format) return put_ctr(e, *e.format->format);
  for (const LineupRow& row : e.campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) {
      const Format* format = find_format(e.benchmarks, deliverable.format);
      if (format) put_ctr(e, *format);
    }
  }
}

constexpr std::array kRecipes = {
    Recipe{Topic::impressions, Word::term_impressions, Word::how_impressions, "", fill_impressions},
    Recipe{Topic::real_impressions, Word::term_real_impressions, Word::how_real_impressions,
           "{impressions} × (1 − {fake_share})", fill_real_impressions},
    Recipe{Topic::engagements, Word::term_engagements, Word::how_engagements, "", fill_engagements},
    Recipe{Topic::clicks, Word::term_clicks, Word::how_clicks, "{real} × {ctr}", fill_clicks},
    Recipe{Topic::ctr, Word::term_ctr, Word::how_ctr, "", fill_ctr},
};

}  // namespace

std::span<const Recipe> result_recipes() { return kRecipes; }

}  // namespace kol::app
