#include "core/practice/agreement.h"

#include <algorithm>
#include <utility>

#include "core/lineup.h"
#include "core/numeric.h"
#include "core/practice/hashtag.h"

namespace kol {
namespace {

MaybeText unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : MaybeText(text);
}

// `days` is whole.
MaybeDate later(const MaybeDate& date, double days) {
  return date ? MaybeDate(*date + static_cast<int>(days)) : std::nullopt;
}

bool has_fee(const std::optional<Payment>& payment) {
  return !payment ||
         (payment->type != PaymentType::product && payment->type != PaymentType::commission &&
          payment->type != PaymentType::cpa);
}

bool has_commission(PaymentType type) {
  return type == PaymentType::commission || type == PaymentType::hybrid || type == PaymentType::cpa;
}

// Its fee is known only when the results are.
bool fee_by_result(PaymentType type) {
  return type == PaymentType::per_click || type == PaymentType::cpm || type == PaymentType::cpe;
}

// Puts the clauses of one row together.
class Statement {
 public:
  Statement(const Campaign& campaign, const LineupRow& row, const Influencer& influencer,
            const RowProjection& projection, const TrackingRow& tracking)
      : campaign_(campaign),
        row_(row),
        influencer_(influencer),
        projection_(projection),
        tracking_(tracking),
        terms_(agreed_terms(campaign, row)),
        span_(span_of(row)) {}

  Agreement agreement(const Benchmarks& benchmarks);

 private:
  void add(Clause clause) { clauses_.push_back(std::move(clause)); }
  void parties(const Benchmarks& benchmarks);
  void deliverables();
  void guidelines();
  void tracking();
  void metrics();
  void analytics();
  void fee();
  void commission();
  void product_and_rights();
  void ending();
  std::vector<AgreementGap> gaps() const;
  bool is_too_long() const;

  // When the analytics are due; without any, the balance counts from the last post.
  MaybeDate analytics_date() const { return later(span_.last, terms_.analytics_days); }

