// The pieces of the line-up, and what is entered of them.
#include <algorithm>
#include <utility>

#include "app/parts/names.h"
#include "app/track/parts.h"
#include "core/practice/measured.h"

namespace kol::app {

std::vector<PieceLine> piece_lines(const App& app) {
  const std::vector<LineupRow>& lineup = app.document.workspace().campaign.lineup;
  const std::vector<TrackingRow>& tracking = app.document.lineup_practice().tracking;
  std::vector<PieceLine> lines;
  for (std::size_t row = 0; row < lineup.size(); ++row) {
    const auto& deliverables = lineup[row].deliverables;
    std::size_t index = 0;
    for (std::size_t i = 0; i < deliverables.size(); ++i) {
      const std::size_t count = piece_count(deliverables[i]);
      for (std::size_t piece = 0; piece < count && index < tracking[row].pieces.size(); ++piece) {
        lines.push_back({{row, i, piece}, index++});
      }
    }
  }
  return lines;
}

const TrackedPiece& tracked_piece(const App& app, const PieceLine& line) {
  return app.document.lineup_practice().tracking[line.place.row].pieces[line.index];
}

const PieceProof* proof_of(const App& app, const PieceLine& line) {
  const auto& proof = app.document.lineup_practice().proof;
  if (!proof || line.place.row >= proof->rows.size()) return nullptr;
  const auto& pieces = proof->rows[line.place.row].pieces;
  return line.index < pieces.size() ? &pieces[line.index] : nullptr;
}

const std::string& who_of(const App& app, std::size_t row) {
  const LineupRow& entered = app.document.workspace().campaign.lineup[row];
  const auto index = app.document.index_of(entered.influencer);
  return index ? name_of(app.document.workspace().influencers[*index]) : entered.influencer;
}

std::string piece_name(const App& app, const PieceLine& line) {
  const TrackedPiece& piece = tracked_piece(app, line);
  return app.ui.words.with(Word::track_piece, {{"format", format_name(app, piece.format)},
                                               {"number", std::to_string(piece.piece)}});
}

const Piece& entered_piece(const App& app, const PiecePlace& place) {
  static const Piece nothing;
  const LineupRow& row = app.document.workspace().campaign.lineup[place.row];
  const auto& pieces = row.deliverables[place.deliverable].pieces;
  return place.piece < pieces.size() ? pieces[place.piece] : nothing;
}

bool has_results(const App& app, const PieceLine& line) {
  return kol::has_results(entered_piece(app, line.place).results);
}

std::optional<Date> results_due(const App& app, std::size_t row) {
  const auto& agreements = app.document.lineup_practice().agreements;
  const auto* const clause = find_clause<AnalyticsClause>(agreements[row]);
  return clause != nullptr ? clause->date : std::nullopt;
}

void edit_piece(App& app, const PiecePlace& place, std::string field,
                const std::function<void(Piece&)>& edit) {
  EditKey key{.field = std::move(field)};
  if (!key.field.empty()) {
    key.of = "piece " + std::to_string(place.deliverable);
    key.place = place.row;
    key.within = place.piece;
  }
  app.document.edit_campaign(std::move(key), [&](Campaign& next) {
    auto& pieces = next.lineup[place.row].deliverables[place.deliverable].pieces;
    if (pieces.size() <= place.piece) pieces.resize(place.piece + 1);
    edit(pieces[place.piece]);
    while (!pieces.empty() && pieces.back() == Piece{}) pieces.pop_back();
  });
}

void edit_tracked_row(App& app, std::size_t row, std::string field,
                      const std::function<void(LineupRow&)>& edit) {
  EditKey key{.field = std::move(field)};
  if (!key.field.empty()) key.place = row;
  app.document.edit_campaign(std::move(key), [&](Campaign& next) { edit(next.lineup[row]); });
}

void open_piece(App& app, const PiecePlace& place) {
  app.track.piece = place;
  app.show(Panel::piece);
}

}  // namespace kol::app
