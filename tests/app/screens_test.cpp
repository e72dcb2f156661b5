// The lists of screens and panels, and what the page commands by a name.
#include "app/screens.h"

#include <gmock/gmock.h>

#include <set>

#include "app/app_test.h"
#include "app/commands.h"
#include "app/embed/embed.h"

namespace kol::app {
namespace {

using testing::HasSubstr;

class Screens : public AppTest {};

TEST_F(Screens, HaveARowEachAndANameOfTheirOwn) {
  std::set<std::string_view> names;
  std::set<Screen> screens;
  for (const ScreenInfo& info : pages().screens) {
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_TRUE(screens.insert(info.screen).second) << info.name;
    EXPECT_EQ(pages().find_screen(info.name)->screen, info.screen);
    EXPECT_EQ(pages().of(info.screen).name, info.name);
    EXPECT_NE(info.draw, nullptr);
  }
  std::set<Panel> panels;
  for (const PanelInfo& info : pages().panels) {
    EXPECT_TRUE(names.insert(info.name).second) << info.name << ": views keep both under names";
    EXPECT_TRUE(panels.insert(info.panel).second) << info.name;
    EXPECT_EQ(pages().find_panel(info.name)->panel, info.panel);
    EXPECT_FALSE(app_.word(info.word).empty());
    EXPECT_NE(info.draw, nullptr);
  }
  EXPECT_EQ(pages().of(Panel::none), nullptr);
  EXPECT_EQ(panels.size(), static_cast<std::size_t>(Panel::results_file)) << "one has no row";
}

TEST_F(Screens, ThatAreToolsCanBeEmbedded) {
  app_.sample = worked_example();
  for (const ScreenInfo& info : pages().screens) {
    if (!info.is_tool) continue;
    begin_embed(app_, "tool=" + std::string(info.name));
    EXPECT_EQ(app_.embed->tool, info.screen);
    const std::string tool = R"({"tool":")" + std::string(info.name) + '"';
    EXPECT_THAT(figures_of(app_), testing::StartsWith(tool));
  }
}

TEST_F(Screens, CommandsDoWhatTheyAreCalled) {
  app_.document.edit_campaign({}, [](Campaign& next) { next.name = "One"; });
  run(app_, events::Command::undo);
  EXPECT_EQ(app_.document.workspace().campaign.name, "");
  run(app_, events::Command::redo);
  EXPECT_EQ(app_.document.workspace().campaign.name, "One");
  run(app_, events::Command::save);
  EXPECT_THAT(platform::asked().saved_bytes, HasSubstr("\"One\""));
  run(app_, events::Command::print);
  EXPECT_THAT(platform::asked().reported, HasSubstr("One"));
  run(app_, events::Command::version_ready);
  EXPECT_TRUE(app_.new_version);
}

// Whatever comes of what the page was asked for is told.
TEST_F(Screens, EveryOutcomeIsTold) {
  using enum events::Command;
  for (auto i = static_cast<std::size_t>(load_failed); i < events::kCommandNames.size(); ++i) {
    app_.notice.reset();
    const auto command = static_cast<events::Command>(i);
    run(app_, command);
    ASSERT_TRUE(app_.notice) << events::kCommandNames[i];
    EXPECT_EQ(app_.notice->is_error, command != link_copied && command != table_reading);
  }
}

}  // namespace
}  // namespace kol::app
