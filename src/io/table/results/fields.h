// Every field that a column of a table of results can be, and the names its headers have (spec:
// practice.md 20, Import). What headers have in common with those of rosters is import's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/workspace.h"
#include "io/table/fields.h"
#include "io/table/words.h"

namespace kol::io {

enum class ResultField : std::uint8_t {
  note,  // of no use here
  // By which a record is matched.
  content,
  campaign,
  link,
  long_link,  // of a short link: where it leads
  code,
  order,
  cancelled_at,
  handle,
  address,
  platform,
  currency,
  // The figures, as results have them.
  impressions,
  reach,
  engagements,
  clicks,
  leads,
  orders,
  orders_by_link,
  orders_by_code,
  orders_by_both,
  sales,
  hashtag_uses,
  new_followers,
  positive,
  neutral,
  negative,
  // Of pieces only.
  views,
  likes,
  comments,
  shares,
  saves,
  // Amounts that sales follow from.
  gross_sales,
  discounts,
  net_sales,
  returns,
  subtotal,
  purchase_revenue,
  total_revenue,
  revenue,
  total_sales,
};
inline constexpr std::size_t kResultFieldCount =
    static_cast<std::size_t>(ResultField::total_sales) + 1;

constexpr std::size_t index_of(ResultField field) { return static_cast<std::size_t>(field); }

struct ResultFieldRow {
  ResultField field;
  std::string_view name;  // in diagnostics
  FieldKind kind;
  MaybeNumber MeasuredFigures::*of_both = nullptr;  // what it sets in a piece or row
  MaybeNumber PieceResults::*of_piece = nullptr;    // in a piece only
};

// In the order of ResultField.
std::span<const ResultFieldRow> result_fields();
const ResultFieldRow& row_of(ResultField field);
inline std::string_view name_of(ResultField field) { return row_of(field).name; }

// Where it is in the results; null where they have no such figure.
MaybeNumber* figure_of(ResultField field, PieceResults& results);
MaybeNumber* figure_of(ResultField field, RowResults& results);

// What a field of rosters is in results: handles, platforms, figures of posts; else a note.
ResultField result_field_of(Field field);

// The words of tables with the names of results before those of rosters, and with what analytics
// says for unknown.
TableWords result_words(const TableWords& words);

}  // namespace kol::io
