#include "core/practice/publish.h"

#include <cstddef>

namespace kol {
namespace {

bool give_content(const std::string& content, std::size_t index, Deliverable& deliverable) {
  if (index >= deliverable.pieces.size()) deliverable.pieces.resize(index + 1);
  Piece& piece = deliverable.pieces[index];
  if (!piece.content.empty()) return false;
  piece.content = content;
  return true;
}

}  // namespace

bool publish(const TrackingRow& tracking, const Benchmarks& benchmarks, LineupRow& row) {
  bool written = false;
  if (tracking.code && tracking.code != row.tracking.code) {
    row.tracking.code = tracking.code;
    written = true;
  }
  auto piece = tracking.pieces.begin();
  for (Deliverable& deliverable : row.deliverables) {
    const bool is_tracked =
        deliverable.count <= kMostPieces && find_format(benchmarks, deliverable.format) != nullptr;
    if (!is_tracked) continue;
    const auto count = static_cast<std::size_t>(deliverable.count);
    for (std::size_t i = 0; i < count && piece != tracking.pieces.end(); ++i, ++piece) {
      written |= give_content(piece->content, i, deliverable);
    }
  }
  return written;
}

bool publish(const TrackingRow& tracking, Influencer& influencer) {
  if (tracking.slug.empty() || (influencer.tracking && influencer.tracking->slug)) return false;
  InfluencerTracking& given =
      influencer.tracking ? *influencer.tracking : influencer.tracking.emplace();
  given.slug = tracking.slug;
  return true;
}

}  // namespace kol
