// What is JSON and what is not, and the place at which a text stops being JSON.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "io/json/reader.h"
#include "io/json/workspace.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "L:C" of the syntax error, "" if the text is JSON.
std::string place_in(std::string_view text) {
  Reader reader(20, 100);
  const auto error = reader.read(text, [](const Value&) {});
  if (!error) return "";
  std::string place = error->place;
  place.replace(0, std::string_view("line ").size(), "");
  const std::string_view between = ", column ";
  return place.replace(place.find(between), between.size(), ":");
}

TEST(Syntax, EveryKindOfValueIsAccepted) {
  for (const char* text :
       {"{}", "[]", " [ 1 , -0 , 0.5 , 1e5 , 1E+5 , -1.25e-3 , true , false , null ] ",
        R"({ "a" : { "b" : [ [ ] , { } ] } })", R"("\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00")",
        "\"ü한😀\"", "0", "\t\r\n1\n", "\"\x7F\""}) {
    EXPECT_EQ(place_in(text), "") << text;
  }
}

TEST(Syntax, PlaceIsTheFirstCharacterThatNoJsonCanHaveThere) {
  EXPECT_EQ(place_in("{\"a\":1,}"), "1:8");
  EXPECT_EQ(place_in("[1,]"), "1:4");
  EXPECT_EQ(place_in("[1 2]"), "1:4");
  EXPECT_EQ(place_in("{\"a\" 1}"), "1:6");
  EXPECT_EQ(place_in("{\"a\":}"), "1:6");
  EXPECT_EQ(place_in("{a:1}"), "1:2");
  EXPECT_EQ(place_in("{'a':1}"), "1:2");
  EXPECT_EQ(place_in("{1:1}"), "1:2");
  EXPECT_EQ(place_in("[1}"), "1:3");
  EXPECT_EQ(place_in("{}x"), "1:3");
  EXPECT_EQ(place_in("{}{}"), "1:3");
  EXPECT_EQ(place_in("// a\n{}"), "1:1");
  EXPECT_EQ(place_in("]"), "1:1");
  EXPECT_EQ(place_in("{,}"), "1:2");
}

TEST(Syntax, NumbersAreThoseOfJsonOnly) {
  EXPECT_EQ(place_in("NaN"), "1:1");
  EXPECT_EQ(place_in("[Infinity]"), "1:2");
  EXPECT_EQ(place_in("[-Infinity]"), "1:3");
  EXPECT_EQ(place_in("[01]"), "1:3");
  EXPECT_EQ(place_in("[-01]"), "1:4");
  EXPECT_EQ(place_in("[+1]"), "1:2");
  EXPECT_EQ(place_in("[.5]"), "1:2");
  EXPECT_EQ(place_in("[1.]"), "1:4");
  EXPECT_EQ(place_in("[1.e5]"), "1:4");
  EXPECT_EQ(place_in("[1e]"), "1:4");
  EXPECT_EQ(place_in("[1e+]"), "1:5");
  EXPECT_EQ(place_in("[0x10]"), "1:3");
  EXPECT_EQ(place_in("[1_000]"), "1:3");
  EXPECT_EQ(place_in("[-]"), "1:3");
}

TEST(Syntax, NumbersTooLargeForADoubleAreNone) {
  EXPECT_EQ(place_in("[1e308]"), "");
  EXPECT_EQ(place_in("[1e400]"), "1:6");
  EXPECT_EQ(place_in("[-1e99999999999999999999,1]"), "1:24");
  EXPECT_EQ(place_in('[' + std::string(400, '9') + ']'), "1:401");
  EXPECT_EQ(place_in("[1e-400]"), "");
}

TEST(Syntax, ATokenOutOfPlaceIsNamedByItsEnd) {
  EXPECT_EQ(place_in("[1 234]"), "1:6");
  EXPECT_EQ(place_in("{\"a\" \"bc\"}"), "1:9");
  EXPECT_EQ(place_in("{} true"), "1:7");
}

TEST(Syntax, AZeroByteIsNoEndOfTheText) {
  EXPECT_EQ(place_in(std::string("{}\0", 3)), "1:3");
  EXPECT_EQ(place_in(std::string("{}\n\0{}", 6)), "2:1");
  EXPECT_EQ(place_in(std::string("[1,\0", 4)), "1:4");
  EXPECT_EQ(place_in(std::string("[\"a\0\"]", 6)), "1:4");
}

TEST(Syntax, WordsStopFittingAtTheirFirstWrongLetter) {
  EXPECT_EQ(place_in("[tru]"), "1:5");
  EXPECT_EQ(place_in("[True]"), "1:2");
  EXPECT_EQ(place_in("[nul"), "1:5");
  EXPECT_EQ(place_in("[falsy]"), "1:6");
  EXPECT_EQ(place_in("[nullx]"), "1:6");
}

TEST(Syntax, EndOfTextIsAPlaceToo) {
  EXPECT_EQ(place_in(""), "1:1");
  EXPECT_EQ(place_in("  "), "1:3");
  EXPECT_EQ(place_in("{"), "1:2");
  EXPECT_EQ(place_in("[1,"), "1:4");
  EXPECT_EQ(place_in("{\"a\""), "1:5");
  EXPECT_EQ(place_in("\"abc"), "1:5");
  EXPECT_EQ(place_in("{}\n\n["), "3:1");
  EXPECT_EQ(place_in("[\n1\n"), "3:1");
  EXPECT_EQ(place_in("1."), "1:3");
}

