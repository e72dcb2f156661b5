// Figures as the reader writes them: estimates with two or three significant digits, exact figures
// on demand, "—" for what is undefined.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/platform.h"
#include "ui/language.h"

namespace kol::ui {

inline constexpr std::string_view kUndefined = "—";

// People, orders, posts: whole, three significant digits ("7", "1,230", "1.2M" from a million on);
// "<1" for less than half of one.
std::string count(std::optional<double> value);
// "12.3K", "1.2M": followers and the like, for narrow places; whole below a thousand.
std::string short_count(std::optional<double> value);
// 0.548 → "54.8 %", 0.0269 → "2.7 %"; two digits below 1 %, no decimal from 1,000 % on.
std::string percent(std::optional<double> value);
// An estimate of money, three significant digits: "$1,230"; exact cents below 100.
std::string money(std::optional<double> value, std::string_view currency);
// Of a sum whose parts are to add up: "$12,779"; exact cents below 100.
std::string whole_money(std::optional<double> value, std::string_view currency);
// Round amounts to offer, three digits and whole from 10 up, which money() shows as they are: the
// nearest one, and the nearest that is not above the value, for what may be paid at most.
double rounded_money(double value);
double at_most(double value);
std::string money_at_most(std::optional<double> value, std::string_view currency);
std::string short_money(std::optional<double> value, std::string_view currency);
// 2.5 → "2.5×".
std::string times(std::optional<double> value);
// Everything a double holds that a reader may want: up to 6 decimals, for titles. Empty for
// undefined.
std::string exact(std::optional<double> value);
// A value as it stands in a field for editing: no rounding but float noise, the reader's decimal
// mark, thousands grouped.
std::string editable(std::optional<double> value);
std::string editable_percent(std::optional<double> value);
// The same amount outside its field, with the currency: "$30", "$2.50".
std::string editable_money(std::optional<double> value, std::string_view currency);

// "low – high" in the same manner; empty where both are the same.
std::string range(const std::string& low, const std::string& high);
// The same of figures that may be negative: "−$2,310 to −$1,690", for a dash would read as a minus.
std::string range(const Words& words, const std::string& low, const std::string& high);

}  // namespace kol::ui
