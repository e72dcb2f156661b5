// The icons as strokes on a grid of 20 × 20, 1.6 wide, with round ends and softened corners.
#include "ui/icons.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "ui/icon_pen.h"

namespace kol::ui {
namespace {

void draw_compare(Pen& pen) {
  pen.circle({7.4f, 6.4f}, 2.9f);
  pen.arc({7.4f, 16.6f}, 5.2f, 180, 360);
  pen.arc({12.6f, 6.4f}, 2.9f, -70, 70);
  pen.arc({12.4f, 16.6f}, 5.2f, -64, 0);
}

void draw_fees(Pen& pen) {
  pen.shape({{3, 3}, {10.4f, 3}, {17.6f, 10.2f}, {10.2f, 17.6f}, {3, 10.4f}}, 1.6f);
  pen.dot({6.9f, 6.9f}, 1.3f);
}

void draw_campaign(Pen& pen) {
  pen.shape({{2.8f, 7.4f}, {8, 7.4f}, {14.8f, 3.8f}, {14.8f, 15.8f}, {8, 12.2f}, {2.8f, 12.2f}});
  pen.line({{5.4f, 12.4f}, {6.2f, 16.8f}, {8.8f, 16.8f}, {8.2f, 12.6f}}, 1);
  pen.arc({14.8f, 9.8f}, 2.8f, -50, 50);
}

void draw_plan(Pen& pen) {
  for (const float y : {4.6f, 10.0f, 15.4f}) {
    pen.line({{2.8f, y}, {4.2f, y + 1.4f}, {6.8f, y - 1.6f}}, 0.6f);
    pen.line({{9.6f, y}, {17.2f, y}});
  }
}

// A line that beats: what is measured.
void draw_track(Pen& pen) {
  pen.line({{2.2f, 10}, {5.8f, 10}, {8.2f, 3.4f}, {11.8f, 16.6f}, {14.2f, 10}, {17.8f, 10}}, 0.8f);
}

void draw_calendar(Pen& pen) {
  pen.box(3, 4.4f, 17, 17, 1.6f);
  pen.line({{3, 8.4f}, {17, 8.4f}});
  pen.line({{6.6f, 2.6f}, {6.6f, 5.6f}});
  pen.line({{13.4f, 2.6f}, {13.4f, 5.6f}});
}

void draw_undo(Pen& pen) {
  pen.line({{7, 3.8f}, {3.4f, 7.4f}, {7, 11}});
  pen.hook({3.8f, 7.4f}, {12.2f, 11.7f}, 4.3f, -90, 90, {8.2f, 16});
}

void draw_redo(Pen& pen) {
  pen.line({{13, 3.8f}, {16.6f, 7.4f}, {13, 11}});
  pen.hook({16.2f, 7.4f}, {7.8f, 11.7f}, 4.3f, -90, -270, {11.8f, 16});
}

void draw_open(Pen& pen) {
  pen.shape(
      {{2.5f, 3.8f}, {7.6f, 3.8f}, {9.6f, 6.5f}, {17.5f, 6.5f}, {17.5f, 16.5f}, {2.5f, 16.5f}},
      1.6f);
}

void draw_paste(Pen& pen) {
  pen.line({{7, 4.4f}, {4.2f, 4.4f}, {4.2f, 17.4f}, {15.8f, 17.4f}, {15.8f, 4.4f}, {13, 4.4f}},
           1.8f);
  pen.box(7, 2.6f, 13, 6.2f, 1.2f);
  pen.line({{7.5f, 10.5f}, {12.5f, 10.5f}});
  pen.line({{7.5f, 13.5f}, {10.5f, 13.5f}});
}

void draw_save(Pen& pen) {
  pen.line({{10, 3}, {10, 12}});
  pen.line({{6.2f, 8.6f}, {10, 12.4f}, {13.8f, 8.6f}});
  pen.line({{3.5f, 13}, {3.5f, 16.5f}, {16.5f, 16.5f}, {16.5f, 13}}, 1.6f);
}

void draw_columns(Pen& pen) {
  pen.box(2.5f, 3.5f, 17.5f, 16.5f);
  pen.line({{7.5f, 4.5f}, {7.5f, 15.5f}});
  pen.line({{12.5f, 4.5f}, {12.5f, 15.5f}});
}

void draw_sun(Pen& pen) {
  pen.circle({10, 10}, 3.3f);
  for (int ray = 0; ray < 8; ++ray) {
    const float angle = radians(45 * static_cast<float>(ray));
    const float x = std::cos(angle);
    const float y = std::sin(angle);
    pen.line({{10 + x * 6.1f, 10 + y * 6.1f}, {10 + x * 7.7f, 10 + y * 7.7f}});
  }
}

// The outer arc leaves out its upper right quarter; the inner one closes it through the ends.
void draw_moon(Pen& pen) {
  pen.arc({10, 10}, 7, -90, -360);
  pen.arc({14.62f, 5.38f}, 5.2f, 62.7f, 207.3f);
}

void draw_trash(Pen& pen) {
  pen.line({{3.5f, 5.5f}, {16.5f, 5.5f}});
  pen.line({{7.5f, 5.4f}, {7.5f, 2.5f}, {12.5f, 2.5f}, {12.5f, 5.4f}}, 1.2f);
  pen.line({{5, 5.8f}, {5.7f, 16.5f}, {14.3f, 16.5f}, {15, 5.8f}}, 1.6f);
  pen.line({{8.4f, 8.8f}, {8.4f, 13.2f}});
  pen.line({{11.6f, 8.8f}, {11.6f, 13.2f}});
}

void draw_duplicate(Pen& pen) {
  pen.box(7.5f, 7.5f, 17.5f, 17.5f);
  pen.line({{4.5f, 12.5f}, {2.5f, 12.5f}, {2.5f, 2.5f}, {12.5f, 2.5f}, {12.5f, 4.5f}}, 1.6f);
}

// A stroke and a dot below it: the sign of warn and alarm.
void draw_exclamation(Pen& pen, float top) {
  pen.line({{10, top}, {10, top + 3.6f}});
  pen.dot({10, top + 6.3f}, 1.05f);
}

void draw_alarm(Pen& pen) {
  pen.shape({{7, 2.8f},
             {13, 2.8f},
             {17.2f, 7},
             {17.2f, 13},
             {13, 17.2f},
             {7, 17.2f},
             {2.8f, 13},
             {2.8f, 7}},
            0.8f);
  draw_exclamation(pen, 6.6f);
}

void draw_unknown(Pen& pen) {
  pen.circle({10, 10}, 7.2f);
  pen.hook({7.8f, 8.4f}, {10, 8}, 2.2f, 180, 405, {10, 11.4f});
  pen.dot({10, 14}, 1.05f);
}

void draw_arrow_up(Pen& pen, bool up) {
  const float tip = up ? 4 : 16;
  const float tail = up ? 16 : 4;
  const float wing = up ? 8.4f : 11.6f;
  pen.line({{10, tail}, {10, tip}});
  pen.line({{5.6f, wing}, {10, tip}, {14.4f, wing}});
}

void draw_print(Pen& pen) {
  pen.line({{6, 6.4f}, {6, 2.8f}, {14, 2.8f}, {14, 6.4f}});
  pen.line(
      {{5.6f, 13.4f}, {2.8f, 13.4f}, {2.8f, 6.4f}, {17.2f, 6.4f}, {17.2f, 13.4f}, {14.4f, 13.4f}},
      1.6f);
  pen.box(6, 11, 14, 17.2f, 1);
}

// Two links of a chain, upwards to the right, joined by a third stroke.
void draw_link(Pen& pen) {
  pen.hook({9.6f, 5.8f}, {13, 7}, 3.6f, -135 - 0, 45, {14.2f, 10.4f});
  pen.hook({10.4f, 14.2f}, {7, 13}, 3.6f, 45, 225, {5.8f, 9.6f});
  pen.line({{7.8f, 12.2f}, {12.2f, 7.8f}});
}

}  // namespace

void draw_icon(Ui& ui, Icon icon, const Rect& rect, Colour colour, float scale) {
  if (icon == Icon::none || !ui.visible(rect)) return;
  Pen pen(ui.list(), rect, colour, scale, ui.environment.density);
  switch (icon) {
    case Icon::none:
      break;
    case Icon::compare:
      draw_compare(pen);
      break;
    case Icon::fees:
      draw_fees(pen);
      break;
    case Icon::campaign:
      draw_campaign(pen);
      break;
    case Icon::plan:
      draw_plan(pen);
      break;
    case Icon::track:
      draw_track(pen);
      break;
    case Icon::calendar:
      draw_calendar(pen);
      break;
    case Icon::undo:
      draw_undo(pen);
      break;
    case Icon::redo:
      draw_redo(pen);
      break;
    case Icon::open:
      draw_open(pen);
      break;
    case Icon::paste:
      draw_paste(pen);
      break;
    case Icon::save:
      draw_save(pen);
      break;
    case Icon::plus:
      pen.line({{10, 4}, {10, 16}});
      pen.line({{4, 10}, {16, 10}});
      break;
    case Icon::minus:
      pen.line({{4, 10}, {16, 10}});
      break;
    case Icon::close:
      pen.line({{5.2f, 5.2f}, {14.8f, 14.8f}});
      pen.line({{14.8f, 5.2f}, {5.2f, 14.8f}});
      break;
    case Icon::search:
      pen.circle({8.8f, 8.8f}, 5.4f);
      pen.line({{12.9f, 12.9f}, {17, 17}});
      break;
    case Icon::columns:
      draw_columns(pen);
      break;
    case Icon::sort_up:
      draw_arrow_up(pen, true);
      break;
    case Icon::sort_down:
      draw_arrow_up(pen, false);
      break;
    case Icon::chevron_down:
      pen.line({{5.4f, 7.8f}, {10, 12.4f}, {14.6f, 7.8f}});
      break;
    case Icon::chevron_right:
      pen.line({{7.8f, 5.4f}, {12.4f, 10}, {7.8f, 14.6f}});
      break;
    case Icon::back:
      pen.line({{16, 10}, {4, 10}});
      pen.line({{8.4f, 5.6f}, {4, 10}, {8.4f, 14.4f}});
      break;
    case Icon::sun:
      draw_sun(pen);
      break;
    case Icon::moon:
      draw_moon(pen);
      break;
    case Icon::trash:
      draw_trash(pen);
      break;
    case Icon::duplicate:
      draw_duplicate(pen);
      break;
    case Icon::shelf:  // sheets behind one another
      pen.box(3.5f, 9, 16.5f, 17);
      pen.line({{5.2f, 6}, {14.8f, 6}});
      pen.line({{7, 3}, {13, 3}});
      break;
    case Icon::rename:  // a pencil on its line
      pen.shape({{4, 12.6f}, {12.6f, 4}, {15.4f, 6.8f}, {6.8f, 15.4f}, {3.4f, 16}}, 0.8f);
      pen.line({{10.6f, 16.4f}, {16.6f, 16.4f}});
      break;
    case Icon::info:
      pen.circle({10, 10}, 7.2f);
      pen.line({{10, 9.6f}, {10, 13.6f}});
      pen.dot({10, 6.7f}, 1.05f);
      break;
    case Icon::warn:
      pen.shape({{10, 2.4f}, {18, 16.6f}, {2, 16.6f}}, 2.4f);
      draw_exclamation(pen, 7.8f);
      break;
    case Icon::alarm:
      draw_alarm(pen);
      break;
    case Icon::ok:
      pen.line({{4.2f, 10.6f}, {8.2f, 14.6f}, {15.8f, 5.8f}});
      break;
    case Icon::unknown:
      draw_unknown(pen);
      break;
    case Icon::more:
      pen.dot({4.4f, 10}, 1.4f);
      pen.dot({10, 10}, 1.4f);
      pen.dot({15.6f, 10}, 1.4f);
      break;
    case Icon::filter:
      pen.line({{3, 5.5f}, {17, 5.5f}});
      pen.line({{5.8f, 10.5f}, {14.2f, 10.5f}});
      pen.line({{8.5f, 15.5f}, {11.5f, 15.5f}});
      break;
    case Icon::link:
      draw_link(pen);
      break;
    case Icon::print:
      draw_print(pen);
      break;
    case Icon::share:
      pen.circle({15, 4.6f}, 2.3f);
      pen.circle({5, 10}, 2.3f);
      pen.circle({15, 15.4f}, 2.3f);
      pen.line({{7.1f, 8.9f}, {12.9f, 5.7f}});
      pen.line({{7.1f, 11.1f}, {12.9f, 14.3f}});
      break;
    case Icon::file:
      pen.shape({{4.5f, 2.5f}, {11.5f, 2.5f}, {15.5f, 6.5f}, {15.5f, 17.5f}, {4.5f, 17.5f}});
      pen.line({{11.3f, 3}, {11.3f, 6.7f}, {15, 6.7f}}, 0);
      break;
    case Icon::settings:
      pen.line({{3, 6}, {17, 6}});
      pen.line({{3, 14}, {17, 14}});
      pen.dot({12.5f, 6}, 2.2f);
      pen.dot({7.5f, 14}, 2.2f);
      break;
    case Icon::book:
      pen.shape({{4, 3}, {16, 3}, {16, 17}, {4, 17}}, 1.6f);
      pen.line({{7.5f, 3.4f}, {7.5f, 16.6f}});
      pen.line({{10.4f, 7}, {13.2f, 7}});
      break;
    case Icon::keyboard:
      pen.box(2, 4.8f, 18, 15.2f);
      pen.line({{7, 12}, {13, 12}});
      for (const float x : {5.6f, 8.5f, 11.5f, 14.4f}) pen.dot({x, 8.4f}, 0.9f);
      break;
    case Icon::scatter:
      pen.line({{3.5f, 3}, {3.5f, 16.5f}, {17, 16.5f}}, 0);
      pen.dot({7.4f, 12.4f}, 1.3f);
      pen.dot({10.4f, 7.6f}, 1.3f);
      pen.dot({14.6f, 10}, 1.3f);
      pen.dot({15, 4.6f}, 1.3f);
      break;
    case Icon::picture:
      pen.box(2.5f, 3.5f, 17.5f, 16.5f);
      pen.circle({7, 7.8f}, 1.3f);
      pen.line({{3.4f, 15}, {8.4f, 10.6f}, {11.4f, 13.4f}, {14, 11.4f}, {17, 14}}, 0.8f);
      break;
  }
}

}  // namespace kol::ui
