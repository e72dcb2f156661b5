// What the header of a column means, by the known names of the fields (spec: import, Columns).
#pragma once

#include <string_view>

#include "io/table/currencies.h"
#include "io/table/fields.h"

namespace kol::io {

struct HeaderMeaning {
  Field field = Field::note;  // note: no known name
  bool is_link = false;       // url, link, profile: a handle only where there is no better one
  bool says_handle = false;   // handle, username, url or link: nothing else can be the handle
  std::string_view currency;  // code, of a header like "Fee (THB)"
};

HeaderMeaning meaning_of(std::string_view header, const CurrencyNames& currencies);

}  // namespace kol::io
