// `kolculator evaluate`: the report of a workspace, or of one a line.
#include "core/evaluate.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/further.h"
#include "io/english.h"
#include "io/json/report.h"
#include "io/json/workspace.h"
#include "io/json/writer.h"

namespace kol::cli {
namespace {

constexpr std::size_t kChunkBytes = 1 << 18;

bool put(std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
}

int finish(bool written, int status) {
  if (written && std::fflush(stdout) == 0) return status;
  return refuse(std::string("cannot write standard output: ") + std::strerror(errno));
}

int evaluate_one(std::string_view path, const Benchmarks& benchmarks) {
  const Input input = read_input(path);
  if (!input.error.empty()) return refuse(input.error);
  const io::ReadWorkspace read = io::read_workspace(input.bytes, benchmarks);
  for (const io::Problem& error : read.errors) say(io::in_english(error));
  if (!read.workspace) return kRefused;
  bool written = true;
  const Report report = evaluate(*read.workspace, benchmarks);
  io::write_report(
      *read.workspace, report, read.warnings,
      [&written](std::string_view piece) { written = put(piece) && written; },
      further_members(*read.workspace, benchmarks, report));
  return finish(put("\n") && written, kDone);
}

std::string write_errors(const std::vector<io::Problem>& errors) {
  std::string out;
  io::JsonWriter json(out, -1);
  json.open('{');
  json.key("errors");
  json.open('[');
  for (const io::Problem& error : errors) {
    json.open('{');
    json.key("place");
    json.text(error.place);
    json.key("message");
    json.text(io::in_english(error.message));
    json.close('}');
  }
  json.close(']');
  json.close('}');
  return out;
}

// Evaluates line by line what comes in piece by piece.
class Lines {
 public:
  explicit Lines(const Benchmarks& benchmarks) : benchmarks_(benchmarks) {}

  void take(std::string_view piece) {
    for (std::size_t end = piece.find('\n'); end != std::string_view::npos;
         end = piece.find('\n')) {
      const std::string_view line = piece.substr(0, end);
      if (begun_.empty()) {
        evaluate_line(line);
      } else {
        begun_ += line;
        evaluate_line(begun_);
        begun_.clear();
      }
      piece.remove_prefix(end + 1);
    }
    begun_ += piece;
  }

  // What stands after the last line break is a line too.
  int end() {
    evaluate_line(begun_);
    return finish(written_, failed_ ? kSomeFailed : kDone);
  }

  // Lets a reader at the other end have what is done so far.
  bool flush() { return written_ && std::fflush(stdout) == 0; }

 private:
  void evaluate_line(std::string_view line) {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
    const io::ReadWorkspace read = io::read_workspace(line, benchmarks_);
    failed_ = failed_ || !read.workspace;
    if (read.workspace) {
      const Report report = evaluate(*read.workspace, benchmarks_);
      io::write_report(
          *read.workspace, report, read.warnings, [this](std::string_view piece) { write(piece); },
          further_members(*read.workspace, benchmarks_, report));
    } else {
      write(write_errors(read.errors));
    }
    write("\n");
  }

  void write(std::string_view bytes) { written_ = written_ && put(bytes); }

  const Benchmarks& benchmarks_;
  std::string begun_;  // the beginning of a line whose end has not come yet
  bool failed_ = false;
  bool written_ = true;
};

int evaluate_lines(std::string_view path, const Benchmarks& benchmarks) {
  const bool standard = path == "-";
  // Not a stream: read() hands over what is there without waiting for more.
  const int file = standard ? STDIN_FILENO : ::open(std::string(path).c_str(), O_RDONLY);
  std::vector<char> chunk(kChunkBytes);
  Lines lines(benchmarks);
  ssize_t count = file < 0 ? -1 : 0;
  while (file >= 0) {
    count = ::read(file, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    lines.take({chunk.data(), static_cast<std::size_t>(count)});
    if (!lines.flush()) return finish(false, kDone);
  }
  const std::string reason = std::strerror(errno);
  if (file >= 0 && !standard) ::close(file);
  if (count < 0) {
    const std::string name = standard ? "standard input" : std::string(path);
    return refuse("cannot read " + name + ": " + reason);
  }
  return lines.end();
}

}  // namespace

int run_evaluate(Arguments arguments, const Benchmarks& benchmarks) {
  const ParsedArguments parsed = parse_arguments(arguments, {{"--ndjson"}}, 1);
  if (!parsed.error.empty()) return refuse(parsed.error);
  const std::string_view path = parsed.files.empty() ? "-" : parsed.files.front();
  return parsed.has("--ndjson") ? evaluate_lines(path, benchmarks) : evaluate_one(path, benchmarks);
}

}  // namespace kol::cli
