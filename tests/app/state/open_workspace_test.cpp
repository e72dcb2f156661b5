// What belongs to the open workspace begins anew with another one; what is the reader's own stays.
#include "app/state/open_workspace.h"

#include <gmock/gmock.h>

#include "app/app_test.h"
#include "app/keeping/shelf.h"
#include "app/state/roster_columns.h"

namespace kol::app {
namespace {

using testing::ElementsAre;
using testing::Gt;
using testing::IsEmpty;

class OpenWorkspaceTest : public AppTest {
 protected:
  OpenWorkspaceTest() { add_workspace(app_, worked_example(), Arrival::sample); }

  void fill() {
    // Every field has its line here and below: one that is added does not compile until it has.
    auto& [panel, open_influencer, question, panel_before_question, questions_before,
           influencer_view, compare, fees, creator, plan, campaign, track, agreement, wanted_field,
           results_file, import, import_reading, import_adding, import_left, last_import,
           import_taken_back, linked, problems] = static_cast<OpenWorkspace&>(app_);
    panel = Panel::explanation;
    open_influencer = "a";
    question = Question{.topic = Topic::profit};
    panel_before_question = Panel::influencer;
    questions_before = {Question{}, Question{}};
    influencer_view = {.of = "a", .channel = 2, .open_posts = true, .shown_posts = 9};
    compare.order = {RosterColumn::followers, true, "ada", Platform::instagram};
    compare.columns.set(index_of(RosterColumn::cpl));
    compare.picked = {"a", "b"};
    compare.rows.of(app_.document, compare.order);
    compare.cells[0].emplace_back();
    compare.paste_open = true;
    compare.offer_open = true;
    compare.pasted = "half a row";
    fees.begun = true;
    fees.influencer = "a";
    fees.search.text = "a";
    fees.quote = 12;
    creator.format = "tiktok.video";
    creator.open = {CreatorList::past, 1};
    creator.with_contact = creator.left_out[2] = true;
    plan.packages_of = "a";
    plan.must_search.text = "a";
    plan.show_left_out = true;
    campaign.open_row = 0;
    campaign.search.text = "a";
    campaign.show_advanced = true;
    campaign.show_more_costs = true;
    track.shows_results = true;
    track.piece = PiecePlace{.row = 1};
    agreement.row = 2;
    agreement.shows_statement = true;
    wanted_field = "cvr";
    results_file.emplace().name = "orders.csv";
    import.emplace().name = "roster.csv";
    import_reading.emplace().is_first = true;
    import_adding = std::make_unique<ImportAdding>();
    import_left.emplace().name = "another.csv";
    last_import.emplace().name = "first.csv";
    import_taken_back.emplace().name = "undone.csv";
    linked.set();
    problems = {{"line 3", {}}};
    app_.ui.drafts.texts[7] = "12,";
    app_.ui.drafts.triples[8] = {12, 3, std::nullopt};
    app_.ui.drafts.wrong[7] = {"Followers"};
  }

