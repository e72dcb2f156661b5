// Exports of orders, a line or several for each.
#include <gtest/gtest.h>

#include "results_reading.h"

namespace kol::io {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

// As Shopify exports orders: further lines of an order leave most cells empty.
constexpr std::string_view kShop =
    "Name,Email,Financial Status,Currency,Subtotal,Shipping,Total,Discount Code,Discount Amount,"
    "Cancelled at,Billing Name,Lineitem name\n"
    "#1001,a@x.example,paid,USD,48.60,5,53.60,NAMSKINNOTES10,5.40,,Ann,Serum\n"
    "#1001,a@x.example,,,,,,,,,,Brush\n"
    "#1002,b@x.example,paid,USD,48.60,5,53.60,namskinnotes10,5.40,2026-03-12 09:00,Bea,Serum\n"
    "#1003,c@x.example,paid,USD,97.20,5,102.20,DERMWITHLEA10,10.80,,Cat,Serum\n"
    "#1004,d@x.example,paid,USD,54,5,59,,0,,Dan,Serum\n"
    "#1005,e@x.example,paid,USD,48.60,5,53.60,NAMSKINNOTES10,5.40,,Eve,Serum\n";

TEST(ResultOrders, EachIsOneByItsNameBesideAFinancialStatus) {
  const ResultsImport import = read_results(kShop);
  EXPECT_TRUE(import.is_order_file);
  EXPECT_THAT(fields_of(import),
              ElementsAre("order", "note", "note", "currency", "sales", "note", "note", "code",
                          "discounts", "cancelled_at", "note", "note"));
  EXPECT_THAT(matched_in(import), ElementsAre("1 0 code", "4 1 code", "6 0 code"));
  EXPECT_THAT(skipped_in(import), ElementsAre("3 cancelled", "5 unmatched"));
  EXPECT_EQ(import.diagnostics.records, 6U);
  EXPECT_EQ(import.diagnostics.imported, 4U);
  const RowResults& nam = row_results(import, 0);
  EXPECT_THAT(nam.orders_by_code, Optional(2));
  EXPECT_EQ(nam.orders_by_link, std::nullopt);
  EXPECT_EQ(nam.orders_by_both, std::nullopt);
  EXPECT_THAT(nam.sales, Optional(DoubleEq(97.2)));
  EXPECT_THAT(row_results(import, 1).sales, Optional(DoubleEq(97.2)));
}

TEST(ResultOrders, WithCodesAndLinksAllThreeCountsAreKnown) {
  const ResultsImport import = read_results(
      "Order ID,utm_content,Code,Revenue\n"
      "1,nam-skinnotes_instagram-story_2,NAMSKINNOTES10,10\n"
      "2,nam-skinnotes_instagram-story_2,,20\n"
      "3,,NAMSKINNOTES10,40\n"
      "4,nam-skinnotes_instagram-story_2,DERMWITHLEA10,80\n");
  const RowResults& nam = row_results(import, 0);
  EXPECT_THAT(nam.orders_by_link, Optional(2));
  EXPECT_THAT(nam.orders_by_code, Optional(2));
  EXPECT_THAT(nam.orders_by_both, Optional(1));
  EXPECT_THAT(nam.sales, Optional(70));
  EXPECT_THAT(piece_results(import, 0, 1).orders_by_link, Optional(2));
  EXPECT_EQ(piece_results(import, 0, 1).sales, std::nullopt);
  const RowResults& lea = row_results(import, 1);
  EXPECT_THAT(lea.orders_by_link, Optional(0));
  EXPECT_THAT(lea.orders_by_code, Optional(1));
  EXPECT_THAT(lea.orders_by_both, Optional(0));
  EXPECT_THAT(lea.sales, Optional(80));
  EXPECT_THAT(import.crossed, ElementsAre(4U));
}

TEST(ResultOrders, SalesAreOfTheOrdersThatTheAttributionCounts) {
  constexpr std::string_view kTable =
      "order,content,code,sales\n"
      "1,nam-skinnotes_instagram-story_1,NAMSKINNOTES10,10\n"
      "2,nam-skinnotes_instagram-story_1,,20\n"
      "3,,NAMSKINNOTES10,40\n";
  const auto sales = [&](Attribution attribution) {
    return row_results(read_results(kTable, serum_launch(attribution)), 0).sales;
  };
  EXPECT_THAT(sales(Attribution::either), Optional(70));
  EXPECT_THAT(sales(Attribution::link), Optional(30));
  EXPECT_THAT(sales(Attribution::code), Optional(50));
  EXPECT_EQ(sales(Attribution::stated), std::nullopt);
}

TEST(ResultOrders, ByHandleTheyAreOrders) {
  const ResultsImport import =
      read_results("transaction_id,username,sales\n1,nam.skinnotes,10\n2,nam.skinnotes,20\n",
                   serum_launch(Attribution::stated));
  EXPECT_THAT(row_results(import, 0).orders, Optional(2));
  EXPECT_EQ(row_results(import, 0).orders_by_link, std::nullopt);
  EXPECT_THAT(row_results(import, 0).sales, Optional(30));
}

TEST(ResultOrders, LinesOfAnOrderFillOneAnother) {
  const ResultsImport import = read_results(
      "order,content,code,sales\n"
      "7,,,\n"
      "7,(not set),NAMSKINNOTES10,30\n"
      "7,nam-skinnotes_instagram-story_3,DERMWITHLEA10,50\n"
      ",nam-skinnotes_instagram-story_3,,9\n"
      "1.5E+9,nam-skinnotes_instagram-story_3,,9\n");
  EXPECT_THAT(matched_in(import), ElementsAre("1 0.0.2 link"));
  EXPECT_EQ(import.diagnostics.imported, 3U);
  EXPECT_THAT(skipped_in(import), ElementsAre("4 no_order", "5 no_order"));
  EXPECT_THAT(row_results(import, 0).orders_by_both, Optional(1));
  EXPECT_THAT(row_results(import, 0).sales, Optional(30));
  EXPECT_THAT(import.crossed, IsEmpty());
}

TEST(ResultOrders, WithAColumnOfOrdersRecordsCountThemselves) {
  const ResultsImport import = read_results("order,code,orders\n1,NAMSKINNOTES10,3\n");
  EXPECT_FALSE(import.is_order_file);
  EXPECT_THAT(row_results(import, 0).orders_by_code, Optional(3));
}

TEST(ResultOrders, ACodeOfTwoRowsLeavesTheOtherWithNone) {
  Workspace workspace = serum_launch();
  workspace.campaign.lineup.push_back(results_row("nam", "instagram.post", 1));
  const ResultsImport import =
      read_results("order,code\n1,NAMSKINNOTES10\n2,NAMSKINNOTES10\n", workspace);
  EXPECT_THAT(row_results(import, 0).orders_by_code, Optional(2));
  EXPECT_THAT(row_results(import, 2).orders_by_code, Optional(0));
}

}  // namespace
}  // namespace kol::io
