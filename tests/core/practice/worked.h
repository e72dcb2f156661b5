// The workspace of the worked examples (spec: practice.md 24).
#pragma once

#include <string>
#include <vector>

#include "core/practice/tracking.h"
#include "core/workspace.h"

namespace kol {

// "nam" with 3 Instagram stories for 240, and "lea" with a YouTube integration for 300 and a tenth
// of what it sells; nothing measured yet.
Workspace worked_workspace();

// What proof needs of its tracking: a code in each row.
std::vector<TrackingRow> worked_tracking();

// Example 6: orders of both rows, by link, code and both.
void order_as_worked(Workspace& workspace);

// Example 7: all that was measured and paid, with the orders of 6.
Workspace measured_as_worked();

// The pieces of the row's first deliverable, as many as it has posts, to be filled in.
std::vector<Piece>& pieces_of(Workspace& workspace, std::size_t row);

}  // namespace kol
