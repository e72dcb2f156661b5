// Names as they stand in links.
#include "core/practice/slug.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/sample.h"

namespace kol {
namespace {

using testing::ElementsAre;

TEST(Slug, KeepsLettersAndDigits) {
  EXPECT_EQ(slug("Serum launch 2026"), "serum-launch-2026");
  EXPECT_EQ(slug("--a__b..c  "), "a-b-c");
  EXPECT_EQ(slug("Rock'n’Roll"), "rocknroll");
  EXPECT_EQ(slug("‘a‘b"), "a-b");
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(slug("…!"), "");
}

TEST(Slug, LatinLettersLoseTheirAccents) {
  EXPECT_EQ(slug("Nguyễn Minh Ánh"), "nguyen-minh-anh");
  EXPECT_EQ(slug("Nguye\u0302\u0303n"), "nguyen");
  EXPECT_EQ(slug("ÆæŒœØøßẞÐðĐđÞþŁłĦħİıŦŧŊŋ"), "aeaeoeoeoossssddddththllhhiittnn");
  EXPECT_EQ(slug("ĳ Ǆ ǈ ŉ ſ ẛ ẚ"), "ij-dz-lj-n-s-s-a");
  EXPECT_EQ(slug("a×b÷c"), "a-b-c");
  // Without a–z in their decompositions; beyond the ranges too.
  EXPECT_EQ(slug("xǽxǿxƀxəxﬁxＡxªx"), "x-x-x-x-x-x-x-x");
}

TEST(Slug, GeorgianIsWrittenInLatinLetters) {
  EXPECT_EQ(slug("ნინო გელაშვილი"), "nino-gelashvili");
  EXPECT_EQ(slug("აბგდევზთიკლმნოპჟრს"), "abgdevztiklmnopzhrs");
  EXPECT_EQ(slug("ტუფქღყშჩცძწჭხჯჰ"), "tupkghqshchtsdztschkhjh");
  EXPECT_EQ(slug("ᲜᲘᲜᲝ ᲰᲯ"), "nino-hj");
  EXPECT_EQ(slug("აჱა"), "a-a");
}

TEST(Slug, OtherScriptsAreHyphens) {
  EXPECT_EQ(slug("น้ำฝน สกินโน้ต"), "");
  EXPECT_EQ(slug("น้ำ rain 中"), "rain");
}

TEST(Slug, FortyCharactersStay) {
  EXPECT_EQ(slug(std::string(50, 'a')), std::string(40, 'a'));
  EXPECT_EQ(slug(std::string(39, 'a') + " b"), std::string(39, 'a'));
  EXPECT_EQ(slug(std::string(39, 'a') + "ß"), std::string(39, 'a') + "s");
}

TEST(Slug, BrokenTextIsHyphens) {
  EXPECT_EQ(slug("a\xFF\xE0\xB8z"), "a-z");
  EXPECT_EQ(slug("\xC3"), "");
}

TEST(Slug, WhatMayBeGiven) {
  EXPECT_TRUE(is_slug("a") && is_slug("-a--9") && is_slug(std::string(40, 'z')));
  EXPECT_FALSE(is_slug("") || is_slug("A") || is_slug("a_b") || is_slug("é"));
  EXPECT_FALSE(is_slug(std::string(41, 'z')));
}

TEST(Slug, OfASourceThatIsAnAddress) {
  EXPECT_EQ(source_slug("@nam.skinnotes"), "nam-skinnotes");
  EXPECT_EQ(source_slug("https://www.tiktok.com/@Lea_b/?lang=en#top"), "lea-b");
  EXPECT_EQ(source_slug("https://youtube.com/c/Derm//"), "derm");
  EXPECT_EQ(source_slug("Kim / Lee"), "lee");
  EXPECT_EQ(source_slug("https://a.example/?x=/y"), "a-example");
  EXPECT_EQ(source_slug("kim?a/b"), "kim");
  EXPECT_EQ(source_slug("///"), "");
  EXPECT_EQ(source_slug("/?a"), "");
}

TEST(Slug, AnEmailAddressIsNoSource) {
  EXPECT_EQ(source_slug("nam@mail.example"), "");
  EXPECT_EQ(source_slug("@@nam"), "");
  EXPECT_EQ(source_slug(" @nam"), "");
}

Influencer called(std::string id, std::string name, std::string handle) {
  Channel channel = channel_on(Platform::instagram, 1000);
  channel.handle = std::move(handle);
  Influencer influencer = influencer_with(std::move(id), channel);
  influencer.name = std::move(name);
  return influencer;
}

// Those of everybody in the line-up, in order.
std::vector<std::string> slugs_of(const Workspace& workspace,
                                  const std::set<std::size_t>& in_lineup) {
  std::vector<std::string> slugs;
  for (const auto& [influencer, slug] : tracking_slugs(workspace, in_lineup)) slugs.push_back(slug);
  return slugs;
}

TEST(TrackingSlugs, TakeTheFirstSourceThatGivesOne) {
  Workspace workspace;
  Influencer second = called("s", "Name", "น้ำฝน");
  second.channels.push_back(channel_on(Platform::youtube, 1));
  second.channels.back().handle = "Second Handle";
  workspace.influencers = {called("a", "Anna", "anna.b"),
                           second,
                           called("c", "Cleo", "c@mail.example"),
                           called("d", "", ""),
                           called("น", "น", "น"),
                           called("x", "out", "out")};
  EXPECT_THAT(slugs_of(workspace, {0, 1, 2, 3, 4}),
              ElementsAre("anna-b", "second-handle", "cleo", "d", "creator"));
}

TEST(TrackingSlugs, AreEachSomebodys) {
  Workspace workspace;
  workspace.influencers = {called("1", "", "kim"),  called("2", "", "kim-2"),
                           called("3", "", "KIM"),  called("4", "", "other"),
                           called("5", "", "@kim"), called("6", "", "kim")};
  // Given ones are reserved, of somebody outside the line-up too.
  workspace.influencers[3].tracking.emplace().slug = "kim-4";
  workspace.influencers[5].tracking.emplace().slug = "mine";
  EXPECT_THAT(slugs_of(workspace, {0, 1, 2, 4, 5}),
              ElementsAre("kim", "kim-2", "kim-3", "kim-5", "mine"));
}

TEST(TrackingSlugs, AreCutForTheirNumber) {
  Workspace workspace;
  const std::string handle = std::string(37, 'a') + ".bb";  // 40 characters, - the 38th
  workspace.influencers = {called("1", "", handle), called("2", "", handle)};
  EXPECT_THAT(slugs_of(workspace, {0, 1}),
              ElementsAre(std::string(37, 'a') + "-bb", std::string(37, 'a') + "-2"));
}

}  // namespace
}  // namespace kol
