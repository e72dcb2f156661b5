// Measuring, cutting and breaking text: with the shipped font, and with the browser's.
#include "ui/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imgui.h"
#include "ui/stage.h"

namespace kol::ui {
namespace {

using ::testing::EndsWith;
using ::testing::StartsWith;

class Text : public ::testing::Test {
 protected:
  Text() {
    stage_.frame([](Ui&) {});
  }
  Texts& texts() { return stage_.ui().texts; }
  Stage stage_;
};

TEST_F(Text, WidthIsThatOfTheFontAtTheNearestSharpSize) {
  // Noto Sans: every digit advances 572 of 1000 units. Ascender to descender are 1.362 em, and the
  // nearest whole height is taken: 20 px for 15 px of text, 38 px for 28.
  EXPECT_NEAR(texts().width("1234567890", 15, false), 10 * 20 / 1.362 * 0.572, 0.5);
  EXPECT_NEAR(texts().width("1234567890", 28, false), 10 * 38 / 1.362 * 0.572, 0.5);
}

TEST_F(Text, DigitsAreTabular) {
  EXPECT_FLOAT_EQ(texts().width("111", 15, false), texts().width("888", 15, false));
}

TEST_F(Text, WhatFitsIsLeftAlone) {
  const float width = texts().width("Impressions", 15, false);
  EXPECT_EQ(texts().fit("Impressions", 15, false, width), "Impressions");
}

TEST_F(Text, WhatDoesNotFitEndsWithAnEllipsisAndFits) {
  const std::string cut = texts().fit("Impressions of real people", 15, false, 100);
  EXPECT_THAT(cut, StartsWith("Impressions"));
  EXPECT_THAT(cut, EndsWith("…"));
  EXPECT_LE(texts().width(cut, 15, false), 100);
}

TEST_F(Text, CuttingNeverSplitsACharacter) {
  const std::string name = "éééééééééééééééééééé";
  for (float width = 20; width < 150; width += 1) {
    const std::string cut = texts().fit(name, 15, false, width);
    EXPECT_EQ((cut.size() - std::string("…").size()) % 2, 0u) << cut;
  }
}

TEST_F(Text, LinesBreakAtSpacesAndFit) {
  const auto lines =
      texts().wrap("The range is that of prices, not of the audience", 15, false, 120);
  EXPECT_GT(lines.size(), 2u);
  std::string joined;
  for (const std::string& line : lines) {
    std::string shown = line;
    while (!shown.empty() && shown.back() == ' ') shown.pop_back();
    EXPECT_LE(texts().width(shown, 15, false), 120) << line;
    joined += shown + ' ';
  }
  EXPECT_EQ(joined, "The range is that of prices, not of the audience ");
}

TEST_F(Text, ParagraphsKeepTheirOwnLines) {
  EXPECT_EQ(texts().wrap("one\ntwo", 15, false, 500), (std::vector<std::string>{"one", "two"}));
}

// The fake browser's characters are 0.6 em wide, at 10 px of text 0.6 × 14 / 1.362 = 6.17 px, and
// may be followed by a break each.
TEST_F(Text, ScriptsBeyondTheFontAreMeasuredCutAndBrokenByTheBrowser) {
  EXPECT_NEAR(texts().width("ไทย", 10, false), 18.5, 0.01);
  EXPECT_EQ(texts().fit("ไทยไทย", 10, false, 25), "ไทย…");
  EXPECT_EQ(texts().wrap("ไทยไทย", 10, false, 19), (std::vector<std::string>{"ไทย", "ไทย"}));
}

TEST_F(Text, BrokenUtf8IsDrawnWithoutHarm) {
  stage_.frame([](Ui& ui) { ui.draw_text({0, 0, 100, 20}, "a\xFF\xC3 \xE2\x82"); });
}

TEST_F(Text, PicturesOfTextAreDrawnInEveryFrame) {
  const auto draw = [](Ui& ui) {
    for (int i = 0; i < 50; ++i) {
      ui.draw_text({0, 0, 300, 20}, "안녕 " + std::to_string(i));
    }
  };
  for (int i = 0; i < 3; ++i) stage_.frame(draw);
}

// A text with emoji is a picture for each colour that it is drawn in: two triangles in every frame,
// whatever colour it had before and beside it.
TEST_F(Text, PicturesWithColoursOfTheirOwnAreDrawnInEveryColourAndFrame) {
  constexpr Colour kDark = rgb(0x17202B);
  constexpr Colour kLight = rgb(0xE8ECF2);
  const auto drawn = [&](std::initializer_list<Colour> colours) {
    int vertices = 0;
    stage_.frame([&](Ui& ui) {
      const int before = ui.list().VtxBuffer.Size;
      for (const Colour colour : colours)
        ui.draw_text({0, 0, 300, 20}, "Aisyah ✨", {.colour = colour});
      vertices = ui.list().VtxBuffer.Size - before;
    });
    return vertices;
  };
  for (int i = 0; i < 3; ++i) EXPECT_EQ(drawn({kDark}), 4);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(drawn({kLight}), 4);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(drawn({kDark, kLight}), 8);
}

}  // namespace
}  // namespace kol::ui
