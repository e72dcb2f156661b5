#include "app/state/app.h"

#include <utility>

namespace kol::app {
namespace {

constexpr double kNoticeSeconds = 8;

}  // namespace

NoticeAction undo_action() {
  return {Word::bar_undo, [](App& app) { app.undo(); }, true};
}

NoticeAction campaign_action() {
  return {Word::notice_open_campaign, [](App& app) {
            while (app.panel != Panel::none) app.close_panel();
            app.screen = Screen::campaign;
          }};
}

void App::begin_anew(Workspace next, Arrival arrival, std::vector<InfluencerReport> reports) {
  document.begin_anew(std::move(next), arrival == Arrival::sample, std::move(reports));
  CompareView roster = compare.of_another_workspace();
  static_cast<OpenWorkspace&>(*this) = {};
  compare = std::move(roster);
  ui.drafts.clear();
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

void App::stop_reading() {
  import_adding.reset();
  if (!import_reading) return;
  ImportReading stopped = *std::exchange(import_reading, std::nullopt);
  stopped.table.reset();  // which reads the import's bytes
  if (!stopped.is_first) return import->forget_answers();
  import = std::move(stopped.before);
  panel = stopped.panel_before;
}

void App::leave_import() {
  stop_reading();
  import_left.reset();
  if (!import) return;
  import->wanted_sheet.reset();
  const std::string words = import->name.empty()
                                ? ui.words[Word::import_waits_pasted]
                                : ui.words.with(Word::import_waits, {{"name", import->name}});
  import_left = std::move(import);
  import.reset();
  tell(words, {NoticeAction{Word::import_go_on, [](App& app) { app.go_on_with_import(); }}});
}

void App::go_on_with_import() {
  if (!import) import = std::exchange(import_left, std::nullopt);
  if (notice && !notice->actions.empty() && notice->actions[0].label == Word::import_go_on) {
    notice.reset();
  }
}

void App::undo() {
  const Change* const step = document.next_undo();
  if (step != nullptr && step->imported && last_import) {
    import_taken_back = std::exchange(last_import, std::nullopt);
  }
  document.undo();
}

void App::redo() {
  const Change* const step = document.next_redo();
  if (step != nullptr && import_taken_back && step->imported == import_taken_back->name) {
    last_import = std::exchange(import_taken_back, std::nullopt);
  }
  document.redo();
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

void App::tell(std::string text, std::vector<NoticeAction> actions) {
  notice = Notice{std::move(text), std::move(actions), false, ui.time + kNoticeSeconds,
                  document.revision()};
  platform::request_frame_after(kNoticeSeconds + 0.1);
}

void App::fail(std::string text, std::vector<NoticeAction> actions) {
  notice = Notice{std::move(text), std::move(actions), true, ui.time + 3 * kNoticeSeconds,
                  document.revision()};
  platform::request_frame_after(3 * kNoticeSeconds + 0.1);
}

}  // namespace kol::app
