// Authenticity signals (spec section 9): what in a channel's figures is unusual. What may explain
// it, in words, belongs to the page.
#pragma once

#include "core/metrics.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// `er_ratio` as in the channel's metrics.
Authenticity authenticity_of(const Channel& channel, const ChannelFigures& figures,
                             const MaybeNumber& er_ratio, Scratch& scratch);

}  // namespace kol
