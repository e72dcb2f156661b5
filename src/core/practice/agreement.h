// The statement of expectations for each row of the line-up, clause by clause, and what it leaves
// open (spec: practice.md 18). The clauses are data: the words for them belong to the page, which
// writes "to be agreed" where a parameter is absent.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/benchmarks.h"
#include "core/practice/agreed_terms.h"
#include "core/practice/piece_dates.h"
#include "core/practice/tracking.h"
#include "core/report.h"
#include "core/workspace.h"

namespace kol {

struct AgreedHandle {
  Platform platform = Platform::other;
  MaybeText handle;
  bool operator==(const AgreedHandle&) const = default;
};

struct PartiesClause {
  MaybeText brand;
  MaybeText contact;
  std::string name;
  std::vector<AgreedHandle> handles;  // of the platforms that the row uses, as the channels stand
  bool operator==(const PartiesClause&) const = default;
};

struct PurposeClause {
  MaybeText campaign;
  Goal goal = Goal::sales;
  MaybeText product;
  bool operator==(const PurposeClause&) const = default;
};

struct AgreedDeliverable {
  std::string format;  // key of benchmarks.formats
  double count = 1;
  std::vector<MaybeDate> dates;   // of each post; none with more than kMostPieces
  std::vector<MaybeDate> drafts;  // likewise; none without approval
  bool operator==(const AgreedDeliverable&) const = default;
};

struct DeliverablesClause {
  std::vector<AgreedDeliverable> deliverables;
  bool operator==(const DeliverablesClause&) const = default;
};

struct CreativeClause {
  Creative level = Creative::guided;
  bool operator==(const CreativeClause&) const = default;
};

// There if one of the three is not empty.
struct GuidelinesClause {
  MaybeText guidelines;
  std::vector<std::string> include;
  std::vector<std::string> avoid;
  bool operator==(const GuidelinesClause&) const = default;
};

// There also where only product is given.
struct DisclosureClause {
  MaybeText label;
  bool operator==(const DisclosureClause&) const = default;
};

struct ApprovalClause {
  bool approval = true;
  double draft_days = 0;
  double approval_days = 0;
  double revisions = 0;
  bool operator==(const ApprovalClause&) const = default;
};

// There if it has a link, a code or a hashtag.
struct TrackingClause {
  std::size_t links = 0;
  MaybeText code;
  MaybeNumber discount;               // 0..1
  std::vector<std::string> hashtags;  // the row's, with #
  bool operator==(const TrackingClause&) const = default;
};

struct MetricsClause {
  std::vector<MetricTarget> metrics;  // at least one
  bool by_result = false;             // what is paid depends on results
  bool operator==(const MetricsClause&) const = default;
};

struct AnalyticsClause {
  std::vector<AnalyticsKind> list;  // at least one
  double days = 0;                  // after the last post
  MaybeDate date;
  bool operator==(const AnalyticsClause&) const = default;
};

// There unless all that is paid is product or commission.
struct FeeClause {
  std::optional<PaymentType> type;  // absent without a payment
  MaybeNumber amount;               // the payment's
  MaybeNumber fee;  // of the row; absent where it is paid by clicks, views, reactions
  FeeSource source = FeeSource::estimate;
  bool operator==(const FeeClause&) const = default;
};

struct DepositClause {
  double share = 0;  // above 0, of the fee
  MaybeNumber amount;
  MaybeDate date;  // absent: on signing
  bool operator==(const DepositClause&) const = default;
};

struct BalanceClause {
  MaybeNumber amount;
  double days = 0;  // after the analytics, without them after the last post
  MaybeDate date;
  bool after_analytics = false;
  bool operator==(const BalanceClause&) const = default;
};

struct CommissionClause {
  PaymentType type = PaymentType::commission;  // commission, hybrid or cpa
  MaybeNumber rate;                            // 0..1; absent for cpa
  MaybeNumber amount;                          // for one order; of cpa only
  Attribution rule = Attribution::either;      // which orders count
  double days = 0;
  bool operator==(const CommissionClause&) const = default;
};

struct ProductClause {
  double units = 0;  // above 0
  bool operator==(const ProductClause&) const = default;
};

struct UsageClause {
  double months = 0;  // 0: on the influencer's own channels only
  MaybeText scope;
  bool operator==(const UsageClause&) const = default;
};

struct WhitelistingClause {
  double months = 0;  // above 0
  bool operator==(const WhitelistingClause&) const = default;
};

struct ExclusivityClause {
  double months = 0;  // above 0
  MaybeText scope;
  bool operator==(const ExclusivityClause&) const = default;
};

struct RawFootageClause {
  bool operator==(const RawFootageClause&) const = default;
};

struct RushClause {
  bool operator==(const RushClause&) const = default;
};

// How long the posts stay up at least.
struct LiveClause {
  double days = 0;
  bool operator==(const LiveClause&) const = default;
};

struct CancellationClause {
  MaybeNumber days;
  MaybeNumber share;  // 0..1, of the fee
  bool operator==(const CancellationClause&) const = default;
};

// In writing only.
struct ChangesClause {
  bool operator==(const ChangesClause&) const = default;
};

// Not legal advice.
struct NoticeClause {
  bool operator==(const NoticeClause&) const = default;
};

// In the order of the statement.
using Clause =
    std::variant<PartiesClause, PurposeClause, DeliverablesClause, CreativeClause, GuidelinesClause,
                 DisclosureClause, ApprovalClause, TrackingClause, MetricsClause, AnalyticsClause,
                 FeeClause, DepositClause, BalanceClause, CommissionClause, ProductClause,
                 UsageClause, WhitelistingClause, ExclusivityClause, RawFootageClause, RushClause,
                 LiveClause, CancellationClause, ChangesClause, NoticeClause>;
inline constexpr std::size_t kClauseCount = std::variant_size_v<Clause>;

// What the statement leaves open or has too much of, in the order of the spec.
enum class AgreementGap {
  brand,
  disclosure,
  dates,
  fee,
  metrics,
  analytics,
  cancellation,
  too_long,  // more than two pages
};

struct Agreement {
  std::size_t influencer = 0;  // index of the row's
  MaybeDate first;             // least date of the posts; absent unless all have one
  MaybeDate last;
  std::vector<Clause> clauses;
  std::vector<AgreementGap> gaps;
  bool operator==(const Agreement&) const = default;
};

// The clause of this type, or nullptr.
template <typename Wanted>
const Wanted* find_clause(const Agreement& agreement) {
  for (const Clause& clause : agreement.clauses) {
    if (const Wanted* found = std::get_if<Wanted>(&clause)) return found;
  }
  return nullptr;
}

// One for each row of the line-up. The report is that of the workspace, and so is `tracking` (one
// for each row).
std::vector<Agreement> agree(const Workspace& workspace, const Benchmarks& benchmarks,
                             const Report& report, const std::vector<TrackingRow>& tracking);

}  // namespace kol
