// The command `kolculator`: what every command has in common, and which one is meant.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "builtin_benchmarks.h"
#include "cli/commands.h"
#include "io/json/benchmarks.h"

namespace kol::cli {
namespace {

constexpr std::string_view kVersion = "kolculator 1.0\n";
constexpr std::string_view kHelp =
    R"(Compares influencers, estimates fees, projects what a campaign returns.

  kolculator evaluate [FILE]        the report of a workspace (JSON), as JSON, with simulation,
                                    sensitivity, plan and ways to pay
  kolculator evaluate --ndjson [FILE]
                                    one workspace a line in, one report or {"errors": …}
                                    a line out; blank lines are passed over
  kolculator import FILE [--platform P] [--name FILENAME] [--rows posts|accounts]
                    [--encoding E] [--usd-rate R] [--map "Header=field"]… [--diagnostics FILE]
                                    a workspace from a table of influencers (CSV, JSON)
  kolculator export [FILE] --csv    the roster with its comparison, as CSV
  kolculator track [FILE]           a link, a code and hashtags for each post, as CSV
  kolculator results FILE --workspace FILE [--encoding E] [--map "Header=field"]…
                    [--diagnostics FILE]
                                    the workspace with the results that a table tells (analytics,
                                    orders of a shop, short links: CSV, JSON)

A FILE of - is standard input, and so is no FILE where it stands in brackets.

  --benchmarks FILE    figures to use in place of the built-in ones
  --help               this text
  --version            the version

Exit status: 0 done; 1 evaluate --ndjson had invalid lines; 2 nothing done, standard error
says why.
)";

struct Command {
  std::string_view name;
  int (*run)(Arguments arguments, const Benchmarks& benchmarks);
};
constexpr Command kCommands[] = {{"evaluate", run_evaluate},
                                 {"import", run_import},
                                 {"export", run_export},
                                 {"track", run_track},
                                 {"results", run_results}};

// What all commands understand, taken out of the arguments.
struct Shared {
  std::vector<std::string_view> rest;
  std::optional<std::string_view> benchmarks;
  bool help = false;
  bool version = false;
  std::string error;
};

Shared take_shared(Arguments arguments) {
  constexpr std::string_view kBenchmarksEquals = "--benchmarks=";
  Shared shared;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--help" || argument == "-h") {
      shared.help = true;
    } else if (argument == "--version") {
      shared.version = true;
    } else if (argument.starts_with(kBenchmarksEquals)) {
      shared.benchmarks = argument.substr(kBenchmarksEquals.size());
    } else if (argument != "--benchmarks") {
      shared.rest.push_back(argument);
    } else if (i + 1 < arguments.size()) {
      shared.benchmarks = arguments[++i];
    } else {
      shared.error = "a value is missing after --benchmarks";
    }
  }
  return shared;
}

// The figures of the file, or the built-in ones. Absent with the reasons on standard error.
std::optional<Benchmarks> load_benchmarks(std::optional<std::string_view> path) {
  Input input;
  if (path) input = read_input(*path);
  if (!input.error.empty()) {
    refuse(input.error);
    return std::nullopt;
  }
  io::ReadBenchmarks read = io::read_benchmarks(path ? input.bytes : builtin_benchmarks);
  for (const io::Problem& error : read.errors) say(io::in_english(error));
  return std::move(read.benchmarks);
}

int run(Arguments arguments) {
  const Shared shared = take_shared(arguments);
  if (shared.help || shared.version) {
    return write_output("-", shared.help ? kHelp : kVersion) ? kDone : kRefused;
  }
  if (!shared.error.empty()) return refuse(shared.error);
  if (shared.rest.empty()) {
    return refuse("say what to do: evaluate, import, export, track or results (--help tells more)");
  }
  for (const Command& command : kCommands) {
    if (command.name != shared.rest.front()) continue;
    const std::optional<Benchmarks> benchmarks = load_benchmarks(shared.benchmarks);
    if (!benchmarks) return kRefused;
    return command.run(Arguments(shared.rest).subspan(1), *benchmarks);
  }
  return refuse("unknown command " + std::string(shared.rest.front()) + " (--help lists them)");
}

}  // namespace
}  // namespace kol::cli

int main(int count, char** values) {
  const std::vector<std::string_view> arguments(values + (count > 0 ? 1 : 0), values + count);
  return kol::cli::run(arguments);
}
