// Every screen, panel and question drawn: no two things have one id, and the ids are the same in
// every language, so that changing it keeps the focus and what is being typed.
#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/app_test.h"
#include "app/compare/cells.h"
#include "app/frame.h"
#include "app/keeping/shelf.h"
#include "app/shown.h"
#include "io/json/workspace.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

// Another language, as far as ids are concerned: every letter another one, {names} kept.
std::string other_letters(const std::string& text) {
  std::string result;
  bool within = false;
  for (const char c : text) {
    if (c == '{') within = true;
    if (c == '}') within = false;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    result += within || !letter ? c : static_cast<char>(c % 32 == 26 ? c - 25 : c + 1);
  }
  return result;
}

std::string with_texts(const std::function<std::string(const std::string&)>& translate) {
  auto words = nlohmann::json::parse(shipped("web/i18n/en.json"));
  for (auto& text : words) text = translate(text.get<std::string>());
  return ui::in_order(words.dump());
}

// ---- What is asked of each ----

class Drawn : public AppTest {
 protected:
  Drawn() {
    app_.sample =
        *io::read_workspace(shipped("web/samples/roster.json"), app_.document.benchmarks())
             .workspace;
    add_workspace(app_, app_.sample, Arrival::own);
  }

  // Two frames: the first may begin something.
  void draw() {
    for (int i = 0; i < 2; ++i) {
      stage_.frame([&](Ui&) { draw_frame(app_); });
    }
  }

  // The ids of what is shown at that width, in a row.
  std::vector<ui::Id> ids(float width) {
    app_.ui.environment.width = width;
    app_.ui.environment.coarse_pointer = width < 500;
    draw();
    std::vector<ui::Id> ids;
    for (const ui::Node& node : app_.ui.tree.nodes()) ids.push_back(node.id);
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  // So high that all rows of a table are in view whatever is above it.
  ui::Stage stage_{app_.ui, 1280, 6000};
};

// What a panel says of a question: alone on a phone, where nothing but it is drawn.
class QuestionIds : public Drawn, public testing::WithParamInterface<Shown> {};

class Ids : public Drawn, public testing::WithParamInterface<Shown> {};

const std::string& other_language() {
  static const std::string words = with_texts(other_letters);
  return words;
}

// Where all texts are one, what is named by its text has the name of something else.
const std::string& one_text() {
  static const std::string words = with_texts([](const std::string&) { return "x"; });
  return words;
}

TEST_P(Ids, AreOneForEachThingAndTheSameInEveryLanguage) {
  GetParam().show(app_);
  const std::vector<ui::Id> wide = ids(1280);
  const std::vector<ui::Id> narrow = ids(390);
  EXPECT_GT(wide.size(), 10u);
  EXPECT_GT(narrow.size(), 10u);
  ASSERT_TRUE(app_.ui.words.load(other_language()));
  EXPECT_EQ(ids(1280), wide);
  EXPECT_EQ(ids(390), narrow);
  ASSERT_TRUE(app_.ui.words.load(one_text()));
  ids(1280);
  ids(390);
}

TEST_P(QuestionIds, AreOneForEachThingAndTheSameInEveryLanguage) {
  GetParam().show(app_);
  const std::vector<ui::Id> english = ids(390);
  EXPECT_GT(english.size(), 10u);
  ASSERT_TRUE(app_.ui.words.load(other_language()));
  EXPECT_EQ(ids(390), english);
  ASSERT_TRUE(app_.ui.words.load(one_text()));
  ids(390);
}

TEST_F(Drawn, CellsOfTheRosterAreInTheLanguageThatWasTakenLast) {
  draw();
  const auto is_there = [&](std::string_view text) {
    return std::any_of(app_.ui.tree.nodes().begin(), app_.ui.tree.nodes().end(),
                       [&](const ui::Node& node) {
                         return node.role == ui::Role::cell && node.value.starts_with(text);
                       });
  };
  EXPECT_TRUE(is_there("Instagram"));
  ASSERT_TRUE(app_.ui.words.load(with_texts(other_letters)));
  draw();
  EXPECT_FALSE(is_there("Instagram"));
  EXPECT_TRUE(is_there(other_letters("Instagram")));
}

TEST_F(Drawn, UnusualSignalsAreToldOnceEachThoughTheyHaveOneName) {
  add_odd_ones(app_);
  const InfluencerReport& report = app_.document.report().influencers[4];
  ASSERT_GT(report.channels.size(), 1u);
  std::size_t different = 0;
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    different += std::any_of(report.channels.begin(), report.channels.end(),
                             [i](const ChannelReport& channel) {
                               return channel.authenticity.signals[i].level >= SignalLevel::warn;
                             });
  }
  ASSERT_GT(different, 1u);
  ASSERT_TRUE(app_.ui.words.load(with_texts([](const std::string&) { return "x"; })));
  const std::string told = unusual_signals(app_, report);
  EXPECT_EQ(std::count(told.begin(), told.end(), 'x'), static_cast<std::ptrdiff_t>(different));
}

constexpr auto kNamed = [](const auto& shown) {
  std::string name = shown.param.name;
  std::erase_if(name, [](char c) { return c == ',' || c == '\''; });
  for (char& c : name) c = c == ' ' || c == '-' ? '_' : c;
  return name;
};
INSTANTIATE_TEST_SUITE_P(Screens, Ids, testing::ValuesIn(screens()), kNamed);
INSTANTIATE_TEST_SUITE_P(Panels, Ids, testing::ValuesIn(panels()), kNamed);
INSTANTIATE_TEST_SUITE_P(Questions, QuestionIds, testing::ValuesIn(questions()), kNamed);
INSTANTIATE_TEST_SUITE_P(Embeds, Ids, testing::ValuesIn(embeds()), kNamed);

}  // namespace
}  // namespace kol::app
