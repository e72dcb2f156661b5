// A large table is read between frames, with its progress, and can be left; what was added is
// evaluated so as well.
#include "app/keeping/reading.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "app/app_test.h"
#include "app/frame.h"
#include "app/keeping/adding.h"
#include "app/keeping/files.h"
#include "app/parts/field_names.h"
#include "ui/stage.h"

namespace kol::app {
namespace {

using testing::IsEmpty;

constexpr std::size_t kPeople = 12000;

std::string large(std::size_t people = kPeople, const std::string& who = "Person") {
  std::string csv = "name,platform,followers,magic,quote\n";
  for (std::size_t i = 0; i < people; ++i) {
    csv += who + " of the large table " + std::to_string(i) + ",Instagram,";
    csv += i == 5 ? "~12k" : std::to_string(1000 + i);
    csv += ",7,$50\n";
  }
  return csv;
}

class ReadingTest : public AppTest {
 protected:
  ReadingTest() {
    app_.begin_anew({}, Arrival::own);
    take_table_words(app_, shipped("web/data/headers.json"));
  }
  void draw() {
    stage_.frame([this](ui::Ui&) { draw_frame(app_); });
  }
  void press(const std::string& button) {
    stage_.act(stage_.node(ui::Role::button, button).id, events::Action::click, "",
               [this](ui::Ui&) { draw_frame(app_); });
    draw();
  }
  // Reads that many steps, a frame each; gives how many there were.
  int read(int steps = 100'000) {
    int taken = 0;
    for (; taken < steps && app_.import_reading; ++taken) read_on(app_, 0);
    draw();
    return taken;
  }
  int shown_share() { return std::stoi(stage_.node(ui::Role::progress).value); }
  // Among the choices.
  static std::string place_of(io::Field field) {
    const auto named = named_fields();
    std::size_t at = 0;
    while (named[at].field != field) ++at;
    return std::to_string(at);
  }
  // The reader says in its select what a column is.
  void choose_column(std::size_t number, io::Field field) {
    const std::string header = app_.import->result.diagnostics.columns[number].header;
    const ui::Node& select = stage_.node(ui::Role::select, "What “" + header + "” is");
    stage_.act(select.id, events::Action::commit, place_of(field),
               [this](ui::Ui&) { draw_frame(app_); });
    draw();
  }
  bool says(const std::string& text) {
    for (const ui::Node& node : app_.ui.tree.nodes()) {
      if (node.value == text) return true;
    }
    return false;
  }
  std::size_t people() const { return app_.import ? app_.import->result.influencers.size() : 0; }

  ui::Stage stage_{app_.ui, 1280, 3000};
};

TEST_F(ReadingTest, ASmallTableIsThereAtOnce) {
  open_bytes(app_, "small.csv", large(500));
  EXPECT_FALSE(app_.import_reading);
  EXPECT_EQ(people(), 500u);
}

TEST_F(ReadingTest, ALargeOneTakesManyFramesAndSaysHowFarItIs) {
  platform::forget_asked();
  open_bytes(app_, "large.csv", large());
  ASSERT_TRUE(app_.import_reading);
  draw();
  EXPECT_EQ(stage_.node(ui::Role::progress).name, "Reading large.csv");
  EXPECT_TRUE(says("Reading large.csv"));
  EXPECT_EQ(shown_share(), 0);
  EXPECT_FALSE(stage_.has(ui::Role::button, "Add influencers"));
  read(20);
  const int share = shown_share();
  EXPECT_GT(share, 0);
  EXPECT_LT(share, 100);
  EXPECT_GT(platform::asked().frames, 0);
  // 12,000 records, twice 500 a step.
  EXPECT_GT(20 + read(), 2 * 24);
  EXPECT_EQ(people(), kPeople);
  EXPECT_FALSE(stage_.has(ui::Role::progress));
  EXPECT_TRUE(stage_.has(ui::Role::button, "Add 12,000 influencers"));
  EXPECT_TRUE(says("What was read from large.csv"));
  // And nothing more is asked for.
  platform::forget_asked();
  read_on(app_, 0);
  EXPECT_EQ(platform::asked().frames, 0);
}

TEST_F(ReadingTest, ComesToTheSameAsAtOneGo) {
  const std::string csv = large();
  open_bytes(app_, "large.csv", csv);
  read();
  const io::Import whole =
      io::import_table(csv, app_.import->options, app_.document.benchmarks(), *app_.table_words);
  EXPECT_EQ(app_.import->result.influencers, whole.influencers);
  EXPECT_EQ(io::write_diagnostics(app_.import->result.diagnostics),
            io::write_diagnostics(whole.diagnostics));
}

TEST_F(ReadingTest, CancelLeavesEverythingAsItWas) {
  app_.panel = Panel::settings;
  open_bytes(app_, "large.csv", large());
  read(15);
  press("Cancel");
  EXPECT_FALSE(app_.import);
  EXPECT_FALSE(app_.import_reading);
  EXPECT_EQ(app_.panel, Panel::settings);
  read_on(app_, 1);
  EXPECT_FALSE(app_.import) << "it never comes back";
}

TEST_F(ReadingTest, CancelGivesBackTheTableThatWaitedBefore) {
  open_bytes(app_, "small.csv", "name,platform,followers\nAnn,Instagram,~5k\n");
  open_bytes(app_, "large.csv", large());
  read(3);
  open_bytes(app_, "another.csv", large(kPeople, "Somebody"));
  read(3);
  EXPECT_TRUE(says("Reading another.csv"));
  press("Cancel");
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(app_.import->name, "small.csv");
  EXPECT_EQ(people(), 1u);
}

TEST_F(ReadingTest, EscapeStopsIt) {
  open_bytes(app_, "large.csv", large());
  read(3);
  app_.ui.act({0, events::Action::escape, {}});
  draw();
  EXPECT_FALSE(app_.import);
  EXPECT_FALSE(app_.import_left) << "there is nothing to come back to";
}

TEST_F(ReadingTest, AfterAnAnswerTheOldResultStaysUntilTheNewOneIsThere) {
  open_bytes(app_, "large.csv", large());
  read();
  choose_column(3, io::Field::likes);
  EXPECT_TRUE(stage_.has(ui::Role::button, "Cancel"));
  EXPECT_EQ(stage_.node(ui::Role::progress).name, "Reading large.csv");
  EXPECT_EQ(stage_.node(ui::Role::select, "What “magic” is").value, place_of(io::Field::likes))
      << "what was answered";
  EXPECT_TRUE(says("12,000 influencers"));
  read(10);
  // Another answer begins it anew.
  const int share = shown_share();
  app_.import->mend(6, 2, "12345");
  read_table(app_);
  draw();
  EXPECT_LT(shown_share(), share);
  EXPECT_TRUE(says("Read as you wrote it"));
  read();
  EXPECT_EQ(app_.import->result.influencers[5].channels[0].followers, 12345);
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].average.likes, 7);
}

