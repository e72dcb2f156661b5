// Hashtags of a post.
#include "core/practice/hashtag.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace kol {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Hashtag, WhatIsOne) {
  for (const char* text : {"#ad", "ad", "#Serum_2026", "2026x", "#_", "#น้ำฝน", "#ნინო", "#1_"}) {
    EXPECT_TRUE(is_hashtag(text)) << text;
  }
  for (const char* text : {"", "#", "##ad", "#a b", "#a-b", "#2026", "#٣²", "#a!", "ad#", "#😀",
                           "a\xFF", "#\xE0\xB8"}) {
    EXPECT_FALSE(is_hashtag(text)) << text;
  }
}

TEST(Hashtag, HasAtMostFiftyCodePoints) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "ก";
  EXPECT_TRUE(is_hashtag(text) && is_hashtag("#" + text));
  EXPECT_FALSE(is_hashtag(text + "ก"));
}

TEST(Hashtag, TheRowsWinOverTheCampaigns) {
  CampaignTracking campaign;
  RowTracking row;
  EXPECT_THAT(row_hashtags(campaign, row), IsEmpty());
  campaign.hashtags = {"serum", "#Launch"};
  EXPECT_THAT(row_hashtags(campaign, row), ElementsAre("#serum", "#Launch"));
  row.hashtags = {"own"};
  EXPECT_THAT(row_hashtags(campaign, row), ElementsAre("#own"));
  row.hashtags->clear();
  EXPECT_THAT(row_hashtags(campaign, row), IsEmpty());
}

TEST(Hashtag, TheDisclosureIsAddedOnce) {
  EXPECT_THAT(with_disclosure({"#a", "#b", "#c"}, "#ad"), ElementsAre("#a", "#b", "#c", "#ad"));
  EXPECT_THAT(with_disclosure({"#AD"}, "#ad"), ElementsAre("#AD"));
  EXPECT_THAT(with_disclosure({"#É"}, "#é"), ElementsAre("#É", "#é"));
  EXPECT_THAT(with_disclosure({}, ""), IsEmpty());
}

TEST(Hashtag, ALabelWithoutItsMarkIsNone) {
  EXPECT_THAT(with_disclosure({}, "Advertisement"), IsEmpty());
  EXPECT_THAT(with_disclosure({}, "#paid partnership"), IsEmpty());
  EXPECT_THAT(with_disclosure({}, "#123"), IsEmpty());
}

}  // namespace
}  // namespace kol
