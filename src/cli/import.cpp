// `kolculator import`: a workspace from a table of influencers.
#include "io/table/import.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "builtin_headers.h"
#include "cli/commands.h"
#include "cli/decoder.h"
#include "cli/import_options.h"
#include "io/english.h"
#include "io/json/names.h"
#include "io/json/workspace.h"
#include "io/table/words.h"

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
      counted(diagnostics.unreadable_count, "unreadable cell") + ", " +
      std::to_string(diagnostics.doubtful_count) + " doubtful (" + diagnostics.encoding + ")");
  std::string columns = "columns: ";
  for (const io::Column& column : diagnostics.columns) {
    if (&column != &diagnostics.columns.front()) columns += ", ";
    columns += column.header + " = ";
    if (column.of_posts) columns += "posts.";
    columns += io::name_of(column.field);
    if (column.platform)
      columns += '@' + std::string(io::name_of(io::kPlatformNames, *column.platform));
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
  for (const io::Message& warning : diagnostics.warnings) say(io::in_english(warning));
  for (const io::Message& remark : diagnostics.remarks) say(io::in_english(remark));
}

}  // namespace

int run_import(Arguments arguments, const Benchmarks& benchmarks) {
  const ParsedArguments parsed = parse_arguments(arguments,
                                                 {{"--platform", true},
                                                  {"--name", true},
                                                  {"--rows", true},
                                                  {"--encoding", true},
                                                  {"--usd-rate", true},
                                                  {"--map", true},
                                                  {"--diagnostics", true}},
                                                 1);
  if (!parsed.error.empty()) return refuse(parsed.error);
  if (parsed.files.empty()) return refuse("import needs a file (- for standard input)");
  const std::string_view path = parsed.files.front();
  const std::optional<io::TableWords> words = io::read_table_words(builtin_headers);
  if (!words) return refuse("the built-in words of tables cannot be read");

  io::ImportOptions options;
  const std::string error = read_import_options(parsed, *words, options);
  if (!error.empty()) return refuse(error);
  options.file_name = parsed.value("--name").value_or(path);
  options.decoder = decode_wide;

  const Input input = read_input(path, kMostBytes);
  if (!input.error.empty()) return refuse(input.error);
  io::Import import = io::import_table(input.bytes, options, benchmarks, *words);
  if (const auto file = parsed.value("--diagnostics")) {
    if (!write_output(*file, io::write_diagnostics(import.diagnostics))) return kRefused;
  }
  if (import.error) return refuse(io::in_english(*import.error));
  summarise(import);
  Workspace workspace;
  if (import.currency) workspace.settings.currency = *import.currency;
  workspace.settings.usd_rate = import.usd_rate;
  workspace.influencers = std::move(import.influencers);
  return write_output("-", io::write_workspace(workspace) + "\n") ? kDone : kRefused;
}

}  // namespace kol::cli
