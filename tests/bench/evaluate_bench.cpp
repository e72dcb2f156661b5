// How many influencers a second evaluate() judges, natively and as wasm: one line of JSON for each
// size of roster, the best of several runs.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "builtin_benchmarks.h"
#include "core/evaluate.h"
#include "io/json/benchmarks.h"

namespace {

// A small generator, so that every machine judges the same rosters.
class Random {
 public:
  // From 0 to below 1.
  double share() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11) * 0x1p-53;
  }

  bool happens(double probability) { return share() < probability; }

  // Evenly on a logarithmic scale, as a whole number.
  double count(double from, double to) {
    return std::round(from * std::exp(share() * std::log(to / from)));
  }

 private:
  std::uint64_t state_ = 20261121;
};

// As rosters are: some with averages, some with recent posts, some with followers alone.
kol::Channel channel(kol::Platform platform, Random& random) {
  kol::Channel channel;
  channel.platform = platform;
  const double followers = random.count(800, 5e6);
  channel.followers = followers;
  if (random.happens(0.5)) channel.following = random.count(50, 6000);
  const bool video = platform == kol::Platform::tiktok || platform == kol::Platform::youtube;
  const double likes = std::round(followers * 0.03 * std::exp(2 * random.share() - 1));
  if (random.happens(0.7)) {
    channel.average.likes = likes;
    channel.average.comments = std::round(likes * 0.03 * (0.5 + random.share()));
    if (video || random.happens(0.3)) channel.average.views = std::round(likes * 15);
  } else if (random.happens(0.3)) {
    channel.posts.resize(9);
    for (kol::Post& post : channel.posts) {
      post.likes = std::round(likes * (0.5 + random.share()));
      post.comments = std::round(likes * 0.05 * random.share());
      post.sponsored = random.happens(0.25);
    }
  }
  if (random.happens(0.2)) channel.fake_share = 0.3 * random.share();
  return channel;
}

kol::Workspace roster(std::size_t size) {
  Random random;
  kol::Workspace workspace;
  workspace.campaign.offer.aov = kol::Triple{40, 60, 90};
  workspace.campaign.offer.gross_margin = 0.6;
  workspace.campaign.costs.hourly_rate = 30;
  workspace.campaign.costs.hours_per_influencer = 2;
  workspace.influencers.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    kol::Influencer& influencer = workspace.influencers.emplace_back();
    influencer.id = "influencer-" + std::to_string(i);
    influencer.brand_fan = random.happens(0.05);
    const auto platform = i == 0 ? 0 : static_cast<std::size_t>(random.share() * 6);
    influencer.channels.push_back(channel(static_cast<kol::Platform>(platform), random));
    if (random.happens(0.1)) {
      const auto second = static_cast<kol::Platform>((platform + 1) % 6);
      influencer.channels.push_back(channel(second, random));
    }
    if (random.happens(0.3)) influencer.quote = random.count(50, 5000);
  }
  kol::LineupRow& row = workspace.campaign.lineup.emplace_back();
  row.influencer = workspace.influencers.front().id;
  row.deliverables.push_back({"instagram.post", 3, {}, ""});
  return workspace;
}

// Of the quickest of several runs of `work`, each after a `prepare` that is not timed.
template <typename Prepare, typename Work>
double best_seconds(int runs, Prepare prepare, Work work) {
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    prepare();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    best = std::min(best, taken.count());
  }
  return best;
}

void measure(std::size_t size, int runs, const kol::Benchmarks& benchmarks) {
  kol::Workspace workspace = roster(size);
  kol::Report report;
  const double all = best_seconds(
      runs, [&] { report = {}; }, [&] { report = kol::evaluate(workspace, benchmarks); });
  // The middle one of the ranking goes to its end and back.
  const std::size_t changed = report.ranking[size / 2];
  kol::MaybeNumber& quote = workspace.influencers[changed].quote;
  const double one = best_seconds(
      10, [&] { quote = quote == 1 ? 1e6 : 1; },
      [&] { kol::evaluate_again(workspace, benchmarks, changed, report); });
  std::printf(
      "{\"influencers\":%zu,\"seconds\":%.6f,\"influencers_per_second\":%.0f,"
      "\"seconds_after_one_change\":%.6f}\n",
      size, all, static_cast<double>(size) / all, one);
  std::fflush(stdout);
}

}  // namespace

int main() {
  const auto read = kol::io::read_benchmarks(kol::builtin_benchmarks);
  if (!read.benchmarks) return EXIT_FAILURE;
  measure(1000, 200, *read.benchmarks);
  measure(100000, 10, *read.benchmarks);
  measure(1000000, 4, *read.benchmarks);
  return EXIT_SUCCESS;
}
