// A table of influencers into influencers, at one go (see import.h).
#include "io/table/import.h"

#include <limits>

#include "io/table/reading.h"

namespace kol::io {

Import import_table(std::string_view bytes, const ImportOptions& options,
                    const Benchmarks& benchmarks, const TableWords& words) {
  TableReading reading(bytes, options, benchmarks, words);
  while (reading.step(std::numeric_limits<std::size_t>::max())) {
  }
  return reading.take();
}

}  // namespace kol::io
