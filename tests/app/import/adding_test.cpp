// After a table was added, or left: what is said of it, and the ways back.
#include "app/keeping/adding.h"

#include <gmock/gmock.h>

#include <string>

#include "app/address.h"
#include "app/import/import_stage.h"
#include "app/parts/steps.h"

namespace kol::app {
namespace {

using testing::HasSubstr;

// Ben's followers are left out with him: only Dee's are to be checked.
TEST_F(ImportTest, FiguresOfThoseWhoAreLeftOutAreNotCounted) {
  open("name,handle,platform,followers\nBen,ben,Instagram,900\n");
  accept_import(app_);
  open("name,handle,platform,followers\nBen,ben,Instagram,many\nDee,dee,Instagram,~5k\n");
  accept_import(app_);
  EXPECT_THAT(app_.notice->text, HasSubstr("1 figure is still to check."));
}

TEST_F(ImportTest, AnUndoneImportIsNamedAndItsAccountGoesWithIt) {
  open(kAgency);
  accept_import(app_);
  EXPECT_EQ(undo_name(app_), "import of agency.csv");
  undo(app_);
  EXPECT_EQ(app_.notice->text, "Undone: import of agency.csv");
  EXPECT_FALSE(app_.last_import);
  redo(app_);
  EXPECT_EQ(app_.notice->text, "Done again: import of agency.csv");
  ASSERT_TRUE(app_.last_import);
  EXPECT_EQ(app_.last_import->name, "agency.csv");
  open_pasted(app_, "name\tplatform\tfollowers\nZoe\tInstagram\t1200\n");
  accept_import(app_);
  EXPECT_EQ(undo_name(app_), "import of pasted rows");
  draw();
  press("Undo");
  EXPECT_FALSE(app_.last_import) << "by the button of the notice";
}

TEST_F(ImportTest, WhatIsLeftWaitsWithAWayBack) {
  open(kAgency);
  mend("Ben: Followers", "8.5k");
  go_to(app_, "/plan");
  draw();
  EXPECT_FALSE(app_.import);
  EXPECT_EQ(app_.notice->text, "agency.csv is not added yet. It waits as you left it.");
  press("Go on with the import");
  ASSERT_TRUE(app_.import);
  EXPECT_EQ(followers(1), 8500);
}

}  // namespace
}  // namespace kol::app
