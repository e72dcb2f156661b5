// The proof as JSON: the keys of the spec, and null for what is not measured.
#include "io/json/practice/proof.h"

#include <gtest/gtest.h>

#include <string>

#include "core/evaluate.h"
#include "io/json/workspace_reading.h"

namespace kol::io {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

// One Instagram post for 100, and of results what is said.
std::string workspace_with(std::string_view piece, std::string_view row,
                           std::string_view further = {}) {
  return with(
      R"("simulation":null,"campaign":{"offer":{"aov":50,"gross_margin":0.5},)"
      R"("terms":{"metrics":[{"metric":"posts","target":1},{"metric":"clicks","target":9}]},)"
      R"("lineup":[{"influencer":"é","deliverables":[{"format":"instagram.post","count":1,)"
      R"("pieces":[{"results":{)" +
      std::string(piece) + R"(}}]}],"payment":{"type":"flat","amount":100},"results":{)" +
      std::string(row) + "}}]" + std::string(further) +
      R"(},"influencers":[{"id":"é","channels":[{"platform":"instagram","followers":10000,)"
      R"("average":{"impressions":1000}}]}])");
}

std::string proof_of(const std::string& json) {
  const Benchmarks benchmarks = shipped_benchmarks();
  const ReadWorkspace result = read_workspace(json, benchmarks);
  EXPECT_TRUE(result.workspace) << testing::PrintToString(in_english(result.errors));
  if (!result.workspace) return {};
  const Workspace& workspace = *result.workspace;
  std::vector<TrackingRow> tracking(workspace.campaign.lineup.size());
  for (TrackingRow& row : tracking) row.code = "E10";
  DrawnLineup drawn(workspace, benchmarks);
  std::string out;
  JsonWriter writer(out, -1);
  write_proof(writer, workspace,
              prove(workspace, benchmarks, evaluate(workspace, benchmarks), tracking, drawn));
  return out;
}

TEST(WriteProof, NothingMeasuredIsNull) { EXPECT_EQ(proof_of(workspace_with("", "")), "null"); }

TEST(WriteProof, HasTheKeysOfTheSpec) {
  const std::string proof = proof_of(workspace_with(
      R"("impressions":800)", R"("orders_by_link":4,"orders_by_code":3,"fee_paid":90)",
      R"(,"results":{"attribution":"either","tools":5,"hashtag_uses":2})"));
  EXPECT_THAT(
      proof,
      StartsWith(R"({"attribution":"either","basis":{"aov":"planned","return_rate":"planned",)"
                 R"("fees":"paid","commission":"agreed","product":"planned","labour":"planned",)"
                 R"("agency":"paid","production":"planned","tools":"paid","paid_boost":"planned",)"
                 R"("other":"planned"},"figures":{"impressions":{"planned":{"low":)"));
  EXPECT_THAT(proof, HasSubstr(R"("so_far":800,)"));
  EXPECT_THAT(proof, HasSubstr(R"("reported":1,"of":1,"actual":800,"difference":-200,)"));
  EXPECT_THAT(proof, HasSubstr(R"("percentile":null,"verdict":null},"real_impressions":{)"));
  EXPECT_THAT(proof, HasSubstr(R"("costs.total":{"planned":{"low":100,"typical":100,"high":100},)"
                               R"("so_far":null,"planned_so_far":null,"reported":null,"of":null,)"
                               R"("actual":95,"difference":-5,"relative":-0.05,)"
                               R"("percentile":null,"verdict":null})"));
  EXPECT_THAT(proof, HasSubstr(R"("hashtag_uses":{"planned":null,"so_far":2,)"
                               R"("planned_so_far":null,"reported":1,"of":1,"actual":null,)"));
  EXPECT_THAT(proof, HasSubstr(R"(},"actual":{"impressions":800,"real_impressions":800,)"
                               R"("engagements":null,"clicks":null,"tracked":null,)"));
  EXPECT_THAT(proof, HasSubstr(R"(,"sentiment":null,"rows":[{"influencer":"é","impressions":800,)"
                               R"("real_impressions":800,"engagements":null,"clicks":null,)"
                               R"("tracked":null,"attributed":null,"incremental":null,)"
                               R"("leads":null,"range":[4,7],"fee":90,"commission":0,"cost":90,)"
                               R"("contribution":null,"profit":null,"roi":null,"cpm":112.5,)"
                               R"("cpe":null,"cpc":null,"cpa":null,"cpl":null,"metrics":[)"
                               R"({"metric":"posts","target":1,"actual":1,"met":true},)"
                               R"({"metric":"clicks","target":9,"actual":null,"met":null}],)"
                               R"("percentiles":{"impressions":)"));
  EXPECT_THAT(proof, HasSubstr(R"("pieces":[{"format":"instagram.post","piece":1,)"
                               R"("impressions":800,)"));
  const std::string group =
      R"("rank":null,"n":0,"m":0,"y":null,"cost":0,"per_cost":null,"er":null,"ctr":null,)"
      R"("cvr":null,"left_out":1,"z":null}]})";
  EXPECT_THAT(
      proof,
      EndsWith(R"("by_platform":{"verdict":"too_little","groups":[{"key":"instagram",)" + group +
               R"(,"by_format":{"verdict":"too_little","groups":[{"key":"instagram.post",)" +
               group + R"(,"by_influencer":{"verdict":"too_little","groups":[{"key":"é",)" + group +
               "}"));
}

}  // namespace
}  // namespace kol::io