  const Campaign& campaign_;
  const LineupRow& row_;
  const Influencer& influencer_;
  const RowProjection& projection_;
  const TrackingRow& tracking_;
  const AgreedTerms terms_;
  const DateSpan span_;
  std::vector<Clause> clauses_;
};

void Statement::parties(const Benchmarks& benchmarks) {
  PartiesClause clause{unless_empty(terms_.brand),
                       unless_empty(terms_.contact),
                       influencer_.name.empty() ? influencer_.id : influencer_.name,
                       {}};
  for (const Channel& channel : influencer_.channels) {
    const bool used = std::any_of(
        row_.deliverables.begin(), row_.deliverables.end(), [&](const Deliverable& deliverable) {
          const Format* format = find_format(benchmarks, deliverable.format);
          return format && format->platform == channel.platform;
        });
    if (used) clause.handles.push_back({channel.platform, unless_empty(channel.handle)});
  }
  add(std::move(clause));
}

void Statement::deliverables() {
  DeliverablesClause clause;
  for (const Deliverable& deliverable : row_.deliverables) {
    AgreedDeliverable agreed{deliverable.format, deliverable.count, dates_of(deliverable), {}};
    if (terms_.approval) {
      for (const MaybeDate& date : agreed.dates) {
        agreed.drafts.push_back(later(date, -terms_.draft_days));
      }
    }
    clause.deliverables.push_back(std::move(agreed));
  }
  add(std::move(clause));
}

void Statement::guidelines() {
  if (terms_.guidelines.empty() && terms_.include.empty() && terms_.avoid.empty()) return;
  add(GuidelinesClause{unless_empty(terms_.guidelines), terms_.include, terms_.avoid});
}

void Statement::tracking() {
  TrackingClause clause;
  clause.links = static_cast<std::size_t>(
      std::count_if(tracking_.pieces.begin(), tracking_.pieces.end(),
                    [](const TrackedPiece& piece) { return piece.link.has_value(); }));
  clause.code = tracking_.code;
  clause.discount = tracking_.discount;
  clause.hashtags = row_hashtags(campaign_.tracking, row_.tracking);
  if (clause.links > 0 || clause.code || !clause.hashtags.empty()) add(std::move(clause));
}

void Statement::metrics() {
  if (terms_.metrics.empty()) return;
  const auto& payment = row_.payment;
  add(MetricsClause{terms_.metrics,
                    payment && (has_commission(payment->type) || fee_by_result(payment->type))});
}

void Statement::analytics() {
  if (terms_.analytics.empty()) return;
  add(AnalyticsClause{terms_.analytics, terms_.analytics_days, analytics_date()});
}

void Statement::fee() {
  const std::optional<Payment>& payment = row_.payment;
  if (!has_fee(payment)) return;
  FeeClause clause;
  clause.source = projection_.fee_source;
  if (payment) {
    clause.type = payment->type;
    clause.amount = payment->amount;
  }
  if (!payment || !fee_by_result(payment->type)) clause.fee = typical_of(projection_.fee);
  const double fee = known(clause.fee);
  add(clause);

  const double share = payment ? payment->deposit.value_or(0) : 0;
  const double deposit = share * fee;
  if (share > 0) add(DepositClause{share, reported(deposit), terms_.deposit_date});

  const bool after_analytics = !terms_.analytics.empty();
  const MaybeDate from = after_analytics ? analytics_date() : span_.last;
  add(BalanceClause{reported(fee - deposit), terms_.payment_days, later(from, terms_.payment_days),
                    after_analytics});
}

void Statement::commission() {
  if (!row_.payment || !has_commission(row_.payment->type)) return;
  const Payment& payment = *row_.payment;
  const bool by_order = payment.type == PaymentType::cpa;
  add(CommissionClause{payment.type, by_order ? std::nullopt : MaybeNumber(payment.rate),
                       by_order ? MaybeNumber(payment.amount) : std::nullopt,
                       campaign_.results.attribution, terms_.payment_days});
}

void Statement::product_and_rights() {
  const Addons& addons = row_.addons;
  if (row_.product_units > 0) add(ProductClause{row_.product_units});
  add(UsageClause{addons.usage_rights_months, unless_empty(terms_.usage_scope)});
  if (addons.whitelisting_months > 0) add(WhitelistingClause{addons.whitelisting_months});
  if (addons.exclusivity_months > 0) {
    add(ExclusivityClause{addons.exclusivity_months, unless_empty(terms_.exclusivity_scope)});
  }
  if (addons.raw_footage) add(RawFootageClause{});
  if (addons.rush) add(RushClause{});
}

void Statement::ending() {
  if (terms_.live_days) add(LiveClause{*terms_.live_days});
  add(CancellationClause{terms_.cancel_days, terms_.cancel_share});
  add(ChangesClause{});
  add(NoticeClause{});
}

bool Statement::is_too_long() const { return length_of_texts(terms_) > kTextsOnTwoPages; }

std::vector<AgreementGap> Statement::gaps() const {
  std::vector<AgreementGap> gaps;
  const auto add_if = [&](bool open, AgreementGap gap) {
    if (open) gaps.push_back(gap);
  };
  add_if(terms_.brand.empty(), AgreementGap::brand);
  add_if(terms_.disclosure.empty(), AgreementGap::disclosure);
  add_if(!span_.first, AgreementGap::dates);
  add_if(projection_.fee_source != FeeSource::payment, AgreementGap::fee);
  add_if(terms_.metrics.empty(), AgreementGap::metrics);
  add_if(terms_.analytics.empty(), AgreementGap::analytics);
  add_if(!terms_.cancel_days || !terms_.cancel_share, AgreementGap::cancellation);
  add_if(is_too_long(), AgreementGap::too_long);
  return gaps;
}

Agreement Statement::agreement(const Benchmarks& benchmarks) {
  parties(benchmarks);
  add(PurposeClause{unless_empty(campaign_.name), campaign_.goal, unless_empty(terms_.product)});
  deliverables();
  add(CreativeClause{terms_.creative});
  guidelines();
  add(DisclosureClause{unless_empty(terms_.disclosure)});
  add(ApprovalClause{terms_.approval, terms_.draft_days, terms_.approval_days, terms_.revisions});
  tracking();
  metrics();
  analytics();
  fee();
  commission();
  product_and_rights();
  ending();
  return {projection_.influencer, span_.first, span_.last, std::move(clauses_), gaps()};
}

}  // namespace

std::vector<Agreement> agree(const Workspace& workspace, const Benchmarks& benchmarks,
                             const Report& report, const std::vector<TrackingRow>& tracking) {
  std::vector<Agreement> agreements;
  if (!report.projection) return agreements;
  const std::vector<LineupRow>& lineup = workspace.campaign.lineup;
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    const RowProjection& projection = report.projection->rows[i];
    Statement statement(workspace.campaign, lineup[i], workspace.influencers[projection.influencer],
                        projection, tracking[i]);
    agreements.push_back(statement.agreement(benchmarks));
  }
  return agreements;
}

}  // namespace kol
