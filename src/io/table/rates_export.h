// A creator's rates as CSV (spec: practice.md 22, Rates).
#pragma once

#include <string>
#include <vector>

#include "core/practice/creator.h"

namespace kol::io {

// One line a format, below a header; money in the workspace's currency, unknown figures empty.
std::string rates_csv(const std::vector<CreatorRate>& rates);

}  // namespace kol::io
