// How tables of results are read: titles, headers, words for unknown, the account of it all.
#include <gtest/gtest.h>

#include "results_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;

constexpr std::string_view kAnalytics =
    "# ----------------------------------------\n"
    "# Traffic acquisition, by ad content\n"
    "# Start date: 20260301\n"
    "# End date: 20260331\n"
    "# ----------------------------------------\n"
    "\n"
    "Session manual ad content,Sessions,Key events,Purchase revenue\n"
    "nam-skinnotes_instagram-story_1,\"1,130\",7,97.20\n"
    "(not set),5000,9,1000\n";

TEST(ResultReading, TitleLinesStandAboveTheHeader) {
  const ResultsImport import = read_results(kAnalytics);
  EXPECT_THAT(fields_of(import), ElementsAre("content", "clicks", "note", "sales"));
  EXPECT_THAT(matched_in(import), ElementsAre("1 0.0.0 link"));
  EXPECT_THAT(skipped_in(import), ElementsAre("2 unmatched"));
  EXPECT_THAT(piece_results(import, 0, 0).clicks, Optional(1130));
  EXPECT_EQ(import.diagnostics.delimiter, ",");
}

TEST(ResultReading, AHeaderMayBeginWithANumberSign) {
  const ResultsImport import =
      read_results("#,utm_content,clicks\n1,nam-skinnotes_instagram-story_1,30\n");
  EXPECT_THAT(fields_of(import), ElementsAre("note", "content", "clicks"));
  EXPECT_THAT(matched_in(import), ElementsAre("1 0.0.0 link"));
}

TEST(ResultReading, MarksAreJudgedByTheirColumn) {
  const ResultsImport import = read_results(
      "content;clicks\nnam-skinnotes_instagram-story_1;1.130\nnam-skinnotes_instagram-story_2;"
      "1.200.300\n");
  EXPECT_THAT(piece_results(import, 0, 0).clicks, Optional(1130));
}

TEST(ResultReading, JsonAndOtherEncodingsAreReadToo) {
  EXPECT_THAT(matched_in(read_results(
                  R"({"rows":[{"utm_content":"nam-skinnotes_instagram-story_1","clicks":5}]})")),
              ElementsAre("1 0.0.0 link"));
  EXPECT_THAT(matched_in(read_results(std::string_view("c\0o\0d\0e\0,\0o\0r\0d\0e\0r\0s\0\n\0"
                                                       "N\0A\0M\0S\0K\0I\0N\0N\0O\0T\0E\0S\0"
                                                       "1\0000\0,\0003\0\n\0",
                                                       58))),
              ElementsAre("1 0 code"));
}

TEST(ResultReading, NamesInOtherLanguages) {
  EXPECT_THAT(fields_of(read_results("โค้ดส่วนลด,orders\nNAMSKINNOTES10,1\n")),
              ElementsAre("code", "orders"));
  EXPECT_THAT(fields_of(read_results("Kod promosi,Sign-ups,Follows\nNAMSKINNOTES10,1,2\n")),
              ElementsAre("code", "leads", "new_followers"));
  EXPECT_THAT(fields_of(read_results("პრომოკოდი,ნახვები,Conversions\nNAMSKINNOTES10,1,2\n")),
              ElementsAre("code", "views", "note"));
}

TEST(ResultReading, WhatMayBeAnythingIsMappedByTheReader) {
  ResultsOptions options;
  options.map = {{"key events", ResultField::leads}};
  const ResultsImport import = read_results(kAnalytics, serum_launch(), options);
  EXPECT_THAT(piece_results(import, 0, 0).leads, Optional(7));
  options.map = {{"nowhere", ResultField::leads}};
  EXPECT_THAT(in_english(*read_results(kAnalytics, serum_launch(), options).error),
              HasSubstr("nowhere"));
  ResultsOptions by_number;
  by_number.columns = {std::nullopt, ResultField::note, ResultField::clicks};
  EXPECT_THAT(piece_results(read_results(kAnalytics, serum_launch(), by_number), 0, 0).clicks,
              Optional(7));
}

TEST(ResultReading, NothingMatchedLeavesTheWorkspaceAsItWas) {
  const Workspace workspace = serum_launch();
  const ResultsImport import = read_results("content,clicks\nx,1\n", workspace);
  ASSERT_TRUE(import.error);
  EXPECT_THAT(in_english(*import.error), HasSubstr("none of the 1 records"));
  EXPECT_EQ(import.workspace, workspace);
  EXPECT_TRUE(read_results("", workspace).error);
  EXPECT_TRUE(read_results("1,2\n3,4\n", workspace).needs_columns);
  EXPECT_THAT(in_english(*read_results("content,clicks\n", workspace).error),
              HasSubstr("no records"));
}

TEST(ResultReading, AnyBytesAreAllowed) {
  std::string bytes = "content,clicks,sales,order,url\n";
  unsigned seed = 7;
  for (int i = 0; i < 2000; ++i) {
    seed = seed * 1664525U + 1013904223U;
    bytes += static_cast<char>(seed >> 24U);
    if (i % 40 == 0) bytes += "\n";
  }
  EXPECT_THAT(matched_in(read_results(bytes)), IsEmpty());
}

TEST(ResultReading, DiagnosticsTellWhatMatched) {
  const ResultsImport import = read_results(
      "utm_content,coupon,orders\nnam-skinnotes_instagram-story_2,DERMWITHLEA10,4\n"
      "nam-skinnotes_instagram-story_2,,1\n\n");
  const std::string json = write_diagnostics(import);
  EXPECT_THAT(json, HasSubstr(R"("records": 3)"));
  EXPECT_THAT(json, HasSubstr(R"("field": "orders")"));
  std::string plain;
  for (const char c : json) {
    if (c != ' ' && c != '\n') plain += c;
  }
  EXPECT_THAT(plain,
              HasSubstr(R"("matched":[{"record":1,"place":"campaign.lineup[1]","by":"code"},)"
                        R"({"record":2,"place":"campaign.lineup[0].deliverables[0].pieces[1]",)"
                        R"("by":"link"}],"crossed":[1]})"));
}

}  // namespace
}  // namespace kol::io
