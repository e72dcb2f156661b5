// Any bytes as a workspace: either errors with places, or a workspace that is written and read back
// the same and can be evaluated.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "builtin_benchmarks.h"
#include "core/evaluate.h"
#include "io/json/benchmarks.h"
#include "io/json/report.h"
#include "io/json/workspace.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const kol::Benchmarks benchmarks =
      *kol::io::read_benchmarks(kol::builtin_benchmarks).benchmarks;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const kol::io::ReadWorkspace read = kol::io::read_workspace(text, benchmarks);
  require(read.errors.size() <= 20 && read.warnings.size() <= 100);
  require(read.workspace.has_value() == read.errors.empty());
  kol::io::read_benchmarks(text);
  if (!read.workspace) return 0;
  for (const int indent : {-1, 1}) {
    const auto again =
        kol::io::read_workspace(kol::io::write_workspace(*read.workspace, indent), benchmarks);
    require(again.workspace == read.workspace && again.warnings.size() == read.warnings.size());
  }
  const kol::Report report = kol::evaluate(*read.workspace, benchmarks);
  const std::string json = kol::io::write_report(*read.workspace, report, read.warnings);
  // A report is no workspace, but it must be JSON all the same.
  const auto as_json = kol::io::read_workspace(json, benchmarks);
  for (const kol::io::Problem& error : as_json.errors) require(!error.place.starts_with("line "));
  return 0;
}
