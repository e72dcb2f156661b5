// How people write currencies in cells and headers: "$", "RM", "thb", "บาท".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"

namespace kol::io {

// The signs, codes and words of the currencies that the benchmarks have a rate for.
class CurrencyNames {
 public:
  explicit CurrencyNames(const Benchmarks& benchmarks);
  CurrencyNames(const CurrencyNames&) = delete;  // names point to codes
  CurrencyNames& operator=(const CurrencyNames&) = delete;

  // The code for a sign, code or word in any case, with or without a dot behind; empty if it is
  // none. The view is good as long as this object.
  std::string_view code_of(std::string_view text) const;

 private:
  struct Name {
    std::string_view text;
    std::string_view code;
  };
  std::vector<std::string> codes_;
  std::vector<Name> names_;
};

}  // namespace kol::io
