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
// Rows with more posts of one format than are entered one by one: they have totals.
std::vector<std::size_t> big_rows(const App& app);
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
// A line with its name and such a button; why there is nothing where there is nothing.
struct CopyLine {
  std::size_t row = 0;
  std::string piece;  // what it is of
  Copied what;
  Word name;
  std::string shown;
  std::string copied;
  Word why;
};
inline constexpr float kCopyLine = 44;
void copy_line(App& app, Rect rect, const CopyLine& line, bool drawn = true);
// Of a link that is too long its end is drawn, which tells it from the others.
void draw_tracked(App& app, const Rect& rect, Copied what, const std::string& text,
                  ui::TextStyle style);
void copy_all_links(App& app);
void save_links(App& app);
// Codes and hashtags of rows whose posts are too many to have links; nothing without any.
void big_links_card(App& app, Flow& flow);
// The hashtags of such a row: "#glow #ad".
std::string row_tags(const App& app, std::size_t row);

// ---- After ----

// Totals of rows whose posts are too many; nothing without any.
void big_rows_card(App& app, Flow& flow);
void outcome_card(App& app, Flow& flow);
void realised_card(App& app, Flow& flow);
// The figures that were agreed on, against what came; nothing where none were.
void targets_card(App& app, Flow& flow);
void best_card(App& app, Flow& flow);
void counting_card(App& app, Flow& flow);
// What the campaign says about the next; before there are results how many clicks it takes to know.
void learned_card(App& app, Flow& flow);
// "How? Realised ROI", a row of its own.
void ask_button(App& app, Flow& flow, Word name, Topic topic);

// The campaign's figures with the places of the complete ones among what could have happened.
// There are results.
const Proof& placed_proof(App& app);
// "Better than 8 of 10 such posts".
std::string among_posts(const App& app, double percentile);
// In a sentence of its own; and what stands behind a figure's name, where more is not always
// better.
std::string among_campaigns(const App& app, double percentile);
std::string among_campaigns(const App& app, ProofKey key, double percentile);
// "So far, 2 of 4 posts."; empty once all are reported.
std::string reported_words(const App& app, const ProofFigure& figure);
// How comments speak of it; empty where their tone is not known.
std::string tone_words(const App& app, const Proof& proof);

// The figures agreed with one row, a line each.
void row_targets(App& app, Flow& flow, std::size_t row);

// ---- The same in words, for paper; none without results ----

struct ResultLine {
  std::string name;
  std::string planned;
  std::string actual;
  std::string place;  // how far from the plan, and where among what was to be expected
};
std::vector<ResultLine> outcome_lines(App& app);
// Money with its parts, and the further figures that are known.
std::vector<ResultLine> money_lines(App& app);
std::vector<ResultLine> more_money_lines(App& app);
std::string money_sentence(const App& app, const Proof& proof);
struct TargetLine {
  std::string who;
  std::string figure;
  std::string target;
  std::string actual;
  std::string state;  // reached, not reached, or not known yet
};
std::vector<TargetLine> target_lines(const App& app);
struct BestLine {
  std::string name;
  std::string cost;
  std::string brought;
};
// By influencer, platform or format.
struct BestTable {
  std::string name;
  std::string first;  // what its first column has
  std::vector<BestLine> lines;
  std::string verdict;  // whether that is enough to tell which was the best
  std::string left_out;
};
std::vector<BestTable> best_tables(const App& app);
// How many pieces have results, in words.
std::string results_so_far(const App& app, const std::vector<PieceLine>& lines);

}  // namespace kol::app
