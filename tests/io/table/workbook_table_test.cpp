// A sheet out of a workbook, in the form in which the page hands it over.
#include "io/table/workbook_table.h"

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// One cell: a text, or with # before it a number.
std::string record(const std::vector<std::string>& cells) {
  std::string text = "\x1E";
  for (const std::string& cell : cells) {
    const bool is_number = cell.starts_with('#');
    text += is_number ? "\x1D" + cell.substr(1) : "\x1F" + cell;
  }
  return text;
}

std::string sheet(const std::vector<std::vector<std::string>>& records) {
  std::string text;
  for (const auto& cells : records) text += record(cells);
  return text;
}

Import read_sheet(std::string_view bytes, ImportOptions options = {}) {
  options.sheet = true;
  return read_table(bytes, options);
}

Import read_instagram_sheet(const std::vector<std::vector<std::string>>& records) {
  return read_sheet(sheet(records), {.platform = Platform::instagram});
}

TEST(WorkbookTable, IsReadAsAnyOtherTable) {
  const Import import = read_sheet(sheet({{"Our creators"},
                                          {},
                                          {"Handle", "Platform", "Followers"},
                                          {"@anna", "TikTok", "#12000"},
                                          {"bo", "Instagram", "#9000"}}));
  EXPECT_THAT(fields_of(import), ElementsAre("handle", "platform", "followers"));
  EXPECT_THAT(followers_in(import), ElementsAre(12000, 9000));
  EXPECT_EQ(import.diagnostics.delimiter, "xlsx");
  EXPECT_EQ(import.diagnostics.encoding, "utf-8");
}

// In a text 1.234 may be a thousand; in a number cell the dot is decimal.
TEST(WorkbookTable, TheDotOfANumberIsDecimal) {
  const Import numbers =
      read_instagram_sheet({{"handle", "avg likes"}, {"a", "#1.234"}, {"b", "#2.5"}, {"c", "#7"}});
  EXPECT_EQ(numbers.influencers[0].channels[0].average.likes, 1.234);
  const Import texts =
      read_instagram_sheet({{"handle", "followers"}, {"a", "1.234"}, {"b", "2.500"}, {"c", "7"}});
  EXPECT_THAT(followers_in(texts), ElementsAre(1234, 2500, 7));
}

TEST(WorkbookTable, AShareAndAPriceSayWhatTheyAre) {
  const Import import = read_instagram_sheet(
      {{"handle", "followers", "engagement rate", "quote"}, {"a", "#12000", "#4.6%", "#€1234.5"}});
  EXPECT_DOUBLE_EQ(*only_channel(import).average.engagements, 552);  // 4.6 % of 12,000
  EXPECT_EQ(only(import).quote, 1234.5);
  EXPECT_EQ(import.currency, "EUR");
}

TEST(WorkbookTable, ADateIsNoNumber) {
  const Import import = read_instagram_sheet(
      {{"handle", "followers"}, {"a", "2025-03-04"}, {"b", "#9000"}, {"c", "#8000"}});
  EXPECT_THAT(unreadable_in(import), ElementsAre("1 followers 2025-03-04"));
}

TEST(WorkbookTable, ALinkGivesTheHandle) {
  const std::string link = R"(=HYPERLINK("https://www.tiktok.com/@anna.bakes","Anna ""A"" Lee"))";
  const Import import = read_sheet(sheet({{"Name", "Followers"}, {link, "#12000"}}));
  EXPECT_EQ(only(import).name, "Anna \"A\" Lee");
  EXPECT_EQ(only_channel(import).handle, "anna.bakes");
  EXPECT_EQ(only_channel(import).platform, Platform::tiktok);
}

TEST(WorkbookTable, AHeaderMayBeALink) {
  const Import import = read_instagram_sheet(
      {{R"(=HYPERLINK("https://example.org/help","Handle"))", "Followers"}, {"a", "#9000"}});
  EXPECT_THAT(fields_of(import), ElementsAre("handle", "followers"));
}

TEST(WorkbookTable, LinesAndTabsWithinACellStay) {
  const Import import = read_instagram_sheet({{"handle", "notes"}, {"a", "one\ntwo\tthree"}});
  EXPECT_EQ(only(import).notes, "one\ntwo\tthree");
}

TEST(WorkbookTable, BlankRowsAreCounted) {
  const Import import =
      read_instagram_sheet({{"handle", "followers"}, {}, {"a", "#9000"}, {}, {"b", "#8000"}});
  EXPECT_THAT(skipped_in(import), ElementsAre("record 1: blank", "record 3: blank"));
}

TEST(WorkbookTable, WithoutAHeaderThePageAsks) {
  const std::string cells = sheet({{"anna.bakes", "#12000"}, {"bo_runs", "#9000"}});
  EXPECT_TRUE(read_sheet(cells).needs_columns);
  const Import import =
      read_sheet(cells, {.platform = Platform::instagram,
                         .columns = {ColumnChoice{Field::handle}, ColumnChoice{Field::followers}},
                         .has_header = false});
  EXPECT_THAT(followers_in(import), ElementsAre(12000, 9000));
}

// What would be JSON, a zip or another encoding in a file is a text in a cell.
TEST(WorkbookTable, TextsAreNeverTakenForAnythingElse) {
  const Import import = read_instagram_sheet({{"[{\"handle\":\"x\"}]"},
                                              {"handle", "notes"},
                                              {"a", "\xEF\xBB\xBF{\"version\":1}"},
                                              {"b", "one,two;three|\"four"}});
  EXPECT_THAT(fields_of(import), ElementsAre("handle", "notes"));
  EXPECT_EQ(import.influencers[1].notes, "one,two;three|\"four");
}

TEST(WorkbookTable, BeyondTheLimitsIsAnErrorWithItsRow) {
  const std::vector<std::string> wide(1001, "a");
  EXPECT_EQ(error_of(read_instagram_sheet({{"handle"}, wide})), "line 2: more than 1,000 columns");
  const std::string long_text(100001, 'a');
  EXPECT_EQ(error_of(read_instagram_sheet({{"handle"}, {"a"}, {long_text}})),
            "line 3: a cell has more than 100,000 characters");
  std::string many = record({"handle"});
  many.append(1000000, '\x1E');
  EXPECT_EQ(error_of(read_sheet(many)), "more than 1,000,000 records");
}

TEST(WorkbookTable, WhyThePageCouldNotReadItIsSaid) {
  EXPECT_THAT(error_of(read_sheet("\x18no_reader")), HasSubstr("this browser cannot unpack"));
  EXPECT_THAT(error_of(read_sheet("\x18too_large")), HasSubstr("256 MiB once unpacked"));
  for (const std::string_view bytes : {"\x18"
                                       "damaged",
                                       "\x18", "handle,followers\na,9000\n"}) {
    EXPECT_THAT(error_of(read_sheet(bytes)), HasSubstr("this workbook is damaged"));
  }
}

TEST(WorkbookTable, AnEmptySheetHasNoText) {
  for (const std::string_view bytes : {"", "\x1E", "\x1E\x1E"}) {
    EXPECT_TRUE(read_sheet(bytes).error.has_value());
    EXPECT_THAT(read_sheet(bytes).influencers, IsEmpty());
  }
}

}  // namespace
}  // namespace kol::io
