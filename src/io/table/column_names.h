// What the header of a column means, by the known names of the fields and the words around them
// (spec: import, Columns).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/table/fields.h"
#include "io/table/words.h"

namespace kol::io {

struct HeaderMeaning {
  KnownName known;                    // field note: no known name
  bool averaged = false;              // of a per-post figure: a word says "per post"
  double scale = 1;                   // of plain cells: "in thousands"
  bool says_platform = false;         // a platform's word was taken off
  std::optional<std::size_t> number;  // of "Likes 3"
  std::string format;                 // the first that was taken off: "reel"
  std::string currency;               // code, of "Fee (THB)"
  bool says_rate = false;             // %, percent, pct
  bool says_handle = false;           // handle, username, url, link

  bool is_known() const { return known.field != Field::note || known.own_field != 0; }
};

HeaderMeaning meaning_of(std::string_view header, const TableWords& words);

// The platform that is all a header says: "TikTok", "IG".
std::optional<Platform> bare_platform(std::string_view header, const TableWords& words);

// The format that is all a header says: "Reel"; empty if it says anything else.
std::string bare_format(std::string_view header, const TableWords& words);

}  // namespace kol::io
