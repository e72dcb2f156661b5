// The program behind the page: what the browser tells it (platform/events.h) becomes frames of the
// app.
#include <algorithm>
#include <cfloat>
#include <memory>
#include <string>
#include <utility>

#include "app/address.h"
#include "app/commands.h"
#include "app/embed/embed.h"
#include "app/frame.h"
#include "app/keeping/adding.h"
#include "app/keeping/files.h"
#include "app/keeping/links.h"
#include "app/keeping/opening.h"
#include "app/keeping/reading.h"
#include "app/keeping/shelf.h"
#include "app/parts/embedded.h"
#include "app/parts/work.h"
#include "app/print/pictures.h"
#include "app/screens.h"
#include "app/state/app.h"
#include "app/state/inbox.h"
#include "app/work/job.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "io/json/benchmarks.h"
#include "io/json/workspace.h"
#include "platform/events.h"
#include "platform/renderer.h"

namespace kol {
namespace {

// Of a frame, while a large table is read or added, or a workspace.
constexpr double kReadingSeconds = 0.04;

// The one program of this page. The browser calls plain functions, so it has to be found by them.
struct Program {
  std::string regular_font;
  std::string bold_font;
  std::unique_ptr<app::App> app;
  app::Inbox inbox;
  app::Calculation calculation;
};

Program& program() {
  static Program the_program;
  return the_program;
}

ui::Ui& page() { return program().app->ui; }

void put(app::InboxEvent event) {
  program().inbox.put(std::move(event));
  platform::request_frame();
}

// Dear ImGui takes some of its events in frames of their own: what comes after them waits.
bool pointer_waits() { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

void configure(ImGuiIO& io, ImGuiStyle& style) {
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NoKeyboard | ImGuiConfigFlags_NoMouseCursorChange;
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
}

void begin_stage() {
  const events::Environment& environment = page().environment;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {environment.width, environment.height};
  io.DisplayFramebufferScale = {environment.density, environment.density};
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("stage", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

void end_stage() {
  ImGui::End();
  ImGui::Render();
  if (page().environment.drawn) platform::render(ImGui::GetDrawData());
}

}  // namespace

namespace events {

bool start(const Texts& texts, const Environment& environment) {
  auto benchmarks = io::read_benchmarks(texts.benchmarks_json);
  if (!benchmarks.benchmarks) return false;
  Program& the = program();
  the.regular_font = texts.regular_font;
  the.bold_font = texts.bold_font;

  ImGui::CreateContext();
  configure(ImGui::GetIO(), ImGui::GetStyle());
  the.app = std::make_unique<app::App>(*std::move(benchmarks.benchmarks), app::pages());
  if (!page().words.load(texts.words_json)) return false;
  page().environment = environment;
  if (environment.drawn) platform::start_renderer();
  page().texts.load(the.regular_font, the.bold_font);

  auto sample = io::read_workspace(texts.sample_json, the.app->document.benchmarks());
  if (!sample.workspace) return false;
  the.app->sample = *std::move(sample.workspace);
  app::add_workspace(*the.app, the.app->sample, app::Arrival::sample);
  if (!texts.embedding.empty()) app::begin_embed(*the.app, texts.embedding);
  platform::request_frame();
  return true;
}

void environment(const Environment& environment) {
  // A picture that goes lets go of what it is drawn with; when a lost one is back it cannot.
  if (page().environment.drawn && !environment.drawn) platform::restore_renderer();
  page().environment = environment;
  platform::request_frame();
}

bool frame(double time) {
  ui::Ui& ui = page();
  ImGui::GetIO().DeltaTime = static_cast<float>(std::clamp(time - ui.time, 0.001, 0.1));
  ui.time = time;

  const app::App& app = *program().app;
  const bool waits = app.opening != nullptr;
  const bool had_events = pointer_waits() || (!waits && program().inbox.deliver());
  app::read_on(*program().app, kReadingSeconds);
  app::add_on(*program().app, kReadingSeconds);
  app::open_on(*program().app, kReadingSeconds);
  platform::set_cursor(platform::Cursor::arrow);
  begin_stage();
  ui.more_waits = pointer_waits() || !program().inbox.empty();
  ui.begin_frame();
  app::draw_frame(*program().app);
  app::watch_changes(*program().app);
  ui.end_frame();
  app::tell_host(*program().app);
  // Not what lies between two steps that were taken at once.
  if (program().inbox.empty() && !waits) app::tell_address(*program().app);
  end_stage();
  // What was drawn before a control further down acted shows it one frame later.
  if (had_events || ui.more_waits) platform::request_frame();
  return true;
}

float picture(float width, float height, float density) {
  ui::Ui& ui = page();
  const Environment before =
      std::exchange(ui.environment, {.width = width, .height = height, .density = density});
  // What the reader did meanwhile is for the next frame.
  ImVector<ImGuiInputEvent> waiting;
  waiting.swap(ImGui::GetCurrentContext()->InputEventsQueue);
  begin_stage();
  ui.begin_frame();
  const float drawn = app::draw_picture(*program().app);
  end_stage();  // without the end of a frame: nothing of it is described to the page
  waiting.swap(ImGui::GetCurrentContext()->InputEventsQueue);
  ui.environment = before;
  return drawn;
}
void in_sight(float top, float bottom) { app::set_in_sight(*program().app, top, bottom); }

void context_restored() {
  platform::restore_renderer();
  platform::request_frame();
}

void pointer(Pointer kind, float x, float y, bool touch) {
  const auto deliver = [=] {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    // Away before a cancelled press is let go, so that it presses nothing.
    const bool away = kind == Pointer::cancel || kind == Pointer::leave;
    io.AddMousePosEvent(away ? -FLT_MAX : x, away ? -FLT_MAX : y);
    if (kind == Pointer::down) io.AddMouseButtonEvent(0, true);
    if (kind == Pointer::up || kind == Pointer::cancel) io.AddMouseButtonEvent(0, false);
  };
  put({deliver, kind != Pointer::move && kind != Pointer::leave});
}

void scroll(std::uint32_t scroller, double x, double y) {
  page().scrolled(scroller, {x, y});
  platform::request_frame();
}

void action(std::uint32_t id, Action kind, std::string_view value) {
  const bool only_focus =
      kind == Action::focus || kind == Action::focus_visible || kind == Action::blur;
  put({[id, kind, text = std::string(value)] {
         page().act({id, kind, text});
       },
       !only_focus, kind == Action::input ? id : 0});
}

void command(Command command) {
  put({[command] { app::run(*program().app, command); }});
}

void go_to(std::string_view address) {
  put({[address = std::string(address)] { app::go_to(*program().app, address); }});
}

void file(std::string name, std::string bytes) {
  put({[name = std::move(name), bytes = std::move(bytes)] {
    app::open_bytes(*program().app, name, bytes);
  }});
}

void sheet(std::string name, std::vector<std::string> sheets, std::size_t chosen, bool again,
           std::string bytes) {
  put({[name = std::move(name), sheets = std::move(sheets), chosen, again,
        bytes = std::move(bytes)] {
    app::App& app = *program().app;
    // Who has left the workbook meanwhile does not see it again.
    if (again && !app::waits_for_sheet(app, chosen)) return;
    app::open_sheet(app, name, sheets, chosen, bytes);
  }});
}

void table_words(std::string json) {
  put({[json = std::move(json)] { app::take_table_words(*program().app, json); }});
}

void late_words(std::string_view words_json) { page().words.add(words_json); }

void work(platform::Work work, std::uint32_t number, std::string_view workspace_json,
          std::string_view benchmarks_json) {
  program().calculation.begin(work, number, workspace_json, benchmarks_json);
}

bool work_step(double seconds) { return program().calculation.step(seconds); }

void end_work() { program().calculation.end(); }

void worked(std::uint32_t number, double share, std::string json) {
  put({[number, share, json = std::move(json)] {
    app::take_worked(*program().app, number, share, json);
  }});
}

void link(std::string json) {
  put({[json = std::move(json)] { app::open_link(*program().app, json); }});
}

void paste(std::string text) {
  put({[text = std::move(text)] { app::open_pasted(*program().app, text); }});
}

void saved(std::string name) {
  put({[name = std::move(name)] {
    app::App& app = *program().app;
    app.tell(app.ui.words.with(ui::Word::saved_to, {{"name", name}}));
  }});
}

void shelf(std::vector<KeptWorkspace> all) {
  app::on_shelf(*program().app, std::move(all));
  platform::request_frame();
}

void come_back(std::string view, Reason reason) {
  app::on_come_back(*program().app, std::move(view), std::move(reason));
}

void keep(bool leaving) { app::keep_changes(*program().app, leaving); }

// At once and not with the next frame: a page that is hidden gets none.
// NOLINTNEXTLINE(performance-unnecessary-value-param): events are given their texts
void kept(std::string id, std::string revision, std::string kept_id, Reason reason) {
  app::on_kept(*program().app, id, revision, kept_id, std::move(reason));
  platform::request_frame();
}

void loaded(platform::Purpose purpose, KeptWorkspace workspace, std::string text) {
  put({[purpose, workspace = std::move(workspace), text = std::move(text)] {
    app::on_loaded(*program().app, purpose, workspace, text);
  }});
}

void elsewhere(std::string id, std::string revision) {
  put({[id = std::move(id), revision = std::move(revision)] {
    app::on_elsewhere(*program().app, id, revision);
  }});
}

}  // namespace events
}  // namespace kol

int main() { return 0; }
