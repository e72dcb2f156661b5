// What is worth a second look in what a row says for all its posts, though it is no fault (spec:
// practice.md 23, Warnings): said where it is typed.
#include <array>

#include "app/parts/discount_code.h"
#include "app/track/piece_parts.h"
#include "core/practice/url.h"

namespace kol::app {
namespace {

constexpr double kRoundingError = 1e-9;  // of a sum

struct Total {
  Word name;
  MaybeNumber MeasuredFigures::*figure;
};
// All but the reach: the same people may see several posts.
constexpr std::array kTotals = {
    Total{Word::term_impressions, &MeasuredFigures::impressions},
    Total{Word::term_engagements, &MeasuredFigures::engagements},
    Total{Word::term_clicks, &MeasuredFigures::clicks},
    Total{Word::term_leads, &MeasuredFigures::leads},
    Total{Word::track_orders_stated, &MeasuredFigures::orders},
    Total{Word::track_orders_by_link, &MeasuredFigures::orders_by_link},
    Total{Word::track_orders_by_code, &MeasuredFigures::orders_by_code},
    Total{Word::track_orders_by_both, &MeasuredFigures::orders_by_both},
    Total{Word::track_sales, &MeasuredFigures::sales},
    Total{Word::track_new_followers, &MeasuredFigures::new_followers},
    Total{Word::track_hashtag_uses, &MeasuredFigures::hashtag_uses},
    Total{Word::track_positive, &MeasuredFigures::positive},
    Total{Word::track_neutral, &MeasuredFigures::neutral},
    Total{Word::track_negative, &MeasuredFigures::negative},
};

void say(App& app, Flow& flow, std::string_view key, const std::string& text) {
  flow.space(4);
  ui::paragraph(app.ui, flow, {key, text},
                {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
}

double sum_of_pieces(const LineupRow& row, MaybeNumber MeasuredFigures::*figure) {
  double sum = 0;
  for (const Deliverable& deliverable : row.deliverables) {
    for (const Piece& piece : deliverable.pieces) sum += (piece.results.*figure).value_or(0);
  }
  return sum;
}

}  // namespace

void remarks_on_links(App& app, Flow& flow, std::size_t index) {
  const Campaign& campaign = app.document.workspace().campaign;
  const LineupRow& row = campaign.lineup[index];
  if (row.tracking.code) {
    const std::string alike = code_alike(app, *row.tracking.code, row.influencer);
    if (!alike.empty()) say(app, flow, "code alike", alike);
  }
  const MaybeNumber& discount = row.tracking.discount;
  if (discount && *discount != campaign.offer.discount) {
    say(app, flow, "discount differs",
        app.ui.words.with(
            Word::track_discount_differs,
            {{"code", ui::percent(discount)}, {"offer", ui::percent(campaign.offer.discount)}}));
  }
  if (is_unencrypted(row.tracking.landing_page.value_or(""))) {
    say(app, flow, "page http", app.word(Word::track_page_http));
  }
}

void remarks_on_totals(App& app, Flow& flow, std::size_t index) {
  const LineupRow& row = app.document.workspace().campaign.lineup[index];
  for (const Total& total : kTotals) {
    const MaybeNumber& own = row.results.*total.figure;
    const double sum = sum_of_pieces(row, total.figure);
    if (!own || sum <= *own + kRoundingError) continue;
    const std::string& name = app.word(total.name);
    say(app, flow, ui::Label(total.name).key(),
        app.ui.words.with(Word::track_total_below, {{"figure", name}, {"sum", ui::editable(sum)}}));
  }
}

}  // namespace kol::app
