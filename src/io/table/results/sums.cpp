// Adds up what records say of rows and pieces (see sums.h).
#include "io/table/results/sums.h"

#include "core/metrics.h"
#include "core/numeric.h"
#include "io/json/limits.h"

namespace kol::io {
namespace {

using State = Amount::State;

double value_or_undefined(const Amount& amount) {
  return amount.is_known() ? amount.value : kUndefined;
}

// A row has engagements and impressions where a piece has what they are made of.
void sum_up_posts(std::array<Amount, kResultFieldCount>& sums) {
  const auto sum = [&](ResultField field) -> Amount& { return sums[index_of(field)]; };
  Amount& impressions = sum(ResultField::impressions);
  if (!impressions.is_filled()) impressions = sum(ResultField::views);
  Amount& engagements = sum(ResultField::engagements);
  if (engagements.is_filled()) return;
  const auto value = [&](ResultField field) { return value_or_undefined(sum(field)); };
  const double made = engagements_of(value(ResultField::likes), value(ResultField::comments),
                                     value(ResultField::shares), value(ResultField::saves));
  const bool is_part_missing = sum(ResultField::shares).state == State::unreadable ||
                               sum(ResultField::saves).state == State::unreadable;
  if (is_defined(made) && !is_part_missing) engagements = {State::known, made};
}

// Orders by both are among those by link and by code: where what was there before says otherwise,
// it is forgotten, and where the table does, its own number.
void agree_on_both(MeasuredFigures& results, const MeasuredFigures& before) {
  if (!results.orders_by_both) return;
  for (MaybeNumber MeasuredFigures::*const member :
       {&MeasuredFigures::orders_by_link, &MeasuredFigures::orders_by_code}) {
    MaybeNumber& part = results.*member;
    if (!part || *part >= *results.orders_by_both) continue;
    const bool both_is_new = results.orders_by_both != before.orders_by_both;
    const bool part_is_new = part != before.*member;
    if (both_is_new && !part_is_new) {
      part.reset();
    } else {
      results.orders_by_both.reset();
      return;
    }
  }
}

template <typename Results>
void fill_results(const ResultPlace& place, const std::array<Amount, kResultFieldCount>& sums,
                  Results& results, std::vector<FilledFigure>& filled) {
  const Results before = results;
  for (const ResultFieldRow& row : result_fields()) {
    const Amount& sum = sums[index_of(row.field)];
    MaybeNumber* const figure = figure_of(row.field, results);
    if (figure == nullptr || !sum.is_known() || sum.value > kMostNumber) continue;
    filled.push_back({place, row.field, sum.value, *figure});
    *figure = sum.value;
  }
  agree_on_both(results, before);
}

}  // namespace

void ResultSums::add(const ResultPlace& place, ResultField field, const Amount& amount) {
  if (!amount.is_filled()) return;
  Amount& sum = by_place_[place][index_of(field)];
  if (sum.state == State::unreadable) return;
  if (!amount.is_known()) {
    sum.state = State::unreadable;
    return;
  }
  sum.state = State::known;
  sum.value += amount.value;
}

std::vector<FilledFigure> ResultSums::fill(Workspace& workspace) const {
  std::vector<FilledFigure> filled;
  for (const auto& [place, found] : by_place_) {
    LineupRow& row = workspace.campaign.lineup[place.row];
    Sums sums = found;
    if (!place.piece) {
      sum_up_posts(sums);
      fill_results(place, sums, row.results, filled);
      continue;
    }
    std::vector<Piece>& pieces = row.deliverables[place.piece->deliverable].pieces;
    if (pieces.size() <= place.piece->piece) pieces.resize(place.piece->piece + 1);
    fill_results(place, sums, pieces[place.piece->piece].results, filled);
  }
  return filled;
}

}  // namespace kol::io
