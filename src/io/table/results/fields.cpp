// The fields of results and their names (see fields.h).
#include "io/table/results/fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace kol::io {
namespace {

using Measured = MeasuredFigures;

constexpr std::array kRows = {
    ResultFieldRow{ResultField::note, "note", FieldKind::note},
    ResultFieldRow{ResultField::content, "content", FieldKind::text},
    ResultFieldRow{ResultField::campaign, "campaign", FieldKind::text},
    ResultFieldRow{ResultField::link, "link", FieldKind::text},
    ResultFieldRow{ResultField::long_link, "link", FieldKind::text},
    ResultFieldRow{ResultField::code, "code", FieldKind::text},
    ResultFieldRow{ResultField::order, "order", FieldKind::text},
    ResultFieldRow{ResultField::cancelled_at, "cancelled_at", FieldKind::text},
    ResultFieldRow{ResultField::handle, "handle", FieldKind::text},
    ResultFieldRow{ResultField::address, "address", FieldKind::address},
    ResultFieldRow{ResultField::platform, "platform", FieldKind::platform},
    ResultFieldRow{ResultField::currency, "currency", FieldKind::currency},
    ResultFieldRow{ResultField::impressions, "impressions", FieldKind::count,
                   &Measured::impressions},
    ResultFieldRow{ResultField::reach, "reach", FieldKind::count, &Measured::reach},
    ResultFieldRow{ResultField::engagements, "engagements", FieldKind::count,
                   &Measured::engagements},
    ResultFieldRow{ResultField::clicks, "clicks", FieldKind::count, &Measured::clicks},
    ResultFieldRow{ResultField::leads, "leads", FieldKind::count, &Measured::leads},
    ResultFieldRow{ResultField::orders, "orders", FieldKind::count, &Measured::orders},
    ResultFieldRow{ResultField::orders_by_link, "orders_by_link", FieldKind::count,
                   &Measured::orders_by_link},
    ResultFieldRow{ResultField::orders_by_code, "orders_by_code", FieldKind::count,
                   &Measured::orders_by_code},
    ResultFieldRow{ResultField::orders_by_both, "orders_by_both", FieldKind::count,
                   &Measured::orders_by_both},
    ResultFieldRow{ResultField::sales, "sales", FieldKind::money, &Measured::sales},
    ResultFieldRow{ResultField::hashtag_uses, "hashtag_uses", FieldKind::count,
                   &Measured::hashtag_uses},
    ResultFieldRow{ResultField::new_followers, "new_followers", FieldKind::count,
                   &Measured::new_followers},
    ResultFieldRow{ResultField::positive, "positive", FieldKind::count, &Measured::positive},
    ResultFieldRow{ResultField::neutral, "neutral", FieldKind::count, &Measured::neutral},
    ResultFieldRow{ResultField::negative, "negative", FieldKind::count, &Measured::negative},
    ResultFieldRow{ResultField::views, "views", FieldKind::count, nullptr, &PieceResults::views},
    ResultFieldRow{ResultField::likes, "likes", FieldKind::count, nullptr, &PieceResults::likes},
    ResultFieldRow{ResultField::comments, "comments", FieldKind::count, nullptr,
                   &PieceResults::comments},
    ResultFieldRow{ResultField::shares, "shares", FieldKind::count, nullptr, &PieceResults::shares},
    ResultFieldRow{ResultField::saves, "saves", FieldKind::count, nullptr, &PieceResults::saves},
    ResultFieldRow{ResultField::gross_sales, "gross_sales", FieldKind::money},
    ResultFieldRow{ResultField::discounts, "discounts", FieldKind::money},
    ResultFieldRow{ResultField::net_sales, "net_sales", FieldKind::money},
    ResultFieldRow{ResultField::returns, "returns", FieldKind::money},
    ResultFieldRow{ResultField::subtotal, "sales", FieldKind::money},
    ResultFieldRow{ResultField::purchase_revenue, "sales", FieldKind::money},
    ResultFieldRow{ResultField::total_revenue, "sales", FieldKind::money},
    ResultFieldRow{ResultField::revenue, "sales", FieldKind::money},
    ResultFieldRow{ResultField::total_sales, "sales", FieldKind::money},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (index_of(kRows[i].field) != i) return false;
  }
  return kRows.size() == kResultFieldCount;
}
static_assert(in_order(), "a row for each ResultField, in its order");

struct Name {
  ResultField field;
  std::string_view text;  // folded
};

