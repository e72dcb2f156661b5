// utm_content: the names of posts.
#include "core/practice/content.h"

#include <gtest/gtest.h>

#include <string>

#include "core/sample.h"

namespace kol {
namespace {

TEST(Content, WhatMayBeGiven) {
  EXPECT_TRUE(is_content("a") && is_content("A-z.0_9~") && is_content(std::string(100, 'x')));
  EXPECT_FALSE(is_content("") || is_content("a b") || is_content("é") || is_content("a/b"));
  EXPECT_FALSE(is_content(std::string(101, 'x')));
}

TEST(Content, IsNumberedByInfluencerAndFormat) {
  ContentNames names({});
  EXPECT_EQ(names.next("nam", "instagram.story", ""), "nam_instagram-story_1");
  EXPECT_EQ(names.next("nam", "instagram.story", ""), "nam_instagram-story_2");
  EXPECT_EQ(names.next("nam", "instagram.reel", ""), "nam_instagram-reel_1");
  EXPECT_EQ(names.next("lea", "instagram.story", ""), "lea_instagram-story_1");
  // A given one counts too.
  EXPECT_EQ(names.next("nam", "instagram.story", "Mine"), "Mine");
  EXPECT_EQ(names.next("nam", "instagram.story", ""), "nam_instagram-story_4");
}

Campaign with_content(const std::string& content, double count) {
  Campaign campaign;
  campaign.lineup = {row_of("a", "x.post", count, std::nullopt)};
  campaign.lineup[0].deliverables[0].pieces.resize(1);
  campaign.lineup[0].deliverables[0].pieces[0].content = content;
  return campaign;
}

TEST(Content, PassesOverWhatIsGivenAnywhere) {
  ContentNames names(with_content("NAM_x-post_2", 1));
  EXPECT_EQ(names.next("nam", "x.post", ""), "nam_x-post_1");
  EXPECT_EQ(names.next("nam", "x.post", ""), "nam_x-post_3");
  EXPECT_EQ(names.next("nam", "x.post", "NAM_x-post_2"), "NAM_x-post_2");
  EXPECT_EQ(names.next("nam", "x.post", ""), "nam_x-post_5");
}

TEST(Content, OfDeliverablesWithoutPiecesIsNotGiven) {
  ContentNames names(with_content("nam_x-post_1", 101));
  EXPECT_EQ(names.next("nam", "x.post", ""), "nam_x-post_1");
}

}  // namespace
}  // namespace kol
