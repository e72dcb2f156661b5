// The creator's side, put together, and what a media kit can say.
#include "core/practice/creator.h"

#include <algorithm>

#include "core/practice/creator_income.h"
#include "core/practice/creator_posts.h"
#include "core/terms.h"

namespace kol {
namespace {

bool has_engagement(const ChannelReport& channel) {
  return channel.er_followers || channel.er_reach || channel.er_impressions || channel.er_views;
}

// Sponsored posts can be held against the others (spec: practice.md 17) where this signal, which is
// the same quotient, has a value.
bool has_comparison(const ChannelReport& channel) {
  const auto index = static_cast<std::size_t>(SignalId::sponsored_effect);
  return channel.authenticity.signals[index].value.has_value();
}

template <typename One, typename Says>
bool any(const std::vector<One>& all, Says says) {
  return std::any_of(all.begin(), all.end(), says);
}

struct Person {
  const Influencer& influencer;
  const InfluencerReport& report;
};

bool has_part(KitPart part, const Creator& creator, const Person& person,
              const std::vector<CreatorRate>& rates) {
  const Influencer& influencer = person.influencer;
  const std::vector<ChannelReport>& channels = person.report.channels;
  switch (part) {
    case KitPart::name:
      return true;  // the id where there is none
    case KitPart::about:
      return !creator.about.empty();
    case KitPart::niche:
      return !influencer.niche.empty();
    case KitPart::country:
      return !influencer.country.empty();
    case KitPart::channels:
      return !influencer.channels.empty();
    case KitPart::engagement:
      return any(channels, has_engagement);
    case KitPart::reach:
      return any(rates, [](const CreatorRate& rate) { return rate.impressions.has_value(); });
    case KitPart::audience:
      return !creator.audience.empty();
    case KitPart::comparison:
      return any(channels, has_comparison);
    case KitPart::past:
      return !creator.past.empty();
    case KitPart::projection:
      return any(rates, [](const CreatorRate& rate) {
        return rate.incremental || rate.contribution || rate.max_fee;
      });
    case KitPart::rates:
    case KitPart::addons:
      return any(rates, [](const CreatorRate& rate) { return rate.price.has_value(); });
    case KitPart::contact:
      return !influencer.email.empty();
  }
  return false;
}

std::vector<KitPart> kit_of(const Creator& creator, const Person& person,
                            const std::vector<CreatorRate>& rates) {
  std::vector<KitPart> kit;
  for (std::size_t i = 0; i < kKitPartCount; ++i) {
    const auto part = static_cast<KitPart>(i);
    if (has_part(part, creator, person, rates)) kit.push_back(part);
  }
  return kit;
}

}  // namespace

std::optional<CreatorReport> creator_side(const Workspace& workspace, const Benchmarks& benchmarks,
                                          const Report& report) {
  if (!workspace.creator) return std::nullopt;
  const Creator& creator = *workspace.creator;
  const std::vector<Influencer>& roster = workspace.influencers;
  const auto found = std::find_if(roster.begin(), roster.end(), [&](const Influencer& one) {
    return one.id == creator.influencer;
  });
  const auto index = static_cast<std::size_t>(found - roster.begin());
  if (index >= report.influencers.size()) return std::nullopt;

  const Terms terms = prepare_terms(workspace, benchmarks);
  const std::vector<CreatorPost> posts = creator_posts(terms, creator, *found);
  CreatorReport side;
  for (const CreatorPost& post : posts) side.rates.push_back(rate_of(terms, creator, post));
  side.affiliate = affiliate_incomes(terms, creator, posts);
  side.products = product_incomes(terms, creator, posts);
  side.barter = barter_worths(creator, posts);
  side.month = month_of(creator, posts, side.affiliate, side.products);
  side.kit = kit_of(creator, {*found, report.influencers[index]}, side.rates);
  return side;
}

}  // namespace kol
