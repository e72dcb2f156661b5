// Reads the cells of a record of results (see record.h).
#include "io/table/results/record.h"

#include <algorithm>
#include <cmath>

#include "io/table/cells.h"
#include "io/table/diagnostics.h"
#include "io/table/folding.h"
#include "io/table/links.h"
#include "io/table/platform_names.h"

namespace kol::io {
namespace {

constexpr double kCopiesDiffer = 0.05;  // of the first

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// A part of a query as it is meant: %20 and + are spaces.
std::string decoded(std::string_view part) {
  std::string text;
  for (std::size_t at = 0; at < part.size(); ++at) {
    const int high = part[at] == '%' && at + 2 < part.size() ? hex_digit(part[at + 1]) : -1;
    const int low = high >= 0 ? hex_digit(part[at + 2]) : -1;
    if (low >= 0) {
      text += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      text += part[at] == '+' ? ' ' : part[at];
    }
  }
  return text;
}

// The first of the links that has it.
std::string in_links(const std::vector<std::string>& links, std::string_view name) {
  for (const std::string& link : links) {
    std::string said = parameter_of(link, name);
    if (!said.empty()) return said;
  }
  return {};
}

// The text to read where a cell is a link.
std::string said_by(std::string_view cell, bool wants_address) {
  const auto link = read_link(cell);
  if (!link) return std::string(cell);
  return wants_address ? link->address : link->text;
}

}  // namespace

std::string parameter_of(std::string_view link, std::string_view name) {
  link = link.substr(0, link.find('#'));
  const std::size_t question = link.find('?');
  if (question == std::string_view::npos) return {};
  link.remove_prefix(question + 1);
  while (!link.empty()) {
    const std::size_t end = std::min(link.find('&'), link.size());
    const std::string_view parameter = link.substr(0, end);
    link.remove_prefix(std::min(end + 1, link.size()));
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos) continue;
    if (!equal_but_case(decoded(parameter.substr(0, equals)), name)) continue;
    std::string value = decoded(parameter.substr(equals + 1));
    if (!value.empty()) return value;
  }
  return {};
}

std::string ResultKeys::content_in_all() const {
  return content.empty() ? in_links(links, "utm_content") : content;
}

std::string ResultKeys::campaign_in_all() const {
  return campaign.empty() ? in_links(links, "utm_campaign") : campaign;
}

ResultRecord ResultRecordReader::read(const LaidRecord& laid, const RecordReader& reader,
                                      std::size_t number) {
  ResultRecord record;
  record.number = number_ = number;
  address_handle_.clear();
  of_address_.reset();
  read_currency(laid);
  for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
    const std::string_view cell = laid.cells[i];
    if (cell.empty()) continue;
    const FieldKind kind = columns_.table.columns[i].kind;
    if (is_number(kind)) {
      read_number(i, cell, reader.kind(i), laid.laid(i), record);
    } else if (kind != FieldKind::note && reader.kind(i) != CellKind::nested) {
      read_text(i, cell, record);
    }
  }
  if (record.handle.empty()) record.handle = address_handle_;
  if (!record.platform) record.platform = of_address_;
  return record;
}

void ResultRecordReader::read_currency(const LaidRecord& laid) {
  record_currency_.clear();
  currency_is_none_ = false;
  for (std::size_t i = 0; i < columns_.fields.size(); ++i) {
    const std::string_view cell = laid.cells[i];
    if (columns_.fields[i] != ResultField::currency || is_unknown(cell, words_)) continue;
    if (!record_currency_.empty()) continue;
    record_currency_ = words_.numbers.code_of(cell);
    currency_is_none_ = record_currency_.empty();
  }
}

void ResultRecordReader::read_text(std::size_t i, std::string_view cell, ResultRecord& record) {
  const ResultField field = columns_.fields[i];
  if (is_unknown(cell, words_)) return;
  cell = without_defusing(cell);
  const auto take_first = [&](std::string& text, std::string_view said) {
    if (text.empty() && !is_unknown(said, words_)) text = said;
  };
  switch (field) {
    case ResultField::content:
      return take_first(record.content, said_by(cell, false));
    case ResultField::campaign:
      return take_first(record.campaign, said_by(cell, false));
    case ResultField::link:
    case ResultField::long_link:
      record.links.push_back(said_by(cell, true));
      return;
    case ResultField::code:
      return take_first(record.code, said_by(cell, false));
    case ResultField::order:
      // A spreadsheet has made one of several.
      if (is_in_e_notation(cell)) return doubt(i, cell, Code::doubtful_id, false);
      return take_first(record.order, said_by(cell, false));
    case ResultField::cancelled_at:
      record.cancelled = true;
      return;
    case ResultField::handle:
    case ResultField::address:
      return read_handle(cell, field == ResultField::handle, record);
    case ResultField::platform:
      return read_platform(i, cell, record);
    default:
      return;
  }
}

