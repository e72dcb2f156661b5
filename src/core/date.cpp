#include "core/date.h"

#include <array>

namespace kol {
namespace {

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2199;

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_of_year(int year) { return is_leap(year) ? 366 : 365; }

constexpr int days_of_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[static_cast<std::size_t>(month) - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

// Absent unless all are digits.
std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// At least so many digits.
std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

}  // namespace

std::optional<Date> date_from(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  if (*month < 1 || *month > 12 || *day < 1 || *day > days_of_month(*year, *month)) {
    return std::nullopt;
  }
  Date date{*day - 1};
  for (int before = kFirstYear; before < *year; ++before) date.days += days_of_year(before);
  for (int before = 1; before < *month; ++before) date.days += days_of_month(*year, before);
  return date;
}

std::string written(Date date) {
  int year = kFirstYear;
  int day = date.days;
  while (day < 0) day += days_of_year(--year);
  while (day >= days_of_year(year)) day -= days_of_year(year++);
  int month = 1;
  while (day >= days_of_month(year, month)) day -= days_of_month(year, month++);
  return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day + 1, 2);
}

}  // namespace kol
