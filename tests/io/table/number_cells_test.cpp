// Numbers as people write them in tables.
#include "io/table/number_cells.h"

#include <gtest/gtest.h>

#include <cmath>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::optional<NumberCell> read(std::string_view cell) {
  return read_number_cell(cell, table_words().numbers);
}

// The value, or NaN for what is no number.
double value(std::string_view cell) {
  const auto number = read(cell);
  return number ? number->first.value : std::nan("");
}

TEST(NumberCells, PlainNumbers) {
  EXPECT_EQ(value("0"), 0);
  EXPECT_EQ(value("13800000"), 13800000);
  EXPECT_EQ(value("+5"), 5);
  EXPECT_EQ(value("-5"), -5);
  EXPECT_EQ(value("−5"), -5);
  EXPECT_EQ(value("1.5"), 1.5);
  EXPECT_EQ(value("1,25"), 1.25);
  EXPECT_EQ(value(".5"), 0.5);
  EXPECT_EQ(value("0.1234"), 0.1234);
  EXPECT_EQ(value("12345678901234567890"), 12345678901234567890.0);
}

TEST(NumberCells, ThousandsMarks) {
  for (const char* cell :
       {"1,234,567", "1.234.567", "1'234'567", "1’234’567", "1 234 567", "1\u00A0234\u00A0567",
        "1\u2009234\u2009567", "1\u202F234\u202F567", "12,34,567.0"}) {
    EXPECT_EQ(value(cell), 1234567) << cell;
  }
  EXPECT_EQ(value("12,34,567"), 1234567);
  EXPECT_EQ(value("1 234"), 1234);
  EXPECT_EQ(value("1'234.5"), 1234.5);
  EXPECT_EQ(value("1.234,5"), 1234.5);
  EXPECT_EQ(value("1,234.5"), 1234.5);
  EXPECT_EQ(value("1,234,567.891"), 1234567.891);
  EXPECT_EQ(value("1 234,567"), 1234.567);
}

TEST(NumberCells, Exponents) {
  EXPECT_EQ(value("4.78E+08"), 478000000);
  EXPECT_EQ(value("1,5e3"), 1500);
  EXPECT_EQ(value("25e-1"), 2.5);
}

TEST(NumberCells, SuffixesInAnyCaseWithOrWithoutADot) {
  EXPECT_EQ(value("13.8M"), 13800000);
  EXPECT_EQ(value("13,8 m"), 13800000);
  EXPECT_EQ(value("5k"), 5000);
  EXPECT_EQ(value("5 K."), 5000);
  EXPECT_EQ(value("1.2b"), 1200000000);
  EXPECT_EQ(value("1,2 Mio."), 1200000);
  EXPECT_EQ(value("3mn"), 3000000);
  EXPECT_EQ(value("2 bn"), 2000000000);
  EXPECT_EQ(value("150rb"), 150000);
  EXPECT_EQ(value("150 ribu"), 150000);
  EXPECT_EQ(value("1,5 jt"), 1500000);
  EXPECT_EQ(value("2 Juta"), 2000000);
  EXPECT_EQ(value("3หมื่น"), 30000);
  EXPECT_EQ(value("2.5 แสน"), 250000);
  EXPECT_EQ(value("1.2 ล้าน"), 1200000);
  EXPECT_EQ(value("15 ათ."), 15000);
  EXPECT_EQ(value("1,2 მლნ"), 1200000);
  EXPECT_EQ(value("1,234.5K"), 1234500);
}

TEST(NumberCells, SuffixesAreExact) {
  // 1.1 × 10^6 in doubles is 1100000.0000000002.
  EXPECT_EQ(value("1.1M"), 1100000);
  EXPECT_EQ(value("4.35 %"), 0.0435);
}

TEST(NumberCells, PercentDividesBy100) {
  EXPECT_EQ(value("2.69%"), 0.0269);
  EXPECT_EQ(value("12 %"), 0.12);
  EXPECT_TRUE(read("12%")->percent);
}

TEST(NumberCells, CurrenciesBeforeAndAfter) {
  const auto money = [](std::string_view cell) {
    const auto number = read(cell);
    return number ? std::string(number->currency) + " " + std::to_string(number->first.thousands)
                  : "none";
  };
  EXPECT_EQ(money("$1,200"), "USD 1200.000000");
  EXPECT_EQ(money("1200 usd"), "USD 1200.000000");
  EXPECT_EQ(money("US$ 1.5k"), "USD 1500.000000");
  EXPECT_EQ(money("฿15 000"), "THB 15000.000000");
  EXPECT_EQ(money("15,000 บาท"), "THB 15000.000000");
  EXPECT_EQ(money("2 ล้านบาท"), "THB 2000000.000000");
  EXPECT_EQ(money("RM1,500"), "MYR 1500.000000");
  EXPECT_EQ(money("rm 1500"), "MYR 1500.000000");
  EXPECT_EQ(money("Rp 1.500.000"), "IDR 1500000.000000");
  EXPECT_EQ(money("Rp. 2,5 jt"), "IDR 2500000.000000");
  EXPECT_EQ(money("1 200 ₾"), "GEL 1200.000000");
  EXPECT_EQ(money("€.50"), "EUR 0.500000");
  EXPECT_EQ(money("S$300"), "SGD 300.000000");
  EXPECT_EQ(money("$300 CAD"), "CAD 300.000000");
  EXPECT_EQ(money("5EUR"), "EUR 5.000000");
  EXPECT_EQ(money("-$5"), "USD -5.000000");
  EXPECT_EQ(money("$-5"), "USD -5.000000");
  EXPECT_EQ(money("$5 EUR"), "none");
  EXPECT_EQ(money("XYZ 5"), "none");
}

