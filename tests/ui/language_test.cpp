#include "ui/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "ui/stage.h"

namespace kol::ui {
namespace {

class Sentences : public testing::Test {
 protected:
  Sentences() : words_(shipped_words()) {}

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
  EXPECT_EQ(undo.key(), Label(Word::bar_undo, "Annuler").key());
  EXPECT_EQ(words_.of(undo), "Undo");
  EXPECT_EQ(words_.of({Word::compare_pick, about("Ann")}), "Select Ann");
  EXPECT_EQ(Label("row 3", Word::bar_undo).key(), "row 3");
  EXPECT_EQ(words_.of(Label("row 3", Word::bar_undo)), "Undo");
  EXPECT_EQ(words_.of({"name", "Ann"}), "Ann");
}

TEST_F(Sentences, EachWordHasAKeyOfItsOwn) {
  std::set<std::string> keys;
  for (std::size_t i = 0; i < kWordCount; ++i) keys.emplace(Label(static_cast<Word>(i)).key());
  EXPECT_EQ(keys.size(), kWordCount);
}

TEST_F(Sentences, AreTheirTextsInTheOrderOfTheWords) {
  const auto english = nlohmann::json::parse(read_file(KOL_SOURCE_DIR "/web/i18n/en.json"));
  for (std::size_t i = 0; i < kWordCount; ++i) {
    EXPECT_EQ(words_[static_cast<Word>(i)], english.at(std::string(kWordKeys[i])));
  }
  EXPECT_TRUE(std::is_sorted(kWordKeys.begin(), kWordKeys.end()))
      << "the site sorts them (script/site/words.mjs)";
}

TEST_F(Sentences, ThatComeLaterAreWaitedForUntilTheyHaveCome) {
  auto first = nlohmann::json::array();
  auto late = nlohmann::json::array();
  for (std::size_t i = 0; i < kWordCount; ++i) {
    const bool at_once = i % 3 == 0;
    first.push_back(at_once ? nlohmann::json("first") : nlohmann::json(0));
    late.push_back(at_once ? nlohmann::json(0) : nlohmann::json("came"));
  }
  ASSERT_TRUE(words_.load(first.dump()));
  EXPECT_EQ(words_[static_cast<Word>(3)], "first");
  EXPECT_EQ(words_[static_cast<Word>(4)], "late 4") << "as the page gives it";
  EXPECT_FALSE(words_.add("[]"));
  EXPECT_TRUE(words_.add(late.dump()));
  EXPECT_EQ(words_[static_cast<Word>(3)], "first");
  EXPECT_EQ(words_[static_cast<Word>(5)], "came");
}

TEST_F(Sentences, EachLanguageIsAVersionOfItsOwn) {
  const std::size_t before = words_.version();
  for (const char* wrong : {"{}", "[]", "[\"one\"]", "", "[0"}) {
    EXPECT_FALSE(words_.load(wrong)) << wrong;
  }
  EXPECT_EQ(words_.version(), before) << "one that cannot be used changes nothing";
  EXPECT_TRUE(words_.load(in_order(read_file(KOL_SOURCE_DIR "/web/i18n/en.json"))));
  EXPECT_NE(words_.version(), before);
}

}  // namespace
}  // namespace kol::ui
