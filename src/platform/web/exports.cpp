// The functions that the page calls (web/page/events.js). Each gathers its texts from the page's
// tray and becomes an event. tests/bridge compares names and order of what they take with the
// page's.
#include <emscripten/emscripten.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "platform/events.h"
#include "platform/web/page_calls.h"
#include "platform/web/tray.h"

namespace {

using kol::events::Environment;
using kol::platform::take;

// Bits of `wishes`.
enum Wish { wish_dark = 1, wish_reduced_motion = 2, wish_coarse_pointer = 4, wish_drawn = 8 };

Environment environment_of(float width, float height, float density, int wishes) {
  return {.width = width,
          .height = height,
          .density = density,
          .dark = (wishes & wish_dark) != 0,
          .reduced_motion = (wishes & wish_reduced_motion) != 0,
          .coarse_pointer = (wishes & wish_coarse_pointer) != 0,
          .drawn = (wishes & wish_drawn) != 0};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// One workspace is this many texts in the tray.
constexpr std::size_t kKeptTexts = 8;

kol::events::KeptWorkspace take_kept(std::size_t first) {
  kol::events::KeptWorkspace kept;
  kept.note.id = take(first);
  kept.note.name = take(first + 1);
  kept.date = take(first + 2);
  kept.size = take(first + 3);
  kept.note.revision = take(first + 4);
  kept.note.format = std::atoi(take(first + 5).c_str());
  kept.note.origin = take(first + 6);
  kept.in_memory = !take(first + 7).empty();
  return kept;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE bool kol_start(float width, float height, float density, int wishes) {
  const std::string words = take(0);
  const std::string benchmarks = take(1);
  const std::string sample = take(2);
  const std::string regular = take(3);
  const std::string bold = take(4);
  const std::string embedding = take(5);
  return kol::events::start({.words_json = words,
                             .benchmarks_json = benchmarks,
                             .sample_json = sample,
                             .regular_font = regular,
                             .bold_font = bold,
                             .embedding = embedding},
                            environment_of(width, height, density, wishes));
}

EMSCRIPTEN_KEEPALIVE void kol_environment(float width, float height, float density, int wishes) {
  kol::events::environment(environment_of(width, height, density, wishes));
}

EMSCRIPTEN_KEEPALIVE bool kol_frame(double time) { return kol::events::frame(time); }

EMSCRIPTEN_KEEPALIVE float kol_picture(float width, float height, float density) {
  return kol::events::picture(width, height, density);
}

EMSCRIPTEN_KEEPALIVE void kol_context_restored() { kol::events::context_restored(); }

EMSCRIPTEN_KEEPALIVE void kol_in_sight(float top, float bottom) {
  kol::events::in_sight(top, bottom);
}

EMSCRIPTEN_KEEPALIVE void kol_pointer(int kind, float x, float y, bool touch) {
  kol::events::pointer(static_cast<kol::events::Pointer>(kind), x, y, touch);
}

EMSCRIPTEN_KEEPALIVE void kol_scroll(std::uint32_t scroller, double x, double y) {
  kol::events::scroll(scroller, x, y);
}

EMSCRIPTEN_KEEPALIVE void kol_action(std::uint32_t id, int kind) {
  const std::string value = take(0);
  kol::events::action(id, static_cast<kol::events::Action>(kind), value);
}

EMSCRIPTEN_KEEPALIVE void kol_command() {
  const std::string name = take(0);
  const auto& names = kol::events::kCommandNames;
  const auto known = std::find(names.begin(), names.end(), name);
  if (known == names.end()) return;
  kol::events::command(static_cast<kol::events::Command>(known - names.begin()));
}

EMSCRIPTEN_KEEPALIVE void kol_go_to() {
  const std::string address = take(0);
  kol::events::go_to(address);
}

EMSCRIPTEN_KEEPALIVE void kol_file() {
  std::string name = take(0);
  std::string bytes = take(1);
  kol::events::file(std::move(name), std::move(bytes));
}

EMSCRIPTEN_KEEPALIVE void kol_sheet(std::size_t chosen, bool again) {
  std::string name = take(0);
  const std::string sheets = take(1);
  std::string bytes = take(2);
  kol::events::sheet(std::move(name), lines_of(sheets), chosen, again, std::move(bytes));
}

EMSCRIPTEN_KEEPALIVE void kol_table_words() {
  std::string json = take(0);
  kol::events::table_words(std::move(json));
}

EMSCRIPTEN_KEEPALIVE void kol_late_words() {
  const std::string words_json = take(0);
  kol::events::late_words(words_json);
}

EMSCRIPTEN_KEEPALIVE void kol_worked(std::uint32_t number, double share) {
  std::string json = take(0);
  kol::events::worked(number, share, std::move(json));
}

EMSCRIPTEN_KEEPALIVE void kol_link() {
  std::string json = take(0);
  kol::events::link(std::move(json));
}

EMSCRIPTEN_KEEPALIVE void kol_paste() {
  std::string text = take(0);
  kol::events::paste(std::move(text));
}

EMSCRIPTEN_KEEPALIVE void kol_saved() {
  std::string name = take(0);
  kol::events::saved(std::move(name));
}

EMSCRIPTEN_KEEPALIVE void kol_shelf(std::size_t count) {
  std::vector<kol::events::KeptWorkspace> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(take_kept(i * kKeptTexts));
  kol::events::shelf(std::move(all));
}

EMSCRIPTEN_KEEPALIVE void kol_come_back() {
  std::string view = take(0);
  std::string reason = take(1);
  kol::events::come_back(std::move(view), std::move(reason));
}

EMSCRIPTEN_KEEPALIVE void kol_keep(bool leaving) { kol::events::keep(leaving); }

EMSCRIPTEN_KEEPALIVE void kol_kept() {
  std::string id = take(0);
  std::string revision = take(1);
  std::string kept_id = take(2);
  std::string reason = take(3);
  kol::events::kept(std::move(id), std::move(revision), std::move(kept_id), std::move(reason));
}

EMSCRIPTEN_KEEPALIVE void kol_loaded(int purpose) {
  kol::events::KeptWorkspace workspace = take_kept(0);
  std::string text = take(kKeptTexts);
  kol::events::loaded(static_cast<kol::platform::Purpose>(purpose), std::move(workspace),
                      std::move(text));
}

EMSCRIPTEN_KEEPALIVE void kol_elsewhere() {
  std::string id = take(0);
  std::string revision = take(1);
  kol::events::elsewhere(std::move(id), std::move(revision));
}

}  // extern "C"
