// Every field of the workspace with its name, range and default, once, for reading and for writing
// (spec section 2). The defaults are those of the structs. A new field of the model is added here
// and works in both directions.
//
// describe(fields, object) calls one function of `fields` for each field of the object's type:
//   number   double or MaybeNumber, within a range
//   text, boolean, choice (one of a list of names)
//   texts    a list of texts, none of them empty, each once
//   triple   MaybeTriple: {low, typical, high} or a plain number
//   object   a struct that is described itself; payment: an optional one
//   list     a vector of such structs; a required one has at least one element; tiers: an optional
//            one
//   ctr      triples by CTR class
//   version  of the format, always 1
//   optional an optional struct that is described itself; unless_null: one that is there with its
//            defaults unless the field is null
//   ids      ids of influencers; platform_counts: whole numbers by platform
//   payment_models   an amount and a rate by type of payment
//   pieces   of a deliverable; tips of the campaign; those of practice_fields.h
#pragma once

#include "core/workspace.h"
#include "io/json/field_rules.h"
#include "io/json/names.h"
#include "io/json/practice_fields.h"

namespace kol::io {

inline Need needs_amount(PaymentType type) {
  const bool without = type == PaymentType::product || type == PaymentType::commission;
  return without ? Need::unused : Need::required;
}

inline Need needs_rate(PaymentType type) {
  const bool with = type == PaymentType::commission || type == PaymentType::hybrid;
  return with ? Need::required : Need::unused;
}

template <typename Fields>
void describe(Fields& fields, const Tier&) {
  fields.text("id", &Tier::id, TextRule::id, Need::required);
  fields.number("from", &Tier::from, kPositive, Need::required);
}

template <typename Fields>
void describe(Fields& fields, const Settings&) {
  fields.text("currency", &Settings::currency, TextRule::currency);
  fields.number("usd_rate", &Settings::usd_rate, kPositive);
  fields.text("market", &Settings::market, TextRule::market);
  fields.tiers("tiers", &Settings::tiers);
  fields.optional("learned", &Settings::learned);
}

template <typename Fields>
void describe(Fields& fields, const Offer&) {
  fields.triple("aov", &Offer::aov, kAmount);
  fields.number("gross_margin", &Offer::gross_margin, kShare);
  fields.number("discount", &Offer::discount, kShare);
  fields.number("return_rate", &Offer::return_rate, kShare);
  fields.number("variable_cost_per_order", &Offer::variable_cost_per_order, kAmount);
  fields.number("lead_rate", &Offer::lead_rate, kShare);
  fields.number("lead_value", &Offer::lead_value, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const Funnel&) {
  fields.ctr("ctr");
  fields.triple("cvr", &Funnel::cvr, kShare);
  fields.number("fake_share", &Funnel::fake_share, kShare);
  fields.number("capture_share", &Funnel::capture_share, kPositiveShare);
  fields.number("incrementality", &Funnel::incrementality, kShare);
}

template <typename Fields>
void describe(Fields& fields, const Costs&) {
  fields.number("hourly_rate", &Costs::hourly_rate, kAmount);
  fields.number("hours_fixed", &Costs::hours_fixed, kAmount);
  fields.number("hours_per_influencer", &Costs::hours_per_influencer, kAmount);
  fields.number("product_unit_cost", &Costs::product_unit_cost, kAmount);
  fields.number("shipping_per_unit", &Costs::shipping_per_unit, kAmount);
  fields.number("production", &Costs::production, kAmount);
  fields.number("tools", &Costs::tools, kAmount);
  fields.number("paid_boost", &Costs::paid_boost, kAmount);
  fields.number("other", &Costs::other, kAmount);
  fields.number("agency_rate", &Costs::agency_rate, kShare);
}

template <typename Fields>
void describe(Fields& fields, const Deliverable&) {
  fields.text("format", &Deliverable::format, TextRule::format, Need::required);
  fields.number("count", &Deliverable::count, kCount, Need::required);
  fields.pieces("pieces");
}

// Which fields it needs hangs on its type, which must be known beforehand.
template <typename Fields>
void describe(Fields& fields, const Payment& payment) {
  fields.choice("type", &Payment::type, kPaymentTypeNames, Code::noun_payment_type, Need::required);
  fields.number("amount", &Payment::amount, kAmount, needs_amount(payment.type));
  fields.number("rate", &Payment::rate, kShare, needs_rate(payment.type));
  fields.number("deposit", &Payment::deposit, kShare);
}

template <typename Fields>
void describe(Fields& fields, const Addons&) {
  fields.number("usage_rights_months", &Addons::usage_rights_months, kAmount);
  fields.number("whitelisting_months", &Addons::whitelisting_months, kAmount);
  fields.number("exclusivity_months", &Addons::exclusivity_months, kAmount);
  fields.boolean("raw_footage", &Addons::raw_footage);
  fields.boolean("rush", &Addons::rush);
}

template <typename Fields>
void describe(Fields& fields, const LineupRow&) {
  fields.text("influencer", &LineupRow::influencer, TextRule::id, Need::required);
  fields.list("deliverables", &LineupRow::deliverables, Need::required);
  fields.payment("payment", &LineupRow::payment);
  fields.number("product_units", &LineupRow::product_units, kAmount);
  fields.object("addons", &LineupRow::addons);
  fields.object("terms", &LineupRow::terms);
  fields.list("wording", &LineupRow::wording);
  fields.object("tracking", &LineupRow::tracking);
  fields.object("results", &LineupRow::results);
}

template <typename Fields>
void describe(Fields& fields, const Campaign&) {
  fields.text("name", &Campaign::name);
  fields.choice("goal", &Campaign::goal, kGoalNames, Code::noun_goal);
  fields.number("budget", &Campaign::budget, kAmount);
  fields.number("audience_size", &Campaign::audience_size, kPositive);
  fields.object("offer", &Campaign::offer);
  fields.object("funnel", &Campaign::funnel);
  fields.object("costs", &Campaign::costs);
  fields.list("lineup", &Campaign::lineup);
  fields.object("terms", &Campaign::terms);
  fields.tips("tips");
  fields.object("tracking", &Campaign::tracking);
  fields.object("results", &Campaign::results);
}

template <typename Fields>
void describe(Fields& fields, const PostFigures&) {
  fields.number("likes", &PostFigures::likes, kAmount);
  fields.number("comments", &PostFigures::comments, kAmount);
  fields.number("shares", &PostFigures::shares, kAmount);
  fields.number("saves", &PostFigures::saves, kAmount);
  fields.number("views", &PostFigures::views, kAmount);
  fields.number("reach", &PostFigures::reach, kAmount);
  fields.number("impressions", &PostFigures::impressions, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const Average& average) {
  describe(fields, static_cast<const PostFigures&>(average));
  fields.number("engagements", &Average::engagements, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const Post& post) {
  describe(fields, static_cast<const PostFigures&>(post));
  fields.boolean("sponsored", &Post::sponsored);
}

template <typename Fields>
void describe(Fields& fields, const Channel&) {
  fields.choice("platform", &Channel::platform, kPlatformNames, Code::noun_platform,
                Need::required);
  fields.text("handle", &Channel::handle);
  fields.number("followers", &Channel::followers, kAmount);
  fields.number("following", &Channel::following, kAmount);
  fields.object("average", &Channel::average);
  fields.list("posts", &Channel::posts);
  fields.number("fake_share", &Channel::fake_share, kShare);
  fields.number("suspect_comments", &Channel::suspect_comments, kShare);
  fields.number("growth_30d", &Channel::growth_30d, kChange);
}

template <typename Fields>
void describe(Fields& fields, const Package&) {
  fields.text("id", &Package::id, TextRule::id, Need::required);
  fields.list("deliverables", &Package::deliverables, Need::required);
  fields.payment("payment", &Package::payment);
  fields.number("price", &Package::price, kAmount);
  fields.number("product_units", &Package::product_units, kAmount);
}

template <typename Fields>
void describe(Fields& fields, const Influencer&) {
  fields.text("id", &Influencer::id, TextRule::id, Need::required);
  fields.text("name", &Influencer::name);
  fields.text("niche", &Influencer::niche);
  fields.text("country", &Influencer::country);
  fields.text("email", &Influencer::email);
  fields.text("notes", &Influencer::notes);
  fields.texts("tags", &Influencer::tags);
  fields.boolean("brand_fan", &Influencer::brand_fan);
  fields.number("quote", &Influencer::quote, kAmount);
  fields.list("channels", &Influencer::channels, Need::required);
  fields.list("packages", &Influencer::packages);
  fields.rare("vetting", &Influencer::vetting);
  fields.rare("tracking", &Influencer::tracking);
}

template <typename Fields>
void describe(Fields& fields, const Simulation&) {
  fields.number("trials", &Simulation::trials, kTrials);
  fields.number("seed", &Simulation::seed, kWhole);
  fields.number("target_roi", &Simulation::target_roi, kAnyNumber);
}

template <typename Fields>
void describe(Fields& fields, const Planner&) {
  fields.number("budget", &Planner::budget, kAmount);
  fields.choice("objective", &Planner::objective, kObjectiveNames, Code::noun_objective);
  fields.choice("value", &Planner::value, kPlanValueNames, Code::noun_plan_value);
  fields.ids("must", &Planner::must);
  fields.ids("never", &Planner::never);
  fields.platform_counts("platform_min", &Planner::platform_min);
  fields.platform_counts("platform_max", &Planner::platform_max);
  fields.number("max_share", &Planner::max_share, kShare);
  fields.number("max_influencers", &Planner::max_influencers, kWhole);
}

template <typename Fields>
void describe(Fields& fields, const PaymentModel&) {
  fields.number("amount", &PaymentModel::amount, kAmount);
  fields.number("rate", &PaymentModel::rate, kShare);
}

template <typename Fields>
void describe(Fields& fields, const Deciding&) {
  fields.unless_null("simulation", &Deciding::simulation);
  fields.optional("planner", &Deciding::planner);
  fields.payment_models("payment_models", &Deciding::payment_models);
}

template <typename Fields>
void describe(Fields& fields, const Practising&) {
  fields.list("history", &Practising::history);
  fields.optional("learning", &Practising::learning);
  fields.optional("creator", &Practising::creator);
}

template <typename Fields>
void describe(Fields& fields, const Workspace& workspace) {
  fields.version("version", Need::required);
  fields.object("settings", &Workspace::settings);
  fields.object("campaign", &Workspace::campaign);
  fields.list("influencers", &Workspace::influencers);
  describe(fields, static_cast<const Deciding&>(workspace));
  describe(fields, static_cast<const Practising&>(workspace));
}

}  // namespace kol::io
