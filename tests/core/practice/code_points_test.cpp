// What Unicode says of a code point, and what is none.
#include "core/practice/code_points.h"

#include <gtest/gtest.h>

#include <string>

namespace kol {
namespace {

TEST(CodePoints, AreReadOfAnyLength) {
  EXPECT_EQ(code_point_at("a", 0).value, U'a');
  EXPECT_EQ(code_point_at("é", 0).value, U'é');
  EXPECT_EQ(code_point_at("กข", 3).value, U'ข');
  EXPECT_EQ(code_point_at("𝒶", 0).value, U'𝒶');
  EXPECT_EQ(code_point_at("𝒶", 0).length, 4U);
  EXPECT_EQ(code_point_count("aéก𝒶"), 4U);
}

TEST(CodePoints, ABrokenByteIsNone) {
  // A continuation alone, a cut sequence, too long a one, a surrogate, beyond U+10FFFF.
  for (const char* broken : {"\x80", "\xC3", "\xE0\xB8", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                             "\xF4\x90\x80\x80", "\xFF"}) {
    EXPECT_EQ(code_point_at(broken, 0).value, kNoCodePoint);
    EXPECT_EQ(code_point_at(broken, 0).length, 1U);
    EXPECT_FALSE(is_letter_digit_or_mark(kNoCodePoint));
  }
  EXPECT_EQ(code_point_count("a\xE0\xB8z"), 4U);
}

TEST(CodePoints, LettersDigitsAndMarksOfAnyScript) {
  for (const char32_t c :
       std::u32string(U"azAZ09éßกน\u0E49ნĐ中한עあ٣²Ⅷ①\u0301\U00020000\U000323AF\U000E0100")) {
    EXPECT_TRUE(is_letter_digit_or_mark(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (const char32_t c :
       {U'_', U'-', U' ', U'฿', U'€', U'×', U'·', char32_t{0x200D}, char32_t{0x1F600},
        char32_t{0xE000}, char32_t{0x378}, char32_t{0x2A6E0}, char32_t{0x10FFFF}}) {
    EXPECT_FALSE(is_letter_digit_or_mark(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(CodePoints, DigitsAreTheNumbersOfAnyScript) {
  for (const char32_t c : {U'0', U'9', U'٣', U'๓', U'²', U'①', U'Ⅷ', char32_t{0x1FBF9}}) {
    EXPECT_TRUE(is_digit(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'a', U'é', U'ก', char32_t{0x301}, U'_', kNoCodePoint}) {
    EXPECT_FALSE(is_digit(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(CodePoints, SpacesAndControls) {
  for (const unsigned c : {0x9U, 0xDU, 0x20U, 0x85U, 0xA0U, 0x1680U, 0x2000U, 0x200AU, 0x2028U,
                           0x2029U, 0x202FU, 0x205FU, 0x3000U}) {
    EXPECT_TRUE(is_white_space(c)) << std::hex << c;
  }
  for (const unsigned c : {0x8U, 0x1FU, 0x180EU, 0x200BU, 0xFEFFU}) {
    EXPECT_FALSE(is_white_space(c)) << std::hex << c;
  }
  EXPECT_TRUE(is_control(0) && is_control(0x1F) && is_control(0x7F) && is_control(0x9F));
  EXPECT_FALSE(is_control(0x20) || is_control(0xA0) || is_control(0xAD));
}

}  // namespace
}  // namespace kol
