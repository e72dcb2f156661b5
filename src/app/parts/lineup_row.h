// What several screens edit of a row of the line-up.
#pragma once

#include <cstddef>
#include <functional>

#include "app/state/app.h"

namespace kol::app {

// An edit of that row; with a field in its key one step of undo with those of the same field.
void edit_lineup_row(App& app, std::size_t index, EditKey key,
                     const std::function<void(LineupRow&)>& edit);

// The same of one post, which is there from then on; posts of which nothing is said are left out.
void edit_piece(App& app, const PiecePlace& place, EditKey key,
                const std::function<void(Piece&)>& edit);

// How it is paid, and the figures of that; the choice's key is "payment".
void payment_fields(App& app, Flow& flow, std::size_t row);

}  // namespace kol::app
