#include "app/parts/file_name.h"

namespace kol::app {

std::string file_name(std::string name, std::string_view ending, std::string_view about) {
  if (name.empty()) name = "kolculator";
  if (!about.empty()) name += " – " + std::string(about);
  std::erase_if(name, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 ||
           std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
  });
  return (name.empty() ? "kolculator" : name) + std::string(ending);
}

}  // namespace kol::app
