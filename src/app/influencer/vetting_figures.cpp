// What is entered for single questions beside their answer: deadlines, links and codes, paid deals.
#include <array>

#include "app/influencer/vetting_parts.h"

namespace kol::app {
namespace {

// Not known, yes, or no, in words for that question.
void flag_select(App& app, const Rect& rect, const InfluencerSubject& subject,
                 std::optional<bool> Vetting::*flag, Word label, Word yes, Word no) {
  const std::array choices = {app.word(Word::vetting_flag_unknown), app.word(yes), app.word(no)};
  const std::optional<bool> now =
      subject.influencer.vetting ? (*subject.influencer.vetting).*flag : std::nullopt;
  std::size_t chosen = !now ? 0 : *now ? 1 : 2;
  if (!ui::select(app.ui, rect, "flag", choices, chosen, {.label = app.word(label)})) return;
  edit_vetting(app, subject, {}, [&](Vetting& vetting) {
    (vetting.*flag).reset();
    if (chosen > 0) vetting.*flag = chosen == 1;
  });
}

void number_field(App& app, const Rect& rect, const InfluencerSubject& subject,
                  MaybeNumber Vetting::*number, std::string_view key, Word label) {
  MaybeNumber value;
  if (subject.influencer.vetting) value = (*subject.influencer.vetting).*number;
  if (!value_field(app, rect, key, value, {.label = app.word(label)})) return;
  edit_vetting(app, subject, {std::string(key)},
               [&](Vetting& vetting) { vetting.*number = value; });
}

}  // namespace

bool refuses_tracking(const InfluencerSubject& subject) {
  const auto& vetting = subject.influencer.vetting;
  return vetting && vetting->accepts_tracking == std::optional(false);
}

void vetting_figures(App& app, Flow& flow, const InfluencerSubject& subject, VettingItem question) {
  const int columns = flow.columns(160, 2, 12);
  const float height = value_field_height(app);
  if (question == VettingItem::deadlines) {
    ui::Grid grid(flow, columns, height, 12);
    flag_select(app, grid.next(), subject, &Vetting::meets_deadlines, Word::vetting_deadlines_flag,
                Word::vetting_fact_deadlines_yes, Word::vetting_fact_deadlines_no);
    number_field(app, grid.next(), subject, &Vetting::response_hours, "response_hours",
                 Word::vetting_response_hours);
  } else if (question == VettingItem::comfort) {
    flag_select(app, flow.row(height), subject, &Vetting::accepts_tracking,
                Word::vetting_tracking_flag, Word::vetting_fact_tracking_yes,
                Word::vetting_fact_tracking_no);
    if (refuses_tracking(subject)) {
      flow.space(4);
      ui::paragraph(app.ui, flow, Word::vetting_tracking_refused,
                    {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
    }
  } else if (question == VettingItem::paid_deals) {
    number_field(app, flow.row(height), subject, &Vetting::paid_deals_90d, "paid_deals_90d",
                 Word::vetting_paid_deals_90d);
  } else if (question == VettingItem::competitors) {
    return vetting_competitors(app, flow, subject);
  } else {
    return;
  }
  flow.space(8);
}

}  // namespace kol::app
