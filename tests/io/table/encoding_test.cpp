// The encodings a table may come in.
#include "io/table/encoding.h"

#include <gtest/gtest.h>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::HasSubstr;

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const auto high = static_cast<char>(unit >> 8);
    const auto low = static_cast<char>(unit & 0xFF);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

const std::u16string kRoster = u"name;handle\n김하늘 😀;haneul\n";

void expect_roster(std::string_view bytes, std::string_view encoding) {
  const Import import = read_instagram(bytes);
  EXPECT_EQ(import.diagnostics.encoding, encoding);
  EXPECT_EQ(only(import).name, "김하늘 😀");
}

TEST(Encoding, Utf8WithAndWithoutByteOrderMark) {
  expect_roster("name;handle\n김하늘 😀;haneul\n", "utf-8");
  expect_roster("\xEF\xBB\xBFname;handle\n김하늘 😀;haneul\n", "utf-8");
}

TEST(Encoding, Utf16ByItsByteOrderMark) {
  expect_roster(utf16(u"\uFEFF" + kRoster, false), "utf-16le");
  expect_roster(utf16(u"\uFEFF" + kRoster, true), "utf-16be");
}

TEST(Encoding, Utf16WithoutMarkByItsZeroBytes) {
  expect_roster(utf16(kRoster, false), "utf-16le");
  expect_roster(utf16(kRoster, true), "utf-16be");
}

TEST(Encoding, WhatIsNoUtf8IsWindows1252) {
  const Import import = read_instagram(
      "name;fee\nRen\xE9 \x93"
      "Z\x94;\x80 5\n");
  EXPECT_EQ(import.diagnostics.encoding, "windows-1252");
  EXPECT_EQ(only(import).name, "René “Z”");
  EXPECT_EQ(only(import).quote, 5);
  EXPECT_EQ(import.currency, "EUR");
}

TEST(Encoding, OverlongFormsAndSurrogatesAreNoUtf8) {
  for (const char* bytes : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
    Decoded decoded;
    decode(bytes, decoded);
    EXPECT_EQ(decoded.encoding, "windows-1252");
  }
}

TEST(Encoding, TruncatedUtf16IsAnError) {
  for (const bool big_endian : {false, true}) {
    const std::string whole = utf16(u"\uFEFF" + kRoster, big_endian);
    EXPECT_THAT(error_of(read_instagram(whole.substr(0, whole.size() - 1))), HasSubstr("cut off"));
    const std::size_t within_emoji =
        2 * (1 + std::u16string_view(u"name;handle\n김하늘 ").size() + 1);
    EXPECT_THAT(error_of(read_instagram(whole.substr(0, within_emoji))), HasSubstr("cut off"));
  }
}

TEST(Encoding, LoneSurrogateBecomesAReplacement) {
  const Import import =
      read_instagram(utf16(u"\uFEFFname\nA\xD800"
                           u"B\n",
                           false));
  EXPECT_EQ(only(import).name, "A\uFFFDB");
}

TEST(Encoding, ZeroCharactersAreDropped) {
  const std::u16string zero(1, u'\0');
  EXPECT_EQ(only(read_instagram(utf16(u"name\nA" + zero + u"B\n", false))).name, "AB");
  const std::string marked = std::string("\xEF\xBB\xBFname\nA") + '\0' + "B\n";
  EXPECT_EQ(only(read_instagram(marked)).name, "AB");
}

TEST(Encoding, ZipArchiveAsksForCsv) {
  EXPECT_THAT(error_of(read_instagram(std::string_view("PK\x03\x04\x14\0\x06\0", 8))),
              HasSubstr("save as CSV first"));
}

TEST(Encoding, NothingAtAllIsAnError) {
  for (const std::string_view bytes : {"", "\xEF\xBB\xBF", "\xFF\xFE"}) {
    EXPECT_TRUE(read_instagram(bytes).error.has_value());
  }
}

}  // namespace
}  // namespace kol::io
