// Discount codes.
#include "core/practice/code.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/sample.h"

namespace kol {
namespace {

using testing::Each;
using testing::ElementsAre;

// Everybody with a row, in order, a tenth off.
Workspace of_names(const std::vector<std::string>& names) {
  Workspace workspace;
  workspace.campaign.offer.discount = 0.1;
  for (const std::string& name : names) {
    const std::string id = std::to_string(workspace.influencers.size() + 1);
    workspace.influencers.push_back(
        influencer_with(id, channel_on(Platform::instagram, std::nullopt)));
    workspace.influencers.back().name = name;
    workspace.campaign.lineup.push_back(row_of(id, "instagram.post", 1, std::nullopt));
  }
  return workspace;
}

void add_row(Workspace& workspace, std::size_t influencer) {
  workspace.campaign.lineup.push_back(
      row_of(workspace.influencers[influencer].id, "instagram.reel", 1, std::nullopt));
}

// The codes of the rows, "" where there is none.
std::vector<std::string> codes_of(const Workspace& workspace) {
  std::vector<std::size_t> influencers;
  for (const LineupRow& row : workspace.campaign.lineup) {
    influencers.push_back(static_cast<std::size_t>(std::stoi(row.influencer) - 1));
  }
  std::vector<std::string> codes;
  for (const MaybeText& code : tracking_codes(workspace, influencers)) {
    codes.push_back(code.value_or(""));
  }
  return codes;
}

RowTracking& tracking_of(Workspace& workspace, std::size_t row) {
  return workspace.campaign.lineup[row].tracking;
}

TEST(Code, WhatMayBeGiven) {
  EXPECT_TRUE(is_code("abc") && is_code("A_b-9") && is_code(std::string(20, 'x')));
  EXPECT_FALSE(is_code("ab") || is_code("a b") || is_code("é12") || is_code("a.b"));
  EXPECT_FALSE(is_code(std::string(21, 'x')));
}

TEST(Code, LooksAlikeInCapitalsAndDigits) {
  EXPECT_EQ(looks_of_code("Oil-lo_0i1"), "011-10_011");
  EXPECT_EQ(looks_of_code("NAM10"), looks_of_code("namLo"));
}

TEST(Code, IsNameAndDiscount) {
  EXPECT_THAT(codes_of(of_names({"Derm with Léa", "Derm with Lea", "ნინო გელაშვილი", "Al 1"})),
              ElementsAre("DERMWITHLEA10", "DERMWITHLEAB10", "NINOGELASHVI10", "AL110"));
}

TEST(Code, ItsNameIsTheFirstLongEnough) {
  Workspace workspace = of_names({"น้ำฝน สกินโน้ต", "A-B", "Jo", "", "@x@y.example"});
  workspace.influencers[0].channels[0].handle = "nam.skinnotes";
  workspace.influencers[1].channels[0].handle = "ab";
  workspace.influencers[1].channels.push_back(channel_on(Platform::youtube, std::nullopt));
  workspace.influencers[1].channels[1].handle = "https://youtube.com/@second/?a";
  workspace.influencers[4].channels[0].handle = "mail@a.example";
  EXPECT_THAT(codes_of(workspace),
              ElementsAre("NAMSKINNOTES10", "SECOND10", "CREATOR10", "CREATORB10", "CREATORC10"));
}

TEST(Code, WithoutANameTheIdIsTheName) {
  Workspace workspace = of_names({""});
  workspace.influencers[0].id = workspace.campaign.lineup[0].influencer = "nam-shop";
  workspace.influencers[0].channels[0].handle = "another.handle";
  EXPECT_EQ(tracking_codes(workspace, {0})[0], "NAMSHOP10");
}

TEST(Code, OnlyWholePercentAreInIt) {
  Workspace workspace = of_names({"Anna"});
  const auto code = [&workspace](double discount) {
    workspace.campaign.offer.discount = discount;
    return codes_of(workspace)[0];
  };
  EXPECT_EQ(code(0.01), "ANNA1");
  EXPECT_EQ(code(0.29), "ANNA29");  // 100 × 0.29 is a little less than 29
  EXPECT_EQ(code(0.99), "ANNA99");
  EXPECT_EQ(code(0.125), "ANNA");
  EXPECT_EQ(code(0.107), "ANNA");
  EXPECT_EQ(code(0.001), "ANNA");
  EXPECT_EQ(code(1), "ANNA");
}

TEST(Code, IsThereForADiscountOrWhereItIsWanted) {
  Workspace workspace = of_names({"Anna", "Bert", "Cleo"});
  workspace.campaign.offer.discount = 0;
  workspace.influencers[1].tracking.emplace().code = "bert-1";
  tracking_of(workspace, 2).discount = 0.2;
  EXPECT_THAT(codes_of(workspace), ElementsAre("", "bert-1", "CLEO20"));
  workspace.campaign.tracking.codes = true;
  EXPECT_THAT(codes_of(workspace), ElementsAre("ANNA", "bert-1", "CLEO20"));
  workspace.campaign.tracking.codes = false;
  EXPECT_THAT(codes_of(workspace), Each(std::string()));
}

TEST(Code, TheRowsDiscountWins) {
  Workspace workspace = of_names({"Anna"});
  Campaign& campaign = workspace.campaign;
  EXPECT_EQ(code_discount(campaign, campaign.lineup[0]), 0.1);
  campaign.tracking.discount = 0.2;
  EXPECT_EQ(code_discount(campaign, campaign.lineup[0]), 0.2);
  campaign.lineup[0].tracking.discount = 0;
  EXPECT_EQ(code_discount(campaign, campaign.lineup[0]), 0);
  EXPECT_THAT(codes_of(workspace), ElementsAre(""));
}

TEST(Code, TheRowsOwnWinsOverTheInfluencers) {
  Workspace workspace = of_names({"Anna"});
  add_row(workspace, 0);
  workspace.influencers[0].tracking.emplace().code = "ANNA-X";
  tracking_of(workspace, 1).code = "REEL-X";
  EXPECT_THAT(codes_of(workspace), ElementsAre("ANNA-X", "REEL-X"));
}

TEST(Code, LettersTellTheSameNamesApart) {
  const std::vector<std::string> codes = codes_of(of_names(std::vector<std::string>(508, "Anna")));
  EXPECT_EQ(codes[0], "ANNA10");
  EXPECT_EQ(codes[1], "ANNAB10");
  EXPECT_EQ(codes[6], "ANNAG10");
  EXPECT_EQ(codes[7], "ANNAH10");
  EXPECT_EQ(codes[8], "ANNAJ10");   // without I
  EXPECT_EQ(codes[10], "ANNAM10");  // without L
  EXPECT_EQ(codes[12], "ANNAP10");  // without O
  EXPECT_EQ(codes[22], "ANNAZ10");
  EXPECT_EQ(codes[23], "ANNABB10");
  EXPECT_EQ(codes[24], "ANNABC10");
  EXPECT_EQ(codes[45], "ANNACB10");
  EXPECT_EQ(codes[506], "ANNAZZ10");  // 1 + 22 + 22² codes
  EXPECT_EQ(codes[507], "ANNABBB10");
}

TEST(Code, GivenOnesOfOthersAreKeptClearOf) {
  Workspace workspace = of_names({"Olga", "Bert", "Cleo"});
  workspace.campaign.lineup.pop_back();
  tracking_of(workspace, 1).code = "0lga10";                     // looks like OLGA10
  workspace.influencers[2].tracking.emplace().code = "o1gab10";  // not in the line-up
  EXPECT_THAT(codes_of(workspace), ElementsAre("OLGAC10", "0lga10"));
}

TEST(Code, TheInfluencersOwnGivenOneIsNoHindrance) {
  Workspace workspace = of_names({"Anna", "Anna"});
  add_row(workspace, 1);
  tracking_of(workspace, 2).code = "ANNA10";
  // The first may not have what the second was given; the second may.
  EXPECT_THAT(codes_of(workspace), ElementsAre("ANNAB10", "ANNA10", "ANNA10"));
}

TEST(Code, AllRowsOfAnInfluencerHaveTheSameLetters) {
  Workspace workspace = of_names({"Anna", "Anna"});
  tracking_of(workspace, 0).discount = 0.2;
  add_row(workspace, 1);
  tracking_of(workspace, 2).discount = 0.2;
  // ANNA10 would be free for the second, ANNA20 is not.
  EXPECT_THAT(codes_of(workspace), ElementsAre("ANNA20", "ANNAB10", "ANNAB20"));
}

TEST(Code, TheInfluencersOrderDecidesNotTheRows) {
  Workspace workspace = of_names({"Anna", "Anna"});
  std::swap(workspace.campaign.lineup[0], workspace.campaign.lineup[1]);
  EXPECT_THAT(codes_of(workspace), ElementsAre("ANNAB10", "ANNA10"));
}

}  // namespace
}  // namespace kol
