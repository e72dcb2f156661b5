// The shape of statements of expectations and of tips in the report (spec: practice.md 23).
#include "io/json/practice/agreement.h"

#include <gtest/gtest.h>

#include <string>

#include "core/evaluate.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

// Everything agreed but the date of the second post and the days of cancellation.
Workspace agreed_workspace() {
  Workspace workspace;
  Influencer influencer;
  influencer.id = "a";
  influencer.channels.resize(1);
  influencer.channels.front().handle = "ann";
  workspace.influencers.push_back(influencer);
  Campaign& campaign = workspace.campaign;
  AgreementTerms& terms = campaign.terms;
  terms.brand = "Glow";
  terms.disclosure = "#ad";
  terms.avoid = {"cure"};
  terms.metrics = {{TargetMetric::orders, 12, ""}};
  terms.deposit_date = date_from("2026-02-01");
  terms.live_days = 30;
  terms.cancel_share = 0.25;
  campaign.tracking.hashtags = {"glow"};
  LineupRow row;
  row.influencer = "a";
  Deliverable deliverable{"instagram.post", 2, {}, ""};
  deliverable.pieces.resize(1);
  deliverable.pieces.front().date = date_from("2026-03-10");
  row.deliverables.push_back(deliverable);
  row.payment.emplace();
  row.payment->type = PaymentType::hybrid;
  row.payment->amount = 200;
  row.payment->rate = 0.1;
  row.payment->deposit = 0.25;
  row.product_units = 1;
  row.addons = {0, 1, 2, true, true, ""};
  campaign.lineup.push_back(row);
  return workspace;
}

TEST(AgreementJson, HasEveryClauseWithItsParameters) {
  const Workspace workspace = agreed_workspace();
  const Benchmarks benchmarks = shipped_benchmarks();
  TrackingRow tracking;
  tracking.code = "ANN10";
  std::string out;
  JsonWriter json(out, -1);
  write_agreements(json, workspace,
                   agree(workspace, benchmarks, evaluate(workspace, benchmarks), {tracking}));
  EXPECT_EQ(
      out, R"([{"influencer":"a","first":null,"last":null,"clauses":[)"
           R"({"id":"parties","params":{"brand":"Glow","contact":null,"name":"a",)"
           R"("handles":[{"platform":"instagram","handle":"ann"}]}},)"
           R"({"id":"purpose","params":{"campaign":null,"goal":"sales","product":null}},)"
           R"({"id":"deliverables","params":{"deliverables":[{"format":"instagram.post","count":2,)"
           R"("dates":["2026-03-10",null],"drafts":["2026-03-05",null]}]}},)"
           R"({"id":"creative","params":{"level":"guided"}},)"
           R"({"id":"guidelines","params":{"guidelines":null,"include":[],"avoid":["cure"]}},)"
           R"({"id":"disclosure","params":{"label":"#ad"}},)"
           R"({"id":"approval","params":{"approval":true,"draft_days":5,"approval_days":2,)"
           R"("revisions":1}},)"
           R"({"id":"tracking","params":{"links":0,"code":"ANN10","discount":null,)"
           R"("hashtags":["#glow"]}},)"
           R"({"id":"metrics","params":{"metrics":[{"metric":"orders","target":12}],)"
           R"("by_result":true}},)"
           R"({"id":"analytics","params":{"list":["reach","engagements"],"days":7,"date":null}},)"
           R"({"id":"fee","params":{"type":"hybrid","amount":200,"fee":200,"source":"payment"}},)"
           R"({"id":"deposit","params":{"share":0.25,"amount":50,"date":"2026-02-01"}},)"
           R"({"id":"balance","params":{"amount":150,"days":14,"date":null,)"
           R"("after_analytics":true}},)"
           R"({"id":"commission","params":{"type":"hybrid","rate":0.1,"amount":null,)"
           R"("rule":"either","days":14}},)"
           R"({"id":"product","params":{"units":1}},)"
           R"({"id":"usage","params":{"months":0,"scope":null}},)"
           R"({"id":"whitelisting","params":{"months":1}},)"
           R"({"id":"exclusivity","params":{"months":2,"scope":null}},)"
           R"({"id":"raw_footage","params":{}},{"id":"rush","params":{}},)"
           R"({"id":"live","params":{"days":30}},)"
           R"({"id":"cancellation","params":{"days":null,"share":0.25}},)"
           R"({"id":"changes","params":{}},{"id":"notice","params":{}}],)"
           R"("gaps":["dates","cancellation"]}])");
}

TEST(AgreementJson, WithoutRowsIsEmpty) {
  std::string out;
  JsonWriter json(out, -1);
  write_agreements(json, {}, {});
  EXPECT_EQ(out, "[]");
}

TEST(AgreementJson, WithoutAPaymentItsTypeAndAmountAreUnknown) {
  Workspace workspace = agreed_workspace();
  workspace.campaign.lineup.front().payment = std::nullopt;
  const Benchmarks benchmarks = shipped_benchmarks();
  std::string out;
  JsonWriter json(out, -1);
  write_agreements(json, workspace,
                   agree(workspace, benchmarks, evaluate(workspace, benchmarks), {{}}));
  EXPECT_NE(out.find(R"({"id":"fee","params":{"type":null,"amount":null,"fee":null,)"
                     R"("source":"estimate"}},{"id":"balance","params":{"amount":null,)"),
            std::string::npos)
      << out;
}

TEST(TipsJson, HasEachTipWithItsState) {
  std::array<TipState, kTipCount> states{};
  states[0] = TipState::seen;
  states[1] = TipState::done;
  std::string out;
  JsonWriter json(out, -1);
  write_tips(json, states);
  EXPECT_EQ(out, R"([{"id":"terms","state":"seen"},{"id":"freedom","state":"done"},)"
                 R"({"id":"long_term","state":"open"},{"id":"follow_up","state":"open"},)"
                 R"({"id":"mutual","state":"open"},{"id":"meet","state":"open"},)"
                 R"({"id":"track_record","state":"open"},{"id":"metrics","state":"open"},)"
                 R"({"id":"document","state":"open"},{"id":"channels","state":"open"},)"
                 R"({"id":"research","state":"open"},{"id":"product","state":"open"},)"
                 R"({"id":"monitor","state":"open"}])");
}

}  // namespace
}  // namespace kol::io
