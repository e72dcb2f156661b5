// The default figures as JSON (web/data/benchmarks.json).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "io/json/problem.h"

namespace kol::io {

struct ReadBenchmarks {
  std::optional<Benchmarks> benchmarks;  // absent if there are errors
  std::vector<Problem> errors;
};

// Reads and checks the default figures. Never throws.
ReadBenchmarks read_benchmarks(std::string_view json);

}  // namespace kol::io
