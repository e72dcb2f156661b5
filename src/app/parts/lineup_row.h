// What several screens edit of a row of the line-up.
#pragma once

#include <cstddef>
#include <functional>

#include "app/state/app.h"

namespace kol::app {

// An edit of that row; with a field in its key one step of undo with those of the same field.
void edit_lineup_row(App& app, std::size_t index, EditKey key,
                     const std::function<void(LineupRow&)>& edit);

// How it is paid, and the figures of that; the choice's key is "payment".
void payment_fields(App& app, Flow& flow, std::size_t row);

}  // namespace kol::app
