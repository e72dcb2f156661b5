// What the statement leaves open, each with the way to its field.
#include <algorithm>
#include <array>

#include "app/agreement/parts.h"

namespace kol::app {
namespace {

constexpr float kQuietPadding = 14;  // of a button without a ground

struct GapWords {
  Word says;
  Word act;
  std::string_view field;  // see is_wanted_term()
};

// In the order of AgreementGap.
constexpr std::array<GapWords, 8> kGaps = {{
    {Word::agreement_gap_brand, Word::agreement_gap_brand_act, "brand"},
    {Word::agreement_gap_disclosure, Word::agreement_gap_disclosure_act, "disclosure"},
    {Word::agreement_gap_dates, Word::agreement_gap_dates_act, "dates"},
    {Word::agreement_gap_fee, Word::agreement_gap_fee_act, "payment"},
    {Word::agreement_gap_metrics, Word::agreement_gap_metrics_act, "metrics"},
    {Word::agreement_gap_analytics, Word::agreement_gap_analytics_act, "analytics"},
    {Word::agreement_gap_cancellation, Word::agreement_gap_cancellation_act, "cancel_days"},
    {Word::agreement_gap_too_long, Word::agreement_gap_too_long_act, "guidelines"},
}};

// The field that is open: of two the first that is.
std::string_view field_of(AgreementGap gap, const AgreementSubject& subject) {
  const bool only_share = gap == AgreementGap::cancellation && subject.agreed.cancel_days;
  return only_share ? "cancel_share" : kGaps[static_cast<std::size_t>(gap)].field;
}

void gap_row(App& app, Flow& flow, const AgreementSubject& subject, AgreementGap gap) {
  Ui& ui = app.ui;
  const GapWords& words = kGaps[static_cast<std::size_t>(gap)];
  const ui::ButtonOptions look{.look = ui::Look::quiet};
  const float width = ui::button_width(ui, words.act, look);
  const float room = flow.width() - width - 8;
  const float height =
      std::max(ui.control_height(), ui::paragraph_height(ui, app.word(words.says), room) + 8);
  Rect row = flow.row(height);
  Rect place = row.cut_right(width, 8);
  // Its words end where the card's content ends.
  place = {place.x + kQuietPadding, place.y + (height - ui.control_height()) / 2, width,
           ui.control_height()};
  ui.describe(ui.id(ui::Label(words.says).key()), ui::Role::text, row).value = app.word(words.says);
  const float text = ui::paragraph_height(ui, app.word(words.says), row.w);
  ui::draw_paragraph(ui, {row.x, row.y + (height - text) / 2, row.w, text}, app.word(words.says));
  if (ui::button(ui, place, words.act, look)) {
    app.wanted_field = "agreement " + std::string(field_of(gap, subject));
    platform::request_frame();
  }
}

}  // namespace

void gaps_card(App& app, Flow& outer, const AgreementSubject& subject) {
  Ui& ui = app.ui;
  const std::vector<AgreementGap>& gaps = subject.agreement.gaps;
  const std::string count = std::to_string(gaps.size());
  const std::string heading = gaps.empty() ? app.word(Word::agreement_gaps_none)
                              : gaps.size() == 1
                                  ? app.word(Word::agreement_gaps_one)
                                  : ui.words.with(Word::agreement_gaps, {{"count", count}});
  const Rect top{outer.x(), outer.y(), outer.width(), 0};
  {
    ui::Card card(ui, "gaps", outer, heading);
    if (gaps.empty()) {
      ui::paragraph(ui, card.flow, Word::agreement_gaps_none_help, {.colour = ui.theme.secondary});
    }
    for (const AgreementGap gap : gaps) gap_row(app, card.flow, subject, gap);
  }
  const Rect whole{top.x, top.y, top.w, outer.y() - top.y};
  if (!gaps.empty()) ui.outline(whole, ui.theme.caution, ui.theme.card_radius);
}

}  // namespace kol::app
