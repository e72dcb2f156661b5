// The report as JSON (see report_json.h).
#include "io/json/report.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "io/json/names.h"
#include "io/json/writer.h"

namespace kol::io {
namespace {

constexpr std::size_t kPieceBytes = 1 << 16;

class ReportWriter {
 public:
  explicit ReportWriter(std::string& out) : json_(out, -1) {}

  void head(const Workspace& workspace, const std::vector<std::string>& warnings);
  void influencer(const Influencer& influencer, const InfluencerReport& report);
  void tail(const Workspace& workspace, const Report& report);

 private:
  void field(std::string_view name, MaybeNumber value) {
    json_.key(name);
    json_.number(value);
  }
  void field(std::string_view name, const MaybeTriple& value);
  void field(std::string_view name, std::string_view value) {
    json_.key(name);
    json_.text(value);
  }
  // The name of an enumerator, or null.
  template <typename Enum, std::size_t count>
  void field(std::string_view name, const std::array<std::string_view, count>& names,
             const std::optional<Enum>& value) {
    json_.key(name);
    value ? json_.text(name_of(names, *value)) : json_.null();
  }
  // A text whose absence is empty.
  void maybe_text(std::string_view name, std::string_view value) {
    json_.key(name);
    value.empty() ? json_.null() : json_.text(value);
  }
  void open(std::string_view name, char bracket) {
    json_.key(name);
    json_.open(bracket);
  }

  void channel(const ChannelReport& channel);
  void authenticity(const Authenticity& authenticity);
  void standard_post(const StandardPost& post);
  void quote(const std::optional<QuoteCheck>& quote);
  void results(const Results& results);
  void row(const LineupRow& row, const RowProjection& projection);
  void one_case(std::string_view name, const Case& results);
  void costs(const CostBreakdown& costs);
  void projection(const Workspace& workspace, const Projection& projection);

