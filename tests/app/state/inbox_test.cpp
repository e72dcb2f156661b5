#include "app/state/inbox.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kol::app {
namespace {

using testing::ElementsAre;

struct Reader {
  Inbox inbox;
  std::vector<std::string> done;

  void does(const std::string& what, bool changes, std::uint32_t typed_into = 0) {
    inbox.put({[this, what] { done.push_back(what); }, changes, typed_into});
  }
  std::vector<std::string> frame() {
    done.clear();
    inbox.deliver();
    return done;
  }
};

TEST(Inbox, AFrameGetsOneChangeAndWhatPreparesIt) {
  Reader reader;
  reader.does("move", false);
  reader.does("down", true);
  reader.does("move", false);
  reader.does("up", true);
  EXPECT_THAT(reader.frame(), ElementsAre("move", "down"));
  EXPECT_FALSE(reader.inbox.empty());
  EXPECT_THAT(reader.frame(), ElementsAre("move", "up"));
  EXPECT_TRUE(reader.inbox.empty());
}

TEST(Inbox, WhatIsTypedBeforeAPressComesBeforeIt) {
  Reader reader;
  reader.does("3", true, 7);
  reader.does("commit", true);
  reader.does("press", true);
  EXPECT_THAT(reader.frame(), ElementsAre("3"));
  EXPECT_THAT(reader.frame(), ElementsAre("commit"));
  EXPECT_THAT(reader.frame(), ElementsAre("press"));
}

TEST(Inbox, TextsOfOneFieldInARowAreTheLatest) {
  Reader reader;
  reader.does("1", true, 7);
  reader.does("12", true, 7);
  reader.does("5", true, 8);
  EXPECT_THAT(reader.frame(), ElementsAre("12"));
  EXPECT_THAT(reader.frame(), ElementsAre("5"));
}

TEST(Inbox, NothingDoneDeliversNothing) {
  Inbox inbox;
  EXPECT_FALSE(inbox.deliver());
}

}  // namespace
}  // namespace kol::app
