// Runs the built command as a reader would.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace kol::cli {

struct Outcome {
  int status = -1;
  std::string output;
  std::string errors;
};

// A file name of its own for each process, removed at its end.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view text = "") {
    std::array<char, 64> pattern{"/tmp/kolculator-test-XXXXXX"};
    const int file = mkstemp(pattern.data());
    if (file >= 0) close(file);
    name_ = pattern.data();
    std::ofstream(name_, std::ios::binary) << text;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { std::remove(name_.c_str()); }

  const std::string& name() const { return name_; }
  std::string text() const {
    std::ifstream file(name_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::string name_;
};

// Runs the command with these arguments, written as for a shell, and this standard input.
inline Outcome run_command(const std::string& arguments, std::string_view input = "") {
  const TemporaryFile in(input);
  const TemporaryFile out;
  const TemporaryFile errors;
  const std::string line = std::string(KOL_COMMAND) + ' ' + arguments + " <" + in.name() + " >" +
                           out.name() + " 2>" + errors.name();
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, out.text(), errors.text()};
}

}  // namespace kol::cli
