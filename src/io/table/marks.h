// What "." and "," mean in the numbers of a column, by majority (spec: import, Cells, One mark,
// three digits).
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "io/table/number_cells.h"

namespace kol::io {

// A number's value, with what is doubtful about its marks.
struct MarkedValue {
  double value = 0;
  bool doubtful = false;
  bool used = true;
};

class Marks {
 public:
  void learn(const NumberCell& number);
  // `judged`: of counts and money; elsewhere an open mark is decimal.
  void decide(bool judged);
  bool is_thousands(Mark mark) const { return votes(mark).is_thousands; }
  // Of a range the middle; absent where it does not rise.
  std::optional<MarkedValue> value_of(const NumberCell& number) const;

 private:
  struct Votes {
    std::size_t thousands = 0;
    std::size_t decimal = 0;
    std::size_t open = 0;
    bool is_thousands = false;
  };
  const Votes& votes(Mark mark) const { return votes_[static_cast<std::size_t>(mark)]; }
  double value_of(const NumberCell::Part& part, bool suffixed) const;

  std::array<Votes, 2> votes_;
  bool judged_ = false;
};

}  // namespace kol::io
