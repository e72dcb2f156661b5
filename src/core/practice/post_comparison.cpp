#include "core/practice/post_comparison.h"

#include "core/numeric.h"

namespace kol {
namespace {

double engagements_of_post(const Post& post) {
  return engagements_of(known(post.likes), known(post.comments), known(post.shares),
                        known(post.saves));
}

// Leaves in `scratch` what the posts of one kind give; `figure` of a post may be NaN.
template <typename Figure>
double median_of(const Channel& channel, bool sponsored, Figure figure, Scratch& scratch) {
  scratch.clear();
  for (const Post& post : channel.posts) {
    if (post.sponsored != sponsored) continue;
    const double value = figure(post);
    if (is_defined(value)) scratch.push_back(value);
  }
  return median(scratch);
}

template <typename Figure>
MedianComparison compare(const Channel& channel, Figure figure, Scratch& scratch) {
  MedianComparison comparison;
  const double sponsored = median_of(channel, true, figure, scratch);
  comparison.n_sponsored = scratch.size();
  const double other = median_of(channel, false, figure, scratch);
  comparison.n_other = scratch.size();
  comparison.sponsored = reported(sponsored);
  comparison.other = reported(other);
  if (comparison.n_sponsored >= 2 && comparison.n_other >= 2) {
    comparison.ratio = reported(ratio(sponsored, other));
  }
  return comparison;
}

SponsoredVerdict verdict_of(double ratio) {
  if (ratio < 0.5) return SponsoredVerdict::lower;
  return ratio > 1.5 ? SponsoredVerdict::higher : SponsoredVerdict::alike;
}

}  // namespace

PostComparison compare_posts(const Channel& channel, Scratch& scratch) {
  const auto by = [&](MaybeNumber PostFigures::*field) {
    return compare(
        channel, [field](const Post& post) { return known(post.*field); }, scratch);
  };
  PostComparison comparison;
  comparison.platform = channel.platform;
  comparison.likes = by(&PostFigures::likes);
  comparison.comments = by(&PostFigures::comments);
  comparison.views = by(&PostFigures::views);
  comparison.reach = by(&PostFigures::reach);
  comparison.engagements = compare(channel, engagements_of_post, scratch);
  if (const MaybeNumber& ratio = comparison.engagements.ratio) {
    comparison.verdict = verdict_of(*ratio);
  }
  return comparison;
}

}  // namespace kol
