// Reads a table of influencers some records at a time, so that a page goes on drawing meanwhile:
// import_table() (import.h) is the same at one go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/benchmarks.h"
#include "io/table/import.h"
#include "io/table/words.h"

namespace kol::io {

class TableReading {
 public:
  // Bytes, figures and words must outlive it.
  TableReading(std::string_view bytes, ImportOptions options, const Benchmarks& benchmarks,
               const TableWords& words);
  ~TableReading();
  TableReading(const TableReading&) = delete;
  TableReading& operator=(const TableReading&) = delete;

  // Goes on by that many records, or by what has to be done to the text as a whole; false once all
  // is read.
  bool step(std::size_t records);
  double share() const;  // of the work that is done, from 0 to 1; never falls
  // What the columns are taken for by their headers, once these are known; empty before.
  std::vector<Column> columns() const;
  // Once all is read.
  Import take();

 private:
  enum class Stage : std::uint8_t { decode, find, plan, read, done };

  void decode_text();
  void find(std::size_t records);
  void find_columns();
  void ask_for_columns();
  void begin_reading();
  void read(std::size_t records);
  void finish();
  void fail(Message reason);

  struct State;
  std::unique_ptr<State> state_;
  Stage stage_ = Stage::decode;
};

}  // namespace kol::io
