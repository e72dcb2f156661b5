// The day of each post.
#include "app/agreement/parts.h"
#include "app/parts/left_text.h"
#include "app/parts/lineup_row.h"
#include "app/parts/names.h"

namespace kol::app {
namespace {

void date_of(App& app, const Rect& rect, const AgreementSubject& subject, std::size_t index,
             std::size_t piece, bool& wanted) {
  const Deliverable& deliverable = subject.row.deliverables[index];
  const std::string format = format_name(app, deliverable.format);
  const std::string label =
      deliverable.count == 1
          ? format
          : app.ui.words.with(Word::agreement_date_of,
                              {{"format", format}, {"number", std::to_string(piece + 1)}});
  const std::string key = "date " + std::to_string(index) + ' ' + std::to_string(piece);
  std::optional<Date> day;
  if (piece < deliverable.pieces.size()) day = deliverable.pieces[piece].date;
  if (wanted && !day) {
    wanted = false;
    app.ui.focus_next(app.ui.id(key));
  }
  if (!date_value(app, rect, key, day,
                  {.label = label, .placeholder = app.word(Word::agreement_to_be_agreed)})) {
    return;
  }
  edit_piece(app, {subject.index, index, piece}, {}, [&](Piece& next) { next.date = day; });
}

}  // namespace

void dates_card(App& app, Flow& outer, const AgreementSubject& subject) {
  ui::Card card(app.ui, "dates", outer, app.word(Word::agreement_dates));
  Flow& flow = card.flow;
  bool wanted = is_wanted_term(app, "dates");
  bool too_many = false;
  ui::Grid grid(flow, flow.columns(150, 2, kFieldGap), value_field_height(app), kFieldGap);
  for (std::size_t i = 0; i < subject.row.deliverables.size(); ++i) {
    const double count = subject.row.deliverables[i].count;
    too_many = too_many || count > kMostPieces;
    if (count > kMostPieces) continue;
    for (std::size_t piece = 0; piece < static_cast<std::size_t>(count); ++piece) {
      date_of(app, grid.next(), subject, i, piece, wanted);
    }
  }
  if (!too_many) return;
  flow.space(8);
  ui::paragraph(app.ui, flow, Word::agreement_dates_none, {.colour = app.ui.theme.secondary});
}

}  // namespace kol::app