TEST(Syntax, ColumnsAreCodePointsAndLinesEndWithLf) {
  EXPECT_EQ(place_in("[\"ü한😀\" x]"), "1:8");
  EXPECT_EQ(place_in("[\r\n1\r\n x]"), "3:2");
  EXPECT_EQ(place_in("[\r1\r x]"), "1:6");
}

TEST(Syntax, EscapesAreCheckedLetterByLetter) {
  EXPECT_EQ(place_in(R"("\x")"), "1:3");
  EXPECT_EQ(place_in(R"("\u12g4")"), "1:6");
  EXPECT_EQ(place_in(R"("\u12")"), "1:6");
  EXPECT_EQ(place_in("\"a\nb\""), "1:3");
  EXPECT_EQ(place_in("\"a\tb\""), "1:3");
}

TEST(Syntax, LoneSurrogatesAreErrorsWhereThePairIsSeenToBeNone) {
  EXPECT_EQ(place_in(R"("\uD83D\uDE00")"), "");
  EXPECT_EQ(place_in(R"("\ud83d\ude00")"), "");
  EXPECT_EQ(place_in(R"("\uD7FF\uE000")"), "");
  EXPECT_EQ(place_in(R"("\uD83D")"), "1:8");  // a backslash would have to follow
  EXPECT_EQ(place_in(R"("\uD83Dx")"), "1:8");
  EXPECT_EQ(place_in(R"("\uD83D\n")"), "1:9");       // a u
  EXPECT_EQ(place_in(R"("\uD83D\u0041")"), "1:13");  // the escape's last digit
  EXPECT_EQ(place_in(R"("\uD83D\uD83D")"), "1:13");
  EXPECT_EQ(place_in(R"("\uDE00")"), "1:7");
}

TEST(Syntax, InvalidUtf8IsASyntaxError) {
  EXPECT_EQ(place_in("[\"ab\xFF\"]"), "1:5");
  EXPECT_EQ(place_in("[\"a\xC3\"]"), "1:5");             // cut short: the byte that is missing
  EXPECT_EQ(place_in("[\"\x80\"]"), "1:3");              // no beginning
  EXPECT_EQ(place_in("[\"\xC0\xAF\"]"), "1:3");          // overlong
  EXPECT_EQ(place_in("[\"\xE0\x80\xAF\"]"), "1:4");      // overlong by its second byte
  EXPECT_EQ(place_in("[\"\xED\xA0\x80\"]"), "1:4");      // a surrogate
  EXPECT_EQ(place_in("[\"\xF4\x90\x80\x80\"]"), "1:4");  // beyond U+10FFFF
  EXPECT_EQ(place_in("[\"\xF5\x80\x80\x80\"]"), "1:3");
  EXPECT_EQ(place_in("\"\xE2\x82"), "1:3");
  EXPECT_EQ(place_in(std::string("{\0}", 3)), "1:2");
}

TEST(Syntax, MessageSaysWhatWasFound) {
  EXPECT_THAT(
      errors_of("{\"version\":1,}"),
      ElementsAre("line 1, column 14: not JSON: expected a field name in quotes, found \"}\""));
  EXPECT_THAT(
      errors_of(""),
      ElementsAre("line 1, column 1: not JSON: expected a value, found the end of the text"));
  EXPECT_THAT(errors_of("[1 2]"),
              ElementsAre("line 1, column 4: not JSON: expected \",\" or \"]\", found \"2\""));
  EXPECT_THAT(errors_of("{\"a\";1}"),
              ElementsAre("line 1, column 5: not JSON: expected \":\", found \";\""));
  EXPECT_THAT(errors_of("{}x"),
              ElementsAre("line 1, column 3: not JSON: expected the end of the text, found \"x\""));
  EXPECT_THAT(errors_of("[x]"),
              ElementsAre("line 1, column 2: not JSON: expected a value, found \"x\""));
  EXPECT_THAT(errors_of("[1.]"),
              ElementsAre("line 1, column 4: not JSON: expected a digit, found \"]\""));
  EXPECT_THAT(errors_of("[1e400]"),
              ElementsAre("line 1, column 6: not JSON: expected a number below 1.8e308, "
                          "found \"0\""));
  EXPECT_THAT(errors_of(R"(["\uDE00"])"),
              ElementsAre("line 1, column 8: not JSON: expected a surrogate pair, found \"0\""));
  EXPECT_THAT(errors_of("[\"\xFF\"]"),
              ElementsAre("line 1, column 3: not JSON: expected UTF-8, found the byte 0xFF"));
  EXPECT_THAT(
      errors_of("[\"\n\"]"),
      ElementsAre("line 1, column 3: not JSON: expected no control character within quotes, "
                  "found the control character U+000A"));
}

TEST(Syntax, IsTheOnlyErrorReported) {
  EXPECT_THAT(places_of(R"({"version":2,"a":1e300,"a":1 x)"), ElementsAre("line 1, column 30"));
}

TEST(Syntax, ByteOrderMarkIsSkipped) {
  EXPECT_THAT(errors_of("\xEF\xBB\xBF{\"version\":1}"), IsEmpty());
  EXPECT_THAT(places_of("\xEF\xBB\xBF{"), ElementsAre("line 1, column 2"));
  EXPECT_THAT(places_of("\xEF\xBB\xBF\xEF\xBB\xBF{}"), ElementsAre("line 1, column 1"));
}

TEST(Syntax, EndlessNestingNeedsNoStack) {
  const std::size_t depth = 10000000;
  EXPECT_EQ(place_in(std::string(depth, '[')), "1:" + std::to_string(depth + 1));
}

}  // namespace
}  // namespace kol::io
