// What posts should cost: of somebody in the roster or of an account made up on the spot, with
// add-ons, against a quote.
#include "app/fees/screen.h"

#include <algorithm>
#include <cmath>

#include "app/fees/parts.h"
#include "app/parts/embedded.h"

namespace kol::app {
namespace {

constexpr float kTwoColumnsFrom = 820;
constexpr float kWidest = 1280;

void details(App& app, Flow& flow, const Deal& deal) {
  answer_card(app, flow, deal);
  flow.space(kCardGap);
  methods_card(app, flow, deal);
  flow.space(kCardGap);
  if (has_parts(deal)) {
    parts_card(app, flow, deal);
    flow.space(kCardGap);
  }
  results_card(app, flow, deal);
}

void inputs(App& app, Flow& flow, const Deal& deal) {
  subject_card(app, flow, deal);
  flow.space(kCardGap);
  deal_card(app, flow, deal);
}

}  // namespace

void fees_screen(App& app, const Rect& area) {
  begin_fees(app);
  const Deal deal = deal_of(app);
  ui::Scroller scroller(app.ui, "fees", area, app.word(Word::nav_fees));
  const float margin = area.w < 480 ? 12.0f : 24.0f;
  Rect content = scroller.content().inset(margin, 0);
  if (content.w > kWidest) content = {content.x + (content.w - kWidest) / 2, content.y, kWidest, 0};

  if (content.w < kTwoColumnsFrom) {
    Flow flow(content);
    flow.space(margin);
    if (deal.format != nullptr) {
      range_card(app, flow, deal);
      flow.space(kCardGap);
    }
    inputs(app, flow, deal);
    if (deal.format != nullptr) {
      flow.space(kCardGap);
      if (more_of(app, flow, Word::embed_more_fee)) {
        if (app.embed) flow.space(kCardGap);
        details(app, flow, deal);
      }
    }
    scroller.finish(area.w, flow.height() + margin);
    return;
  }
  Rect right = content;
  Flow left_flow(right.cut_left(std::floor((content.w - kCardGap) * 0.46f), kCardGap));
  Flow right_flow(right);
  left_flow.space(margin);
  right_flow.space(margin);
  inputs(app, left_flow, deal);
  if (deal.format != nullptr) {
    range_card(app, right_flow, deal);
    right_flow.space(kCardGap);
    if (more_of(app, right_flow, Word::embed_more_fee)) {
      if (app.embed) right_flow.space(kCardGap);
      details(app, right_flow, deal);
    }
  }
  scroller.finish(area.w, std::max(left_flow.height(), right_flow.height()) + margin);
}

}  // namespace kol::app
