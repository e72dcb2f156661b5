// Small workspaces for the tests of the core.
#include "core/sample.h"

#include "builtin_benchmarks.h"
#include "io/json/benchmarks.h"

namespace kol {

const Benchmarks& sample_benchmarks() {
  static const Benchmarks benchmarks = [] {
    auto read = io::read_benchmarks(builtin_benchmarks);
    EXPECT_TRUE(read.benchmarks) << "the benchmarks that ship cannot be read";
    return read.benchmarks.value_or(Benchmarks{});
  }();
  return benchmarks;
}

Channel channel_on(Platform platform, MaybeNumber followers) {
  Channel channel;
  channel.platform = platform;
  channel.followers = followers;
  return channel;
}

Influencer influencer_with(std::string id, Channel channel) {
  Influencer influencer;
  influencer.id = std::move(id);
  influencer.channels.push_back(std::move(channel));
  return influencer;
}

LineupRow row_of(std::string influencer, std::string format, double count,
                 std::optional<Payment> payment) {
  LineupRow row;
  row.influencer = std::move(influencer);
  row.deliverables.push_back({std::move(format), count, {}, ""});
  row.payment = std::move(payment);
  return row;
}

Workspace sample_workspace() {
  Workspace workspace;
  Channel channel = channel_on(Platform::instagram, 31623);
  channel.average.impressions = 1000;
  workspace.influencers.push_back(influencer_with("a", channel));
  workspace.campaign.funnel.ctr["bio_link"] = {0.01, 0.01, 0.01};
  Payment payment;
  payment.amount = 100;
  workspace.campaign.lineup.push_back(row_of("a", "instagram.post", 1, payment));
  return workspace;
}

void sell(Workspace& workspace, double aov, double gross_margin, double cvr) {
  workspace.campaign.offer.aov = Triple{aov, aov, aov};
  workspace.campaign.offer.gross_margin = gross_margin;
  workspace.campaign.funnel.cvr = Triple{cvr, cvr, cvr};
}

}  // namespace kol
