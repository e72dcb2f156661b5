// The shelf: what is kept when, and what becomes of a workspace that another tab has changed.
#include "app/state/shelf.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "app/keeping/shelf.h"
#include "app/screens.h"
#include "app/state/app.h"
#include "builtin_benchmarks.h"
#include "io/json/benchmarks.h"
#include "io/json/workspace.h"
#include "ui/fake_platform.h"

namespace kol::app {
namespace {

using platform::asked;
using platform::Purpose;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

Workspace named(std::string name) {
  Workspace workspace;
  workspace.campaign.name = std::move(name);
  return workspace;
}

struct ShelfTest : testing::Test {
  App app{*io::read_benchmarks(builtin_benchmarks).benchmarks, pages()};

  ShelfTest() {
    std::string words;
    for (const std::string_view key : ui::kWordKeys) {
      words += (words.empty() ? "[\"" : ",\"") + std::string(key) + " {name}\"";
    }
    EXPECT_TRUE(app.ui.words.load(words + "]"));
    platform::forget_asked();
    app.sample = named("Sample");
    add_workspace(app, app.sample, Arrival::sample);
  }

  void rename(std::string name) {
    app.document.edit_campaign({}, [&](Campaign& next) { next.name = std::move(name); });
    watch_changes(app);
  }
  // What was handed over last.
  const platform::Asked::Kept& handed() { return asked().kept.back(); }
  void answer_kept() {
    const auto kept = handed();
    on_kept(app, kept.note.id, kept.note.revision, kept.note.id, "");
  }
  void keep(std::string name) {
    rename(std::move(name));
    keep_changes(app, false);
    answer_kept();
  }
  events::KeptWorkspace on_the_shelf(std::string id, std::string name) {
    return {.note = {.id = std::move(id),
                     .name = std::move(name),
                     .format = 1,
                     .origin = "",
                     .revision = "theirs"},
            .date = "",
            .size = ""};
  }
};

TEST_F(ShelfTest, TheUntouchedSampleIsNotKept) {
  watch_changes(app);
  keep_changes(app);
  EXPECT_THAT(asked().kept, IsEmpty());
  EXPECT_TRUE(is_kept(app));
}

TEST_F(ShelfTest, AChangeIsKeptAsTheLatestRevision) {
  keep("One");
  ASSERT_THAT(asked().kept, SizeIs(1));
  EXPECT_EQ(handed().base, "");
  EXPECT_EQ(handed().note.name, "One");
  EXPECT_EQ(handed().note.origin, "sample");
  const std::string first = handed().note.revision;
  EXPECT_TRUE(is_kept(app));
  keep("Two");
  EXPECT_EQ(handed().base, first);
  EXPECT_EQ(handed().note.id, asked().kept[0].note.id);
}

TEST_F(ShelfTest, WhatChangesWhileItIsWrittenIsKeptAfterIt) {
  rename("One");
  keep_changes(app, false);
  rename("Two");
  keep_changes(app, false);
  EXPECT_THAT(asked().kept, SizeIs(1));
  const int before = asked().keep_soon;
  answer_kept();
  EXPECT_FALSE(is_kept(app));
  EXPECT_EQ(asked().keep_soon, before + 1);
}

Workspace of_people(std::size_t count) {
  Workspace workspace;
  for (std::size_t i = 0; i < count; ++i) {
    Influencer& influencer = workspace.influencers.emplace_back();
    influencer.id = "n" + std::to_string(i);
    influencer.channels.emplace_back().followers = static_cast<double>(i);
  }
  return workspace;
}

TEST_F(ShelfTest, ALargeRosterIsWrittenInStepsBetweenFrames) {
  app.document.replace(of_people(12'000));
  watch_changes(app);
  keep_changes(app, false);
  EXPECT_THAT(asked().kept, IsEmpty());
  watch_changes(app);
  EXPECT_THAT(asked().kept, IsEmpty());
  watch_changes(app);
  ASSERT_THAT(asked().kept, SizeIs(1));
  EXPECT_EQ(handed().text, io::write_workspace(app.document.workspace(), -1));
  answer_kept();
  EXPECT_TRUE(is_kept(app));
  // What changes in it later takes one step.
  app.document.edit_influencer(7000, {}, [](Influencer& next) { next.name = "Other"; });
  watch_changes(app);
  keep_changes(app, false);
  EXPECT_THAT(asked().kept, SizeIs(2));
}

TEST_F(ShelfTest, ALargeRosterIsKeptAtOnceWhenThePageIsLeft) {
  app.document.replace(of_people(12'000));
  watch_changes(app);
  keep_changes(app, false);
  keep_changes(app);
  ASSERT_THAT(asked().kept, SizeIs(1));
  EXPECT_EQ(handed().text, io::write_workspace(app.document.workspace(), -1));
}

TEST_F(ShelfTest, WhatIsKeptIsWhatIsThereAfterEveryKindOfChange) {
  Document& document = app.document;
  const auto is_kept_whole = [&](const std::string& after) {
    watch_changes(app);
    keep_changes(app);
    EXPECT_EQ(handed().text, io::write_workspace(document.workspace(), -1)) << after;
    answer_kept();
  };
  const auto other_name = [](Influencer& next) { next.name = "Other"; };
  document.replace(of_people(2500));
  is_kept_whole("another workspace");
  document.edit_influencer(1200, {}, other_name);
  is_kept_whole("an edit");
  document.edit_influencers({3, 1700}, other_name);
  is_kept_whole("an edit of several");
  document.remove_influencers({0, 999, 1000, 2499});
  is_kept_whole("removal");
  document.insert_influencers(1000, of_people(1500).influencers);
  is_kept_whole("insertion");
  document.edit_settings({}, [](Settings& next) { next.currency = "THB"; });
  is_kept_whole("settings");
  while (document.next_undo() != nullptr) {
    document.undo();
    is_kept_whole("undo");
  }
  while (document.next_redo() != nullptr) {
    document.redo();
    is_kept_whole("redo");
  }
  for (int i = 0; i < 300; ++i) {
    document.edit_influencer(static_cast<std::size_t>(i * 7), {},
                             [&](Influencer& next) { next.name = std::to_string(i); });
  }
  is_kept_whole("more changes than are counted");
  app.begin_anew(of_people(3), Arrival::own);
  document.edit_influencer(1, {}, other_name);
  is_kept_whole("a new beginning");
}

TEST_F(ShelfTest, AFailureIsNotTriedAgainBeforeTheNextChange) {
  keep("One");
  const std::string base = handed().note.revision;
  rename("Two");
  keep_changes(app, false);
  const int before = asked().keep_soon;
  on_kept(app, handed().note.id, handed().note.revision, handed().note.id, "full");
  EXPECT_EQ(app.shelf.trouble, "full");
  EXPECT_FALSE(is_kept(app));
  EXPECT_EQ(asked().keep_soon, before);
  keep("Three");
  EXPECT_EQ(handed().base, base);
  EXPECT_EQ(app.shelf.trouble, "");
  EXPECT_TRUE(is_kept(app));
}

TEST_F(ShelfTest, AnotherTabsVersionStaysBesideOnesOwn) {
  keep("One");
  const std::string id = app.shelf.current;
  rename("Two");
  keep_changes(app, false);
  on_kept(app, id, handed().note.revision, handed().copy_id, "");
  EXPECT_EQ(app.shelf.other_version, id);
  EXPECT_EQ(app.shelf.current, handed().copy_id);
  EXPECT_EQ(app.document.workspace().campaign.name, "Two");
  // Giving way: the copy goes, the other one is opened.
  const std::string copy = app.shelf.current;
  take_other(app);
  EXPECT_THAT(asked().forgotten, ElementsAre(copy));
  EXPECT_THAT(asked().loaded, ElementsAre(Pair(id, Purpose::open)));
}

TEST_F(ShelfTest, AChangeElsewhereIsTakenOverOnlyWithoutOnesOwn) {
  keep("One");
  const std::string id = app.shelf.current;
  on_elsewhere(app, id, app.shelf.base);
  EXPECT_THAT(asked().loaded, IsEmpty());
  on_elsewhere(app, id, "theirs");
  EXPECT_THAT(asked().loaded, ElementsAre(Pair(id, Purpose::take_over)));
  app.screen = Screen::campaign;
  on_loaded(app, Purpose::take_over, on_the_shelf(id, "Theirs"),
            io::write_workspace(named("Theirs")));
  EXPECT_EQ(app.document.workspace().campaign.name, "Theirs");
  EXPECT_EQ(app.screen, Screen::campaign);
  EXPECT_TRUE(is_kept(app));
  rename("Mine");
  on_elsewhere(app, id, "theirs again");
  EXPECT_THAT(asked().loaded, SizeIs(1));
}

TEST_F(ShelfTest, OpeningKeepsWhatWasShown) {
  keep("One");
  rename("Two");
  add_workspace(app, named("File"), Arrival::file);
  ASSERT_THAT(asked().kept, SizeIs(3));
  EXPECT_EQ(asked().kept[1].note.name, "Two");
  EXPECT_EQ(asked().kept[2].note.name, "File");
  EXPECT_EQ(asked().kept[2].note.origin, "file");
  EXPECT_NE(asked().kept[1].note.id, asked().kept[2].note.id);
}

TEST_F(ShelfTest, ANewerVersionIsNotOpened) {
  events::KeptWorkspace newer = on_the_shelf("n", "New");
  newer.note.format = 2;
  on_loaded(app, Purpose::open, newer, io::write_workspace(named("New")));
  EXPECT_EQ(app.document.workspace().campaign.name, "Sample");
  EXPECT_THAT(asked().kept, IsEmpty());
}

TEST_F(ShelfTest, AnOlderVersionIsKeptAnewInTheSamePlace) {
  events::KeptWorkspace old = on_the_shelf("o", "Old");
  old.note.format = 0;
  on_loaded(app, Purpose::open, old, R"({"campaign":{"name":"Old"},"influencers":[]})");
  EXPECT_EQ(app.document.workspace().campaign.name, "Old");
  keep_changes(app, false);
  ASSERT_THAT(asked().kept, SizeIs(1));
  EXPECT_EQ(handed().note.id, "o");
  EXPECT_EQ(handed().note.format, 1);
  EXPECT_EQ(handed().base, "theirs");
}

}  // namespace
}  // namespace kol::app
