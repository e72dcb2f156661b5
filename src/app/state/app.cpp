#include "app/state/app.h"

#include <utility>

namespace kol::app {
namespace {

constexpr double kNoticeSeconds = 8;

}  // namespace

NoticeAction undo_action() {
  return {Word::bar_undo, [](App& app) { app.document.undo(); }, true};
}

void App::begin_anew(Workspace next, Arrival arrival) {
  document.begin_anew(std::move(next));
  CompareView roster = compare.of_another_workspace();
  static_cast<OpenWorkspace&>(*this) = {};
  compare = std::move(roster);
  ui.drafts.clear();
  is_sample = arrival == Arrival::sample;
  shelf.begin_anew(arrival, document.revision());
}

void App::show(Panel wanted) {
  question.reset();
  questions_before.clear();
  panel = wanted;
}

void App::ask(Question asked) {
  if (panel != Panel::explanation) panel_before_question = panel;
  if (panel == Panel::explanation && question) questions_before.push_back(*std::move(question));
  question = std::move(asked);
  panel = Panel::explanation;
}

void App::open(std::string_view influencer_id) {
  open_influencer = influencer_id;
  influencer_view.is_new = false;
  panel = Panel::influencer;
}

std::size_t App::panel_depth() const {
  if (panel != Panel::explanation) return panel == Panel::none ? 0 : 1;
  return (panel_before_question == Panel::none ? 1 : 2) + questions_before.size();
}

void App::leave_import() {
  import_left = std::move(import);
  import.reset();
}

void App::close_panel() {
  panel = panel == Panel::explanation ? panel_before_question : Panel::none;
  question.reset();
  questions_before.clear();
}

void App::go_back() {
  if (questions_before.empty()) return close_panel();
  question = std::move(questions_before.back());
  questions_before.pop_back();
}

void App::tell(std::string text, std::optional<NoticeAction> action) {
  notice = Notice{std::move(text), std::move(action),        {},
                  false,           ui.time + kNoticeSeconds, document.revision()};
  platform::request_frame_after(kNoticeSeconds + 0.1);
}

void App::fail(std::string text, std::optional<NoticeAction> action) {
  notice = Notice{std::move(text),    std::move(action), {}, true, ui.time + 3 * kNoticeSeconds,
                  document.revision()};
  platform::request_frame_after(3 * kNoticeSeconds + 0.1);
}

}  // namespace kol::app
