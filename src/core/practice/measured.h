// What was measured of each piece and of each row of the line-up (spec: practice.md 20): the
// figures that proof and learning are made from. Numbers may be NaN (core/numeric.h): not measured,
// or not enough to know.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/benchmarks.h"
#include "core/eight.h"
#include "core/practice/tracked_orders.h"
#include "core/practice/tracking.h"
#include "core/workspace.h"

namespace kol {

struct Measured : Eight<double> {
  double reach = 0;
  double sales = 0;  // of the tracked orders, after discount, before returns
  double hashtag_uses = 0;
  double new_followers = 0;
  double positive = 0;  // comments by tone
  double neutral = 0;
  double negative = 0;
};

using MeasuredFigure = double Measured::*;

// One post.
struct MeasuredPiece {
  std::size_t deliverable = 0;     // index in its row
  std::size_t piece = 0;           // of its deliverable, from 1
  const Format* format = nullptr;  // with its platform and ctr class; nullptr: unknown
  Measured figures;
};

// One row of the line-up.
struct MeasuredRow {
  std::size_t influencer = 0;  // index of the row's; the number of influencers if there is none
  Measured figures;            // each the row's own, else what all its pieces add up to
  bool own_impressions = false;
  std::optional<OrderRange> range;  // only where `tracked` is unknown
  double posts = 0;                 // all of its deliverables
  // Every post, measured or not, but of deliverables with more than 100, which have no pieces.
  std::vector<MeasuredPiece> pieces;
};

// One for each row of the line-up. `tracking` is that of track().
std::vector<MeasuredRow> measure(const Workspace& workspace, const Benchmarks& benchmarks,
                                 const std::vector<TrackingRow>& tracking);
// The same by another rule than the campaign's.
std::vector<MeasuredRow> measure(const Workspace& workspace, const Benchmarks& benchmarks,
                                 const std::vector<TrackingRow>& tracking, Attribution attribution);

// The one format of all the row's deliverables, or nullptr.
const Format* only_format(const Benchmarks& benchmarks, const LineupRow& row);

// How many of the deliverable's posts have pieces of their own: all, or none if there are more than
// 100 (kMostPieces).
std::size_t piece_count(const Deliverable& deliverable);

// What was entered of one post, counted from 0; nullptr where nothing is.
const Piece* find_piece(const Deliverable& deliverable, std::size_t index);

// Likes + comments + (shares or 0) + (saves or 0), unless engagements are given; undefined without
// likes or comments.
double engagements_of(const PieceResults& results);

// If anything was measured or paid at all: a number in any results.
bool has_results(const Workspace& workspace);
bool has_results(const PieceResults& results);

}  // namespace kol
