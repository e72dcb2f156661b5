// Tracking: a link, a code and hashtags for each piece of the line-up (spec: practice.md 19).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/benchmarks.h"
#include "core/practice/entries.h"
#include "core/workspace.h"

namespace kol {

// One post with what it is tracked by.
struct TrackedPiece {
  std::string format;     // key of benchmarks.formats
  std::size_t piece = 0;  // of its deliverable, from 1
  std::optional<Date> date;
  MaybeText landing_page;
  MaybeText link;                     // absent without a landing page, or with links switched off
  std::string place;                  // the format's CTR class: where the link stands
  std::string content;                // utm_content
  std::vector<std::string> hashtags;  // with #, at most 4
  bool operator==(const TrackedPiece&) const = default;
};

// One row of the line-up.
struct TrackingRow {
  std::size_t influencer = 0;  // index of the row's
  std::string slug;            // of the influencer, as in the contents
  MaybeText code;
  MaybeNumber discount;              // 0..1, what the code takes off, or would
  std::vector<TrackedPiece> pieces;  // of all its deliverables, those with more than 100 apart
  bool operator==(const TrackingRow&) const = default;
};

// One for each row of the line-up, whose influencers and formats are known.
std::vector<TrackingRow> track(const Workspace& workspace, const Benchmarks& benchmarks);

// The same where the index of each row's influencer is known already, as find_influencers tells it.
std::vector<TrackingRow> track(const Workspace& workspace, const Benchmarks& benchmarks,
                               const std::vector<std::size_t>& influencers);

}  // namespace kol
