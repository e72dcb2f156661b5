// What was learned as JSON (spec: practice.md 23).
#pragma once

#include <array>
#include <string_view>

#include "core/practice/learning.h"
#include "io/json/writer.h"

namespace kol::io {

inline constexpr std::array<std::string_view, kSpreadKindCount> kSpreadKinds = {"impressions",
                                                                                "engagements"};

// The value of "learning".
void write_learning(JsonWriter& json, const Learning& learning);

}  // namespace kol::io
