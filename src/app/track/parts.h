// The parts of the Track screen. A post of the line-up is called a piece, as in the spec.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/state/app.h"
#include "core/practice/proof.h"
#include "core/practice/tracking.h"

namespace kol::app {

// ---- Pieces ----

// One line of the table: where it is entered, and where it stands among its row's in
// LineupPractice::tracking and Proof::rows.
struct PieceLine {
  PiecePlace place;
  std::size_t index = 0;
};
// All of them, as the line-up has them.
std::vector<PieceLine> piece_lines(const App& app);
const TrackedPiece& tracked_piece(const App& app, const PieceLine& line);
// What was measured of it; nullptr without any results.
const PieceProof* proof_of(const App& app, const PieceLine& line);
// One of its figures; where it is the only post of its row, what is known of the row.
MaybeNumber result_of(const App& app, const PieceLine& line,
                      MaybeNumber Eight<MaybeNumber>::*figure);
// Whose it is, and what: "TikTok video 2".
const std::string& who_of(const App& app, std::size_t row);
std::string piece_name(const App& app, const PieceLine& line);
// What was entered of it; one that says nothing where nothing was.
const Piece& entered_piece(const App& app, const PiecePlace& place);
bool has_results(const App& app, const PieceLine& line);
// The day by which the row's figures are to come, as agreed.
std::optional<Date> results_due(const App& app, std::size_t row);
// Its panel.
void open_piece(App& app, const PiecePlace& place);

// ---- The screen ----

void track_title(App& app, Rect row, const std::vector<PieceLine>& lines);
// Links and codes, or results.
void track_switch(App& app, const Rect& rect);
// A line for each piece; on narrow stages a card.
void piece_table(App& app, const Rect& rect, const std::vector<PieceLine>& lines);
float piece_table_height(const std::vector<PieceLine>& lines);
void piece_cards(App& app, Flow& flow, const Rect& view, const std::vector<PieceLine>& lines);

// ---- Before ----

void links_card(App& app, Flow& flow);
// The code with what it takes off: "AISYAHGLOW10, 10% off".
std::string code_words(const App& app, const TrackingRow& row);
// What of a piece is copied alone: puts it on the clipboard. A link or a code that was handed out
// stays as it is.
enum class Copied { link, code, hashtags };
void copy_tracked(App& app, std::size_t row, Copied what, const std::string& text);
// An icon alone that does.
void copy_tracked_button(App& app, const Rect& rect, const PieceLine& line, Copied what,
                         const std::string& text);
// Of a link that is too long its end is drawn, which tells it from the others.
void draw_tracked(App& app, const Rect& rect, Copied what, const std::string& text,
                  ui::TextStyle style);
void copy_all_links(App& app);
void save_links(App& app);

// ---- After ----

void outcome_card(App& app, Flow& flow);
void realised_card(App& app, Flow& flow);
void best_card(App& app, Flow& flow);
void counting_card(App& app, Flow& flow);
// What the campaign says about the next; nothing where it says nothing.
void learned_card(App& app, Flow& flow);
// The same in words, for paper; none without results.
struct ResultLine {
  std::string name;
  std::string planned;
  std::string actual;
  std::string place;  // how far from the plan, and where among what was to be expected
};
std::vector<ResultLine> outcome_lines(App& app);
std::vector<ResultLine> money_lines(const App& app);
std::string money_sentence(const App& app, const Proof& proof);
struct BestLine {
  std::string name;
  std::string cost;
  std::string brought;
};
std::vector<BestLine> best_influencers(const App& app);
// Whether that is enough to tell who was the best.
std::string best_verdict(const App& app);
// "Better than 8 of 10 such posts".
std::string among_posts(const App& app, double percentile);
std::string among_campaigns(const App& app, double percentile);
// How many pieces have results, in words.
std::string results_so_far(const App& app, const std::vector<PieceLine>& lines);

}  // namespace kol::app
