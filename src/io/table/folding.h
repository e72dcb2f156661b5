// Text compared as people mean it: without case, spaces and punctuation, in any script. Knows no
// field and no platform.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kol::io {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  // bytes
};

// The code point that begins at text[at]; text must be valid UTF-8.
CodePoint code_point_at(std::string_view text, std::size_t at);

void append_code_point(std::string& out, char32_t value);

// The text in lower case with everything but letters, digits and combining marks removed:
// "Views (Avg.)" is "viewsavg". Emoji selectors count as no mark.
std::string fold(std::string_view text);

// The same word by word, split where something was removed: "IG_handle" is {"ig", "handle"}.
std::vector<std::string> folded_words(std::string_view text);

// The text in lower case, nothing removed.
std::string lower_case(std::string_view text);

// A header or name as it is compared with others (spec: import, Columns): as fold(), and full-width
// ASCII is ASCII, Latin letters are their base letters ("Zoë" is "zoe"), ё is е, and accents that
// stand on their own are removed.
std::string fold_name(std::string_view text);

// The same with the places where its words begin or end.
struct FoldedHeader {
  std::string text;
  std::vector<bool> breaks;  // one more than bytes: true where a word ends or begins

  // Calls each(word) for the words in their order.
  template <typename Each>
  void each_word(Each each) const {
    for (std::size_t from = 0; from < text.size();) {
      std::size_t to = from + 1;
      while (!breaks[to]) ++to;
      each(std::string_view(text).substr(from, to - from));
      from = to;
    }
  }
};
// Words end where something was removed, and between a small and a capital letter of A–Z.
FoldedHeader fold_header(std::string_view text);

// Digits of any script as 0–9, full-width characters as ASCII, the minus sign as "-".
std::string with_plain_digits(std::string_view text);

// Whether two texts are equal but for the case of A–Z.
bool equal_but_case(std::string_view a, std::string_view b);

// Without the spaces of any script, line breaks and byte-order marks at both ends.
std::string_view trim(std::string_view text);

}  // namespace kol::io
