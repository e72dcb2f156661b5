// The workspace's fields from the first question to the proof, as workspace_fields.h describes the
// others (spec: practice.md). Beside what is said there:
//   date     an optional day
//   flag     an optional boolean
//   text     with an optional text too, which may be empty where it is there
//   free_texts   a list of texts, or an optional one, in which texts may be empty and stand twice
//            unless a rule says otherwise
//   choices  an optional list of names
//   optional_list   an optional list of structs
//   entries  a struct for each of a list of names
//   by_format   a number for each format
//   rare     a struct that few have
#pragma once

#include "core/practice_model.h"
#include "io/json/field_rules.h"
#include "io/json/names.h"

namespace kol::io {

inline constexpr std::size_t kMostHashtags = 3;

template <typename Fields>
void describe(Fields& fields, const VettingEntry&) {
  fields.choice("state", &VettingEntry::state, kEnteredStateNames, Code::noun_vetting_state);
  fields.text("answer", &VettingEntry::answer);
  fields.text("evidence", &VettingEntry::evidence);
}

template <typename Fields>
void describe(Fields& fields, const Competitor&) {
  fields.text("name", &Competitor::name, TextRule::id, Need::required);
  fields.date("until", &Competitor::until);
}

template <typename Fields>
void describe(Fields& fields, const Vetting&) {
  fields.entries("items", &Vetting::items, &Vetting::unknown_items, kVettingItemNames,
                 Code::workspace_kept_vetting_item);
  fields.flag("meets_deadlines", &Vetting::meets_deadlines);
  fields.flag("accepts_tracking", &Vetting::accepts_tracking);
  fields.number("response_hours", &Vetting::response_hours, kAmount);
  fields.number("paid_deals_90d", &Vetting::paid_deals_90d, kAmount);
  fields.optional_list("competitors", &Vetting::competitors);
}

template <typename Fields>
void describe(Fields& fields, const MetricTarget&) {
  fields.choice("metric", &MetricTarget::metric, kTargetMetricNames, Code::noun_target_metric,
                Need::required);
  fields.number("target", &MetricTarget::target, kPositive, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const AgreementTerms&) {
  fields.text("brand", &AgreementTerms::brand);
  fields.text("contact", &AgreementTerms::contact);
  fields.text("product", &AgreementTerms::product);
  fields.text("guidelines", &AgreementTerms::guidelines);
  fields.text("disclosure", &AgreementTerms::disclosure);
  fields.text("usage_scope", &AgreementTerms::usage_scope);
  fields.text("exclusivity_scope", &AgreementTerms::exclusivity_scope);
  fields.free_texts("include", &AgreementTerms::include);
  fields.free_texts("avoid", &AgreementTerms::avoid);
  fields.choice("creative", &AgreementTerms::creative, kCreativeNames, Code::noun_creative);
  fields.flag("approval", &AgreementTerms::approval);
  fields.number("draft_days", &AgreementTerms::draft_days, kDays);
  fields.number("approval_days", &AgreementTerms::approval_days, kDays);
  fields.number("revisions", &AgreementTerms::revisions, kDays);
  fields.number("analytics_days", &AgreementTerms::analytics_days, kDays);
  fields.number("payment_days", &AgreementTerms::payment_days, kDays);
  fields.choices("analytics", &AgreementTerms::analytics, kAnalyticsNames, Code::noun_analytics);
  fields.optional_list("metrics", &AgreementTerms::metrics);
  fields.date("deposit_date", &AgreementTerms::deposit_date);
  fields.number("live_days", &AgreementTerms::live_days, kDays);
  fields.number("cancel_days", &AgreementTerms::cancel_days, kDays);
  fields.number("cancel_share", &AgreementTerms::cancel_share, kShare);
}

template <typename Fields>
void describe(Fields& fields, const ClauseWording&) {
  fields.text("clause", &ClauseWording::clause, TextRule::id, Need::required);
  fields.text("text", &ClauseWording::text);
}

template <typename Fields>
void describe(Fields& fields, const TipEntry&) {
  fields.boolean("done", &TipEntry::done);
  fields.text("note", &TipEntry::note);
}

template <typename Fields>
void describe(Fields& fields, const CampaignTracking&) {
  fields.text("landing_page", &CampaignTracking::landing_page, TextRule::landing_page);
  fields.free_texts("hashtags", &CampaignTracking::hashtags, TextRule::hashtag, kMostHashtags);
  fields.number("discount", &CampaignTracking::discount, kShare);
  fields.boolean("links", &CampaignTracking::links);
  fields.flag("codes", &CampaignTracking::codes);
  fields.text("source", &CampaignTracking::source, TextRule::utm);
  fields.text("medium", &CampaignTracking::medium, TextRule::utm);
  fields.text("campaign", &CampaignTracking::campaign, TextRule::utm);
  fields.text("term", &CampaignTracking::term, TextRule::utm);
}

template <typename Fields>
void describe(Fields& fields, const RowTracking&) {
  fields.text("landing_page", &RowTracking::landing_page, TextRule::landing_page);
  fields.text("code", &RowTracking::code, TextRule::code);
  fields.number("discount", &RowTracking::discount, kShare);
  fields.free_texts("hashtags", &RowTracking::hashtags, TextRule::hashtag, kMostHashtags);
  fields.text("term", &RowTracking::term, TextRule::utm);
}

template <typename Fields>
void describe(Fields& fields, const InfluencerTracking&) {
  fields.text("slug", &InfluencerTracking::slug, TextRule::slug);
  fields.text("code", &InfluencerTracking::code, TextRule::code);
}

template <typename Fields>
void describe(Fields& fields, const MeasuredFigures&) {
  fields.number("impressions", &MeasuredFigures::impressions, kAmount);
  fields.number("reach", &MeasuredFigures::reach, kAmount);
  fields.number("engagements", &MeasuredFigures::engagements, kAmount);
  fields.number("clicks", &MeasuredFigures::clicks, kAmount);
  fields.number("leads", &MeasuredFigures::leads, kAmount);
  fields.number("orders", &MeasuredFigures::orders, kAmount);
  fields.number("orders_by_link", &MeasuredFigures::orders_by_link, kAmount);
  fields.number("orders_by_code", &MeasuredFigures::orders_by_code, kAmount);
  fields.number("orders_by_both", &MeasuredFigures::orders_by_both, kAmount);
  fields.number("sales", &MeasuredFigures::sales, kAmount);
  fields.number("hashtag_uses", &MeasuredFigures::hashtag_uses, kAmount);
  fields.number("new_followers", &MeasuredFigures::new_followers, kAmount);
  fields.number("positive", &MeasuredFigures::positive, kAmount);
  fields.number("neutral", &MeasuredFigures::neutral, kAmount);
  fields.number("negative", &MeasuredFigures::negative, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const PieceResults& results) {
  describe(fields, static_cast<const MeasuredFigures&>(results));
  fields.number("views", &PieceResults::views, kAmount);
  fields.number("likes", &PieceResults::likes, kAmount);
  fields.number("comments", &PieceResults::comments, kAmount);
  fields.number("shares", &PieceResults::shares, kAmount);
  fields.number("saves", &PieceResults::saves, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const RowResults& results) {
  describe(fields, static_cast<const MeasuredFigures&>(results));
  fields.number("fee_paid", &RowResults::fee_paid, kAmount);
  fields.number("commission_paid", &RowResults::commission_paid, kAmount);
  fields.number("product_units", &RowResults::product_units, kAmount);
  fields.number("hours", &RowResults::hours, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const CampaignResults&) {
  fields.choice("attribution", &CampaignResults::attribution, kAttributionNames,
                Code::noun_attribution);
  fields.number("return_rate", &CampaignResults::return_rate, kShare);
  fields.number("hours_fixed", &CampaignResults::hours_fixed, kAmount);
  fields.number("production", &CampaignResults::production, kAmount);
  fields.number("tools", &CampaignResults::tools, kAmount);
  fields.number("paid_boost", &CampaignResults::paid_boost, kAmount);
  fields.number("other", &CampaignResults::other, kAmount);
  fields.number("hashtag_uses", &CampaignResults::hashtag_uses, kAmount);
  fields.number("new_followers", &CampaignResults::new_followers, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const Piece&) {
  fields.date("date", &Piece::date);
  fields.text("url", &Piece::url, TextRule::url);
  fields.text("content", &Piece::content, TextRule::content);
  fields.object("results", &Piece::results);
}

template <typename Fields>
void describe(Fields& fields, const ClickRecord&) {
  fields.text("class", &ClickRecord::ctr_class, TextRule::ctr_class, Need::required);
  fields.number("impressions", &ClickRecord::impressions, kAmount, Need::required);
  fields.number("clicks", &ClickRecord::clicks, kAmount, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const OrderRecord&) {
  fields.number("clicks", &OrderRecord::clicks, kAmount, Need::required);
  fields.number("orders", &OrderRecord::orders, kAmount, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const FeeRecord&) {
  fields.text("format", &FeeRecord::format, TextRule::format, Need::required);
  fields.number("followers", &FeeRecord::followers, kAmount, Need::required);
  fields.number("fee", &FeeRecord::fee, kAmount, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const SpreadRecord&) {
  fields.choice("kind", &SpreadRecord::kind, kSpreadKindNames, Code::noun_spread_kind,
                Need::required);
  fields.number("planned", &SpreadRecord::planned, kAmount, Need::required);
  fields.number("actual", &SpreadRecord::actual, kAmount, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const PastCampaign&) {
  fields.text("name", &PastCampaign::name);
  fields.list("ctr", &PastCampaign::ctr);
  fields.list("cvr", &PastCampaign::cvr);
  fields.list("fees", &PastCampaign::fees);
  fields.list("spread", &PastCampaign::spread);
}

template <typename Fields>
void describe(Fields& fields, const Learned&) {
  fields.number("fee_level", &Learned::fee_level, kPositive);
  fields.number("fee_exponent", &Learned::fee_exponent, kExponent);
  fields.number("observed_spread", &Learned::observed_spread, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const LearningQuestion&) {
  fields.number("p1", &LearningQuestion::p1, kChance);
  fields.number("p2", &LearningQuestion::p2, kChance);
  fields.number("power", &LearningQuestion::power, kChance);
  fields.number("alpha", &LearningQuestion::alpha, kChance);
}

template <typename Fields>
void describe(Fields& fields, const PlannedPosts&) {
  fields.text("format", &PlannedPosts::format, TextRule::format, Need::required);
  fields.number("per_month", &PlannedPosts::per_month, kAmount, Need::required);
  fields.number("paid_share", &PlannedPosts::paid_share, kShare);
}

template <typename Fields>
void describe(Fields& fields, const CountedPosts&) {
  fields.text("format", &CountedPosts::format, TextRule::format, Need::required);
  fields.number("count", &CountedPosts::count, kAmount, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const AffiliateOffer&) {
  fields.text("name", &AffiliateOffer::name, TextRule::any, Need::required);
  fields.number("price", &AffiliateOffer::price, kAmount, Need::required);
  fields.number("commission", &AffiliateOffer::commission, kShare);
  fields.number("per_sale", &AffiliateOffer::per_sale, kAmount);
  fields.number("return_rate", &AffiliateOffer::return_rate, kShare);
  fields.triple("clicks", &AffiliateOffer::clicks, kAmount);
  fields.optional_list("posts", &AffiliateOffer::posts);
  fields.triple("cvr", &AffiliateOffer::cvr, kShare);
}

template <typename Fields>
void describe(Fields& fields, const OwnProduct&) {
  fields.text("name", &OwnProduct::name, TextRule::any, Need::required);
  fields.number("price", &OwnProduct::price, kAmount, Need::required);
  fields.number("unit_cost", &OwnProduct::unit_cost, kAmount);
  fields.number("fee_rate", &OwnProduct::fee_rate, kShare);
  fields.number("fixed_cost", &OwnProduct::fixed_cost, kAmount);
  fields.number("return_rate", &OwnProduct::return_rate, kShare);
  fields.triple("orders", &OwnProduct::orders, kAmount);
  fields.triple("clicks", &OwnProduct::clicks, kAmount);
  fields.optional_list("posts", &OwnProduct::posts);
  fields.triple("cvr", &OwnProduct::cvr, kShare);
}

template <typename Fields>
void describe(Fields& fields, const BarterOffer&) {
  fields.text("name", &BarterOffer::name, TextRule::any, Need::required);
  fields.number("value", &BarterOffer::value, kAmount, Need::required);
  fields.number("worth", &BarterOffer::worth, kShare);
  fields.text("format", &BarterOffer::format, TextRule::format, Need::required);
  fields.number("count", &BarterOffer::count, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const AudienceShare&) {
  fields.text("label", &AudienceShare::label, TextRule::any, Need::required);
  fields.number("share", &AudienceShare::share, kShare, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const Creator&) {
  fields.text("influencer", &Creator::influencer, TextRule::id, Need::required);
  fields.text("about", &Creator::about);
  fields.number("hourly_rate", &Creator::hourly_rate, kAmount);
  fields.number("expenses", &Creator::expenses, kAmount);
  fields.by_format("hours", &Creator::hours);
  fields.by_format("prices", &Creator::prices);
  fields.list("plan", &Creator::plan);
  fields.list("affiliate", &Creator::affiliate);
  fields.list("products", &Creator::products);
  fields.list("barter", &Creator::barter);
  fields.list("audience", &Creator::audience);
  fields.free_texts("past", &Creator::past);
}

}  // namespace kol::io
