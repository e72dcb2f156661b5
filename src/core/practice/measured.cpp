// Figures of pieces and rows.
#include "core/practice/measured.h"

#include <algorithm>
#include <array>

#include "core/lineup.h"
#include "core/metrics.h"
#include "core/numeric.h"
#include "core/practice/tracked_orders.h"

namespace kol {
namespace {

using PieceField = MaybeNumber PieceResults::*;
using ResultsField = MaybeNumber MeasuredFigures::*;

// What says how often one post was seen, as section 4 reads a channel's average.
double impressions_of(const PieceResults& results, bool video) {
  constexpr std::array<PieceField, 3> kOfVideo = {&PieceResults::views, &PieceResults::impressions,
                                                  &PieceResults::reach};
  constexpr std::array<PieceField, 3> kOfOthers = {&PieceResults::impressions, &PieceResults::reach,
                                                   &PieceResults::views};
  for (const PieceField field : video ? kOfVideo : kOfOthers) {
    if (results.*field) return *(results.*field);
  }
  return kUndefined;
}

// The sum over all posts of the row, if all give it.
double sum_of_pieces(const LineupRow& row, ResultsField field) {
  double sum = 0;
  for (const Deliverable& deliverable : row.deliverables) {
    const std::size_t count = piece_count(deliverable);
    if (count == 0) return kUndefined;
    for (std::size_t i = 0; i < count; ++i) {
      const Piece* piece = find_piece(deliverable, i);
      if (!piece || !(piece->results.*field)) return kUndefined;
      sum += *(piece->results.*field);
    }
  }
  return finite(sum);
}

double own_or_sum(const LineupRow& row, ResultsField field) {
  const MaybeNumber& own = row.results.*field;
  return own ? *own : sum_of_pieces(row, field);
}

// The same of a figure that is worked out for each piece.
double sum_of_figures(const MeasuredRow& row, MeasuredFigure figure) {
  if (static_cast<double>(row.pieces.size()) != row.posts) return kUndefined;
  double sum = 0;
  for (const MeasuredPiece& piece : row.pieces) sum += piece.figures.*figure;
  return finite(sum);
}

// From tracked to incremental orders (section 8).
void follow_orders(const Funnel& funnel, Measured& figures) {
  figures.attributed = ratio(figures.tracked, funnel.capture_share);
  figures.incremental = finite(figures.attributed * funnel.incrementality);
}

class Measurer {
 public:
  Measurer(const Workspace& workspace, const Benchmarks& benchmarks, Attribution attribution)
      : workspace_(workspace), benchmarks_(benchmarks), attribution_(attribution) {}

  MeasuredRow row(const LineupRow& row, std::size_t influencer, bool has_code) const;

 private:
  struct Place {
    const Format* format = nullptr;
    double real_share = kUndefined;  // of the channel's audience
  };

  Place place_of(const Deliverable& deliverable, std::size_t influencer) const;
  Measured figures_of(const PieceResults& results, const Place& place, bool has_code) const;
  void add_pieces(const Deliverable& deliverable, std::size_t index, const Place& place,
                  bool has_code, MeasuredRow& measured) const;
  void sum_up(const LineupRow& row, double real_share, bool has_code, MeasuredRow& measured) const;
  TrackedOrders orders_of(const OrderCounts& counts, bool has_code) const {
    return tracked_orders(counts, attribution_, workspace_.campaign.tracking.links, has_code);
  }

