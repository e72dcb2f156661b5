// When the pieces of a line-up come out (spec: practice.md, conventions and 18).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "core/practice/date.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

using MaybeDate = std::optional<Date>;

// One for each post of the deliverable, in order, absent where unknown; none for a deliverable of
// more than kMostPieces posts, which has no pieces.
std::vector<MaybeDate> dates_of(const Deliverable& deliverable);

// The least and the greatest date of a row's posts; both absent unless every post has one.
struct DateSpan {
  MaybeDate first;
  MaybeDate last;
};
DateSpan span_of(const LineupRow& row);

// The least known date of the posts of everybody in the line-up, by index of the influencer; absent
// where none is known. Who has no row is not there. `rows` are the projection's.
std::map<std::size_t, MaybeDate> first_pieces(const Campaign& campaign,
                                              const std::vector<RowProjection>& rows);

}  // namespace kol