  void expect_anew() {
    const auto& [panel, open_influencer, question, panel_before_question, questions_before,
                 influencer_view, compare, fees, creator, plan, campaign, track, agreement,
                 wanted_field, results_file, import, import_reading, import_adding, import_left,
                 last_import, import_taken_back, linked, problems] =
        static_cast<const OpenWorkspace&>(app_);
    EXPECT_FALSE(app_.document.is_sample());
    EXPECT_EQ(panel, Panel::none);
    EXPECT_EQ(open_influencer, "");
    EXPECT_FALSE(question);
    EXPECT_EQ(panel_before_question, Panel::none);
    EXPECT_THAT(questions_before, IsEmpty());
    EXPECT_EQ(influencer_view.of, "");
    EXPECT_EQ(influencer_view.channel, 0u);
    EXPECT_FALSE(influencer_view.open_posts);
    EXPECT_EQ(compare.order.search, "");
    EXPECT_FALSE(compare.order.platform);
    EXPECT_THAT(compare.picked, IsEmpty());
    EXPECT_THAT(compare.cells, IsEmpty());
    EXPECT_FALSE(compare.offer_open) << "what an order is worth was asked in the other one";
    EXPECT_EQ(plan.packages_of, "");
    EXPECT_EQ(plan.must_search.text, "");
    EXPECT_FALSE(plan.show_left_out);
    EXPECT_FALSE(fees.begun);
    EXPECT_EQ(fees.influencer, "");
    EXPECT_EQ(fees.search.text, "");
    EXPECT_FALSE(fees.quote);
    EXPECT_EQ(creator.format, "");
    EXPECT_FALSE(creator.open);
    EXPECT_FALSE(creator.with_contact);
    EXPECT_FALSE(creator.left_out[2]);
    EXPECT_EQ(campaign.open_row, CampaignView{}.open_row);
    EXPECT_EQ(campaign.search.text, "");
    EXPECT_FALSE(campaign.show_advanced);
    EXPECT_FALSE(campaign.show_more_costs);
    EXPECT_FALSE(track.shows_results);
    EXPECT_FALSE(track.piece);
    EXPECT_EQ(agreement.row, 0u);
    EXPECT_FALSE(agreement.shows_statement);
    EXPECT_FALSE(results_file);
    EXPECT_EQ(wanted_field, "");
    EXPECT_FALSE(import);
    EXPECT_FALSE(import_reading);
    EXPECT_FALSE(import_adding);
    EXPECT_FALSE(import_left);
    EXPECT_FALSE(last_import);
    EXPECT_FALSE(import_taken_back);
    EXPECT_THAT(problems, IsEmpty());
    EXPECT_THAT(app_.ui.drafts.texts, IsEmpty());
    EXPECT_THAT(app_.ui.drafts.triples, IsEmpty());
    EXPECT_THAT(app_.ui.drafts.wrong, IsEmpty());
  }
};

TEST_F(OpenWorkspaceTest, AllOfItBeginsAnewWithAnother) {
  fill();
  add_workspace(app_, Workspace{}, Arrival::empty);
  expect_anew();
}

TEST_F(OpenWorkspaceTest, AllOfItBeginsAnewWithOneFromTheShelf) {
  fill();
  const events::KeptWorkspace kept{
      .note = {.id = "k", .name = "", .format = 1, .origin = "file", .revision = "r"},
      .date = "",
      .size = ""};
  on_loaded(app_, platform::Purpose::open, kept, R"({"version": 1, "influencers": []})");
  expect_anew();
  EXPECT_EQ(app_.shelf.current, "k");
}

TEST_F(OpenWorkspaceTest, ColumnsAndSortingStay) {
  fill();
  app_.screen = Screen::campaign;
  app_.scheme = platform::Scheme::dark;
  const ColumnSet columns = app_.compare.columns;
  add_workspace(app_, Workspace{}, Arrival::empty);
  EXPECT_EQ(app_.compare.columns, columns);
  EXPECT_EQ(app_.compare.order.by, RosterColumn::followers);
  EXPECT_TRUE(app_.compare.order.descending);
  EXPECT_EQ(app_.compare.pasted, "half a row");
  EXPECT_EQ(app_.screen, Screen::campaign);
  EXPECT_EQ(app_.scheme, platform::Scheme::dark);
}

TEST_F(OpenWorkspaceTest, RowsAreThoseOfTheOneThatIsOpen) {
  EXPECT_THAT(app_.compare.rows.of(app_.document, app_.compare.order), ElementsAre(0));
  Workspace two = worked_example();
  two.influencers.push_back(two.influencers[0]);
  two.influencers[1].id = "b";
  const std::size_t before = app_.document.revision();
  add_workspace(app_, two, Arrival::file);
  EXPECT_THAT(app_.document.revision(), Gt(before)) << "what was derived would seem to hold";
  EXPECT_THAT(app_.compare.rows.of(app_.document, app_.compare.order), ElementsAre(0, 1));
}

TEST_F(OpenWorkspaceTest, TheShelfForgetsHowTheOneBeforeWasKept) {
  auto& [current, arrival, base, handed_over, on_its_way, seen_document, handed_document,
         kept_document, other_version] = static_cast<ShownWorkspace&>(app_.shelf);
  current = "id";
  base = "r1";
  handed_over = "r2";
  on_its_way = true;
  other_version = "other";
  app_.shelf.trouble = "full";
  app_.shelf.deleted = {{"gone", "Gone"}};
  add_workspace(app_, Workspace{}, Arrival::empty);
  EXPECT_EQ(current, "");
  EXPECT_EQ(arrival, Arrival::empty);
  EXPECT_EQ(base, "");
  EXPECT_EQ(handed_over, "");
  EXPECT_FALSE(on_its_way);
  EXPECT_EQ(seen_document, app_.document.revision());
  EXPECT_EQ(handed_document, app_.document.revision());
  EXPECT_EQ(kept_document, app_.document.revision());
  EXPECT_EQ(other_version, "");
  EXPECT_EQ(app_.shelf.trouble, "full");
  EXPECT_THAT(app_.shelf.deleted, testing::SizeIs(1));
}

}  // namespace
}  // namespace kol::app
