#include "io/json/practice/proof.h"

#include <cstddef>
#include <string>

#include "io/json/names.h"
#include "io/json/practice/members.h"
#include "io/json/report.h"

namespace kol::io {
namespace {

class ProofWriter : private ReportMembers {
 public:
  ProofWriter(JsonWriter& json, const Workspace& workspace)
      : ReportMembers(json), workspace_(workspace) {}

  void proof(const Proof& proof);

 private:
  void open(std::string_view name, char bracket) {
    json_.key(name);
    json_.open(bracket);
  }
  void basis(const ProofBasis& basis);
  void figure(std::string_view name, const ProofFigure& figure);
  void eight(const Eight<MaybeNumber>& figures);
  void percentiles(const PlanPercentiles& percentiles);
  void metrics(const std::vector<MetricProof>& metrics);
  void piece(const PieceProof& piece);
  void row(const RowProof& row, const LineupRow& of);
  void group(const RollUpGroup& group, std::string_view key);
  void roll_up(std::string_view name, const RollUp& roll_up);

  const Workspace& workspace_;
};

void ProofWriter::basis(const ProofBasis& basis) {
  open("basis", '{');
  choice("aov", basis.aov, kActualBasisNames);
  choice("return_rate", basis.return_rate, kActualBasisNames);
  choice("fees", basis.fees, kCostBasisNames);
  choice("commission", basis.commission, kCostBasisNames);
  choice("product", basis.product, kCostBasisNames);
  choice("labour", basis.labour, kCostBasisNames);
  choice("agency", basis.agency, kCostBasisNames);
  choice("production", basis.production, kCostBasisNames);
  choice("tools", basis.tools, kCostBasisNames);
  choice("paid_boost", basis.paid_boost, kCostBasisNames);
  choice("other", basis.other, kCostBasisNames);
  json_.close('}');
}

void ProofWriter::figure(std::string_view name, const ProofFigure& figure) {
  open(name, '{');
  triple("planned", figure.planned);
  number("so_far", figure.so_far);
  triple("planned_so_far", figure.planned_so_far);
  number("reported", figure.reported);
  number("of", figure.of);
  number("actual", figure.actual);
  number("difference", figure.difference);
  number("relative", figure.relative);
  number("percentile", figure.percentile);
  choice("verdict", figure.verdict, kPlanVerdictNames);
  json_.close('}');
}

void ProofWriter::eight(const Eight<MaybeNumber>& figures) {
  for (std::size_t i = 0; i < kEightCount; ++i) {
    number(kProofKeyNames[i], figures.*kEight<MaybeNumber>[i]);
  }
}

void ProofWriter::percentiles(const PlanPercentiles& percentiles) {
  open("percentiles", '{');
  number("impressions", percentiles.impressions);
  number("engagements", percentiles.engagements);
  number("clicks", percentiles.clicks);
  number("tracked", percentiles.tracked);
  number("leads", percentiles.leads);
  json_.close('}');
}

void ProofWriter::metrics(const std::vector<MetricProof>& metrics) {
  open("metrics", '[');
  for (const MetricProof& metric : metrics) {
    json_.open('{');
    choice("metric", metric.metric, kTargetMetricNames);
    number("target", metric.target);
    number("actual", metric.actual);
    json_.key("met");
    metric.met ? json_.boolean(*metric.met) : json_.null();
    json_.close('}');
  }
  json_.close(']');
}

void ProofWriter::piece(const PieceProof& piece) {
  json_.open('{');
  text("format", piece.format);
  count("piece", piece.piece);
  eight(piece.figures);
  percentiles(piece.percentiles);
  json_.close('}');
}

void ProofWriter::row(const RowProof& row, const LineupRow& of) {
  json_.open('{');
  text("influencer", of.influencer);
  eight(row.figures);
  if (row.range) {
    open("range", '[');
    json_.number(row.range->least);
    json_.number(row.range->most);
    json_.close(']');
  } else {
    null("range");
  }
  number("fee", row.fee);
  number("commission", row.commission);
  number("cost", row.cost);
  number("contribution", row.contribution);
  number("profit", row.profit);
  number("roi", row.roi);
  number("cpm", row.cpm);
  number("cpe", row.cpe);
  number("cpc", row.cpc);
  number("cpa", row.cpa);
  number("cpl", row.cpl);
  metrics(row.metrics);
  percentiles(row.percentiles);
  open("pieces", '[');
  for (const PieceProof& one : row.pieces) piece(one);
  json_.close(']');
  json_.close('}');
}

void ProofWriter::group(const RollUpGroup& group, std::string_view key) {
  json_.open('{');
  text("key", key);
  group.rank ? count("rank", *group.rank) : null("rank");
  number("n", group.pieces);
  number("m", group.influencers);
  number("y", group.brought);
  number("cost", group.cost);
  number("per_cost", group.per_cost);
  number("er", group.er);
  number("ctr", group.ctr);
  number("cvr", group.cvr);
  number("left_out", group.left_out);
  number("z", group.z);
  json_.close('}');
}

void ProofWriter::roll_up(std::string_view name, const RollUp& roll_up) {
  open(name, '{');
  choice("verdict", roll_up.verdict, kRollUpVerdictNames);
  open("groups", '[');
  for (const RollUpGroup& one : roll_up.groups) {
    const bool is_platform = one.key.empty() && one.index < kPlatformNames.size();
    group(one, is_platform ? kPlatformNames[one.index] : std::string_view(one.key));
  }
  json_.close(']');
  json_.close('}');
}

void ProofWriter::proof(const Proof& proof) {
  json_.open('{');
  choice("attribution", proof.attribution, kAttributionNames);
  basis(proof.basis);
  open("figures", '{');
  for (std::size_t i = 0; i < kProofKeyCount; ++i) figure(kProofKeyNames[i], proof.figures[i]);
  json_.close('}');
  json_.key("actual");
  json_.raw(write_case(proof.actual));
  number("sentiment", proof.sentiment);
  open("rows", '[');
  for (std::size_t i = 0; i < proof.rows.size(); ++i) {
    row(proof.rows[i], workspace_.campaign.lineup[i]);
  }
  json_.close(']');
  roll_up("by_platform", proof.by_platform);
  roll_up("by_format", proof.by_format);
  roll_up("by_influencer", proof.by_influencer);
  json_.close('}');
}

}  // namespace

void write_proof(JsonWriter& json, const Workspace& workspace, const std::optional<Proof>& proof) {
  if (!proof) return json.null();
  ProofWriter(json, workspace).proof(*proof);
}

}  // namespace kol::io
