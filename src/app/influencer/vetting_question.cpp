// A question of the vetting: one line of it, and opened what belongs to it.
#include <algorithm>
#include <array>

#include "app/influencer/vetting_parts.h"
#include "app/parts/vetting.h"

namespace kol::app {
namespace {

constexpr float kStateWidth = 132;
constexpr float kNumberWidth = 24;
constexpr float kInset = 6;  // so that the ring of the focus touches no number
constexpr float kGap = 8;

// Those that can be chosen; the first is what follows of itself.
constexpr std::array kChoices = {VettingState::open, VettingState::asked, VettingState::answered,
                                 VettingState::waived, VettingState::blocker};

constexpr auto kNone = static_cast<std::size_t>(-1);

bool is_open(const App& app, VettingItem question) {
  return app.influencer_view.open_question == static_cast<std::size_t>(question);
}

// Number, question, and below it what is known; pressing it opens the rest.
// What is a warning sign is no plain fact.
void question_head(App& app, const Rect& rect, const std::string& title, const std::string& facts,
                   VettingItem question, std::size_t number, bool warns) {
  Ui& ui = app.ui;
  const bool open = is_open(app, question);
  const ui::Id id = ui.id("open");
  ui::Press press;
  if (ui.activated(id, rect, true, press)) {
    app.influencer_view.open_question = open ? kNone : static_cast<std::size_t>(question);
  }
  const std::string numbered = ui.words.with(
      Word::vetting_numbered, {{"number", std::to_string(number)}, {"question", title}});
  ui::Node& node = ui.describe(id, ui::Role::button, rect, numbered);
  node.title = facts;
  node.flags |= open ? ui::flag_expanded : ui::flag_collapsed;
  if (press.hovered) ui.fill(rect.inset(-4, 0), ui.theme.hovered(), ui.theme.control_radius);
  Rect rest = rect.inset(0, 8);
  rest.cut_left(kInset);
  Rect left = rest.cut_left(kNumberWidth);
  ui.draw_text(left.cut_top(22), std::to_string(number), {.colour = ui.theme.secondary});
  const float height = ui::paragraph_height(ui, title, rest.w, {.bold = true});
  ui::draw_paragraph(ui, rest.cut_top(height), title, {.bold = true});
  ui::draw_paragraph(
      ui, rest, facts,
      {.size = ui::kSmallSize, .colour = warns ? ui.theme.caution : ui.theme.secondary});
  ui.focus_ring(id, rect, ui.theme.control_radius);
}

float head_height(App& app, float width, const std::string& title, const std::string& facts) {
  const float room = width - kNumberWidth - kInset;
  return 16 + ui::paragraph_height(app.ui, title, room, {.bold = true}) +
         ui::paragraph_height(app.ui, facts, room, {.size = ui::kSmallSize});
}

// An answer answers what was open or asked, unless parts of its own have to be.
void answer_field(App& app, Flow& flow, const InfluencerSubject& subject, VettingItem item,
                  bool has_parts) {
  std::string answer = entry_of(subject, item).answer;
  if (!text_value(app, flow.row(value_field_height(app)), "answer", answer,
                  app.word(Word::vetting_answer))) {
    return;
  }
  edit_vetting_entry(app, subject, item, "answer", [&](VettingEntry& entry) {
    const bool waits = entry.state == VettingState::open || entry.state == VettingState::asked;
    if (waits && !has_parts && !answer.empty()) entry.state = VettingState::answered;
    entry.answer = answer;
  });
}

void evidence_field(App& app, Flow& flow, const InfluencerSubject& subject, VettingItem item) {
  std::string evidence = entry_of(subject, item).evidence;
  if (!text_value(app, flow.row(value_field_height(app)), "evidence", evidence,
                  app.word(Word::vetting_evidence), app.word(Word::vetting_evidence_help))) {
    return;
  }
  edit_vetting_entry(app, subject, item, "evidence",
                     [&](VettingEntry& entry) { entry.evidence = evidence; });
}

// A part of a question, with an answer of its own once it is more than open.
void part_of_question(App& app, Flow& flow, const InfluencerSubject& subject, VettingItem item,
                      VettingState state) {
  Ui& ui = app.ui;
  const ui::Scope scope(ui, "part " + std::to_string(static_cast<std::size_t>(item)));
  const std::string& name = vetting_name(app, item);
  const float width = flow.width() - kStateWidth - kGap;
  const float height = std::max(ui.control_height(), ui::paragraph_height(ui, name, width));
  Rect row = flow.row(height);
  Rect choice = row.cut_right(kStateWidth, kGap);
  choice.h = ui.control_height();
  ui.describe(ui.id("name"), ui::Role::text, row).value = name;
  const float text = ui::paragraph_height(ui, name, row.w);
  ui::draw_paragraph(ui, {row.x, row.y + (height - text) / 2, row.w, text}, name);
  vetting_state_select(app, choice, subject, item, state);
  const VettingEntry& entry = entry_of(subject, item);
  if (entry.state == VettingState::open && entry.answer.empty()) return flow.space(8);
  flow.space(4);
  answer_field(app, flow, subject, item, false);
  flow.space(8);
}

void opened(App& app, Flow& outer, const InfluencerSubject& subject,
            const VettingQuestion& question, const VettingReport& report) {
  const Rect row = outer.row(0);
  constexpr float kLeft = kInset + kNumberWidth;
  Flow flow({row.x + kLeft, row.y, row.w - kLeft, 0});
  flow.space(4);
  vetting_figures(app, flow, subject, question.item);
  const auto first = static_cast<std::size_t>(question.item) + 1;
  for (std::size_t i = first; i < first + question.sub_items; ++i) {
    const auto& state = report.items[i].state;
    if (state) part_of_question(app, flow, subject, static_cast<VettingItem>(i), *state);
  }
  answer_field(app, flow, subject, question.item, question.sub_items > 0);
  flow.space(8);
  evidence_field(app, flow, subject, question.item);
  flow.space(8);
  way_to_figures(app, flow, subject, report.items[static_cast<std::size_t>(question.item)].facts);
  flow.space(4);
  outer.space(flow.y() - row.y);
}

}  // namespace

void vetting_state_select(App& app, const Rect& rect, const InfluencerSubject& subject,
                          VettingItem item, VettingState state) {
  const VettingState own = entry_of(subject, item).state;
  std::vector<std::string> choices;
  std::size_t chosen = 0;
  for (const VettingState choice : kChoices) {
    if (choice == own) chosen = choices.size();
    choices.push_back(vetting_state_name(app, choice));
  }
  // What the roster or the parts say of themselves.
  if (own == VettingState::open) choices[0] = vetting_state_name(app, state);
  const std::string name =
      app.ui.words.with(Word::vetting_state_of, {{"question", vetting_name(app, item)}});
  if (!ui::select(app.ui, rect, "state", choices, chosen, {.label = name, .hide_label = true})) {
    return;
  }
  edit_vetting_entry(app, subject, item, {},
                     [&](VettingEntry& entry) { entry.state = kChoices[chosen]; });
}

void vetting_question(App& app, Flow& flow, const InfluencerSubject& subject,
                      const VettingQuestion& question, const VettingReport& report,
                      std::size_t number) {
  Ui& ui = app.ui;
  const VettingItemReport& item = report.items[static_cast<std::size_t>(question.item)];
  const VettingState state = item.state.value_or(VettingState::open);
  const std::string& title = vetting_name(app, question.item);
  const VettingEntry& entry = entry_of(subject, question.item);
  const std::string known = vetting_facts(app, item.facts);
  const bool warns = question.item == VettingItem::comfort && refuses_tracking(subject);
  // What was answered says more than the roster, but hides no warning sign.
  const std::string facts = !entry.answer.empty() && !warns ? entry.answer
                            : known.empty()                 ? app.word(Word::vetting_not_known)
                                                            : known;
  const float room = flow.width() - kStateWidth - kGap;
  const float height = std::max(ui.control_height() + 16, head_height(app, room, title, facts));
  const Rect head = flow.row(height);
  ui::Group group(ui, "question " + std::to_string(number), ui::Role::group, head, title);
  if (state == VettingState::blocker) {
    ui.fill(head.inset(-4, 0), ui::with_alpha(ui.theme.bad, 26), ui.theme.control_radius);
  }
  Rect rest = head;
  Rect choice = rest.cut_right(kStateWidth, kGap);
  choice = {choice.x, choice.y + 8, choice.w, ui.control_height()};
  question_head(app, rest, title, facts, question.item, number, warns);
  vetting_state_select(app, choice, subject, question.item, state);
  if (is_open(app, question.item)) opened(app, flow, subject, question, report);
  group.set_height(flow.y() - head.y);
  ui.line(flow.x(), flow.y() - 0.5f, flow.x() + flow.width(), flow.y() - 0.5f, ui.theme.line);
}

}  // namespace kol::app
