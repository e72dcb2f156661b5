#include "core/practice/planned.h"

#include "core/lineup.h"
#include "core/numeric.h"

namespace kol {
namespace {

Eight<Triple> eight_of(const RowFigures& figures) {
  return {.impressions = figures.results.impressions,
          .real_impressions = figures.results.real_impressions,
          .engagements = figures.results.engagements,
          .clicks = figures.results.clicks,
          .tracked = figures.tracked,
          .attributed = figures.attributed,
          .incremental = figures.incremental,
          .leads = figures.leads};
}

PlannedPost undefined_post() {
  PlannedPost post;
  post.fair = kUndefined;
  post.ctr = kUndefinedTriple;
  for (const auto figure : kEight<Triple>) post.figures.*figure = kUndefinedTriple;
  return post;
}

PlannedPost post_of(const Terms& terms, const Influencer& influencer,
                    const Deliverable& deliverable, Scratch& scratch) {
  const FormatTerms* format = find_format(terms, deliverable.format);
  const Channel* channel = format ? channel_on(influencer, format->format->platform) : nullptr;
  if (!channel) return undefined_post();
  const ExpectedPost post = expected_post(terms, *format, *channel, scratch);
  RowFigures figures;
  figures.results = post.results;
  follow_clicks(terms, figures);
  return {.figures = eight_of(figures), .fair = post.fair, .ctr = format->ctr};
}

}  // namespace

PlannedRow plan_of(const Terms& terms, const Workspace& workspace, const LineupRow& row,
                   std::size_t influencer) {
  Scratch scratch;
  std::vector<Showing> showings;
  PlannedRow planned{
      .figures = eight_of(row_figures(terms, workspace, row, influencer, scratch, showings)),
      .posts = {}};
  for (const Deliverable& deliverable : row.deliverables) {
    planned.posts.push_back(
        influencer < workspace.influencers.size()
            ? post_of(terms, workspace.influencers[influencer], deliverable, scratch)
            : undefined_post());
  }
  return planned;
}

}  // namespace kol
