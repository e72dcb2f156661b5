// Reads the cells of a record of results, each as its column says (spec: practice.md 20, Import).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/workspace.h"
#include "io/table/cut_numbers.h"
#include "io/table/records.h"
#include "io/table/results/columns.h"
#include "io/table/tally.h"

namespace kol::io {

// What the cells of one record, or of all records of one order, say of a figure.
struct Amount {
  enum class State : std::uint8_t { unknown, known, unreadable };
  State state = State::unknown;
  double value = 0;

  bool is_known() const { return state == State::known; }
  bool is_filled() const { return state != State::unknown; }
};

// By which a record, or an order, is matched.
struct ResultKeys {
  std::size_t number = 0;  // from 1 after the header
  std::string content;     // of its column; empty: unknown, as in the next
  std::string campaign;
  std::vector<std::string> links;
  std::string code;
  std::string order;
  bool cancelled = false;
  std::string handle;
  std::optional<Platform> platform;

  // What a link says where no column does.
  std::string content_in_all() const;
  std::string campaign_in_all() const;
};

struct ResultRecord : ResultKeys {
  std::array<Amount, kResultFieldCount> amounts;

  const Amount& amount(ResultField field) const { return amounts[index_of(field)]; }
  Amount& amount(ResultField field) { return amounts[index_of(field)]; }
};

// A parameter of a link's query, decoded; its name counts in any case. Empty where there is none.
std::string parameter_of(std::string_view link, std::string_view name);

class ResultRecordReader {
 public:
  // `currency`: of the workspace, which amounts have to be in. Everything must outlive the reader.
  ResultRecordReader(const ResultColumns& columns, const TableWords& words,
                     const std::string& currency, Diagnostics& diagnostics)
      : columns_(columns), words_(words), currency_(currency), diagnostics_(diagnostics) {}

  ResultRecord read(const LaidRecord& laid, const RecordReader& reader, std::size_t number);
  // Says what was noticed in many records at once.
  void finish() { tally_.add_to(diagnostics_.warnings); }

 private:
  void read_text(std::size_t column, std::string_view cell, ResultRecord& record);
  void read_platform(std::size_t column, std::string_view cell, ResultRecord& record);
  void read_handle(std::string_view cell, bool in_handle_column, ResultRecord& record);
  void read_number(std::size_t column, std::string_view cell, CellKind kind, Laid laid,
                   ResultRecord& record);
  bool is_in_other_currency(const ColumnPlan& column, std::string_view of_cell) const;
  void read_currency(const LaidRecord& laid);
  void take(std::size_t column, double value, ResultRecord& record);
  void refuse(std::size_t column, std::string_view cell, ResultRecord& record);
  void doubt(std::size_t column, std::string_view cell, Code reason, bool used,
             MaybeNumber value = {});

  const ResultColumns& columns_;
  const TableWords& words_;
  const std::string& currency_;
  Diagnostics& diagnostics_;
  Tally tally_;
  std::size_t number_ = 0;
  std::string record_currency_;
  bool currency_is_none_ = false;  // the record's cell names none
  std::string address_handle_;     // what handle columns did not say
  std::optional<Platform> of_address_;
};

}  // namespace kol::io