void ResultRecordReader::read_handle(std::string_view cell, bool in_handle_column,
                                     ResultRecord& record) {
  const auto link = read_link(cell);
  const std::string_view text = link ? std::string_view(link->text) : cell;
  const auto address = read_address(link ? std::string_view(link->address) : cell, words_);
  if (is_empty_text(text)) return;
  if (address && !of_address_) of_address_ = address->platform;
  const bool gives_handle = address && !address->handle.empty();
  if (!gives_handle && (address ? !link : !in_handle_column && !is_handle_shaped(text))) return;
  const std::string_view handle =
      gives_handle ? std::string_view(address->handle) : bare_handle(text);
  std::string& there = in_handle_column ? record.handle : address_handle_;
  if (there.empty()) there = handle;
}

void ResultRecordReader::read_platform(std::size_t i, std::string_view cell, ResultRecord& record) {
  if (record.platform) return;
  const std::vector<Platform> platforms = platforms_of_cell(cell, words_);
  record.platform = platforms.empty() ? Platform::other : platforms.front();
  if (platforms.empty()) return refuse(i, cell, record);
  if (platforms.size() > 1) doubt(i, cell, Code::doubtful_several_platforms, true);
}

void ResultRecordReader::refuse(std::size_t i, std::string_view cell, ResultRecord& record) {
  ++diagnostics_.unreadable_count;
  if (diagnostics_.unreadable.size() < kMostListed) {
    diagnostics_.unreadable.push_back(
        {number_, columns_.table.columns[i].header, std::string(cell), i});
  }
  Amount& amount = record.amount(columns_.fields[i]);
  if (!amount.is_filled()) amount.state = Amount::State::unreadable;
}

void ResultRecordReader::doubt(std::size_t i, std::string_view cell, Code reason, bool used,
                               MaybeNumber value) {
  ++diagnostics_.doubtful_count;
  if (diagnostics_.doubtful.size() == kMostListed) return;
  diagnostics_.doubtful.push_back(
      {number_, columns_.table.columns[i].header, std::string(cell), reason, used, i, value});
}

bool ResultRecordReader::is_in_other_currency(const ColumnPlan& column,
                                              std::string_view of_cell) const {
  if (!of_cell.empty()) return of_cell != currency_;
  if (currency_is_none_) return true;
  const std::string& code = record_currency_.empty() ? column.currency : record_currency_;
  return !code.empty() && code != currency_;
}

void ResultRecordReader::read_number(std::size_t i, std::string_view cell, CellKind kind, Laid laid,
                                     ResultRecord& record) {
  const ColumnPlan& column = columns_.table.columns[i];
  Amount& amount = record.amount(columns_.fields[i]);
  const auto leave_out = [&](Code reason) {
    doubt(i, cell, reason, false);
    if (!amount.is_filled()) amount.state = Amount::State::unreadable;
  };
  if (laid == Laid::shifted) return leave_out(Code::doubtful_shifted);
  if (is_unknown(cell, words_)) return;
  ReadNumber number = number_in(column, said_by(cell, false), kind, columns_.table, words_);
  const bool is_foreign =
      column.kind == FieldKind::money && is_in_other_currency(column, number.currency);
  if (!number.value && number.doubt && !is_foreign) return leave_out(*number.doubt);
  if (!number.value || is_foreign) return refuse(i, cell, record);
  if (laid == Laid::joined) number.doubt = Code::doubtful_joined;
  if (number.doubt) doubt(i, cell, *number.doubt, true, number.value);
  take(i, *number.value, record);
}

// Of several columns of one figure the first that is readable counts.
void ResultRecordReader::take(std::size_t i, double value, ResultRecord& record) {
  Amount& amount = record.amount(columns_.fields[i]);
  if (!amount.is_known()) {
    amount = {Amount::State::known, value};
    return;
  }
  const bool differs = std::abs(value - amount.value) > kCopiesDiffer * std::abs(amount.value);
  if (value != 0 && differs) {
    tally_.count(Code::warning_copies_differ, columns_.table.columns[i].header);
  }
}

}  // namespace kol::io
