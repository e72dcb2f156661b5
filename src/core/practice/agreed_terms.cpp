#include "core/practice/agreed_terms.h"

#include "core/practice/code_points.h"

namespace kol {
namespace {

// Takes one field after the other from the row, else from the campaign; neither: it stays.
class Taking {
 public:
  Taking(const AgreementTerms& row, const AgreementTerms& campaign)
      : row_(row), campaign_(campaign) {}

  template <typename Value, typename Agreed>
  void take(std::optional<Value> AgreementTerms::*field, Agreed& agreed) const {
    if (row_.*field) {
      agreed = *(row_.*field);
    } else if (campaign_.*field) {
      agreed = *(campaign_.*field);
    }
  }

 private:
  const AgreementTerms& row_;
  const AgreementTerms& campaign_;
};

}  // namespace

AgreedTerms agreed_terms(const Campaign& campaign, const LineupRow& row) {
  using Entered = AgreementTerms;
  AgreedTerms terms;
  const Taking from(row.terms, campaign.terms);
  from.take(&Entered::brand, terms.brand);
  from.take(&Entered::contact, terms.contact);
  from.take(&Entered::product, terms.product);
  from.take(&Entered::guidelines, terms.guidelines);
  from.take(&Entered::disclosure, terms.disclosure);
  from.take(&Entered::usage_scope, terms.usage_scope);
  from.take(&Entered::exclusivity_scope, terms.exclusivity_scope);
  from.take(&Entered::include, terms.include);
  from.take(&Entered::avoid, terms.avoid);
  from.take(&Entered::creative, terms.creative);
  from.take(&Entered::approval, terms.approval);
  from.take(&Entered::draft_days, terms.draft_days);
  from.take(&Entered::approval_days, terms.approval_days);
  from.take(&Entered::revisions, terms.revisions);
  from.take(&Entered::analytics_days, terms.analytics_days);
  from.take(&Entered::payment_days, terms.payment_days);
  from.take(&Entered::analytics, terms.analytics);
  from.take(&Entered::metrics, terms.metrics);
  from.take(&Entered::deposit_date, terms.deposit_date);
  from.take(&Entered::live_days, terms.live_days);
  from.take(&Entered::cancel_days, terms.cancel_days);
  from.take(&Entered::cancel_share, terms.cancel_share);
  return terms;
}

std::size_t length_of_texts(const AgreedTerms& terms) {
  std::size_t length = 0;
  for (const std::string* text :
       {&terms.brand, &terms.contact, &terms.product, &terms.guidelines, &terms.disclosure,
        &terms.usage_scope, &terms.exclusivity_scope}) {
    length += code_point_count(*text);
  }
  for (const auto* list : {&terms.include, &terms.avoid}) {
    for (const std::string& text : *list) length += code_point_count(text);
  }
  return length;
}

}  // namespace kol
