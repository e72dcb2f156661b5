#include "ui/language.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace kol::ui {
namespace {

class Sentences : public testing::Test {
 protected:
  Sentences() {
    std::ifstream file(KOL_SOURCE_DIR "/web/i18n/en.json", std::ios::binary);
    EXPECT_TRUE(words_.load(std::string(std::istreambuf_iterator<char>(file), {})));
  }

  // "Select {name}"
  std::string about(const std::string& name) const {
    return words_.with(Word::compare_pick, {{"name", name}});
  }

  Words words_;
};

TEST_F(Sentences, TakeANameAsItIs) { EXPECT_EQ(about("Ploy พลอย 🌿"), "Select Ploy พลอย 🌿"); }

TEST_F(Sentences, ANameIsNotLookedAtForNamesAgain) { EXPECT_EQ(about("{name}"), "Select {name}"); }

TEST_F(Sentences, ANameCannotTurnTheOrderOfWhatFollows) {
  EXPECT_EQ(about("a\u202Eb\u2067c"), "Select abc");
}

TEST_F(Sentences, AnIsolatedNameStaysIsolatedAndEndsWhereItShould) {
  EXPECT_EQ(about("\u2068a\u2069b\u202Ec\u2069"), "Select \u2068abc\u2069");
}

TEST_F(Sentences, ALabelKeepsItsKeyWhateverTheLanguage) {
  const Label undo = Word::bar_undo;
  EXPECT_EQ(undo.key(), "bar.undo");
  EXPECT_EQ(words_.of(undo), "Undo");
  EXPECT_EQ(words_.of({Word::compare_pick, about("Ann")}), "Select Ann");
  EXPECT_EQ(Label("row 3", Word::bar_undo).key(), "row 3");
  EXPECT_EQ(words_.of(Label("row 3", Word::bar_undo)), "Undo");
  EXPECT_EQ(words_.of({"name", "Ann"}), "Ann");
}

TEST_F(Sentences, EachLanguageIsAVersionOfItsOwn) {
  const std::size_t before = words_.version();
  EXPECT_FALSE(words_.load("{}"));
  EXPECT_EQ(words_.version(), before) << "one that cannot be used changes nothing";
  std::ifstream file(KOL_SOURCE_DIR "/web/i18n/en.json", std::ios::binary);
  EXPECT_TRUE(words_.load(std::string(std::istreambuf_iterator<char>(file), {})));
  EXPECT_NE(words_.version(), before);
}

}  // namespace
}  // namespace kol::ui
