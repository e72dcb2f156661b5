#include "app/address.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "app/explain/explain.h"
#include "app/state/topics.h"

namespace kol::app {
namespace {

constexpr std::string_view kImport = "import";

// ---- One part between two slashes ----

bool stands_for_itself(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || c == '~';
}

void put_encoded(std::string& address, char c) {
  char digits[4];
  std::snprintf(digits, sizeof digits, "%%%02X",
                static_cast<unsigned>(static_cast<unsigned char>(c)));
  address += digits;
}

void put_name(std::string& address, std::string_view name) {
  address += '/';
  address += name;
}

void put_id(const App& app, std::string& address, std::string_view id) {
  address += '/';
  bool encode = app.pages.find_panel(id) != nullptr;  // not to be taken for that panel
  for (const char c : id) {
    if (encode || !stands_for_itself(c)) {
      put_encoded(address, c);
    } else {
      address += c;
    }
    encode = false;
  }
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string decoded(std::string_view part) {
  std::string text;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool pair = part[i] == '%' && i + 2 < part.size() && digit_of(part[i + 1]) >= 0 &&
                      digit_of(part[i + 2]) >= 0;
    text += pair ? static_cast<char>(digit_of(part[i + 1]) * 16 + digit_of(part[i + 2])) : part[i];
    if (pair) i += 2;
  }
  return text;
}

// The parts of an address, taken from the front.
class Parts {
 public:
  explicit Parts(std::string_view address) : rest_(address) {}

  std::string_view first() const {
    return rest_.empty() ? rest_ : rest_.substr(1, rest_.find('/', 1) - 1);
  }
  std::string_view take() {
    const std::string_view part = first();
    rest_.remove_prefix(std::min(rest_.size(), part.size() + 1));
    return part;
  }

