// Who to book first by the campaign's goal, and for how much: decided here as plain data, said in
// best.cpp. Where money has to come back (sales, and leads that are worth something) nobody is
// advised at a loss.
#pragma once

#include <cstddef>

#include "core/benchmarks.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol::app {

enum class AdviceKind {
  unknown,    // nobody can be ranked yet
  accept,     // the quote is worth paying
  counter,    // the quote is above the fair fee: offer that
  quoted,     // there is a quote, but nothing to hold it against
  offer,      // there is no quote: offer the fair fee
  none_pays,  // everybody loses money at these prices; `most` is what the closest may cost
  never,      // everybody loses money at any fee
};

struct Advice {
  AdviceKind kind = AdviceKind::unknown;
  std::size_t influencer = 0;  // of the workspace; the closest one where none pays
  StandardPost now;            // at the price of the roster: the quote, else the fair fee
  // The one amount that is spoken of, a round one, and what the post costs and brings at it.
  MaybeNumber fee;
  StandardPost post;
  std::size_t judged = 0;  // how many could be ranked
};

// The report must be that of the workspace.
Advice advice_for(const Workspace& workspace, const Benchmarks& benchmarks, const Report& report);

// The standard post of one influencer as if `fee` were asked for it.
StandardPost post_at(const Workspace& workspace, const Benchmarks& benchmarks,
                     std::size_t influencer, double fee);

}  // namespace kol::app
