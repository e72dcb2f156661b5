#include "core/practice/piece_dates.h"

#include <algorithm>

namespace kol {
namespace {

void take_earlier(MaybeDate& least, const MaybeDate& date) {
  if (date && (!least || *date < *least)) least = date;
}

void take_later(MaybeDate& greatest, const MaybeDate& date) {
  if (date && (!greatest || *greatest < *date)) greatest = date;
}

}  // namespace

std::vector<MaybeDate> dates_of(const Deliverable& deliverable) {
  if (deliverable.count > kMostPieces) return {};
  std::vector<MaybeDate> dates(static_cast<std::size_t>(deliverable.count));
  const std::size_t given = std::min(dates.size(), deliverable.pieces.size());
  for (std::size_t i = 0; i < given; ++i) dates[i] = deliverable.pieces[i].date;
  return dates;
}

DateSpan span_of(const LineupRow& row) {
  DateSpan span;
  for (const Deliverable& deliverable : row.deliverables) {
    if (deliverable.count > kMostPieces) return {};
    for (const MaybeDate& date : dates_of(deliverable)) {
      if (!date) return {};
      take_earlier(span.first, date);
      take_later(span.last, date);
    }
  }
  return span;
}

std::map<std::size_t, MaybeDate> first_pieces(const Campaign& campaign,
                                              const std::vector<RowProjection>& rows) {
  std::map<std::size_t, MaybeDate> first;
  for (std::size_t i = 0; i < rows.size() && i < campaign.lineup.size(); ++i) {
    MaybeDate& least = first[rows[i].influencer];
    for (const Deliverable& deliverable : campaign.lineup[i].deliverables) {
      for (const MaybeDate& date : dates_of(deliverable)) take_earlier(least, date);
    }
  }
  return first;
}

}  // namespace kol
