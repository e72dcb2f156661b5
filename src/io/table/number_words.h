// The words within numbers: "12 тыс.", "about 5k", "฿500 per post", "10 to 20" (spec: import,
// Cells).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"

namespace kol::io {

// All in lower case, the longest first.
struct NumberWords {
  struct Suffix {
    std::string text;
    int power = 0;  // of ten
  };
  struct Currency {
    std::string text;
    std::string code;
  };
  std::vector<Suffix> suffixes;
  std::vector<Currency> currencies;
  std::vector<std::string> about;   // before a number
  std::vector<std::string> units;   // behind it
  std::vector<std::string> ranges;  // between two; those with spaces keep them

  void sort();

  // The code for a sign, code or word, with or without a dot behind; empty if it is none.
  std::string_view code_of(std::string_view text) const;
};

// What a single typed number may hold, before any table is read: signs and words of the currencies
// that the benchmarks have a rate for, and the suffixes of the page's languages.
NumberWords typed_number_words(const Benchmarks& benchmarks);

}  // namespace kol::io
