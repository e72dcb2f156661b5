// One row of the line-up: who it is, what its posts bring and what they are paid (spec sections 4
// to 6, and "Row" in 8).
#pragma once

#include <cstddef>
#include <vector>

#include "core/audience.h"
#include "core/metrics.h"
#include "core/payment.h"
#include "core/report.h"
#include "core/terms.h"
#include "core/workspace.h"

namespace kol {

// The influencer's channel there, or nullptr.
const Channel* channel_on(const Influencer& influencer, Platform platform);

// The index of each row's influencer; the number of influencers where none has that id. Whoever was
// in the line-up `before` (nullptr: not known) is found without a look at the whole roster.
std::vector<std::size_t> find_influencers(const Workspace& workspace, const Projection* before);

// One post of this format on the channel.
struct ExpectedPost {
  ExpectedResults results;
  double fair = 0;  // fee, typical, without any discount
};
ExpectedPost expected_post(const Terms& terms, const FormatTerms& format, const Channel& channel,
                           Scratch& scratch);

// Sums over the deliverables of a row. Numbers may be NaN (numeric.h).
struct RowFigures {
  ExpectedResults results;
  Triple tracked;
  Triple attributed;
  Triple incremental;
  Triple leads;
  Triple emv;
  RowFee fee;
};

// From clicks to orders and leads.
void follow_clicks(const Terms& terms, RowFigures& row);

// `influencer` is an index as from find_influencers. Adds one showing for each deliverable.
RowFigures row_figures(const Terms& terms, const Workspace& workspace, const LineupRow& row,
                       std::size_t influencer, Scratch& scratch, std::vector<Showing>& showings);

}  // namespace kol
