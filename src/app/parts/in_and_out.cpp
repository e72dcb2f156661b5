#include "app/parts/in_and_out.h"

#include <algorithm>
#include <cmath>

#include "app/parts/embedded.h"
#include "app/parts/mending.h"

namespace kol::app {
namespace {

constexpr float kTwoColumnsFrom = 820;
constexpr float kSummaryHeight = 52;

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

// What comes out: dimmed where it no longer follows.
void results(App& app, Flow& flow, const InAndOut::Part& part) {
  if (!part) return;
  follows(app, flow, [&] { part(flow); });
}

void details(App& app, Flow& flow, const InAndOut& parts, bool with_inputs) {
  if (!parts.details) return;
  flow.space(kCardGap);
  if (!more_of(app, flow, parts.more)) return;
  if (app.embed) flow.space(kCardGap);
  if (with_inputs && parts.more_inputs) {
    parts.more_inputs(flow);
    flow.space(kCardGap);
  }
  results(app, flow, parts.details);
}

bool fits_two_columns(const App& app, float width) {
  return width - 2 * page_margin(app, width) >= kTwoColumnsFrom;
}

void top(const App& app, Flow& flow, const InAndOut& parts) {
  if (!parts.top || app.embed) return;
  parts.top(flow);
  flow.space(kCardGap);
}

// The strip that stays in view, and what is left below it.
Rect below_summary(App& app, Rect rest, const InAndOut& parts) {
  if (!parts.summary || app.embed) return rest;
  const Rect strip = rest.cut_top(kSummaryHeight);
  parts.summary(strip);
  veil(app, strip);
  return rest;
}

// ---- All below one another ----

void one_column(App& app, const Rect& area, std::string_view key, Word name,
                const InAndOut& parts) {
  Rect rest = below_summary(app, area, parts);
  const float margin = page_margin(app, area.w);
  const Rect to_mend = mending_strip(app, rest, Edge::bottom, margin);
  {
    ui::Scroller scroller(app.ui, key, rest, app.word(name));
    Flow flow(scroller.content().inset(margin, 0));
    flow.space(margin);
    top(app, flow, parts);
    results(app, flow, parts.headline);
    if (!app.embed) results(app, flow, parts.in_short);
    if (parts.headline) flow.space(kCardGap);
    stack(flow, {&parts.inputs});
    details(app, flow, parts, true);
    scroller.finish(area.w, flow.height() + margin);
  }
  say_what_to_mend(app, to_mend);
}

// ---- Side by side ----

float inputs_of(App& app, Flow& flow, const InAndOut& parts) {
  top(app, flow, parts);
  const bool all = !app.embed || app.embed->show_more;
  const InAndOut::Part none;
  stack(flow, {&parts.inputs, all ? &parts.more_inputs : &none});
  return flow.height();
}

float results_of(App& app, Flow& flow, const InAndOut& parts) {
  results(app, flow, parts.headline);
  details(app, flow, parts, false);
  return flow.height();
}

// An embed is as high as its content: both columns belong to one page that the host scrolls.
void two_columns_of_an_embed(App& app, const Rect& area, std::string_view key, Word name,
                             const InAndOut& parts) {
  ui::Scroller scroller(app.ui, key, area, app.word(name));
  const float margin = page_margin(app, area.w);
  Rect right = scroller.content().inset(margin, 0);
  Flow in(right.cut_left(std::floor((right.w - kCardGap) * 0.46f), kCardGap));
  Flow out(right);
  in.space(margin);
  out.space(margin);
  const float height = std::max(inputs_of(app, in, parts), results_of(app, out, parts));
  scroller.finish(area.w, height + margin);
  Rect out_of_it{right.x, area.y, right.w, area.h};
  say_what_to_mend(app, mending_strip(app, out_of_it, Edge::top, 0));
}

void out_column(App& app, const Rect& area, Word name, const InAndOut& parts) {
  const float margin = page_margin(app, area.w);
  ui::Scroller scroller(app.ui, "out", area, app.word(name));
  Rect content = scroller.content();
  content.cut_left(kCardGap / 2);
  content.w -= margin;
  Flow flow(content);
  flow.space(margin);
  scroller.finish(area.w, results_of(app, flow, parts) + margin);
}

// Each column scrolls by itself, so that what comes out stays in view while something is typed.
void two_columns(App& app, const Rect& area, std::string_view key, Word name,
                 const InAndOut& parts) {
  const float margin = page_margin(app, area.w);
  Rect right = area;
  right.w = std::min(right.w, kWidestContent + 2 * margin);
  const Rect left = right.cut_left(inputs_width(right.w));
  const ui::Scope scope(app.ui, key);
  {
    ui::Scroller scroller(app.ui, "in", left, app.word(Word::screen_inputs));
    Rect content = scroller.content();
    content.cut_left(margin);
    content.w -= kCardGap / 2;
    Flow flow(content);
    flow.space(margin);
    scroller.finish(left.w, inputs_of(app, flow, parts) + margin);
  }
  Rect to_mend = mending_strip(app, right, Edge::top, margin);
  to_mend.x -= kCardGap / 2;  // as wide as the cards below it
  to_mend.w += kCardGap / 2;
  out_column(app, right, name, parts);
  say_what_to_mend(app, to_mend);
}

}  // namespace

float page_margin(const App& app, float width) {
  if (app.embed) return width < 480 ? 12.0f : 24.0f;
  return app.ui.narrow() ? 12.0f : 16.0f;
}

float inputs_width(float room) { return std::floor(room * 0.46f); }

bool explains_in_place(const App& app) {
  if (app.panel != Panel::explanation || app.embed || app.ui.narrow()) return false;
  if (app.screen == Screen::compare) return false;
  const float room = app.ui.environment.width - kRailWidth;
  return fits_two_columns(app, room) && !fits_two_columns(app, room - panel_width(room));
}

void in_and_out(App& app, const Rect& area, std::string_view key, Word name,
                const InAndOut& parts) {
  if (explains_in_place(app)) {
    const ui::Scope scope(app.ui, key);
    return out_column(app, below_summary(app, area, parts), name, parts);
  }
  if (!fits_two_columns(app, area.w)) return one_column(app, area, key, name, parts);
  if (app.embed) return two_columns_of_an_embed(app, area, key, name, parts);
  two_columns(app, below_summary(app, area, parts), key, name, parts);
}

}  // namespace kol::app
