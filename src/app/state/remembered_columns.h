// What the reader has said that the columns of a table are, for the next table with the same
// headers: a report that comes every month. Kept in this browser with the view.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "app/state/kept_view.h"
#include "io/table/import.h"

namespace kol::app {

// By number of column; absent: as it is recognised.
using ColumnChoices = std::vector<std::optional<io::ColumnChoice>>;

class RememberedColumns {
 public:
  // Null for headers that were not met.
  const ColumnChoices* find(const std::vector<io::Column>& columns) const;
  // Without any choice they are forgotten. Of many the latest 20 stay.
  void remember(const std::vector<io::Column>& columns, const ColumnChoices& choices);

  void keep(KeptView& view) const;
  void restore(const KeptView& view);

 private:
  struct Kept {
    std::uint64_t headers = 0;  // a hash of them, folded: what they say is nobody's business
    ColumnChoices choices;
  };
  std::vector<Kept> all_;  // the latest first
};

}  // namespace kol::app
