// What a field of the workspace may be, beside its type (spec section 2).
#pragma once

#include "io/json/reader.h"

namespace kol::io {

enum class Need {
  optional,
  required,
  unused,  // known, but without meaning for this object: not checked, kept, with a warning
};

// What a text may be.
enum class TextRule {
  any,
  id,  // not empty
  currency,
  market,
  format,
  url,
  landing_page,  // a url, with a warning unless it is https
  utm,           // at most 100 code points
  slug,
  code,
  content,  // or empty
  hashtag,
  ctr_class,  // not empty, with a warning unless the benchmarks know it
};

inline constexpr double kMostDays = 9999;
inline constexpr Range kDays{Code::range_days, 0, kMostDays, false, true};
inline constexpr Range kExponent{Code::range_exponent, 0, 2};
inline constexpr Range kChance{Code::range_chance, 0, 1, true, false, true};
inline constexpr Range kTrials{Code::range_trials, 1000, 1e6, false, true};
inline constexpr Range kWhole{Code::range_whole, 0, kMostNumber, false, true};

}  // namespace kol::io
