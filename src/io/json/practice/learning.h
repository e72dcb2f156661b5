// What was learned as JSON (spec: practice.md 23).
#pragma once

#include "core/practice/learning.h"
#include "io/json/writer.h"

namespace kol::io {

// The value of "learning".
void write_learning(JsonWriter& json, const Learning& learning);

}  // namespace kol::io