  const Workspace& workspace_;
  const Benchmarks& benchmarks_;
  Attribution attribution_;
};

Measurer::Place Measurer::place_of(const Deliverable& deliverable, std::size_t influencer) const {
  Place place{.format = find_format(benchmarks_, deliverable.format)};
  if (!place.format || influencer >= workspace_.influencers.size()) return place;
  const Channel* channel = channel_on(workspace_.influencers[influencer], place.format->platform);
  if (!channel) return place;
  place.real_share = 1 - channel->fake_share.value_or(workspace_.campaign.funnel.fake_share);
  return place;
}

Measured Measurer::figures_of(const PieceResults& results, const Place& place,
                              bool has_code) const {
  Measured figures;
  figures.impressions = impressions_of(results, place.format && place.format->video);
  figures.real_impressions = finite(figures.impressions * place.real_share);
  figures.engagements = engagements_of(results);
  figures.clicks = known(results.clicks);
  figures.tracked = orders_of({.stated = known(results.orders),
                               .by_link = known(results.orders_by_link),
                               .by_code = known(results.orders_by_code),
                               .by_both = known(results.orders_by_both)},
                              has_code)
                        .orders;
  follow_orders(workspace_.campaign.funnel, figures);
  figures.leads = known(results.leads);
  figures.reach = known(results.reach);
  figures.sales = known(results.sales);
  figures.hashtag_uses = known(results.hashtag_uses);
  figures.new_followers = known(results.new_followers);
  figures.positive = known(results.positive);
  figures.neutral = known(results.neutral);
  figures.negative = known(results.negative);
  return figures;
}

void Measurer::add_pieces(const Deliverable& deliverable, std::size_t index, const Place& place,
                          bool has_code, MeasuredRow& measured) const {
  static const PieceResults kNothing;
  const std::size_t count = piece_count(deliverable);
  for (std::size_t i = 0; i < count; ++i) {
    const Piece* piece = find_piece(deliverable, i);
    measured.pieces.push_back(
        {.deliverable = index,
         .piece = i + 1,
         .format = place.format,
         .figures = figures_of(piece ? piece->results : kNothing, place, has_code)});
  }
}

void Measurer::sum_up(const LineupRow& row, double real_share, bool has_code,
                      MeasuredRow& measured) const {
  Measured& figures = measured.figures;
  measured.own_impressions = row.results.impressions.has_value();
  if (measured.own_impressions) {
    figures.impressions = *row.results.impressions;
    figures.real_impressions = finite(figures.impressions * real_share);
  } else {
    figures.impressions = sum_of_figures(measured, &Measured::impressions);
    figures.real_impressions = sum_of_figures(measured, &Measured::real_impressions);
  }
  figures.engagements = row.results.engagements ? *row.results.engagements
                                                : sum_of_figures(measured, &Measured::engagements);
  figures.clicks = own_or_sum(row, &MeasuredFigures::clicks);
  const TrackedOrders orders =
      orders_of({.stated = own_or_sum(row, &MeasuredFigures::orders),
                 .by_link = own_or_sum(row, &MeasuredFigures::orders_by_link),
                 .by_code = own_or_sum(row, &MeasuredFigures::orders_by_code),
                 .by_both = own_or_sum(row, &MeasuredFigures::orders_by_both)},
                has_code);
  figures.tracked = orders.orders;
  if (!is_defined(figures.tracked)) {
    figures.tracked = sum_of_figures(measured, &Measured::tracked);
    if (!is_defined(figures.tracked)) measured.range = orders.range;
  }
  follow_orders(workspace_.campaign.funnel, figures);
  figures.leads = own_or_sum(row, &MeasuredFigures::leads);
  figures.reach = own_or_sum(row, &MeasuredFigures::reach);
  figures.sales = own_or_sum(row, &MeasuredFigures::sales);
  figures.hashtag_uses = own_or_sum(row, &MeasuredFigures::hashtag_uses);
  figures.new_followers = own_or_sum(row, &MeasuredFigures::new_followers);
  figures.positive = own_or_sum(row, &MeasuredFigures::positive);
  figures.neutral = own_or_sum(row, &MeasuredFigures::neutral);
  figures.negative = own_or_sum(row, &MeasuredFigures::negative);
}

MeasuredRow Measurer::row(const LineupRow& row, std::size_t influencer, bool has_code) const {
  MeasuredRow measured{.influencer = influencer, .figures = {}, .range = {}, .pieces = {}};
  double real_posts = 0;
  for (std::size_t i = 0; i < row.deliverables.size(); ++i) {
    const Deliverable& deliverable = row.deliverables[i];
    const Place place = place_of(deliverable, influencer);
    measured.posts += deliverable.count;
    real_posts += deliverable.count * place.real_share;
    add_pieces(deliverable, i, place, has_code, measured);
  }
  sum_up(row, ratio(real_posts, measured.posts), has_code, measured);
  return measured;
}

}  // namespace

std::vector<MeasuredRow> measure(const Workspace& workspace, const Benchmarks& benchmarks,
                                 const std::vector<TrackingRow>& tracking) {
  return measure(workspace, benchmarks, tracking, workspace.campaign.results.attribution);
}

std::vector<MeasuredRow> measure(const Workspace& workspace, const Benchmarks& benchmarks,
                                 const std::vector<TrackingRow>& tracking,
                                 Attribution attribution) {
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  const std::vector<std::size_t> influencers = find_influencers(workspace, nullptr);
  const Measurer measurer(workspace, benchmarks, attribution);
  std::vector<MeasuredRow> rows;
  rows.reserve(lineup.size());
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    const bool has_code = i < tracking.size() && tracking[i].code;
    rows.push_back(measurer.row(lineup[i], influencers[i], has_code));
  }
  return rows;
}

const Format* only_format(const Benchmarks& benchmarks, const LineupRow& row) {
  if (row.deliverables.empty()) return nullptr;
  const std::string& first = row.deliverables.front().format;
  const bool is_only =
      std::all_of(row.deliverables.begin(), row.deliverables.end(),
                  [&](const Deliverable& deliverable) { return deliverable.format == first; });
  return is_only ? find_format(benchmarks, first) : nullptr;
}

std::size_t piece_count(const Deliverable& deliverable) {
  return deliverable.count <= kMostPieces ? static_cast<std::size_t>(deliverable.count) : 0;
}

const Piece* find_piece(const Deliverable& deliverable, std::size_t index) {
  const std::size_t entered = std::min(deliverable.pieces.size(), piece_count(deliverable));
  return index < entered ? &deliverable.pieces[index] : nullptr;
}

double engagements_of(const PieceResults& results) {
  if (results.engagements) return *results.engagements;
  return engagements_of(known(results.likes), known(results.comments), known(results.shares),
                        known(results.saves));
}

}  // namespace kol