// As the figures of posts have import's names, those are not here.
constexpr std::array kNames = {
    Name{ResultField::content, "content"},
    Name{ResultField::content, "utmcontent"},
    Name{ResultField::content, "adcontent"},
    Name{ResultField::content, "manualadcontent"},
    Name{ResultField::content, "sessionmanualadcontent"},
    Name{ResultField::campaign, "campaign"},
    Name{ResultField::campaign, "utmcampaign"},
    Name{ResultField::campaign, "sessioncampaign"},
    Name{ResultField::campaign, "sessionmanualcampaignname"},
    Name{ResultField::link, "link"},
    Name{ResultField::link, "url"},
    Name{ResultField::link, "landingpage"},
    Name{ResultField::link, "landingpagequerystring"},
    Name{ResultField::link, "pagelocation"},
    Name{ResultField::link, "permalink"},
    Name{ResultField::long_link, "longurl"},
    Name{ResultField::long_link, "destinationurl"},
    Name{ResultField::long_link, "originalurl"},
    Name{ResultField::code, "code"},
    Name{ResultField::code, "discountcode"},
    Name{ResultField::code, "discountname"},
    Name{ResultField::code, "coupon"},
    Name{ResultField::code, "couponcode"},
    Name{ResultField::code, "promocode"},
    Name{ResultField::code, "โค้ดส่วนลด"},
    Name{ResultField::code, "kodpromosi"},
    Name{ResultField::code, "პრომოკოდი"},
    Name{ResultField::order, "order"},
    Name{ResultField::order, "orderid"},
    Name{ResultField::order, "ordername"},
    Name{ResultField::order, "ordernumber"},
    Name{ResultField::order, "transactionid"},
    Name{ResultField::cancelled_at, "cancelledat"},
    Name{ResultField::clicks, "clicks"},
    Name{ResultField::clicks, "linkclicks"},
    Name{ResultField::clicks, "totalclicks"},
    Name{ResultField::clicks, "sessions"},
    Name{ResultField::clicks, "visits"},
    Name{ResultField::leads, "leads"},
    Name{ResultField::leads, "signups"},
    Name{ResultField::leads, "formsubmissions"},
    Name{ResultField::leads, "generatelead"},
    Name{ResultField::orders, "orders"},
    Name{ResultField::orders, "transactions"},
    Name{ResultField::orders, "purchases"},
    Name{ResultField::orders, "ecommercepurchases"},
    Name{ResultField::orders_by_link, "ordersbylink"},
    Name{ResultField::orders_by_code, "ordersbycode"},
    Name{ResultField::orders_by_both, "ordersbyboth"},
    Name{ResultField::sales, "sales"},
    Name{ResultField::hashtag_uses, "hashtaguses"},
    Name{ResultField::new_followers, "newfollowers"},
    Name{ResultField::new_followers, "follows"},
    Name{ResultField::positive, "positive"},
    Name{ResultField::neutral, "neutral"},
    Name{ResultField::negative, "negative"},
    Name{ResultField::gross_sales, "grosssales"},
    Name{ResultField::discounts, "discounts"},
    Name{ResultField::net_sales, "netsales"},
    Name{ResultField::returns, "returns"},
    Name{ResultField::subtotal, "subtotal"},
    Name{ResultField::purchase_revenue, "purchaserevenue"},
    Name{ResultField::total_revenue, "totalrevenue"},
    Name{ResultField::revenue, "revenue"},
    Name{ResultField::total_sales, "totalsales"},
};

constexpr std::array<std::string_view, 3> kUnknown = {"(not set)", "(none)", "(direct)"};

KnownName known(ResultField field) {
  KnownName name;
  name.own_field = static_cast<std::uint8_t>(field);
  name.own_kind = row_of(field).kind;
  return name;
}

}  // namespace

std::span<const ResultFieldRow> result_fields() { return kRows; }

const ResultFieldRow& row_of(ResultField field) { return kRows[index_of(field)]; }

MaybeNumber* figure_of(ResultField field, PieceResults& results) {
  const ResultFieldRow& row = row_of(field);
  if (row.of_both != nullptr) return &(results.*row.of_both);
  return row.of_piece != nullptr ? &(results.*row.of_piece) : nullptr;
}

MaybeNumber* figure_of(ResultField field, RowResults& results) {
  const ResultFieldRow& row = row_of(field);
  return row.of_both != nullptr ? &(results.*row.of_both) : nullptr;
}

ResultField result_field_of(Field field) {
  switch (field) {
    case Field::handle:
      return ResultField::handle;
    case Field::address:
      return ResultField::address;
    case Field::platform:
      return ResultField::platform;
    case Field::currency:
      return ResultField::currency;
    case Field::likes:
      return ResultField::likes;
    case Field::comments:
      return ResultField::comments;
    case Field::shares:
      return ResultField::shares;
    case Field::saves:
      return ResultField::saves;
    case Field::views:
      return ResultField::views;
    case Field::reach:
      return ResultField::reach;
    case Field::impressions:
      return ResultField::impressions;
    case Field::engagements:
      return ResultField::engagements;
    default:
      return ResultField::note;
  }
}

TableWords result_words(const TableWords& words) {
  TableWords all = words;
  ByText<KnownName> own;
  for (const Name& name : kNames) own.try_emplace(std::string(name.text), known(name.field));
  for (const Name& name : kNames) add_plurals(own, std::string(name.text), known(name.field));
  for (auto& [text, name] : own) all.names.insert_or_assign(text, name);
  for (const std::string_view text : kUnknown) {
    all.unknown.emplace(text, true);
    std::uint8_t& longest = all.longest_unknown[static_cast<std::uint8_t>(text.front())];
    longest = std::max(longest, static_cast<std::uint8_t>(text.size()));
  }
  return all;
}

}  // namespace kol::io
