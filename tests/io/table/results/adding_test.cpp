// What matched records add up to.
#include <gtest/gtest.h>

#include "results_reading.h"

namespace kol::io {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

constexpr std::string_view kStory1 = "nam-skinnotes_instagram-story_1";

TEST(ResultAdding, RecordsOfOneTargetAddUp) {
  const ResultsImport import =
      read_results("content,clicks,leads\n" + std::string(kStory1) + ",100,1\n" +
                   std::string(kStory1) + ",50,-\n" + std::string(kStory1) + ",50,2\n");
  EXPECT_THAT(piece_results(import, 0, 0).clicks, Optional(200));
  EXPECT_THAT(piece_results(import, 0, 0).leads, Optional(3));
}

TEST(ResultAdding, AnUnreadableCellLeavesItsFigureOut) {
  Workspace workspace = serum_launch();
  workspace.campaign.lineup[0].deliverables[0].pieces.resize(1);
  workspace.campaign.lineup[0].deliverables[0].pieces[0].results.clicks = 7;
  const ResultsImport import = read_results("content,clicks,leads\n" + std::string(kStory1) +
                                                ",100,1\n" + std::string(kStory1) + ",many,2\n",
                                            workspace);
  EXPECT_THAT(piece_results(import, 0, 0).clicks, Optional(7));
  EXPECT_THAT(piece_results(import, 0, 0).leads, Optional(3));
  EXPECT_THAT(unreadable_in(import), ElementsAre("2 clicks many"));
}

TEST(ResultAdding, FilesReplaceOneAnother) {
  const ResultsImport first =
      read_results("content,clicks,leads\n" + std::string(kStory1) + ",100,1\n");
  const ResultsImport second =
      read_results("content,clicks\n" + std::string(kStory1) + ",30\n", first.workspace);
  EXPECT_THAT(piece_results(second, 0, 0).clicks, Optional(30));
  EXPECT_THAT(piece_results(second, 0, 0).leads, Optional(1));
  ASSERT_EQ(second.filled.size(), 1U);
  EXPECT_EQ(second.filled[0].field, ResultField::clicks);
  EXPECT_EQ(second.filled[0].value, 30);
  EXPECT_THAT(second.filled[0].before, Optional(100));
}

TEST(ResultAdding, FiguresOfPostsStandAsTheyAreInAPiece) {
  const ResultsImport import = read_results(
      "content,plays,likes,comments,shares,saved,reach,follows,hashtag_uses,positive\n" +
      std::string(kStory1) + ",900,40,5,3,2,800,6,4,9\n");
  const PieceResults results = piece_results(import, 0, 0);
  EXPECT_THAT(results.views, Optional(900));
  EXPECT_THAT(results.likes, Optional(40));
  EXPECT_THAT(results.saves, Optional(2));
  EXPECT_THAT(results.new_followers, Optional(6));
  EXPECT_THAT(results.hashtag_uses, Optional(4));
  EXPECT_THAT(results.positive, Optional(9));
  EXPECT_EQ(results.engagements, std::nullopt);
  EXPECT_EQ(results.impressions, std::nullopt);
}

TEST(ResultAdding, OnARowFiguresOfPostsAreEngagementsAndImpressions) {
  const ResultsImport import = read_results(
      "username,views,likes,comments,shares\nnam.skinnotes,900,40,5,\nnam.skinnotes,100,2,3,4\n");
  EXPECT_THAT(row_results(import, 0).engagements, Optional(54));
  EXPECT_THAT(row_results(import, 0).impressions, Optional(1000));
  const ResultsImport given = read_results(
      "username,views,impressions,likes,comments,interactions\nnam.skinnotes,900,950,40,5,70\n");
  EXPECT_THAT(row_results(given, 0).engagements, Optional(70));
  EXPECT_THAT(row_results(given, 0).impressions, Optional(950));
  // Hidden likes are unknown, not 0.
  EXPECT_EQ(
      row_results(read_results("username,comments,clicks\nnam.skinnotes,5,1\n"), 0).engagements,
      std::nullopt);
}

TEST(ResultAdding, AColumnOfRatesIsNoCountOfEngagements) {
  const ResultsImport import =
      read_results("username,engagement,clicks\nnam.skinnotes,4.2%,10\ndermwithlea,3%,10\n");
  EXPECT_THAT(fields_of(import), ElementsAre("handle", "note", "clicks"));
  EXPECT_THAT(fields_of(read_results("username,avg likes,clicks\nnam.skinnotes,420,10\n")),
              ElementsAre("handle", "note", "clicks"));
}

// Sales are taken where the match is the attribution's.
MaybeNumber sales_by(Attribution attribution, std::string_view table, bool of_piece) {
  const ResultsImport import = read_results(table, serum_launch(attribution));
  return of_piece ? piece_results(import, 0, 0).sales : row_results(import, 0).sales;
}

TEST(ResultAdding, SalesFollowTheAttribution) {
  const std::string by_link = "content,orders,revenue\n" + std::string(kStory1) + ",2,97.2\n";
  EXPECT_THAT(sales_by(Attribution::link, by_link, true), Optional(97.2));
  EXPECT_EQ(sales_by(Attribution::either, by_link, true), std::nullopt);
  EXPECT_EQ(sales_by(Attribution::code, by_link, true), std::nullopt);
  EXPECT_EQ(sales_by(Attribution::stated, by_link, true), std::nullopt);
  const std::string by_code = "code,orders,revenue\nNAMSKINNOTES10,2,97.2\n";
  EXPECT_THAT(sales_by(Attribution::code, by_code, false), Optional(97.2));
  EXPECT_EQ(sales_by(Attribution::link, by_code, false), std::nullopt);
  EXPECT_EQ(sales_by(Attribution::either, by_code, false), std::nullopt);
  const std::string by_handle = "handle,orders,revenue\nnam.skinnotes,2,97.2\n";
  EXPECT_THAT(sales_by(Attribution::stated, by_handle, false), Optional(97.2));
  EXPECT_EQ(sales_by(Attribution::either, by_handle, false), std::nullopt);
  const std::string by_both =
      "content,code,orders,revenue\n" + std::string(kStory1) + ",NAMSKINNOTES10,2,97.2\n";
  EXPECT_THAT(sales_by(Attribution::code, by_both, false), Optional(97.2));
  EXPECT_THAT(sales_by(Attribution::link, by_both, true), Optional(97.2));
}

TEST(ResultAdding, SalesAreAfterDiscountsAndBeforeReturns) {
  const auto sales = [](const std::string& header, const std::string& cells) {
    return sales_by(Attribution::link,
                    "content;" + header + "\n" + std::string(kStory1) + ";" + cells + "\n", true);
  };
  EXPECT_THAT(
      sales("Gross sales;Discounts;Returns;Net sales;Total sales", "108;-10.80;-48.60;48.60;55"),
      Optional(DoubleEq(97.2)));
  EXPECT_THAT(sales("Net sales;Returns;Total sales", "48.60;-48.60;55"), Optional(97.2));
  EXPECT_THAT(sales("Total sales;Net sales;Subtotal", "55;48.60;97.20"), Optional(97.2));
  EXPECT_THAT(sales("Total sales;Purchase revenue;Total revenue", "55;97.20;60"), Optional(97.2));
  EXPECT_THAT(sales("Total sales", "97.20"), Optional(97.2));
  EXPECT_THAT(sales("Gross sales;Sales", "108;97.20"), Optional(97.2));
}

TEST(ResultAdding, SalesInAnotherCurrencyAreUnreadable) {
  const std::string story(kStory1);
  const auto read = [&](const std::string& table) {
    return read_results(table, serum_launch(Attribution::link));
  };
  EXPECT_THAT(unreadable_in(read("content,sales\n" + story + ",€ 50\n")),
              ElementsAre("1 sales € 50"));
  EXPECT_THAT(unreadable_in(read("content,sales,currency\n" + story + ",50,EUR\n")),
              ElementsAre("1 sales 50"));
  EXPECT_THAT(unreadable_in(read("content,Sales (EUR)\n" + story + ",50\n")),
              ElementsAre("1 Sales (EUR) 50"));
  const ResultsImport own = read("content,sales,currency\n" + story + ",$50,USD\n");
  EXPECT_THAT(piece_results(own, 0, 0).sales, Optional(50));
  EXPECT_THAT(unreadable_in(own), IsEmpty());
}

TEST(ResultAdding, WhatIsWrittenKeepsBothWithinLinkAndCode) {
  Workspace workspace = serum_launch();
  workspace.campaign.lineup[0].results.orders_by_link = 1;  // from an older file
  workspace.campaign.lineup[0].results.orders_by_both = 1;
  const ResultsImport import = read_results(
      "content,code,orders\n" + std::string(kStory1) + ",NAMSKINNOTES10,4\n", workspace);
  EXPECT_THAT(row_results(import, 0).orders_by_both, Optional(4));
  EXPECT_EQ(row_results(import, 0).orders_by_link, std::nullopt);
}

}  // namespace
}  // namespace kol::io
