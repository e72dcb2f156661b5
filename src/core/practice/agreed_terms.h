// What holds for one row of the line-up: what the row says, else the campaign, else what is usual
// (spec: practice.md 18, first table).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/practice_model.h"
#include "core/workspace.h"

namespace kol {

// An empty text or list is nothing agreed. Days and revisions are whole.
struct AgreedTerms {
  std::string brand;
  std::string contact;
  std::string product;
  std::string guidelines;
  std::string disclosure;
  std::string usage_scope;
  std::string exclusivity_scope;
  std::vector<std::string> include;
  std::vector<std::string> avoid;
  Creative creative = Creative::guided;
  bool approval = true;
  double draft_days = 5;
  double approval_days = 2;
  double revisions = 1;
  double analytics_days = 7;
  double payment_days = 14;
  std::vector<AnalyticsKind> analytics = {AnalyticsKind::reach, AnalyticsKind::engagements};
  std::vector<MetricTarget> metrics;
  std::optional<Date> deposit_date;  // absent: on signing
  MaybeNumber live_days;
  MaybeNumber cancel_days;
  MaybeNumber cancel_share;  // 0..1
  bool operator==(const AgreedTerms&) const = default;
};

AgreedTerms agreed_terms(const Campaign& campaign, const LineupRow& row);

// The texts of the reader's from brand to avoid together, in code points; more than this many make
// the statement longer than two pages.
inline constexpr std::size_t kTextsOnTwoPages = 2000;
std::size_t length_of_texts(const AgreedTerms& terms);

}  // namespace kol
