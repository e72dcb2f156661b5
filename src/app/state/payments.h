// The ways to pay what the Fees screen prices, as they were calculated last, and for what (spec:
// decisions.md 16).
#pragma once

#include <cstddef>

#include "core/decide/decisions.h"
#include "core/workspace.h"

namespace kol::app {

struct Payments {
  std::size_t revision = 0;  // of the document
  Influencer influencer;
  LineupRow row;
  PaymentModelsReport report;
};

}  // namespace kol::app
