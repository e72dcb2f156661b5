// Days of the calendar, without a clock (spec: practice.md, conventions).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kol {

// A Gregorian day.
struct Date {
  int days = 0;  // since 2000-01-01

  constexpr bool operator==(const Date&) const = default;
  constexpr bool operator<(const Date& other) const { return days < other.days; }
  // So many calendar days later.
  constexpr Date operator+(int later) const { return {days + later}; }
};

// "2026-03-10": a day of the years 2000 to 2199, in exactly this form. Absent for anything else.
std::optional<Date> date_from(std::string_view text);

// "2026-03-10".
std::string written(Date date);

}  // namespace kol