 private:
  std::string_view rest_;  // empty, or from a slash on
};

// ---- Places ----

// What an address names.
struct Place {
  Screen screen;
  Panel panel = Panel::none;
  std::string influencer = {};
  std::optional<Question> question = std::nullopt;
};

const PanelInfo& question_panel(const App& app) { return *app.pages.of(Panel::explanation); }

// Influencer or another panel; the question comes after it.
void take_panel(const App& app, Parts& parts, Place& place) {
  const std::string_view name = parts.first();
  if (name.empty() || name == question_panel(app).name) return;
  parts.take();
  const PanelInfo* panel = app.pages.find_panel(name);
  place.panel = panel == nullptr ? Panel::influencer : panel->panel;
  if (panel == nullptr) place.influencer = decoded(name);
}

void take_question(const App& app, Parts& parts, Place& place) {
  if (parts.take() != question_panel(app).name) return;
  const std::optional<Topic> topic = find_topic(parts.take());
  if (!topic) return;
  Question question{.topic = *topic, .influencer = decoded(parts.take())};
  if (question.influencer.empty()) question.influencer = place.influencer;
  const std::string channel(parts.take());
  const long counted = std::strtol(channel.c_str(), nullptr, 10);
  question.channel = static_cast<std::size_t>(std::max(1L, counted) - 1);
  if (question.influencer.empty()) question.of = asked_of(place.screen);
  if (!can_be_asked(question)) return;
  place.question = std::move(question);
}

std::optional<Place> place_at(const App& app, std::string_view address) {
  if (!address.starts_with('/')) return std::nullopt;
  Parts parts(address);
  Place place{.screen = app.pages.screens.front().screen};
  if (const ScreenInfo* screen = app.pages.find_screen(parts.first())) {
    parts.take();
    place.screen = screen->screen;
  } else if (app.pages.find_panel(parts.first()) == nullptr) {
    return std::nullopt;
  }
  take_panel(app, parts, place);
  take_question(app, parts, place);
  return place;
}

// ---- Showing a place ----

void show_question(App& app, const Place& place) {
  if (!app.questions_before.empty() && app.questions_before.back() == *place.question) {
    app.questions_before.pop_back();
  } else if (app.question != place.question) {
    app.questions_before.clear();
  }
  app.question = place.question;
  app.panel_before_question = place.panel;
  app.panel = Panel::explanation;
}

void show(App& app, const Place& place) {
  app.screen = place.screen;
  if (place.panel == Panel::influencer) app.open_influencer = place.influencer;
  Place there = place;
  const PanelInfo* panel = app.pages.of(place.panel);
  if (panel != nullptr && panel->can_open != nullptr && !panel->can_open(app)) {
    there.panel = Panel::none;
  }
  const std::string& asked_of = place.question ? place.question->influencer : std::string();
  if (place.question && (asked_of.empty() || app.document.index_of(asked_of))) {
    return show_question(app, there);
  }
  app.question.reset();
  app.questions_before.clear();
  app.panel = there.panel;
}

void put_question(const App& app, const Question& question, std::string& address) {
  put_name(address, question_panel(app).name);
  put_name(address, name_of(question.topic));
  const bool of_shown =
      app.panel_before_question == Panel::influencer && app.open_influencer == question.influencer;
  if (question.influencer.empty() || (of_shown && question.channel == 0)) return;
  put_id(app, address, question.influencer);
  if (question.channel > 0) put_name(address, std::to_string(question.channel + 1));
}

std::string panel_title_of(const App& app, const PanelInfo& panel) {
  return panel.title != nullptr ? panel.title(app) : app.word(panel.word);
}

}  // namespace

std::string address_of(const App& app) {
  std::string address;
  if (app.import) {
    put_name(address, kImport);
    return address;
  }
  const bool asked = app.panel == Panel::explanation && app.question;
  const Panel below = app.panel == Panel::explanation ? app.panel_before_question : app.panel;
  const PanelInfo* panel = below == Panel::influencer ? nullptr : app.pages.of(below);
  if (panel == nullptr || app.screen != app.pages.screens.front().screen) {
    put_name(address, app.pages.of(app.screen).name);
  }
  if (below == Panel::influencer) put_id(app, address, app.open_influencer);
  if (panel != nullptr) put_name(address, panel->name);
  if (asked) put_question(app, *app.question, address);
  return address;
}

std::string page_title(const App& app) {
  const std::string& screen =
      app.word(app.import ? Word::title_import : app.pages.of(app.screen).word);
  const PanelInfo* panel = app.import ? nullptr : app.pages.of(app.panel);
  const std::string shown =
      panel == nullptr
          ? screen
          : app.ui.words.with(Word::title_panel,
                              {{"panel", panel_title_of(app, *panel)}, {"screen", screen}});
  const std::string& name = app.document.workspace().campaign.name;
  if (name.empty()) return app.ui.words.with(Word::title_unnamed, {{"shown", shown}});
  return app.ui.words.with(Word::title_page, {{"shown", shown}, {"name", name}});
}

void go_to(App& app, std::string_view address) {
  app.told_address.arrived = true;
  app.ui.open_menu = 0;
  if (Parts(address).first() == kImport) {
    app.go_on_with_import();
    return;
  }
  const std::optional<Place> place = place_at(app, address);
  if (!place) return;
  if (app.import) app.leave_import();
  show(app, *place);
}

void tell_address(App& app) {
  if (app.embed) return;
  ToldAddress& told = app.told_address;
  ToldAddress now{.address = address_of(app),
                  .title = page_title(app),
                  .screen = app.screen,
                  .depth = app.panel_depth() + (app.import ? 1u : 0u),
                  .arrived = false};
  const bool closed = now.screen == told.screen && now.depth < told.depth;
  const platform::Step step = told.arrived ? platform::Step::none
                              : closed     ? platform::Step::close
                                           : platform::Step::onward;
  const bool is_news = told.arrived || now.address != told.address || now.title != told.title;
  told = std::move(now);
  if (is_news) platform::show_address(told.address, told.title, step);
}

}  // namespace kol::app
