// Records and cells: RFC 4180, what deviates from it in practice, and the choice of the delimiter.
#include "io/table/csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

using Records = std::vector<std::vector<std::string>>;

Records records_of(std::string_view text, char delimiter = ',') {
  Records records;
  CsvReader reader(text, delimiter);
  while (reader.next()) records.emplace_back(reader.cells().begin(), reader.cells().end());
  return records;
}

std::string error_of(std::string_view text) {
  CsvReader reader(text, ',');
  while (reader.next()) {
  }
  return reader.error() ? in_english(*reader.error()) : "";
}

TEST(Csv, RecordsEndWithLfCrlfOrCr) {
  const Records expected = {{"a", "b"}, {"c", "d"}, {"e", "f"}};
  EXPECT_EQ(records_of("a,b\nc,d\ne,f\n"), expected);
  EXPECT_EQ(records_of("a,b\r\nc,d\r\ne,f"), expected);
  EXPECT_EQ(records_of("a,b\rc,d\re,f\r"), expected);
}

TEST(Csv, EmptyLinesAreRecordsButNotTheEnd) {
  EXPECT_EQ(records_of("a\n\nb\n"), (Records{{"a"}, {""}, {"b"}}));
}

TEST(Csv, DelimiterAtTheEndMakesAnEmptyCell) {
  EXPECT_EQ(records_of("a,\n,"), (Records{{"a", ""}, {"", ""}}));
}

TEST(Csv, QuotedCellsHoldDelimitersQuotesAndLineBreaks) {
  EXPECT_EQ(records_of("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\"\n\"\",x"),
            (Records{{"a,b", "say \"hi\"", "one\r\ntwo"}, {"", "x"}}));
}

TEST(Csv, SpacesBeforeAnOpeningQuoteAreDropped) {
  EXPECT_EQ(records_of("x,  \"a,b\" ,y"), (Records{{"x", "a,b", "y"}}));
}

TEST(Csv, TextAfterAClosingQuoteBelongsToTheCell) {
  EXPECT_EQ(records_of("\"a\"b,\"c\" \"d\",e"), (Records{{"ab", "c \"d\"", "e"}}));
}

TEST(Csv, QuoteInsideAnUnquotedCellIsLiteral) {
  EXPECT_EQ(records_of("5\" screen,a\"b\"c"), (Records{{"5\" screen", "a\"b\"c"}}));
}

TEST(Csv, CellsAreTrimmedOfEveryKindOfSpace) {
  EXPECT_EQ(records_of(" a ,\u00A0b\u3000,\" c \n\""), (Records{{"a", "b", "c"}}));
}

TEST(Csv, QuoteThatNeverClosesNamesItsLine) {
  EXPECT_EQ(error_of("a,b\r\nc,d\n\"e\ne\",\"f\ng\nh"),
            "line 4: a quote opens here and never closes");
  EXPECT_EQ(error_of(read_instagram("name,fee\nA,1\nB,\"2\nC,3")),
            "line 3: a quote opens here and never closes");
}

TEST(Csv, MoreThan1000ColumnsAreAnError) {
  EXPECT_EQ(error_of(std::string(999, ',')), "");
  EXPECT_THAT(error_of("x\n" + std::string(1000, ',')),
              HasSubstr("line 2: more than 1,000 columns"));
  EXPECT_THAT(error_of(read_instagram("name" + std::string(1000, ','))),
              HasSubstr("more than 1,000 columns"));
}

TEST(Csv, CellsOfMoreThan100000CharactersAreAnError) {
  std::string thai;
  for (int i = 0; i < 100000; ++i) thai += "ก";
  EXPECT_EQ(error_of("x\n" + thai), "");
  EXPECT_THAT(error_of("x\n" + thai + "ก"), StartsWith("line 2: a cell has more than 100,000"));
  EXPECT_THAT(error_of("x\n\"" + thai + "ก\""), StartsWith("line 2: a cell has more than 100,000"));
}

TEST(Csv, HostileLinesTakeTimeInProportion) {
  const std::string quote(std::size_t{8} << 20, '"');
  const std::string open = "name,fee\n\"" + std::string(std::size_t{8} << 20, 'x');
  const std::string line = "name,fee\n" + std::string(std::size_t{8} << 20, 'x');
  const std::clock_t start = std::clock();  // of this program alone: others may be busy
  EXPECT_TRUE(read_instagram(quote + "x").error.has_value());
  EXPECT_THAT(error_of(read_instagram(open)), HasSubstr("never closes"));
  EXPECT_THAT(error_of(read_instagram(line)), HasSubstr("100,000 characters"));
  EXPECT_TRUE(read_instagram(std::string(std::size_t{4} << 20, ' ') + "\"").error.has_value());
  EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 60);
}

TEST(Delimiter, EachOfTheFourIsFound) {
  for (const char delimiter : {',', ';', '\t', '|'}) {
    std::string csv = "name?followers\nA?1,5\nB?2";
    std::replace(csv.begin(), csv.end(), '?', delimiter);
    const Import import = read_instagram(csv);
    EXPECT_EQ(import.diagnostics.delimiter, std::string(1, delimiter));
    EXPECT_EQ(import.influencers.size(), 2U);
  }
}

TEST(Delimiter, MostRecordsAlikeDecide) {
  // With commas every other record differs, with semicolons all have two fields.
  const Import import = read_instagram("name,x;followers\nA,b,c;1\nB;2\nC,d;3\n");
  EXPECT_EQ(import.diagnostics.delimiter, ";");
}

TEST(Delimiter, ThenMostFields) { EXPECT_EQ(find_delimiter("a;b,c;d\na;b,c;d\n").value, ';'); }

TEST(Delimiter, ThenTheOrderOfTheList) { EXPECT_EQ(find_delimiter("a;b,c\na;b,c\n").value, ','); }

TEST(Delimiter, OnlyOneThatTheFirstRecordHas) {
  EXPECT_EQ(find_delimiter("handle\na,b\nc,d\n").value, kNoDelimiter);
  const Import import = read_instagram("handle\na, b\nc, d\n");
  EXPECT_EQ(import.diagnostics.delimiter, "");
  EXPECT_EQ(import.influencers.front().id, "a, b");
}

TEST(Delimiter, SepLineNamesIt) {
  const Import import = read_instagram("sep=;\r\nname;followers\nA,b;1,5k\n");
  EXPECT_EQ(import.diagnostics.delimiter, ";");
  EXPECT_EQ(only(import).name, "A,b");
  EXPECT_EQ(import.diagnostics.records, 1U);
  EXPECT_EQ(read_instagram("sep=:\nname:followers\nA:5\n").diagnostics.delimiter, ":");
}

TEST(Delimiter, QuotesHideDelimiters) {
  EXPECT_EQ(find_delimiter("\"a;b;c;d\",x\n\"e;f;g;h\",y\n").value, ',');
}

}  // namespace
}  // namespace kol::io
