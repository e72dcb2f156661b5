// What a sum over the line-up is made of where not everything is measured (spec: practice.md 20,
// Units): a row where it is known as a whole, else those of its pieces that are known.
#pragma once

#include "core/practice/measured.h"

namespace kol {

struct MeasuredUnit {
  const Measured& figures;
  double posts = 0;
  const MeasuredPiece* piece = nullptr;  // nullptr: the whole row
};

// Calls take(unit) for the units of the row in which is_known(figures).
template <typename IsKnown, typename Take>
void each_unit(const MeasuredRow& row, IsKnown is_known, Take take) {
  if (is_known(row.figures)) {
    take(MeasuredUnit{row.figures, row.posts});
    return;
  }
  for (const MeasuredPiece& piece : row.pieces) {
    if (is_known(piece.figures)) take(MeasuredUnit{piece.figures, 1, &piece});
  }
}

}  // namespace kol
