// The fields in which results are typed, of one post or of all posts of a row.
#pragma once

#include <algorithm>
#include <string_view>

#include "app/parts/value_fields.h"
#include "core/practice_model.h"

namespace kol::app {

template <typename Results>
struct ResultField {
  std::string_view key;  // the spec's name
  Word label;
  MaybeNumber Results::*value;
  ValueKind kind = ValueKind::count;
};
// Orders that came both ways are among those of each way: more of them could not be read back.
template <typename Results>
void limit_both(ValueOptions& options, const Results& known, MaybeNumber Results::*figure) {
  if (figure == &Results::orders_by_both) {
    for (const MaybeNumber& way : {known.orders_by_link, known.orders_by_code}) {
      options.max = std::min(options.max, way.value_or(options.max));
    }
  } else if (figure == &Results::orders_by_link || figure == &Results::orders_by_code) {
    options.min = known.orders_by_both.value_or(0);
  }
}

}  // namespace kol::app
