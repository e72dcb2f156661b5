// Delimited text as records of cells (see csv.h).
#include "io/table/csv.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "io/json/text.h"
#include "io/table/folding.h"

namespace kol::io {
namespace {

constexpr std::array kCandidates = {',', ';', '\t', '|'};
constexpr std::size_t kRecordsCompared = 50;
constexpr std::size_t kTitleLines = 10;

std::size_t line_breaks(std::string_view text, std::size_t from, std::size_t to) {
  std::size_t breaks = 0;
  for (std::size_t i = from; i < to; ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
      ++breaks;
    }
  }
  return breaks;
}

// How well a delimiter fits: records alike, then fields.
struct Fit {
  std::size_t alike = 0;
  std::size_t fields = 0;
  bool operator>(const Fit& other) const {
    return alike != other.alike ? alike > other.alike : fields > other.fields;
  }
};

// Absent unless one of the first `first_among` filled records has two fields.
std::optional<Fit> fit_of(std::string_view text, char delimiter, std::size_t start,
                          std::size_t first_among) {
  CsvReader reader(text, delimiter, start);
  std::map<std::size_t, std::size_t> counts;  // of fields -> of records
  std::size_t filled = 0;
  std::size_t records = 0;
  while (records < kRecordsCompared) {
    const bool whole = reader.next();
    if (!whole && !reader.error()) break;
    if (whole && reader.is_blank()) continue;
    ++records;
    const std::size_t fields = reader.cells().size() + (whole ? 0 : 1);
    if (fields >= 2) {
      ++counts[fields];
    } else if (++filled >= first_among && counts.empty()) {
      return std::nullopt;
    }
    if (!whole) break;
  }
  if (counts.empty()) return std::nullopt;
  Fit best;
  for (const auto& [fields, count] : counts) {
    if (count >= best.alike) best = {count, fields};
  }
  return best;
}

Delimiter choose(std::string_view text, std::size_t start, std::size_t first_among) {
  Delimiter chosen{kNoDelimiter, start};
  std::optional<Fit> best;
  for (const char candidate : kCandidates) {
    const std::optional<Fit> fit = fit_of(text, candidate, start, first_among);
    if (fit && (!best || *fit > *best)) {
      best = fit;
      chosen.value = candidate;
    }
  }
  return chosen;
}

// A first line `sep=;`, as spreadsheets write it for each other.
std::optional<Delimiter> named_delimiter(std::string_view text) {
  const bool quoted = text.starts_with('"');
  const std::size_t begin = quoted ? 1 : 0;
  if (!equal_but_case(text.substr(begin, 4), "sep=")) return std::nullopt;
  std::size_t at = begin + 4;
  if (at >= text.size()) return std::nullopt;
  const char value = text[at++];
  const auto byte = static_cast<std::uint8_t>(value);
  if (byte >= 0x80 || value == '\r' || value == '\n' || value == '"') return std::nullopt;
  if (quoted) {
    if (at >= text.size() || text[at++] != '"') return std::nullopt;
  }
  if (at < text.size() && text[at] == '\r') ++at;
  if (at < text.size() && text[at] == '\n') ++at;
  const bool ended = at == text.size() || text[at - 1] == '\r' || text[at - 1] == '\n';
  return ended ? std::optional<Delimiter>({value, at}) : std::nullopt;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char delimiter, std::size_t start)
    : text_(text), delimiter_(delimiter), at_(start), start_(start) {}

bool CsvReader::next() {
  if (at_ >= text_.size() || error_) return false;
  start_ = at_;
  cells_.clear();
  unquoted_count_ = 0;
  for (;;) {
    if (!read_cell()) return false;
    if (at_ == text_.size()) return true;
    const char c = text_[at_++];
    if (c == '\n') return true;
    if (c == '\r') {
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
      return true;
    }
  }
}

std::size_t CsvReader::line() {
  line_ += line_breaks(text_, counted_, start_);
  counted_ = start_;
  return line_;
}

bool CsvReader::is_blank() const {
  return std::all_of(cells_.begin(), cells_.end(),
                     [](std::string_view cell) { return cell.empty(); });
}

bool CsvReader::read_cell() {
  if (cells_.size() == kMostColumns) return fail(at_, Code::table_too_wide);
  std::size_t at = at_;
  while (at < text_.size() && text_[at] != delimiter_ && (text_[at] == ' ' || text_[at] == '\t')) {
    ++at;
  }
  if (at < text_.size() && text_[at] == '"') return read_quoted(at);
  const std::size_t begin = at_;
  at_ = find_cell_end(at);
  return push(text_.substr(begin, at_ - begin));
}

bool CsvReader::read_quoted(std::size_t quote) {
  std::string* unquoted = nullptr;
  const auto keep = [&](std::string_view part) {
    if (unquoted == nullptr) {
      if (unquoted_count_ == unquoted_.size()) unquoted_.emplace_back();
      unquoted = &unquoted_[unquoted_count_++];
      unquoted->clear();
    }
    unquoted->append(part);
  };
  std::size_t from = quote + 1;
  std::size_t close = text_.find('"', from);
  while (close != std::string_view::npos && close + 1 < text_.size() && text_[close + 1] == '"') {
    keep(text_.substr(from, close + 1 - from));
    from = close + 2;
    close = text_.find('"', from);
  }
  if (close == std::string_view::npos) return fail(quote, Code::table_quote_open);
  at_ = find_cell_end(close + 1);
  const std::string_view inside = text_.substr(from, close - from);
  const std::string_view behind = text_.substr(close + 1, at_ - close - 1);
  if (unquoted == nullptr && trim(behind).empty()) return push(inside);
  keep(inside);
  keep(behind);
  return push(*unquoted);
}

bool CsvReader::push(std::string_view cell) {
  cell = trim(cell);
  if (cell.size() > kMostCellCharacters && count_code_points(cell) > kMostCellCharacters) {
    return fail(start_, Code::table_cell_too_long);
  }
  cells_.push_back(cell);
  return true;
}

std::size_t CsvReader::find_cell_end(std::size_t from) const {
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  const char* c = begin + from;
  while (c != end && *c != delimiter_ && *c != '\n' && *c != '\r') ++c;
  return static_cast<std::size_t>(c - begin);
}

bool CsvReader::fail(std::size_t at, Code what) {
  error_ = Message{what, {{"line", 1 + line_breaks(text_, 0, at)}}};
  return false;
}

Delimiter find_delimiter(std::string_view text) {
  if (const auto named = named_delimiter(text)) return *named;
  return choose(text, 0, 1);
}

std::optional<std::string> unquoted_lines(std::string_view text) {
  CsvReader reader(text, kNoDelimiter);
  std::string lines;
  std::size_t filled = 0;
  while (reader.next()) {
    if (!reader.is_blank()) {
      const std::string_view written =
          trim(text.substr(reader.start(), reader.position() - reader.start()));
      if (reader.cells().size() != 1 || written.size() < 2 || !written.starts_with('"') ||
          !written.ends_with('"')) {
        return std::nullopt;
      }
      lines += reader.cell(0);
      ++filled;
    }
    lines += '\n';
  }
  return filled >= 2 && !reader.error() ? std::optional(std::move(lines)) : std::nullopt;
}

Delimiter find_delimiter_below_titles(std::string_view text) {
  return choose(text, 0, kTitleLines);
}

}  // namespace kol::io