TEST(NumberCells, PricesWithoutCents) {
  EXPECT_EQ(value("15,000.-"), 15);  // ambiguous; 15000 with a thousands mark
  EXPECT_EQ(read("15,000.-")->first.thousands, 15000);
  EXPECT_TRUE(read("15000,-")->money);
}

TEST(NumberCells, AnythingElseIsNoNumber) {
  for (const char* cell :
       {"",          "abc", "1,23,4",        "12.05.2022", "1,2,3",      "1-2-3",    "5-May",
        "(5)",       "5.",  "1..5",          "1 2",        "1,2345,678", "1.234.56", "--5",
        "+-5",       "5e",  "0x10",          "1 234 56",   "5%k",        "5kk",      "%5",
        "1,234 567", "$",   "United States", "1/2",        "infinity",   "5 %%"}) {
    EXPECT_FALSE(read(cell)) << cell << " " << value(cell);
  }
}

TEST(NumberCells, LongDigitsAreNoTrap) {
  EXPECT_EQ(value("1e999"), HUGE_VAL);
  EXPECT_EQ(value("1e-999"), 0);
  EXPECT_FALSE(read(std::string(100000, '9')));
  EXPECT_FALSE(read("1" + std::string(99999, ',')));
}

TEST(OneMarkThreeDigits, AreThousandsInCountsAndMoneyWhereNothingSaysOtherwise) {
  EXPECT_THAT(followers_in(read_instagram(column_of("followers", {"1.234", "2,345"}))),
              ElementsAre(1234, 2345));
  EXPECT_EQ(only(read_instagram("handle;fee\na;1.500\n")).quote, 1500);
}

TEST(OneMarkThreeDigits, AreDecimalsInRates) {
  const Import import = read_instagram("handle;growth_30d\na;1.234\n");
  EXPECT_EQ(only_channel(import).growth_30d, 1.234);
}

// Decimal if more cells prove that than thousands (d > t), and not fewer than are open (d >= o).
TEST(OneMarkThreeDigits, AsManyDecimalCellsAsOpenOnesMakeTheMarkDecimal) {
  EXPECT_THAT(followers_in(read_instagram(column_of("followers", {"1.234", "2.5"}))),
              ElementsAre(1.234, 2.5));  // d 1, o 1
  EXPECT_THAT(followers_in(read_instagram(column_of("followers", {"0.125", "2.345"}))),
              ElementsAre(0.125, 2.345));
  EXPECT_THAT(followers_in(read_instagram(column_of("followers", {"1234.567", "2.345"}))),
              ElementsAre(1234.567, 2.345));
}

TEST(OneMarkThreeDigits, OneDecimalCellAmongMoreOpenOnesIsTheDoubtfulOne) {
  const Import import =
      read_instagram(column_of("views", {"122,300", "58,300", "4,1"}));  // d 1, o 2
  EXPECT_EQ(import.influencers[0].channels[0].average.views, 122300);
  EXPECT_EQ(import.influencers[1].channels[0].average.views, 58300);
  EXPECT_EQ(import.influencers[2].channels[0].average.views, std::nullopt);
  EXPECT_THAT(doubtful_in(import), ElementsAre("3 views 4,1 mark, not used"));
}

TEST(OneMarkThreeDigits, OpenBesideTheOtherMarkProvedThousandsIsReadAndDoubtful) {
  const Import import = read_instagram(column_of("followers", {"1.234", "2.345.678", "1,234"}));
  EXPECT_THAT(followers_in(import), ElementsAre(1234, 2345678, 1234));
  EXPECT_THAT(doubtful_in(import), ElementsAre("3 followers 1,234 mark"));
}

TEST(OneMarkThreeDigits, WhatProvesTheContraryIsNotUsed) {
  const Import import = read_instagram(
      column_of("followers", {"1.5", "2.5", "1.234.567", "1.250"}));  // d 2, t 1, o 1
  EXPECT_THAT(followers_in(import), ElementsAre(1.5, 2.5, -1, 1.25));
  EXPECT_THAT(doubtful_in(import), ElementsAre("3 followers 1.234.567 mark, not used"));
}

TEST(OneMarkThreeDigits, CellsWithASuffixAreApart) {
  // 1.2M says nothing of 12.500; but 1.234M may be 1,234 million where plain cells have thousands.
  EXPECT_THAT(followers_in(read_instagram(column_of("followers", {"12.500", "880.300", "1.2M"}))),
              ElementsAre(12500, 880300, 1200000));
  EXPECT_THAT(followers_in(read_instagram(column_of("followers", {"1.234M"}))),
              ElementsAre(1234000));
  const Import import = read_instagram(column_of("followers", {"12.500", "1.234M"}));
  EXPECT_THAT(followers_in(import), ElementsAre(12500, -1));
  EXPECT_THAT(doubtful_in(import), ElementsAre("2 followers 1.234M mark, not used"));
}