  JsonWriter json_;
};

void ReportWriter::field(std::string_view name, const MaybeTriple& value) {
  json_.key(name);
  if (!value) return json_.null();
  json_.open('{');
  field("low", value->low);
  field("typical", value->typical);
  field("high", value->high);
  json_.close('}');
}

void ReportWriter::head(const Workspace& workspace, const std::vector<std::string>& warnings) {
  json_.open('{');
  field("version", 1.0);
  field("currency", std::string_view(workspace.settings.currency));
  open("warnings", '[');
  for (const std::string& warning : warnings) json_.text(warning);
  json_.close(']');
  open("influencers", '[');
}

void ReportWriter::influencer(const Influencer& influencer, const InfluencerReport& report) {
  json_.open('{');
  field("id", std::string_view(influencer.id));
  open("channels", '[');
  for (const ChannelReport& each : report.channels) channel(each);
  json_.close(']');
  standard_post(report.standard_post);
  field("rank", static_cast<double>(report.rank));
  json_.close('}');
}

void ReportWriter::tail(const Workspace& workspace, const Report& report) {
  json_.close(']');
  json_.key("projection");
  if (report.projection) {
    projection(workspace, *report.projection);
  } else {
    json_.null();
  }
  json_.close('}');
}

void ReportWriter::channel(const ChannelReport& channel) {
  json_.open('{');
  field("platform", name_of(kPlatformNames, channel.platform));
  maybe_text("tier", channel.tier);
  field("engagements", channel.engagements);
  open("er", '{');
  field("followers", channel.er_followers);
  field("reach", channel.er_reach);
  field("impressions", channel.er_impressions);
  field("views", channel.er_views);
  json_.close('}');
  field("view_rate", channel.view_rate);
  field("reach_rate", channel.reach_rate);
  field("benchmark_er", channel.benchmark_er);
  field("er_ratio", channel.er_ratio);
  field("er_verdict", kErVerdictNames, channel.er_verdict);
  field("classic_verdict", kClassicVerdictNames, channel.classic_verdict);
  authenticity(channel.authenticity);
  json_.close('}');
}

void ReportWriter::authenticity(const Authenticity& authenticity) {
  open("authenticity", '{');
  field("status", name_of(kSignalLevelNames, authenticity.status));
  open("signals", '[');
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    const Signal& signal = authenticity.signals[i];
    json_.open('{');
    field("id", kSignalNames[i]);
    field("level", name_of(kSignalLevelNames, signal.level));
    field("value", signal.value);
    json_.close('}');
  }
  json_.close(']');
  json_.close('}');
}

void ReportWriter::results(const Results& results) {
  field("impressions", results.impressions);
  field("real_impressions", results.real_impressions);
  field("engagements", results.engagements);
  field("clicks", results.clicks);
}

void ReportWriter::standard_post(const StandardPost& post) {
  open("standard_post", '{');
  maybe_text("format", post.format);
  results(post.results);
  open("fee", '{');
  field("market", post.fee.market);
  field("cpm", post.fee.cpm);
  field("cpe", post.fee.cpe);
  field("fair", post.fee.fair);
  field("classic", post.fee.classic);
  field("used", post.used);
  field("source", name_of(kFeeSourceNames, post.source));
  json_.close('}');
  quote(post.quote);
  field("cost", post.cost);
  field("orders", post.orders);
  field("leads", post.leads);
  field("revenue", post.revenue);
  field("contribution", post.contribution);
  field("profit", post.profit);
  field("roi", post.roi);
  field("max_fee", post.max_fee);
  field("cpm", post.cpm);
  field("cpe", post.cpe);
  field("cpc", post.cpc);
  field("cpa", post.cpa);
  field("cpl", post.cpl);
  json_.close('}');
}

void ReportWriter::quote(const std::optional<QuoteCheck>& quote) {
  json_.key("quote");
  if (!quote) return json_.null();
  json_.open('{');
  field("percentile", quote->percentile);
  field("verdict", kQuoteVerdictNames, quote->verdict);
  field("counter_offer", quote->counter_offer);
  if (quote->loss_at_any_fee) field("reason", std::string_view("a loss at any fee"));
  json_.close('}');
}

void ReportWriter::row(const LineupRow& row, const RowProjection& projection) {
  json_.open('{');
  field("influencer", std::string_view(row.influencer));
  field("fee", projection.fee);
  field("fee_source", name_of(kFeeSourceNames, projection.fee_source));
  field("deposit", projection.deposit);
  field("balance", projection.balance);
  field("commission", projection.commission);
  results(projection.results);
  field("tracked", projection.tracked);
  field("attributed", projection.attributed);
  field("incremental", projection.incremental);
  field("leads", projection.leads);
  json_.close('}');
}

void ReportWriter::costs(const CostBreakdown& costs) {
  open("costs", '{');
  field("fees", costs.fees);
  field("commission", costs.commission);
  field("product", costs.product);
  field("labour", costs.labour);
  field("agency", costs.agency);
  field("production", costs.production);
  field("tools", costs.tools);
  field("paid_boost", costs.paid_boost);
  field("other", costs.other);
  field("total", costs.total);
  json_.close('}');
}

void ReportWriter::one_case(std::string_view name, const Case& results) {
  open(name, '{');
  field("impressions", results.impressions);
  field("real_impressions", results.real_impressions);
  field("engagements", results.engagements);
  field("clicks", results.clicks);
  field("tracked", results.tracked);
  field("attributed", results.attributed);
  field("incremental", results.incremental);
  field("leads", results.leads);
  costs(results.costs);
  field("revenue", results.revenue);
  field("contribution", results.contribution);
  field("basis", kBasisNames, results.basis);
  field("profit", results.profit);
  field("roi", results.roi);
  field("roas", results.roas);
  field("simple_roi", results.simple_roi);
  field("cpm", results.cpm);
  field("cpe", results.cpe);
  field("cpc", results.cpc);
  field("cpa", results.cpa);
  field("cpl", results.cpl);
  field("emv", results.emv);
  json_.close('}');
}

void ReportWriter::projection(const Workspace& workspace, const Projection& projection) {
  json_.open('{');
  open("rows", '[');
  for (std::size_t i = 0; i < projection.rows.size(); ++i) {
    row(workspace.campaign.lineup[i], projection.rows[i]);
  }
  json_.close(']');
  open("cases", '{');
  one_case("low", projection.low);
  one_case("typical", projection.typical);
  one_case("high", projection.high);
  json_.close('}');
  open("break_even", '{');
  field("orders", projection.break_even.orders);
  field("orders_tracked", projection.break_even.orders_tracked);
  field("cvr", projection.break_even.cvr);
  field("max_fee", projection.break_even.max_fee);
  field("roas", projection.break_even.roas);
  json_.close('}');
  field("budget_left", projection.budget_left);
  field("net_reach", projection.net_reach);
  field("reach_sum", projection.reach_sum);
  field("reach_max", projection.reach_max);
  json_.close('}');
}

}  // namespace

void write_report(const Workspace& workspace, const Report& report,
                  const std::vector<std::string>& warnings, const TakePiece& take_piece) {
  std::string piece;
  ReportWriter writer(piece);
  writer.head(workspace, warnings);
  for (std::size_t i = 0; i < report.influencers.size(); ++i) {
    writer.influencer(workspace.influencers[i], report.influencers[i]);
    if (piece.size() < kPieceBytes) continue;
    take_piece(piece);
    piece.clear();
  }
  writer.tail(workspace, report);
  take_piece(piece);
}

std::string write_report(const Workspace& workspace, const Report& report,
                         const std::vector<std::string>& warnings) {
  std::string json;
  write_report(workspace, report, warnings, [&json](std::string_view piece) { json += piece; });
  return json;
}

}  // namespace kol::io
