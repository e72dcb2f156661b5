// `kolculator results`: a workspace with the results that a table tells.
#include <algorithm>
#include <string>
#include <string_view>

#include "builtin_headers.h"
#include "cli/commands.h"
#include "cli/decoder.h"
#include "io/english.h"
#include "io/json/workspace.h"
#include "io/table/folding.h"
#include "io/table/results/import.h"
#include "io/table/words.h"

namespace kol::cli {
namespace {

constexpr std::size_t kMostBytes = 256U << 20;
constexpr std::size_t kReasonsSaid = 5;

// "Header=field". Returns what is wrong with it, or an empty text.
std::string read_mapping(std::string_view text, io::ResultsOptions& options) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string_view::npos || equals == 0) {
    return "--map wants Header=field, not " + std::string(text);
  }
  const std::string_view wanted = text.substr(equals + 1);
  std::string known;
  for (const io::ResultFieldRow& row : io::result_fields()) {
    if (row.name == wanted) {
      options.map.push_back({std::string(text.substr(0, equals)), row.field});
      return {};
    }
    if (known.find(' ' + std::string(row.name)) == std::string::npos) {
      known += ' ' + std::string(row.name);
    }
  }
  return "unknown field " + std::string(wanted) + " in --map; known are:" + known;
}

std::string read_results_options(const ParsedArguments& parsed, io::ResultsOptions& options) {
  if (const auto encoding = parsed.value("--encoding")) {
    options.encoding = io::lower_case(*encoding);
    if (!io::is_known_encoding(options.encoding)) {
      return "unknown encoding " + std::string(*encoding);
    }
  }
  for (const auto& [name, value] : parsed.options) {
    if (name != "--map") continue;
    std::string error = read_mapping(value, options);
    if (!error.empty()) return error;
  }
  return {};
}

void summarise(const io::ResultsImport& import) {
  const io::Diagnostics& diagnostics = import.diagnostics;
  say("kolculator: " + std::to_string(diagnostics.imported) + " of " +
      std::to_string(diagnostics.records) + " records matched, " +
      std::to_string(diagnostics.skipped.size()) + " skipped, " +
      std::to_string(import.crossed.size()) + " crossed, " +
      std::to_string(diagnostics.unreadable_count) + " unreadable cells, " +
      std::to_string(diagnostics.doubtful_count) + " doubtful (" + diagnostics.encoding + ")");
  std::string columns = "columns: ";
  for (const io::ResultColumn& column : import.columns) {
    if (&column != &import.columns.front()) columns += ", ";
    columns += column.header + " = " + std::string(io::name_of(column.field));
  }
  say(columns);
  for (const io::FilledFigure& figure : import.filled) {
    say(written(figure.place) + ": " + std::string(io::name_of(figure.field)));
  }
  const std::size_t said = std::min(diagnostics.skipped.size(), kReasonsSaid);
  for (std::size_t i = 0; i < said; ++i) {
    const io::SkippedRecord& skipped = diagnostics.skipped[i];
    say("record " + std::to_string(skipped.record) + " skipped: " + io::in_english(skipped.reason));
  }
  if (said < diagnostics.skipped.size()) {
    say("… and " + std::to_string(diagnostics.skipped.size() - said) +
        " more (--diagnostics FILE lists all)");
  }
  for (const io::Message& warning : diagnostics.warnings) say(io::in_english(warning));
}

}  // namespace

int run_results(Arguments arguments, const Benchmarks& benchmarks) {
  const ParsedArguments parsed = parse_arguments(
      arguments,
      {{"--workspace", true}, {"--diagnostics", true}, {"--encoding", true}, {"--map", true}}, 1);
  if (!parsed.error.empty()) return refuse(parsed.error);
  if (parsed.files.empty()) return refuse("results needs a file (- for standard input)");
  const auto workspace_path = parsed.value("--workspace");
  if (!workspace_path) return refuse("results needs --workspace FILE");
  const std::string_view path = parsed.files.front();
  if (path == "-" && *workspace_path == "-") {
    return refuse("only one of the table and the workspace can be standard input");
  }
  const std::optional<io::TableWords> words = io::read_table_words(builtin_headers);
  if (!words) return refuse("the built-in words of tables cannot be read");
  io::ResultsOptions options;
  const std::string error = read_results_options(parsed, options);
  if (!error.empty()) return refuse(error);
  options.decoder = decode_wide;

  const Input entered = read_input(*workspace_path);
  if (!entered.error.empty()) return refuse(entered.error);
  const io::ReadWorkspace read = io::read_workspace(entered.bytes, benchmarks);
  for (const io::Problem& problem : read.errors) say(io::in_english(problem));
  if (!read.workspace) return kRefused;
  const Input table = read_input(path, kMostBytes);
  if (!table.error.empty()) return refuse(table.error);

  const io::ResultsImport import =
      io::import_results(table.bytes, *read.workspace, benchmarks, options, *words);
  if (const auto file = parsed.value("--diagnostics")) {
    if (!write_output(*file, io::write_diagnostics(import))) return kRefused;
  }
  if (import.error) return refuse(io::in_english(*import.error));
  summarise(import);
  return write_output("-", io::write_workspace(import.workspace) + "\n") ? kDone : kRefused;
}

}  // namespace kol::cli
