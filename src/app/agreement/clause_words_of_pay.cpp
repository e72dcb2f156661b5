// Of fee, product and rights, and how it ends.
#include <array>
#include <cmath>

#include "app/agreement/clause_words.h"

namespace kol::app {
namespace {

// In the order of Attribution.
constexpr std::array kCountedOrders = {
    Word::agreement_commission_either, Word::agreement_commission_link,
    Word::agreement_commission_code, Word::agreement_commission_stated};

}  // namespace

std::optional<std::string> ClauseWords::money(const MaybeNumber& amount, int fraction) const {
  if (!amount) return std::nullopt;
  const bool is_whole = std::abs(*amount - std::round(*amount)) < 0.005 && fraction == 2;
  platform::NumberStyle style{.kind = platform::NumberStyle::Kind::money};
  style.fraction = is_whole ? 0 : fraction;
  style.min_fraction = is_whole ? 0 : 2;
  return platform::format_number(*amount, style, app_.currency());
}

std::string ClauseWords::share_words(double share) {
  platform::NumberStyle style{.kind = platform::NumberStyle::Kind::percent};
  style.fraction = 2;
  return platform::format_number(share, style, {});
}

bool ClauseWords::pays_by_result() const {
  const auto* const fee = find_clause<FeeClause>(agreement_);
  return fee && fee->type && !fee->fee &&
         (fee->type == PaymentType::per_click || fee->type == PaymentType::cpm ||
          fee->type == PaymentType::cpe);
}

StatementClause ClauseWords::operator()(const FeeClause& clause) {
  // The price of one click or reaction may be less than a cent.
  constexpr int kFine = 4;
  const auto fee = money(clause.fee);
  const auto in_all = [&] { say(Word::agreement_fee_in_all, {{"fee", fee}}); };
  const auto for_each = [&](Word words, int fraction) {
    say(words, {{"amount", money(clause.amount, fraction)}});
  };
  const auto by_result = [&](Word words) {
    for_each(words, kFine);
    say(Word::agreement_fee_by_result);
  };
  if (!clause.type) {
    // Of an estimate the other side is told nothing.
    if (clause.source == FeeSource::quote && fee) {
      say(Word::agreement_fee_quote, {{"fee", fee}});
    } else {
      say(Word::agreement_fee_in_all, {{"fee", std::nullopt}});
    }
    lines_.back().is_open = true;
    return done(Word::agreement_heading_fee);
  }
  switch (*clause.type) {
    case PaymentType::hybrid:
      say(Word::agreement_fee_fixed, {{"fee", fee}});
      break;
    case PaymentType::per_post:
      for_each(Word::agreement_fee_each_post, 2);
      in_all();
      break;
    case PaymentType::per_click:
      by_result(Word::agreement_fee_each_click);
      break;
    case PaymentType::cpm:
      by_result(Word::agreement_fee_each_thousand);
      break;
    case PaymentType::cpe:
      by_result(Word::agreement_fee_each_engagement);
      break;
    default:
      in_all();
  }
  return done(Word::agreement_heading_fee);
}

StatementClause ClauseWords::operator()(const DepositClause& clause) {
  const std::string share = share_words(clause.share);
  const auto amount = money(clause.amount);
  if (clause.date) {
    say(Word::agreement_deposit_by,
        {{"date", day(clause.date)}, {"amount", amount}, {"share", share}});
  } else {
    say(Word::agreement_deposit_signing, {{"amount", amount}, {"share", share}});
  }
  return done(Word::agreement_heading_deposit);
}

StatementClause ClauseWords::operator()(const BalanceClause& clause) {
  const auto* const fee = find_clause<FeeClause>(agreement_);
  const bool is_agreed = fee && fee->source == FeeSource::payment;
  if (pays_by_result()) {
    say(Word::agreement_balance_result);
  } else {
    say(Word::agreement_balance_amount,
        {{"amount", is_agreed ? money(clause.amount) : std::nullopt}});
  }
  if (clause.date) {
    say(clause.after_analytics ? Word::agreement_balance_by_analytics : Word::agreement_balance_by,
        {{"date", day(clause.date)}});
  } else if (clause.after_analytics) {
    say_counted({Word::agreement_balance_analytics_none, Word::agreement_balance_analytics_one,
                 Word::agreement_balance_analytics},
                clause.days);
  } else {
    say_counted({Word::agreement_balance_posts_none, Word::agreement_balance_posts_one,
                 Word::agreement_balance_posts},
                clause.days);
  }
  return done(Word::agreement_heading_balance);
}

StatementClause ClauseWords::operator()(const CommissionClause& clause) {
  if (clause.type == PaymentType::cpa) {
    say(Word::agreement_commission_each, {{"amount", money(clause.amount)}});
  } else {
    std::optional<std::string> rate;
    if (clause.rate) rate = share_words(*clause.rate);
    say(Word::agreement_commission_rate, {{"rate", rate}});
  }
  say(kCountedOrders[static_cast<std::size_t>(clause.rule)]);
  say_counted({Word::agreement_commission_days_none, Word::agreement_commission_days_one,
               Word::agreement_commission_days},
              clause.days);
  return done(Word::agreement_heading_commission);
}

StatementClause ClauseWords::operator()(const ProductClause& clause) {
  say_counted({{}, Word::agreement_product_units_one, Word::agreement_product_units}, clause.units);
  return done(Word::agreement_heading_product);
}

StatementClause ClauseWords::operator()(const UsageClause& clause) {
  say_counted(
      {Word::agreement_usage_own, Word::agreement_usage_months_one, Word::agreement_usage_months},
      clause.months);
  if (clause.months > 0 || clause.scope) {
    say(Word::agreement_usage_where, {{"scope", quoted_if(clause.scope)}});
  }
  return done(Word::agreement_heading_usage);
}

StatementClause ClauseWords::operator()(const WhitelistingClause& clause) {
  say_counted({{}, Word::agreement_whitelisting_one, Word::agreement_whitelisting}, clause.months);
  return done(Word::agreement_heading_whitelisting);
}

StatementClause ClauseWords::operator()(const ExclusivityClause& clause) {
  say_counted({{}, Word::agreement_exclusivity_one, Word::agreement_exclusivity}, clause.months);
  say(Word::agreement_exclusivity_who, {{"scope", quoted_if(clause.scope)}});
  return done(Word::agreement_heading_exclusivity);
}

StatementClause ClauseWords::operator()(const RawFootageClause&) {
  say(Word::agreement_raw_footage);
  return done(Word::agreement_heading_raw_footage);
}

StatementClause ClauseWords::operator()(const RushClause&) {
  say(Word::agreement_rush);
  return done(Word::agreement_heading_rush);
}

StatementClause ClauseWords::operator()(const LiveClause& clause) {
  say_counted({Word::agreement_live_none, Word::agreement_live_one, Word::agreement_live},
              clause.days);
  return done(Word::agreement_heading_live);
}

StatementClause ClauseWords::operator()(const CancellationClause& clause) {
  if (clause.days) {
    say_counted({Word::agreement_cancel_days_none, Word::agreement_cancel_days_one,
                 Word::agreement_cancel_days},
                *clause.days);
  } else {
    say(Word::agreement_cancel_days_open, {{"days", std::nullopt}});
  }
  std::optional<std::string> share;
  if (clause.share) share = share_words(*clause.share);
  say(Word::agreement_cancel_share, {{"share", share}});
  return done(Word::agreement_heading_cancellation);
}

StatementClause ClauseWords::operator()(const ChangesClause&) {
  say(Word::agreement_changes);
  return done(Word::agreement_heading_changes);
}

StatementClause ClauseWords::operator()(const NoticeClause&) {
  say(Word::agreement_notice);
  return done(Word::agreement_heading_notice);
}

}  // namespace kol::app
