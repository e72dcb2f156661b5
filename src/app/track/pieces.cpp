// The pieces of the line-up, and what is entered of them.
#include <algorithm>

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

std::vector<std::size_t> big_rows(const App& app) {
  const std::vector<LineupRow>& lineup = app.document.workspace().campaign.lineup;
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < lineup.size(); ++row) {
    const auto& all = lineup[row].deliverables;
    const bool is_big = std::any_of(all.begin(), all.end(),
                                    [](const Deliverable& one) { return one.count > kMostPieces; });
    if (is_big) rows.push_back(row);
  }
  return rows;
}

const TrackedPiece& tracked_piece(const App& app, const PieceLine& line) {
  return app.document.lineup_practice().tracking[line.place.row].pieces[line.index];
}

const PieceProof* proof_of(const App& app, const PieceLine& line) {
  const auto& proof = app.document.outcome().proof;
  if (!proof || line.place.row >= proof->rows.size()) return nullptr;
  const auto& pieces = proof->rows[line.place.row].pieces;
  return line.index < pieces.size() ? &pieces[line.index] : nullptr;
}

MaybeNumber result_of(const App& app, const PieceLine& line,
                      MaybeNumber Eight<MaybeNumber>::*figure) {
  const PieceProof* const proof = proof_of(app, line);
  if (proof == nullptr) return std::nullopt;
  const RowProof& row = app.document.outcome().proof->rows[line.place.row];
  const bool is_alone = row.pieces.size() == 1 && !(proof->figures.*figure);
  return is_alone ? row.figures.*figure : proof->figures.*figure;
}

const std::string& who_of(const App& app, std::size_t row) {
  return name_in_row(app, app.document.workspace().campaign.lineup[row]);
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

void open_piece(App& app, const PiecePlace& place) {
  app.track.piece = place;
  app.show(Panel::piece);
}

}  // namespace kol::app
