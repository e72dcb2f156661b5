#include "core/practice/vetting_facts.h"

#include <algorithm>
#include <utility>

namespace kol {
namespace {

using Id = VettingFactId;

class Facts {
 public:
  Facts(const Influencer& influencer, const InfluencerReport& report, VettingReport& vetting)
      : influencer_(influencer), report_(report), vetting_(vetting) {}

  void of_texts();
  void of_vetting(const MaybeDate& first_piece);
  void of_engagement();
  void of_analytics();
  void of_track_record();
  void of_brand_and_platforms();
  void of_paid_deals();
  void of_fee();
  KnownItems known() const { return known_; }

 private:
  void add(VettingItem item, Id id, VettingFactValue value,
           std::optional<Platform> platform = std::nullopt) {
    vetting_.items[static_cast<std::size_t>(item)].facts.push_back(
        {id, platform, std::move(value)});
  }
  template <typename Value>
  void add(VettingItem item, Id id, const std::optional<Value>& value,
           std::optional<Platform> platform = std::nullopt) {
    if (value) add(item, id, VettingFactValue(*value), platform);
  }
  void add_text(VettingItem item, Id id, const std::string& text) {
    if (!text.empty()) add(item, id, VettingFactValue(text));
  }
  void know_if(VettingItem item, bool known) {
    if (known) known_[static_cast<std::size_t>(item)] = true;
  }

  const Influencer& influencer_;
  const InfluencerReport& report_;
  VettingReport& vetting_;
  KnownItems known_{};
};

void Facts::of_texts() {
  add_text(VettingItem::audience, Id::niche, influencer_.niche);
  add_text(VettingItem::audience, Id::country, influencer_.country);
  add_text(VettingItem::content, Id::niche, influencer_.niche);
}

// With an unknown end, or an unknown date of the first post, the deal with them may still run.
std::vector<std::string> active_of(const std::vector<Competitor>& competitors,
                                   const MaybeDate& first_piece) {
  std::vector<std::string> names;
  for (const Competitor& competitor : competitors) {
    const bool over = competitor.until && first_piece && *competitor.until < *first_piece;
    if (!over) names.push_back(competitor.name);
  }
  return names;
}

void Facts::of_vetting(const MaybeDate& first_piece) {
  if (!influencer_.vetting) return;
  const Vetting& entered = *influencer_.vetting;
  add(VettingItem::deadlines, Id::meets_deadlines, entered.meets_deadlines);
  add(VettingItem::deadlines, Id::response_hours, entered.response_hours);
  know_if(VettingItem::deadlines, entered.meets_deadlines.has_value());
  add(VettingItem::comfort, Id::accepts_tracking, entered.accepts_tracking);
  add(VettingItem::paid_deals, Id::paid_deals_90d, entered.paid_deals_90d);
  know_if(VettingItem::paid_deals, entered.paid_deals_90d.has_value());
  if (!entered.competitors) return;
  std::vector<std::string> names;
  for (const Competitor& competitor : *entered.competitors) names.push_back(competitor.name);
  add(VettingItem::competitors, Id::competitors, VettingFactValue(std::move(names)));
  add(VettingItem::competitors, Id::active,
      VettingFactValue(active_of(*entered.competitors, first_piece)));
  know_if(VettingItem::competitors, true);
}

void Facts::of_engagement() {
  const VettingItem item = VettingItem::engagement;
  for (std::size_t i = 0; i < influencer_.channels.size(); ++i) {
    const Channel& channel = influencer_.channels[i];
    const ChannelReport& report = report_.channels[i];
    const Platform platform = channel.platform;
    add(item, Id::likes, report.per_post.likes, platform);
    add(item, Id::comments, report.per_post.comments, platform);
    add(item, Id::shares, report.per_post.shares, platform);
    add(item, Id::engagements, report.engagements, platform);
    add(item, Id::er, report.er_followers, platform);
    add(item, Id::er_verdict, report.er_verdict, platform);
    add(item, Id::suspect_comments, channel.suspect_comments, platform);
    if (report.authenticity.status != SignalLevel::not_checked) {
      add(item, Id::status, VettingFactValue(report.authenticity.status), platform);
    }
    know_if(item, report.er_followers.has_value());
    know_if(VettingItem::engagement_likes, report.per_post.likes.has_value());
    know_if(VettingItem::engagement_comments, report.per_post.comments.has_value());
    know_if(VettingItem::engagement_shares, report.per_post.shares.has_value());
    know_if(VettingItem::engagement_commenters, channel.suspect_comments.has_value());
  }
}

void Facts::of_analytics() {
  for (const ChannelReport& channel : report_.channels) {
    add(VettingItem::analytics, Id::reach, channel.per_post.reach, channel.platform);
    add(VettingItem::analytics, Id::impressions, channel.per_post.impressions, channel.platform);
    add(VettingItem::analytics, Id::views, channel.per_post.views, channel.platform);
  }
}

void Facts::of_track_record() {
  for (const PostComparison& channel : vetting_.comparison) {
    const MedianComparison& engagements = channel.engagements;
    add(VettingItem::track_record, Id::sponsored, engagements.sponsored, channel.platform);
    add(VettingItem::track_record, Id::ratio, engagements.ratio, channel.platform);
    know_if(VettingItem::track_record_engagement, engagements.sponsored.has_value());
    know_if(VettingItem::track_record_brand_posts,
            channel.likes.sponsored.has_value() || channel.comments.sponsored.has_value());
    know_if(VettingItem::track_record_compare, engagements.ratio.has_value());
  }
}

void Facts::of_brand_and_platforms() {
  if (influencer_.brand_fan) add(VettingItem::brand, Id::brand_fan, VettingFactValue(true));
  know_if(VettingItem::brand, influencer_.brand_fan);
  std::vector<Platform> platforms;
  for (const Channel& channel : influencer_.channels) platforms.push_back(channel.platform);
  know_if(VettingItem::platforms, platforms.size() >= 2);
  add(VettingItem::platforms, Id::platforms, VettingFactValue(std::move(platforms)));
}

void Facts::of_paid_deals() {
  for (const ChannelReport& channel : report_.channels) {
    const Signal& share =
        channel.authenticity.signals[static_cast<std::size_t>(SignalId::sponsored_share)];
    add(VettingItem::paid_deals, Id::sponsored_share, share.value, channel.platform);
    know_if(VettingItem::paid_deals, share.value.has_value());
  }
}

void Facts::of_fee() {
  add(VettingItem::fee, Id::quote, influencer_.quote);
  if (const auto& quote = report_.standard_post.quote) {
    add(VettingItem::fee, Id::percentile, quote->percentile);
  }
  know_if(VettingItem::fee, influencer_.quote.has_value());
}

}  // namespace

KnownItems gather_facts(const Influencer& influencer, const InfluencerReport& report,
                        const MaybeDate& first_piece, VettingReport& vetting) {
  Facts facts(influencer, report, vetting);
  facts.of_texts();
  facts.of_vetting(first_piece);
  facts.of_engagement();
  facts.of_analytics();
  facts.of_track_record();
  facts.of_brand_and_platforms();
  facts.of_paid_deals();
  facts.of_fee();
  return facts.known();
}

}  // namespace kol
