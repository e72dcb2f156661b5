// What a matched record adds to which figures (see adding.h).
#include "io/table/results/adding.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "io/table/folding.h"

namespace kol::io {
namespace {

using State = Amount::State;

// One amount less or more another's size; unknown where either is, for the next way to be tried.
Amount combined(const Amount& amount, const Amount& other, double sign) {
  if (!amount.is_filled() || !other.is_filled()) return {};
  if (!amount.is_known() || !other.is_known()) return {State::unreadable, 0};
  return {State::known, amount.value + sign * std::abs(other.value)};
}

// Figures that are taken as they stand.
bool is_plain_figure(ResultField field) {
  return field >= ResultField::impressions && field <= ResultField::saves &&
         field != ResultField::orders && field != ResultField::sales;
}

}  // namespace

Amount sales_of(const ResultRecord& record) {
  const auto said = [&](ResultField field) -> const Amount& { return record.amount(field); };
  for (const Amount& sales :
       {said(ResultField::sales),
        combined(said(ResultField::gross_sales), said(ResultField::discounts), -1),
        combined(said(ResultField::net_sales), said(ResultField::returns), 1),
        said(ResultField::subtotal), said(ResultField::net_sales),
        said(ResultField::purchase_revenue), said(ResultField::total_revenue),
        said(ResultField::revenue), said(ResultField::total_sales)}) {
    if (!sales.is_filled()) continue;
    if (sales.is_known() && sales.value < 0) return {State::unreadable, 0};
    return sales;
  }
  return {};
}

void ResultAdding::add(ResultRecord record) {
  if (columns_.is_order_file()) {
    add_to_order(record);
  } else {
    add_record(record);
  }
}

void ResultAdding::skip(std::size_t record, Code reason) {
  import_.diagnostics.skipped.push_back({record, {reason, {}}});
}

void ResultAdding::tell_of_match(const ResultMatch& match, const ResultKeys& keys,
                                 std::size_t records) {
  import_.diagnostics.imported += records;
  import_.matched.push_back({keys.number, match.place, match.by, match.crossed_link});
  if (match.crossed) import_.crossed.push_back(keys.number);
  if (match.other_rows.empty()) return;
  SharedCode& shared = shared_[match.place.row];
  if (shared.code.empty()) shared.code = keys.code;
  ++shared.records;
}

// Whether its orders are among those that the attribution counts.
bool ResultAdding::counts(const ResultMatch& match) const {
  switch (attribution_) {
    case Attribution::link:
      return match.by == MatchedBy::link;
    case Attribution::code:
      return match.by == MatchedBy::code || match.with_code;
    case Attribution::stated:
      return match.by == MatchedBy::handle;
    case Attribution::either:
      // Files by link and by code have orders in common.
      return columns_.is_order_file() && match.by != MatchedBy::handle;
  }
  return false;
}

void ResultAdding::add_record(const ResultRecord& record) {
  const Matching matching = matcher_.match(record);
  if (!matching.match) return skip(record.number, matching.reason);
  const ResultMatch& match = *matching.match;
  tell_of_match(match, record, 1);
  for (const ResultFieldRow& row : result_fields()) {
    if (is_plain_figure(row.field)) sums_.add(match.place, row.field, record.amount(row.field));
  }
  add_orders_of_record(match, record);
  if (!counts(match)) return;
  const bool is_of_row = match.by == MatchedBy::link && attribution_ == Attribution::code;
  sums_.add(is_of_row ? ResultPlace{match.place.row, {}} : match.place, ResultField::sales,
            sales_of(record));
}

void ResultAdding::add_orders_of_record(const ResultMatch& match, const ResultRecord& record) {
  const Amount& orders = record.amount(ResultField::orders);
  if (!orders.is_filled()) return;
  const ResultPlace row{match.place.row, {}};
  switch (match.by) {
    case MatchedBy::link: {
      // Beside a column of its own a count of orders is what it says.
      const bool has_own = record.amount(ResultField::orders_by_link).is_filled();
      sums_.add(match.place, has_own ? ResultField::orders : ResultField::orders_by_link, orders);
      if (!match.with_code) return;
      sums_.add(row, ResultField::orders_by_code, orders);
      sums_.add(row, ResultField::orders_by_both, orders);
      return;
    }
    case MatchedBy::code: {
      const bool has_own = record.amount(ResultField::orders_by_code).is_filled();
      sums_.add(row, has_own ? ResultField::orders : ResultField::orders_by_code, orders);
      for (const std::size_t other : match.other_rows) {
        sums_.add(ResultPlace{other, {}}, ResultField::orders_by_code, 0);
      }
      return;
    }
    case MatchedBy::handle:
      return sums_.add(row, ResultField::orders, orders);
  }
}

// Each line of an order may say what the earlier ones left open.
void ResultAdding::add_to_order(ResultRecord& record) {
  if (record.order.empty()) return skip(record.number, Code::skipped_without_order);
  const auto [known, is_new] = order_of_.try_emplace(record.order, orders_.size());
  Amount sales = sales_of(record);
  if (is_new) {
    const std::size_t number = record.number;
    orders_.push_back({std::move(record), sales, {number}});
    return;
  }
  Order& order = orders_[known->second];
  ResultKeys& first = order.keys;
  order.records.push_back(record.number);
  const auto fill = [](auto& there, auto& said) {
    if (there.empty()) there = std::move(said);
  };
  fill(first.content, record.content);
  fill(first.campaign, record.campaign);
  fill(first.links, record.links);
  fill(first.code, record.code);
  fill(first.handle, record.handle);
  if (!first.platform) first.platform = record.platform;
  first.cancelled = first.cancelled || record.cancelled;
  if (!order.sales.is_filled()) order.sales = sales;
}

// The counts that the file's columns give, which are known to be 0 or more from now on.
void ResultAdding::begin_row(std::size_t row, const ResultMatch& match) {
  const bool by_code = columns_.has(ResultField::code);
  const bool by_link = columns_.has_link();
  const ResultPlace place{row, {}};
  if (by_code && by_link) {
    for (const ResultField field :
         {ResultField::orders_by_link, ResultField::orders_by_code, ResultField::orders_by_both}) {
      sums_.add(place, field, 0);
    }
  } else if (match.by != MatchedBy::handle) {
    sums_.add(place, by_code ? ResultField::orders_by_code : ResultField::orders_by_link, 0);
  }
}

void ResultAdding::add_order(const Order& order) {
  const auto skip_all = [&](Code reason) {
    for (const std::size_t record : order.records) skip(record, reason);
  };
  if (order.keys.cancelled) return skip_all(Code::skipped_cancelled);
  const Matching matching = matcher_.match(order.keys);
  if (!matching.match) return skip_all(matching.reason);
  const ResultMatch& match = *matching.match;
  tell_of_match(match, order.keys, order.records.size());
  const ResultPlace row{match.place.row, {}};
  begin_row(match.place.row, match);
  for (const std::size_t other : match.other_rows) begin_row(other, match);
  if (match.by == MatchedBy::handle) sums_.add(row, ResultField::orders, 1);
  if (match.by == MatchedBy::link) {
    sums_.add(row, ResultField::orders_by_link, 1);
    if (match.place.piece) sums_.add(match.place, ResultField::orders_by_link, 1);
  }
  if (match.by == MatchedBy::code || match.with_code) {
    sums_.add(row, ResultField::orders_by_code, 1);
  }
  if (match.with_code) sums_.add(row, ResultField::orders_by_both, 1);
  if (counts(match)) sums_.add(row, ResultField::sales, order.sales);
}

void ResultAdding::finish() {
  for (const Order& order : orders_) add_order(order);
  std::vector<SkippedRecord>& skipped = import_.diagnostics.skipped;
  std::stable_sort(
      skipped.begin(), skipped.end(),
      [](const SkippedRecord& a, const SkippedRecord& b) { return a.record < b.record; });
  for (const auto& [row, shared] : shared_) {
    import_.diagnostics.warnings.push_back(
        {Code::warning_code_of_rows, {{"count", shared.records}, {"text", shared.code}}});
  }
  import_.filled = sums_.fill(import_.workspace);
}

}  // namespace kol::io