TEST_F(ReadingTest, CancelTakesTheAnswerBack) {
  open_bytes(app_, "large.csv", large());
  read();
  app_.import->mend(6, 2, "12345");
  read_table(app_);
  read(10);
  choose_column(3, io::Field::likes);
  press("Cancel");
  ASSERT_TRUE(app_.import);
  EXPECT_FALSE(app_.import_reading);
  EXPECT_THAT(app_.import->options.edits, IsEmpty());
  EXPECT_THAT(app_.import->options.columns, IsEmpty());
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].average.likes, std::nullopt);
  EXPECT_TRUE(says("Read as 12,000: about so much"));
  EXPECT_TRUE(stage_.has(ui::Role::button, "Add 12,000 influencers"));
}

TEST_F(ReadingTest, RememberedColumnsAreReadOnce) {
  open_bytes(app_, "large.csv", large(500));
  draw();
  choose_column(3, io::Field::likes);
  accept_import(app_);
  open_bytes(app_, "large.csv", large());
  read();
  EXPECT_TRUE(app_.import->columns_remembered);
  EXPECT_EQ(app_.import->result.influencers[0].channels[0].average.likes, 7);
}

TEST_F(ReadingTest, ManyAreAddedBetweenFrames) {
  open_bytes(app_, "large.csv", large());
  read();
  press("Add 12,000 influencers");
  ASSERT_TRUE(app_.import_adding);
  EXPECT_EQ(stage_.node(ui::Role::progress).name, "Adding 12,000 influencers");
  for (int i = 0; i < 10; ++i) add_on(app_, 0);
  draw();
  EXPECT_EQ(shown_share(), 20);  // 2,500 of 12,000: 20.8 %
  press("Cancel");
  EXPECT_EQ(people(), kPeople) << "it waits again";
  EXPECT_THAT(app_.document.workspace().influencers, IsEmpty());
  press("Add 12,000 influencers");
  while (app_.import_adding) add_on(app_, 0);
  draw();
  EXPECT_FALSE(app_.import);
  EXPECT_EQ(app_.document.workspace().influencers.size(), kPeople);
  EXPECT_EQ(app_.document.report(),
            evaluate(app_.document.workspace(), app_.document.benchmarks()));
  EXPECT_EQ(app_.notice->text, "12,000 influencers added. 1 figure is still to check.");
  // To others, likewise.
  open_bytes(app_, "more.csv", large(kPeople, "Somebody"));
  read();
  accept_import(app_);
  while (app_.import_adding) add_on(app_, 0);
  EXPECT_EQ(app_.document.workspace().influencers.size(), 2 * kPeople);
  EXPECT_EQ(app_.document.report(),
            evaluate(app_.document.workspace(), app_.document.benchmarks()));
  app_.document.undo();
  EXPECT_EQ(app_.document.workspace().influencers.size(), kPeople);
}

TEST_F(ReadingTest, WhatIsEditedMeanwhileCounts) {
  open_bytes(app_, "large.csv", large());
  read();
  accept_import(app_);
  add_on(app_, 0);
  app_.document.edit_campaign({}, [](Campaign& campaign) { campaign.goal = Goal::awareness; });
  while (app_.import_adding) add_on(app_, 0);
  EXPECT_EQ(app_.document.workspace().campaign.goal, Goal::awareness);
  EXPECT_EQ(app_.document.report(),
            evaluate(app_.document.workspace(), app_.document.benchmarks()));
}

}  // namespace
}  // namespace kol::app