TEST(NumberRanges, NegativeCountsHugeNumbersPercentAndMoneyInCountsAreUnreadable) {
  const Import import = read_instagram(
      column_of("followers", {"-5", "1e15", "1.1e15", "12%", "$5", "many", "-", "N/A"}));
  EXPECT_THAT(followers_in(import), ElementsAre(-1, 1e15, -1, -1, -1, -1, -1, -1));
  EXPECT_THAT(unreadable_in(import),
              ElementsAre("1 followers -5", "3 followers 1.1e15", "4 followers 12%",
                          "5 followers $5", "6 followers many"));
  EXPECT_EQ(import.diagnostics.unreadable_count, 5U);
}

TEST(NumberRanges, ARateBeyondTheLimitIsUnreadableInPercentToo) {
  const Import import = read_instagram("handle;followers;ER %\na;100;5\nb;0.1;2e15\n");
  EXPECT_THAT(unreadable_in(import), ElementsAre("2 ER % 2e15"));
  EXPECT_EQ(import.influencers[0].channels[0].average.engagements, 5);
  EXPECT_EQ(import.influencers[1].channels[0].average.engagements, std::nullopt);
}

TEST(NumberRanges, SharesAreFrom0To1AndGrowthFromMinus1) {
  const Import import = read_instagram(
      "handle;fake_share;suspect_comments;growth_30d\na;15%;0.5;-20%\nb;15;-1;-1.5\n");
  EXPECT_EQ(import.influencers[0].channels[0].fake_share, 0.15);
  EXPECT_EQ(import.influencers[0].channels[0].suspect_comments, 0.5);
  EXPECT_EQ(import.influencers[0].channels[0].growth_30d, -0.2);
  EXPECT_THAT(unreadable_in(import),
              ElementsAre("2 fake_share 15", "2 suspect_comments -1", "2 growth_30d -1.5"));
}

TEST(UnknownCells, AreUnknownAndNoFault) {
  const Import import = read_instagram(column_of(
      "followers",
      {"",     "-", "–",   "—",     "n/a",  "N/A'", "na",      "null",    "None",   "NaN",
       "NaN%", "?", "ไม่มี", "tiada", "#N/D", "#NV",  "#VALOR!", "#DIV/0!", "#NAME?", "#N/A"}));
  for (const double followers : followers_in(import)) EXPECT_EQ(followers, -1);
  EXPECT_THAT(unreadable_in(import), IsEmpty());
  EXPECT_EQ(import.influencers.size(), 20U);
}

TEST(UnknownCells, ThreeDashesAreNoneOfThem) {
  const Import import = read_instagram(column_of("followers", {"-", "--", "———"}));
  EXPECT_THAT(unreadable_in(import), ElementsAre("3 followers ———"));
}

TEST(Currency, TheOneMostQuotesNameBecomesTheWorkspaces) {
  const Import import =
      read_instagram("handle;fee;price\na;$5;\nb;฿100;\nc;;200 THB\nd;300;\ne;€7;\n");
  EXPECT_EQ(import.currency, "THB");
  EXPECT_EQ(import.influencers[0].quote, std::nullopt);
  EXPECT_EQ(import.influencers[1].quote, 100);
  EXPECT_EQ(import.influencers[2].quote, 200);
  EXPECT_EQ(import.influencers[3].quote, 300);
  EXPECT_THAT(doubtful_in(import),
              ElementsAre("1 fee $5 currency, not used", "5 fee €7 currency, not used"));
  EXPECT_EQ(import.influencers[0].notes, "fee: $5");
}

TEST(Currency, ATieGoesToTheFirstNamed) {
  EXPECT_EQ(read_instagram("handle;fee\na;$5\nb;฿100\nc;฿1\nd;$2\n").currency, "USD");
}

TEST(Currency, NoneNamedLeavesTheWorkspaceAsItIs) {
  EXPECT_EQ(read_instagram("handle;fee\na;5\n").currency, std::nullopt);
}

TEST(Currency, OfAWorkspaceThatIsNotEmptyCounts) {
  const Import import = read_table("handle;fee\na;$5\nb;$6\nc;฿100\n",
                                   {.platform = Platform::instagram, .currency = "THB"});
  EXPECT_EQ(import.currency, std::nullopt);
  EXPECT_EQ(import.influencers[2].quote, 100);
  EXPECT_THAT(doubtful_in(import),
              ElementsAre("1 fee $5 currency, not used", "2 fee $6 currency, not used"));
}

TEST(Currency, InTheHeaderIsThatOfPlainNumbers) {
  const Import import = read_instagram("handle;Fee (THB)\na;1,500\n");
  EXPECT_EQ(import.currency, "THB");
  EXPECT_EQ(only(import).quote, 1500);
}

}  // namespace
}  // namespace kol::io
