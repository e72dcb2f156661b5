// Days of the calendar (spec: practice.md, conventions).
#include "core/date.h"

#include <gtest/gtest.h>

namespace kol {
namespace {

std::string later(std::string_view date, int days) { return written(*date_from(date) + days); }

TEST(Date, CountsCalendarDays) {
  EXPECT_EQ(later("2026-03-10", -5), "2026-03-05");
  EXPECT_EQ(later("2026-03-17", 7), "2026-03-24");
  EXPECT_EQ(later("2026-12-31", 1), "2027-01-01");
  EXPECT_EQ(later("2028-02-28", 1), "2028-02-29");
  EXPECT_EQ(later("2100-02-28", 1), "2100-03-01");
  EXPECT_EQ(later("2000-01-01", 366), "2001-01-01");
}

TEST(Date, ReachesBeyondTheYearsThatAreEntered) {
  EXPECT_EQ(later("2000-01-01", -1), "1999-12-31");
  EXPECT_EQ(later("2000-01-01", -9999), "1972-08-16");
  EXPECT_EQ(later("2199-12-31", 9999), "2227-05-18");
}

TEST(Date, AnEnteredDayComesBackTheSame) {
  for (int day = 0; day < 73049; ++day) {
    const std::string text = written(Date{day});
    ASSERT_EQ(date_from(text), Date{day}) << text;
  }
  EXPECT_EQ(written(Date{73048}), "2199-12-31");
}

TEST(Date, NothingElseIsADay) {
  for (const char* text : {"", "2026-3-10", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
                           "2026-04-31", "1999-12-31", "2200-01-01", "2569-03-10", "2026/03/10",
                           " 2026-03-10", "2026-03-10 ", "2026-03-1a", "+026-03-10"}) {
    EXPECT_FALSE(date_from(text)) << text;
  }
}

}  // namespace
}  // namespace kol
