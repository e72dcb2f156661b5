// Addresses of web pages, and links with a campaign's parameters.
#include "core/practice/url.h"

#include <gtest/gtest.h>

#include <string>

namespace kol {
namespace {

TEST(Url, WhatIsOne) {
  for (const char* url :
       {"https://shop.example/serum?ref=a&utm_source=old#buy", "HTTP://shop.example",
        "http://localhost", "http://LocalHost:8080/x", "https://a.b:1/", "https://a.b:65535",
        "https://a.b:00080?x", "https://a.b#", "https://a.b?", "https://127.0.0.1/",
        "https://xn--bcher-kva.example", "https://bücher.example/é/ก?ก=é#é", "https://สกิน.ไทย/",
        "https://ab\u0301.example", "https://a.b/%C3%a9", "https://a.b//@user:x",
        "https://a.b/'()*[]$&+,;=!~"}) {
    EXPECT_TRUE(is_url(url)) << url;
  }
}

TEST(Url, WhatIsNone) {
  for (const char* text : {"",
                           "shop.example",
                           "ftp://a.b",
                           "https:/a.b",
                           "https://",
                           "https:///x",
                           "https://host",
                           "https://a..b",
                           "https://.a.b",
                           "https://a.b.",
                           "https://localhost.",
                           "https://-a.b",
                           "https://a-.b",
                           "https://a.b-",
                           "https://a_b.c",
                           "https://user@a.b",
                           "https://user:x@a.b",
                           "https://a.b:",
                           "https://a.b:0",
                           "https://a.b:65536",
                           "https://a.b:000080",
                           "https://a.b:8x",
                           "https://a.b:80:80",
                           "https://a.b/%",
                           "https://a.b/%4",
                           "https://a.b/%4g",
                           "https://a%41.b",
                           "https://a.b/x y",
                           "https://a.b/\u00A0",
                           "https://a.b/\u3000",
                           "https://a.b/\t",
                           "https://a.b/\u0085",
                           "https://a.b/\x7F",
                           "https://a.b/\"",
                           "https://a.b/<",
                           "https://a.b/>",
                           "https://a.b/\\",
                           "https://a.b/^",
                           "https://a.b/`",
                           "https://a.b/{",
                           "https://a.b/|",
                           "https://a.b/}",
                           " https://a.b",
                           "https://a.b\\x",
                           "https://😀.example",
                           "https://[::1]/",
                           "https://a.b/\xFF",
                           "https://\xE0\xB8.b",
                           "https://a·b.c"}) {
    EXPECT_FALSE(is_url(text)) << text;
  }
}

TEST(Url, ItsLengthsAreOfCodePoints) {
  std::string label;
  for (int i = 0; i < 63; ++i) label += "ก";
  EXPECT_TRUE(is_url("https://" + label + ".ab"));
  EXPECT_FALSE(is_url("https://" + label + "ก.ab"));
  std::string url = "https://a.b/";  // 12
  for (int i = 12; i < 2000; ++i) url += "ก";
  EXPECT_TRUE(is_url(url));
  EXPECT_FALSE(is_url(url + "ก"));
}

TEST(Url, OneIsEncryptedOrNot) {
  EXPECT_TRUE(is_unencrypted("http://a.b"));
  EXPECT_TRUE(is_unencrypted("HttP://a.b"));
  EXPECT_FALSE(is_unencrypted("https://a.b"));
}

TEST(Url, PercentEncodingKeepsWhatIsPlain) {
  EXPECT_EQ(percent_encoded("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(percent_encoded("a b&c=d/é+%"), "a%20b%26c%3Dd%2F%C3%A9%2B%25");
}

const LinkParameters kShort = {"s", "m", "c", "n", ""};
constexpr const char* kOwn = "utm_source=s&utm_medium=m&utm_campaign=c&utm_content=n";

TEST(TrackedLink, ReplacesTheLandingPagesParameters) {
  EXPECT_EQ(tracked_link(
                "https://shop.example/serum?ref=a&utm_source=old#buy",
                {"instagram", "influencer", "serum-launch", "nam-skinnotes_instagram-story_2", ""}),
            "https://shop.example/serum?ref=a&utm_source=instagram&utm_medium=influencer"
            "&utm_campaign=serum-launch&utm_content=nam-skinnotes_instagram-story_2#buy");
}

TEST(TrackedLink, WhatGoesAndWhatStays) {
  const auto query = [](const std::string& given) {
    return tracked_link("https://a.b/?" + given, kShort).substr(13);
  };
  const std::string own = kOwn;
  EXPECT_EQ(query(""), own);
  EXPECT_EQ(query("&&a=1&&b&"), "a=1&b&" + own);
  EXPECT_EQ(query("UTM_Term=x&utm_content&utm_medium=&utm_campaign=a=b"), own);
  EXPECT_EQ(query("%75tm%5Fsource=x&u%74M_TERM=1"), own);
  EXPECT_EQ(query("utm_id=1&utm_sourcE2=x&xutm_source=1&=utm_source"),
            "utm_id=1&utm_sourcE2=x&xutm_source=1&=utm_source&" + own);
  EXPECT_EQ(query("a=%20+&b=/?utm_source=1;utm_term=2"),
            "a=%20+&b=/?utm_source=1;utm_term=2&" + own);
}

TEST(TrackedLink, AnEmptyPathIsASlash) {
  const std::string own = kOwn;
  EXPECT_EQ(tracked_link("https://a.b", kShort), "https://a.b/?" + own);
  EXPECT_EQ(tracked_link("https://a.b:8080?x=1", kShort), "https://a.b:8080/?x=1&" + own);
  EXPECT_EQ(tracked_link("https://a.b#f?g&h", kShort), "https://a.b/?" + own + "#f?g&h");
  EXPECT_EQ(tracked_link("https://a.b/p#", kShort), "https://a.b/p?" + own + "#");
}

TEST(TrackedLink, IsAsciiAfterTheHost) {
  EXPECT_EQ(tracked_link("HTTPS://Bücher.example/é?é=ก#é", kShort),
            "HTTPS://Bücher.example/%C3%A9?%C3%A9=%E0%B8%81&" + std::string(kOwn) + "#%C3%A9");
}

TEST(TrackedLink, TheTermComesLast) {
  EXPECT_EQ(tracked_link("http://localhost/", {"é", "m m", "c", "n", "t&t"}),
            "http://localhost/?utm_source=%C3%A9&utm_medium=m%20m&utm_campaign=c&utm_content=n"
            "&utm_term=t%26t");
}

}  // namespace
}  // namespace kol
