#include "app/parts/in_and_out.h"

#include <algorithm>
#include <cmath>

#include "app/parts/embedded.h"

namespace kol::app {
namespace {

constexpr float kTwoColumnsFrom = 820;
constexpr float kWidest = 1280;

// One below the other, each with a gap to what stood there before.
void stack(Flow& flow, std::initializer_list<const InAndOut::Part*> parts) {
  bool first = true;
  for (const InAndOut::Part* part : parts) {
    if (!*part) continue;
    if (!first) flow.space(kCardGap);
    first = false;
    (*part)(flow);
  }
}

void rest(App& app, Flow& flow, const InAndOut& parts,
          std::initializer_list<const InAndOut::Part*> shown) {
  flow.space(kCardGap);
  if (!more_of(app, flow, parts.more)) return;
  if (app.embed) flow.space(kCardGap);
  stack(flow, shown);
}

float one_column(App& app, const Rect& content, float margin, const InAndOut& parts) {
  Flow flow(content);
  flow.space(margin);
  stack(flow, {&parts.headline, &parts.inputs});
  if (parts.details) rest(app, flow, parts, {&parts.more_inputs, &parts.details});
  return flow.height();
}

float two_columns(App& app, const Rect& content, float margin, const InAndOut& parts) {
  Rect right = content;
  Flow in(right.cut_left(std::floor((content.w - kCardGap) * 0.46f), kCardGap));
  Flow out(right);
  in.space(margin);
  out.space(margin);
  const bool all = !app.embed || app.embed->show_more;
  const InAndOut::Part none;
  stack(in, {&parts.inputs, all ? &parts.more_inputs : &none});
  if (parts.headline) parts.headline(out);
  if (parts.details) rest(app, out, parts, {&parts.details});
  return std::max(in.height(), out.height());
}

}  // namespace

void in_and_out(App& app, const Rect& area, std::string_view key, Word name,
                const InAndOut& parts) {
  ui::Scroller scroller(app.ui, key, area, app.word(name));
  const float margin = area.w < 480 ? 12.0f : 24.0f;
  Rect content = scroller.content().inset(margin, 0);
  if (content.w > kWidest) content = {content.x + (content.w - kWidest) / 2, content.y, kWidest, 0};
  const float height = content.w < kTwoColumnsFrom ? one_column(app, content, margin, parts)
                                                   : two_columns(app, content, margin, parts);
  scroller.finish(area.w, height + margin);
}

}  // namespace kol::app
