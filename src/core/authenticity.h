// Authenticity signals (spec section 9): what in a channel's figures is unusual. What may explain
// it, in words, belongs to the page.
#pragma once

#include "core/metrics.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

// Fills in the authenticity of a channel report whose metrics are there already.
void report_authenticity(const Channel& channel, const ChannelFigures& figures, Scratch& scratch,
                         ChannelReport& report);

}  // namespace kol
