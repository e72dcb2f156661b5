#include "app/parts/lineup_row.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "app/parts/names.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

struct PaymentKind {
  PaymentType type;
  bool has_amount;
  bool has_rate;
  Word amount_name;
};

constexpr std::array kPaymentKinds = {
    PaymentKind{PaymentType::flat, true, false, Word::payment_amount},
    PaymentKind{PaymentType::per_post, true, false, Word::payment_amount_post},
    PaymentKind{PaymentType::product, false, false, Word::payment_amount},
    PaymentKind{PaymentType::commission, false, true, Word::payment_amount},
    PaymentKind{PaymentType::hybrid, true, true, Word::payment_amount},
    PaymentKind{PaymentType::per_click, true, false, Word::payment_amount_click},
    PaymentKind{PaymentType::cpm, true, false, Word::payment_amount_cpm},
    PaymentKind{PaymentType::cpe, true, false, Word::payment_amount_cpe},
    PaymentKind{PaymentType::cpa, true, false, Word::payment_amount_cpa},
};

MaybeNumber typical_fee(const App& app, std::size_t row_index) {
  const auto& projection = app.document.report().projection;
  if (!projection || row_index >= projection->rows.size()) return std::nullopt;
  const MaybeTriple& fee = projection->rows[row_index].fee;
  return fee ? MaybeNumber(fee->typical) : std::nullopt;
}

}  // namespace

void edit_lineup_row(App& app, std::size_t index, EditKey key,
                     const std::function<void(LineupRow&)>& edit) {
  key.place = index;
  app.document.edit_campaign(std::move(key), [&](Campaign& next) { edit(next.lineup[index]); });
}

void edit_piece(App& app, const PiecePlace& place, EditKey key,
                const std::function<void(Piece&)>& edit) {
  key.of = "piece " + std::to_string(place.deliverable);
  key.within = place.piece;
  edit_lineup_row(app, place.row, std::move(key), [&](LineupRow& next) {
    std::vector<Piece>& pieces = next.deliverables[place.deliverable].pieces;
    if (pieces.size() <= place.piece) pieces.resize(place.piece + 1);
    edit(pieces[place.piece]);
    while (!pieces.empty() && pieces.back() == Piece{}) pieces.pop_back();
  });
}

void payment_fields(App& app, Flow& flow, std::size_t row_index) {
  const LineupRow row = app.document.workspace().campaign.lineup[row_index];
  const int columns = flow.columns(130, 3, kFieldGap);
  ui::Grid grid(flow, columns, ui::field_height(app.ui, false), kFieldGap);

  std::vector<std::string> names = {app.word(Word::payment_none)};
  for (const PaymentKind& kind : kPaymentKinds) names.push_back(payment_name(app, kind.type));
  std::size_t chosen = row.payment ? static_cast<std::size_t>(row.payment->type) + 1 : 0;
  if (ui::select(app.ui, grid.next(), "payment", names, chosen,
                 {.label = app.word(Word::payment_title)})) {
    const bool is_fixed = chosen > 0 && kPaymentKinds[chosen - 1].type == PaymentType::flat;
    const double fee_so_far = is_fixed ? typical_fee(app, row_index).value_or(0) : 0;
    edit_lineup_row(app, row_index, {}, [&](LineupRow& next) {
      if (chosen == 0) {
        next.payment.reset();
        return;
      }
      // A fixed fee begins with what would be paid without it.
      Payment payment =
          next.payment.value_or(Payment{.amount = fee_so_far, .deposit = {}, .unknown = {}});
      payment.type = kPaymentKinds[chosen - 1].type;
      next.payment = payment;
    });
    return;
  }
  if (!row.payment) return;
  Payment payment = *row.payment;
  const PaymentKind& kind = kPaymentKinds[static_cast<std::size_t>(payment.type)];
  bool changed = false;
  if (kind.has_amount) {
    changed |= value_field(app, grid.next(), "amount", payment.amount, 0,
                           {.label = app.word(kind.amount_name), .kind = ValueKind::money});
  }
  if (kind.has_rate) {
    changed |=
        value_field(app, grid.next(), "rate", payment.rate, 0,
                    {.label = app.word(Word::payment_rate), .kind = ValueKind::percent, .max = 1});
  }
  changed |=
      value_field(app, grid.next(), "deposit", payment.deposit,
                  {.label = app.word(Word::payment_deposit), .kind = ValueKind::percent, .max = 1});
  if (changed)
    edit_lineup_row(app, row_index, {"payment"}, [&](LineupRow& next) { next.payment = payment; });
}

}  // namespace kol::app
