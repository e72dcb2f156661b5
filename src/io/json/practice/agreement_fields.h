// The parameters of each clause of a statement of expectations, in the order of the spec
// (practice.md 18), once for all that write them or read them out.
//
// describe(fields, clause) calls one function of `fields` for each parameter:
//   text      a text, or null
//   texts     a list of texts
//   number    a number, or null
//   flag      true or false
//   date      a day, or null
//   dates     a list of such
//   choice    one of an enumeration, by its names, or null
//   choices   a list of such
//   list      a list of structs that are described themselves
#pragma once

#include "core/practice/agreement.h"
#include "io/json/names.h"

namespace kol::io {

template <typename Fields>
void describe(Fields& fields, const AgreedHandle& handle) {
  fields.choice("platform", handle.platform, kPlatformNames);
  fields.text("handle", handle.handle);
}

template <typename Fields>
void describe(Fields& fields, const PartiesClause& clause) {
  fields.text("brand", clause.brand);
  fields.text("contact", clause.contact);
  fields.text("name", clause.name);
  fields.list("handles", clause.handles);
}

template <typename Fields>
void describe(Fields& fields, const PurposeClause& clause) {
  fields.text("campaign", clause.campaign);
  fields.choice("goal", clause.goal, kGoalNames);
  fields.text("product", clause.product);
}

template <typename Fields>
void describe(Fields& fields, const AgreedDeliverable& deliverable) {
  fields.text("format", deliverable.format);
  fields.number("count", deliverable.count);
  fields.dates("dates", deliverable.dates);
  fields.dates("drafts", deliverable.drafts);
}

template <typename Fields>
void describe(Fields& fields, const DeliverablesClause& clause) {
  fields.list("deliverables", clause.deliverables);
}

template <typename Fields>
void describe(Fields& fields, const CreativeClause& clause) {
  fields.choice("level", clause.level, kCreativeNames);
}

template <typename Fields>
void describe(Fields& fields, const GuidelinesClause& clause) {
  fields.text("guidelines", clause.guidelines);
  fields.texts("include", clause.include);
  fields.texts("avoid", clause.avoid);
}

template <typename Fields>
void describe(Fields& fields, const DisclosureClause& clause) {
  fields.text("label", clause.label);
}

template <typename Fields>
void describe(Fields& fields, const ApprovalClause& clause) {
  fields.flag("approval", clause.approval);
  fields.number("draft_days", clause.draft_days);
  fields.number("approval_days", clause.approval_days);
  fields.number("revisions", clause.revisions);
}

template <typename Fields>
void describe(Fields& fields, const TrackingClause& clause) {
  fields.number("links", static_cast<double>(clause.links));
  fields.text("code", clause.code);
  fields.number("discount", clause.discount);
  fields.texts("hashtags", clause.hashtags);
}

template <typename Fields>
void describe(Fields& fields, const MetricTarget& target) {
  fields.choice("metric", target.metric, kTargetMetricNames);
  fields.number("target", target.target);
}

template <typename Fields>
void describe(Fields& fields, const MetricsClause& clause) {
  fields.list("metrics", clause.metrics);
  fields.flag("by_result", clause.by_result);
}

template <typename Fields>
void describe(Fields& fields, const AnalyticsClause& clause) {
  fields.choices("list", clause.list, kAnalyticsNames);
  fields.number("days", clause.days);
  fields.date("date", clause.date);
}

template <typename Fields>
void describe(Fields& fields, const FeeClause& clause) {
  fields.choice("type", clause.type, kPaymentTypeNames);
  fields.number("amount", clause.amount);
  fields.number("fee", clause.fee);
  fields.choice("source", clause.source, kFeeSourceNames);
}

template <typename Fields>
void describe(Fields& fields, const DepositClause& clause) {
  fields.number("share", clause.share);
  fields.number("amount", clause.amount);
  fields.date("date", clause.date);
}

template <typename Fields>
void describe(Fields& fields, const BalanceClause& clause) {
  fields.number("amount", clause.amount);
  fields.number("days", clause.days);
  fields.date("date", clause.date);
  fields.flag("after_analytics", clause.after_analytics);
}

template <typename Fields>
void describe(Fields& fields, const CommissionClause& clause) {
  fields.choice("type", clause.type, kPaymentTypeNames);
  fields.number("rate", clause.rate);
  fields.number("amount", clause.amount);
  fields.choice("rule", clause.rule, kAttributionNames);
  fields.number("days", clause.days);
}

template <typename Fields>
void describe(Fields& fields, const ProductClause& clause) {
  fields.number("units", clause.units);
}

template <typename Fields>
void describe(Fields& fields, const UsageClause& clause) {
  fields.number("months", clause.months);
  fields.text("scope", clause.scope);
}

template <typename Fields>
void describe(Fields& fields, const WhitelistingClause& clause) {
  fields.number("months", clause.months);
}

template <typename Fields>
void describe(Fields& fields, const ExclusivityClause& clause) {
  fields.number("months", clause.months);
  fields.text("scope", clause.scope);
}

template <typename Fields>
void describe(Fields&, const RawFootageClause&) {}

template <typename Fields>
void describe(Fields&, const RushClause&) {}

template <typename Fields>
void describe(Fields& fields, const LiveClause& clause) {
  fields.number("days", clause.days);
}

template <typename Fields>
void describe(Fields& fields, const CancellationClause& clause) {
  fields.number("days", clause.days);
  fields.number("share", clause.share);
}

template <typename Fields>
void describe(Fields&, const ChangesClause&) {}

template <typename Fields>
void describe(Fields&, const NoticeClause&) {}

}  // namespace kol::io
