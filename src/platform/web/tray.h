// The page's tray: the texts that go with a call, or come back from one.
#pragma once

#include <cstddef>
#include <string>

#include "platform/web/page_calls.h"

namespace kol::platform {

inline std::string take(std::size_t item) {
  std::string bytes(kol_page_tray_size(item), '\0');
  kol_page_take(item, bytes.data());
  return bytes;
}

}  // namespace kol::platform
