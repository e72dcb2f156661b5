// `kolculator import`: a workspace from a table of influencers.
#include "io/table/import.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/commands.h"
#include "io/english.h"
#include "io/json/names.h"
#include "io/json/workspace.h"
#include "io/table/platform_names.h"

namespace kol::cli {
namespace {

constexpr std::size_t kMostBytes = 256U << 20;
constexpr std::size_t kReasonsSaid = 5;

std::string counted(std::size_t count, std::string_view what) {
  std::string text = std::to_string(count) + " ";
  text += what;
  if (count != 1) text += 's';
  return text;
}

void summarise(const io::Import& import) {
  const io::Diagnostics& diagnostics = import.diagnostics;
  say("kolculator: " + std::to_string(diagnostics.imported) + " of " +
      counted(diagnostics.records, "record") + " imported as " +
      counted(import.influencers.size(), "influencer") + ", " +
      std::to_string(diagnostics.skipped.size()) + " skipped, " +
      counted(diagnostics.unreadable_count, "unreadable cell") + " (" + diagnostics.encoding + ")");
  std::string columns = "columns: ";
  for (const io::Column& column : diagnostics.columns) {
    if (&column != &diagnostics.columns.front()) columns += ", ";
    columns += column.header + " = ";
    columns += io::name_of(column.field);
  }
  say(columns);
  if (import.currency) say("currency of the quotes: " + *import.currency);
  const std::size_t said = std::min(diagnostics.skipped.size(), kReasonsSaid);
  for (std::size_t i = 0; i < said; ++i) {
    const io::SkippedRecord& skipped = diagnostics.skipped[i];
    say("record " + std::to_string(skipped.record) + " skipped: " + io::in_english(skipped.reason));
  }
  if (said < diagnostics.skipped.size()) {
    say("… and " + std::to_string(diagnostics.skipped.size() - said) +
        " more (--diagnostics FILE lists all)");
  }
  for (const io::Message& remark : diagnostics.remarks) say(io::in_english(remark));
}

}  // namespace

int run_import(Arguments arguments, const Benchmarks& benchmarks) {
  const ParsedArguments parsed = parse_arguments(
      arguments, {{"--platform", true}, {"--name", true}, {"--diagnostics", true}}, 1);
  if (!parsed.error.empty()) return refuse(parsed.error);
  if (parsed.files.empty()) return refuse("import needs a file (- for standard input)");
  const std::string_view path = parsed.files.front();

  io::ImportOptions options;
  if (const auto platform = parsed.value("--platform")) {
    options.platform = io::platform_of_cell(*platform);
    if (!options.platform) {
      std::string known;
      for (const std::string_view name : io::kPlatformNames) known += " " + std::string(name);
      return refuse("unknown platform; known are:" + known);
    }
  }
  options.file_name = parsed.value("--name").value_or(path);

  const Input input = read_input(path, kMostBytes);
  if (!input.error.empty()) return refuse(input.error);
  io::Import import = io::import_table(input.bytes, options, benchmarks);
  if (const auto file = parsed.value("--diagnostics")) {
    if (!write_output(*file, io::write_diagnostics(import.diagnostics))) return kRefused;
  }
  if (import.error) return refuse(io::in_english(*import.error));
  summarise(import);
  Workspace workspace;
  if (import.currency) workspace.settings.currency = *import.currency;
  workspace.influencers = std::move(import.influencers);
  return write_output("-", io::write_workspace(workspace) + "\n") ? kDone : kRefused;
}

}  // namespace kol::cli
