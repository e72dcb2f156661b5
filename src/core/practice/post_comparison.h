// How a channel's sponsored posts did against its others (spec: practice.md 17).
#pragma once

#include <cstddef>
#include <optional>

#include "core/metrics.h"
#include "core/workspace.h"

namespace kol {

// Of one figure: medians over the posts that give it, absent without any.
struct MedianComparison {
  MaybeNumber sponsored;
  MaybeNumber other;
  std::size_t n_sponsored = 0;  // posts that give it
  std::size_t n_other = 0;
  MaybeNumber ratio;  // sponsored / other; absent with fewer than 2 posts on a side
  bool operator==(const MedianComparison&) const = default;
};

enum class SponsoredVerdict { lower, alike, higher };

struct PostComparison {
  Platform platform = Platform::other;
  MedianComparison likes;
  MedianComparison comments;
  MedianComparison views;
  MedianComparison reach;
  MedianComparison engagements;             // of the post: likes + comments + shares + saves
  std::optional<SponsoredVerdict> verdict;  // by the ratio of engagements; absent without it
  bool operator==(const PostComparison&) const = default;
};

PostComparison compare_posts(const Channel& channel, Scratch& scratch);

}  // namespace kol
