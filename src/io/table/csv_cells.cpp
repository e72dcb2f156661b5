// The cells of a CSV file (see csv_cells.h).
#include "io/table/csv_cells.h"

#include <cstdlib>

#include "io/json/number.h"
#include "io/table/cells.h"

namespace kol::io {
namespace {

// "2.5e-07" as "0.00000025".
std::string without_exponent(const std::string& text) {
  const std::size_t e = text.find('e');
  if (e == std::string::npos) return text;
  const bool negative = text.front() == '-';
  std::string digits = text.substr(negative ? 1 : 0, e - (negative ? 1 : 0));
  std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    point = digits.size();
  } else {
    digits.erase(point, 1);
  }
  const int power = std::atoi(text.c_str() + e + 1);
  const auto zeros = static_cast<std::size_t>(std::abs(power));
  if (power < 0) {
    digits.insert(0, zeros, '0');
  } else {
    digits.append(zeros, '0');
    point += zeros;
  }
  digits.insert(point, ".");
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return negative ? "-" + digits : digits;
}

// Numbers without thousands marks. Exactly three digits behind the point could be read as
// thousands, so they get a fourth.
void append_plain_number(std::string& out, double value) {
  std::string text;
  append_number(text, value);
  text = without_exponent(text);
  const std::size_t point = text.find('.');
  if (point != std::string::npos && text.size() - point - 1 == 3) text += '0';
  out += text;
}

void append_text(std::string& out, std::string_view text) {
  // Semicolon and tab part the cells of other countries' lists.
  constexpr std::string_view kNeedQuotes = ",;\t\"\r\n";
  const bool defused = begins_like_formula(text);
  const bool quoted = text.find_first_of(kNeedQuotes) != std::string_view::npos;
  if (quoted) out += '"';
  if (defused) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    if (c != '\0') out += c;  // a zero byte would make the file look like UTF-16
  }
  if (quoted) out += '"';
}

}  // namespace

void CsvCells::text(std::string_view name, std::string_view value) {
  begin(name);
  if (!header_) append_text(out_, value);
}

void CsvCells::estimate(std::string_view prefix, std::string_view name, MaybeNumber value) {
  begin(name, prefix);
  if (!header_ && value) append_plain_number(out_, *value);
}

void CsvCells::begin(std::string_view name, std::string_view prefix) {
  if (!first_) out_ += ',';
  first_ = false;
  if (!header_) return;
  out_ += prefix;
  out_ += name;
}

}  // namespace kol::io
