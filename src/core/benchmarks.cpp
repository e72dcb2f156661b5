// Finding a format among the default figures.
#include "core/benchmarks.h"

namespace kol {

const Format* find_format(const Benchmarks& benchmarks, std::string_view id) {
  for (const Format& format : benchmarks.formats) {
    if (format.id == id) return &format;
  }
  return nullptr;
}

const Format* default_format(const Benchmarks& benchmarks, Platform platform) {
  for (const Format& format : benchmarks.formats) {
    if (format.platform == platform && format.is_default) return &format;
  }
  return nullptr;
}

}  // namespace kol
