// Files and standard streams (see commands.h).
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "cli/commands.h"

namespace kol::cli {
namespace {

constexpr std::size_t kChunkBytes = 1 << 16;
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::string display_name(std::string_view path) {
  return path == "-" ? "standard input" : std::string(path);
}

bool write_all(std::FILE* file, std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
}

// False if the file could not be read to its end.
bool read_all(std::FILE* file, std::size_t most_bytes, std::string& bytes) {
  std::array<char, kChunkBytes> chunk{};
  while (bytes.size() <= most_bytes) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file);
    bytes.append(chunk.data(), count);
    if (count < chunk.size()) return std::ferror(file) == 0;
  }
  return true;
}

}  // namespace

Input read_input(std::string_view path, std::size_t most_bytes) {
  Input input;
  const bool standard = path == "-";
  std::FILE* file = standard ? stdin : std::fopen(std::string(path).c_str(), "rb");
  const bool read = file != nullptr && read_all(file, most_bytes, input.bytes);
  if (!read) {
    input.error = "cannot read " + display_name(path) + ": " + std::strerror(errno);
  } else if (input.bytes.size() > most_bytes) {
    input.error = display_name(path) + " is larger than " + std::to_string(most_bytes) + " bytes";
  }
  if (file != nullptr && !standard) std::fclose(file);
  if (!input.error.empty()) input.bytes.clear();
  return input;
}

bool write_output(std::string_view path, std::string_view bytes) {
  const bool standard = path == "-";
  std::FILE* file = standard ? stdout : std::fopen(std::string(path).c_str(), "wb");
  bool written = file != nullptr && write_all(file, bytes);
  if (standard) {
    written = written && std::fflush(file) == 0;
  } else if (file != nullptr) {
    written = std::fclose(file) == 0 && written;
  }
  if (!written) {
    const std::string name = standard ? "standard output" : std::string(path);
    refuse("cannot write " + name + ": " + std::strerror(errno));
  }
  return written;
}

void say(std::string_view line) {
  std::string visible;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      visible += c;
      continue;
    }
    visible += "\\u00";
    visible += kHexDigits[byte >> 4];
    visible += kHexDigits[byte & 0xF];
  }
  visible += '\n';
  write_all(stderr, visible);
}

int refuse(std::string_view message) {
  say("kolculator: " + std::string(message));
  return kRefused;
}

}  // namespace kol::cli
