// Days of the calendar, without a clock (spec: practice.md, conventions).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kol {

// A Gregorian day. `date + std::chrono::days(5)` is five calendar days later.
using Date = std::chrono::sys_days;

// "2026-03-10": a day of the years 2000 to 2199, in exactly this form. Absent for anything else.
std::optional<Date> date_from(std::string_view text);

// "2026-03-10".
std::string written(Date date);

}  // namespace kol
