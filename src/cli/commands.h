// The commands of `kolculator`, and what they share: their arguments, files and standard streams.
// Everything they calculate or read belongs to core/ and io/.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/benchmarks.h"

namespace kol::cli {

// Exit statuses.
inline constexpr int kDone = 0;
inline constexpr int kSomeFailed = 1;  // evaluate --ndjson: at least one line was invalid
inline constexpr int kRefused = 2;     // nothing was done; standard error says why

using Arguments = std::span<const std::string_view>;

// Each gets the arguments after its own name, without --benchmarks FILE, --help and --version,
// which main has dealt with, and returns the exit status.
int run_evaluate(Arguments arguments, const Benchmarks& benchmarks);
int run_import(Arguments arguments, const Benchmarks& benchmarks);
int run_export(Arguments arguments, const Benchmarks& benchmarks);
int run_track(Arguments arguments, const Benchmarks& benchmarks);
int run_results(Arguments arguments, const Benchmarks& benchmarks);

// An option a command knows: `--name`, or `--name VALUE` (also `--name=VALUE`).
struct Option {
  std::string_view name;  // "--platform"
  bool takes_value = false;
};

struct ParsedArguments {
  std::vector<std::string_view> files;  // what is no option; "-" is standard input
  std::vector<std::pair<std::string_view, std::string_view>> options;  // name and value, as given
  std::string error;  // not empty: an unknown option, a missing value, too many files

  bool has(std::string_view option) const;
  // The value given last, or absent.
  std::optional<std::string_view> value(std::string_view option) const;
};

ParsedArguments parse_arguments(Arguments arguments, std::initializer_list<Option> known,
                                std::size_t most_files);

struct Input {
  std::string bytes;
  std::string error;  // not empty: why the file could not be read, with its name
};

// The whole of a file, or of standard input for "-". A file longer than `most_bytes` is an error.
Input read_input(std::string_view path, std::size_t most_bytes = static_cast<std::size_t>(-1));

// Writes the whole file, or to standard output for "-"; false with a line on standard error if that
// fails.
bool write_output(std::string_view path, std::string_view bytes);

// One line on standard error, control characters made visible.
void say(std::string_view line);

// Says `kolculator: MESSAGE` on standard error and returns kRefused.
int refuse(std::string_view message);

}  // namespace kol::cli
