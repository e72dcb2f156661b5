// Long calculations: they go step by step, tell how far they are, and end where the command does.
#include "app/work/job.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "core/decide/decide.h"
#include "io/json/decisions.h"
#include "io/json/workspace.h"

namespace kol::app {
namespace {

class JobTest : public testing::Test {
 protected:
  JobTest() : benchmarks_(*io::read_benchmarks(builtin_benchmarks).benchmarks) {
    platform::forget_asked();
    workspace_ = worked_example();
    workspace_.simulation->trials = 20'000;
    workspace_.campaign.funnel.cvr = Triple{0.01, 0.03, 0.06};
  }

  void begin(std::string_view workspace_json) {
    calculation_.begin(platform::Work::simulation, 7, workspace_json, builtin_benchmarks);
  }
  // As a worker does; how many steps there were.
  int run_to_the_end(double seconds) {
    int steps = 1;
    while (calculation_.step(seconds)) ++steps;
    return steps;
  }
  Decisions last_answer() const {
    for (auto told = platform::asked().worked.rbegin(); told != platform::asked().worked.rend();
         ++told) {
      if (!told->json.empty()) return *io::read_decisions(told->json, workspace_);
    }
    return {};
  }

  const Benchmarks benchmarks_;
  Workspace workspace_;
  Calculation calculation_;
};

TEST_F(JobTest, ASimulationEndsAsItWouldAtOnce) {
  begin(io::write_workspace(workspace_, -1));
  EXPECT_GT(run_to_the_end(0), 10);
  const Report report = evaluate(workspace_, benchmarks_);
  EXPECT_EQ(last_answer().simulation, decide(workspace_, benchmarks_, report).simulation);
}

TEST_F(JobTest, ItTellsHowFarItIsAndWhatIsKnown) {
  begin(io::write_workspace(workspace_, -1));
  run_to_the_end(0);
  double share = 0;
  std::vector<double> trials;
  for (const auto& told : platform::asked().worked) {
    EXPECT_EQ(told.number, 7);
    EXPECT_GT(told.share, share);
    share = told.share;
    if (told.json.empty()) continue;
    trials.push_back(io::read_decisions(told.json, workspace_)->simulation->trials);
  }
  EXPECT_EQ(share, 1);
  EXPECT_THAT(trials, testing::ElementsAre(10'000, 20'000));
}

TEST_F(JobTest, TheOneBegunLastCounts) {
  begin(io::write_workspace(workspace_, -1));
  calculation_.step(0);
  workspace_.simulation->trials = 1000;
  begin(io::write_workspace(workspace_, -1));
  run_to_the_end(1);
  EXPECT_EQ(last_answer().simulation->trials, 1000);
}

TEST_F(JobTest, NothingIsDoneOfWhatIsNotThere) {
  EXPECT_FALSE(calculation_.step(1));
  begin("{");
  EXPECT_FALSE(calculation_.step(1));
  begin(io::write_workspace(workspace_, -1));
  calculation_.end();
  EXPECT_FALSE(calculation_.step(1));
  EXPECT_TRUE(platform::asked().worked.empty());
}

TEST_F(JobTest, WithoutALineUpItEndsAtOnce) {
  workspace_.campaign.lineup.clear();
  begin(io::write_workspace(workspace_, -1));
  EXPECT_EQ(run_to_the_end(0), 1);
  EXPECT_EQ(platform::asked().worked.back().share, 1);
  EXPECT_EQ(platform::asked().worked.back().json, "");
}

}  // namespace
}  // namespace kol::app
