// `kolculator track`: links, codes and hashtags of the line-up as CSV.
#include "cli/commands.h"
#include "core/practice/tracking.h"
#include "io/json/workspace.h"
#include "io/table/tracking_export.h"

namespace kol::cli {

int run_track(Arguments arguments, const Benchmarks& benchmarks) {
  const ParsedArguments parsed = parse_arguments(arguments, {}, 1);
  if (!parsed.error.empty()) return refuse(parsed.error);
  const Input input = read_input(parsed.files.empty() ? "-" : parsed.files.front());
  if (!input.error.empty()) return refuse(input.error);
  const io::ReadWorkspace read = io::read_workspace(input.bytes, benchmarks);
  for (const io::Problem& error : read.errors) say(io::in_english(error));
  if (!read.workspace) return kRefused;
  const std::vector<TrackingRow> rows = track(*read.workspace, benchmarks);
  return write_output("-", io::tracking_csv(*read.workspace, benchmarks, rows)) ? kDone : kRefused;
}

}  // namespace kol::cli
