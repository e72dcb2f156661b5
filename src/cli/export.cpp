// `kolculator export`: the roster with its comparison as CSV.
#include "io/table/export.h"

#include <string>
#include <string_view>

#include "cli/commands.h"
#include "core/evaluate.h"
#include "io/json/workspace.h"

namespace kol::cli {

int run_export(Arguments arguments, const Benchmarks& benchmarks) {
  const ParsedArguments parsed = parse_arguments(arguments, {{"--csv"}}, 1);
  if (!parsed.error.empty()) return refuse(parsed.error);
  if (!parsed.has("--csv")) return refuse("say --csv: that is the one format there is");
  const Input input = read_input(parsed.files.empty() ? "-" : parsed.files.front());
  if (!input.error.empty()) return refuse(input.error);
  const io::ReadWorkspace read = io::read_workspace(input.bytes, benchmarks);
  for (const io::Problem& error : read.errors) say(io::in_english(error));
  if (!read.workspace) return kRefused;
  const Report report = evaluate(*read.workspace, benchmarks);
  const io::Export roster = io::export_csv(*read.workspace, report);
  if (!write_output("-", roster.csv)) return kRefused;
  if (roster.left_out_posts) say("kolculator: posts are not in a table and were left out");
  if (roster.left_out_packages) say("kolculator: packages are not in a table and were left out");
  return kDone;
}

}  // namespace kol::cli
