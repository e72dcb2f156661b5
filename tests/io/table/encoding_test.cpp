// The encodings a table may come in.
#include "io/table/encoding.h"

#include <gtest/gtest.h>

#include "io/table/table_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
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

Decoded decoded_from(std::string_view bytes, std::string_view given = "") {
  Decoded decoded;
  decode(bytes, given, table_words().legacy, {}, decoded);
  if (decoded.text.data() == decoded.own.data()) decoded.text = {};  // it moves
  return decoded;
}

std::string guessed(std::string_view bytes) { return decoded_from(bytes).encoding; }

TEST(Encoding, OverlongFormsAndSurrogatesAreNoUtf8) {
  // Each may become one U+FFFD or more, as in browsers: as far as it could have been a character.
  EXPECT_EQ(decoded_from("\xC0\xAF", "utf-8").own, "\uFFFD\uFFFD");
  EXPECT_EQ(decoded_from("\xED\xA0\x80", "utf-8").own, "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(decoded_from("\xF4\x90\x80\x80", "utf-8").replaced, 4U);
  EXPECT_EQ(decoded_from("\xE2\x82", "utf-8").own, "\uFFFD");
  EXPECT_EQ(decoded_from("\xF0\x9F\x98x", "utf-8").own, "\uFFFDx");
}

TEST(Encoding, OneBadByteAmongGoodCharactersIsReplaced) {
  const Import import = read_instagram("name\nพลอย\nJos\xE9\n");
  EXPECT_EQ(import.diagnostics.encoding, "utf-8");
  EXPECT_EQ(import.influencers[0].name, "พลอย");
  EXPECT_EQ(import.influencers[1].name, "Jos\uFFFD");
  EXPECT_THAT(warnings_in(import), ElementsAre("replaced"));
}

TEST(Encoding, TwoGoodCharactersForEachBadByteAreNeeded) {
  EXPECT_EQ(guessed("\xC3\xA9 \xC3\xA9 Jos\xE9"), "utf-8");
  EXPECT_EQ(guessed("\xC3\xA9 Jos\xE9 x"), "windows-1252");
}

// Words as they are written in their languages, in the encodings of these.
TEST(Encoding, IsGuessedByTheDistributionOfItsBytes) {
  // ชื่อ,แพลตฟอร์ม
  EXPECT_EQ(guessed("\xAA\xD7\xE8\xCD,\xE1\xBE\xC5\xB5\xBF\xCD\xC3\xEC\xC1"), "windows-874");
  // Имя, Подписчики
  EXPECT_EQ(guessed("\xC8\xEC\xFF,\xCF\xEE\xE4\xEF\xE8\xF1\xF7\xE8\xEA\xE8"), "windows-1251");
  // الاسم المتابعون
  EXPECT_EQ(guessed("\xC7\xE1\xC7\xD3\xE3,\xC7\xE1\xE3\xCA\xC7\xC8\xDA\xE6\xE4"), "windows-1256");
  // 이름,팔로워
  EXPECT_EQ(guessed("\xC0\xCC\xB8\xA7,\xC6\xC8\xB7\xCE\xBF\xF6"), "euc-kr");
  // 名前,フォロワー
  EXPECT_EQ(guessed("\x96\xBC\x91O,\x83t\x83H\x83\x8D\x83\x8F\x81["), "shift_jis");
  // 昵称,粉丝数
  EXPECT_EQ(guessed("\xEA\xC7\xB3\xC6,\xB7\xDB\xCB\xBF\xCA\xFD"), "gb18030");
  // 名稱,粉絲數
  EXPECT_EQ(guessed("\xA6W\xBA\xD9,\xAF\xBB\xB5\xB7\xBC\xC6"), "big5");
  // İsim, Takipçi sayısı, Gönderi
  EXPECT_EQ(guessed("\xDDsim,Takip\xE7i say\xFDs\xFD,G\xF6nderi"), "windows-1254");
  EXPECT_EQ(guessed("Ren\xE9"), "windows-1252");
}

TEST(Encoding, TheOneThatIsGivenCounts) {
  const Import import =
      read_table("name\nZb\xEDn\n", {.platform = Platform::instagram, .encoding = "windows-1250"});
  EXPECT_EQ(import.diagnostics.encoding, "windows-1250");
  EXPECT_EQ(only(import).name, "Zbín");
  EXPECT_THAT(warnings_in(import), testing::IsEmpty());
}

TEST(Encoding, EastAsianTextIsDecodedByTheCaller) {
  ImportOptions options{.platform = Platform::instagram};
  options.decoder = [](std::string_view, std::string_view encoding) -> std::optional<DecodedText> {
    return DecodedText{"name\nin " + std::string(encoding) + "\n", 0};
  };
  const Import import = read_table("name\n\x96\xBC\x91O\x83t\x83H\n", options);
  EXPECT_EQ(only(import).name, "in shift_jis");
  EXPECT_THAT(warnings_in(import), ElementsAre("encoding_guessed"));
}

TEST(Encoding, TruncatedUtf16EndsWithAReplacement) {
  for (const bool big_endian : {false, true}) {
    const std::string whole = utf16(u"\uFEFF" + kRoster, big_endian);
    const Import import = read_instagram(whole.substr(0, whole.size() - 1));
    EXPECT_THAT(warnings_in(import), ElementsAre("replaced"));
    EXPECT_EQ(only(import).name, "김하늘 😀");
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
