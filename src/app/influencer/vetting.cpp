#include "app/influencer/vetting.h"

#include "app/influencer/vetting_message.h"
#include "app/influencer/vetting_parts.h"
#include "app/parts/vetting.h"

namespace kol::app {
namespace {

constexpr float kBarHeight = 6;

// How it stands, whoever it is: also of somebody who has no vetting yet.
VettingReport report_of(const App& app, const InfluencerSubject& subject) {
  if (const VettingReport* const known = app.document.vetting_of(subject.index)) return *known;
  return *vet(app.document.workspace(), app.document.report(), subject.index, true, std::nullopt);
}

// "7 of 12 settled", "1 blocker", and a bar as long as that.
void progress(App& app, Flow& flow, const VettingReport& report) {
  Ui& ui = app.ui;
  const std::string words = vetting_progress(app, report);
  const std::string blockers = vetting_blockers(app, report.blockers.size());
  Rect row = flow.row(24);
  ui.describe(ui.id("progress"), ui::Role::text, row).value = vetting_said(app, report);
  if (!blockers.empty()) {
    const Rect badge = row.cut_right(ui::badge_width(ui, blockers, ui::Icon::alarm), 8);
    ui::draw_badge(ui, badge, blockers, ui::Tone::bad, ui::Icon::alarm);
  }
  ui.draw_text(row, words, {.bold = true});
  flow.space(4);
  Rect bar = flow.row(kBarHeight);
  ui.fill(bar, ui.theme.line, kBarHeight / 2);
  bar.w *= static_cast<float>(report.progress);
  ui.fill(bar, ui.theme.secondary, kBarHeight / 2);
}

// What was put to the influencer: of a question with parts these, since its own state would win
// over what they come to.
std::vector<VettingItem> asked_items(const VettingReport& report) {
  std::vector<VettingItem> items;
  for (const VettingItem question : open_questions(report)) {
    const std::vector<VettingItem> parts = open_parts(report, question);
    if (parts.empty()) items.push_back(question);
    items.insert(items.end(), parts.begin(), parts.end());
  }
  return items;
}

// These wait for an answer from now on.
void mark_as_asked(App& app, const std::string& id, const std::vector<VettingItem>& items) {
  const auto index = app.document.index_of(id);
  if (!index) return;
  app.document.edit_influencer(*index, {}, [&](Influencer& next) {
    Vetting& vetting = next.vetting ? *next.vetting : next.vetting.emplace();
    for (const VettingItem item : items) {
      VettingEntry& entry = vetting.items[item];
      if (entry.state == VettingState::open) entry.state = VettingState::asked;
    }
  });
}

void copy_button(App& app, Flow& flow, const InfluencerSubject& subject,
                 const VettingReport& report) {
  if (open_questions(report).empty()) return;
  const Word word = Word::vetting_copy;
  const ui::ButtonOptions look{.icon = ui::Icon::duplicate};
  flow.space(12);
  Rect row = flow.row(app.ui.control_height());
  const Rect place = row.cut_left(std::min(row.w, ui::button_width(app.ui, word, look)));
  if (!ui::button(app.ui, place, word, look)) return;
  platform::copy_text(vetting_message(app, subject.influencer, report));
  app.tell(app.word(Word::vetting_copied),
           {NoticeAction{Word::vetting_mark_asked, [id = subject.id(), asked = asked_items(report)](
                                                       App& a) { mark_as_asked(a, id, asked); }}});
}

}  // namespace

void edit_vetting(App& app, const InfluencerSubject& subject, EditKey key,
                  const std::function<void(Vetting&)>& edit) {
  edit_subject(app, subject, std::move(key), [&](Influencer& next) {
    Vetting& vetting = next.vetting ? *next.vetting : next.vetting.emplace();
    edit(vetting);
    if (vetting == Vetting{}) next.vetting.reset();
  });
}

void edit_vetting_entry(App& app, const InfluencerSubject& subject, VettingItem item,
                        std::string_view field, const std::function<void(VettingEntry&)>& edit) {
  EditKey key{.field = std::string(field)};
  if (!field.empty()) key.within = static_cast<std::size_t>(item);
  edit_vetting(app, subject, std::move(key), [&](Vetting& vetting) {
    VettingEntry& entry = vetting.items[item];
    edit(entry);
    if (entry == VettingEntry{}) vetting.items.erase(item);
  });
}

const VettingEntry& entry_of(const InfluencerSubject& subject, VettingItem item) {
  static const VettingEntry nothing;
  if (!subject.influencer.vetting) return nothing;
  const auto entry = subject.influencer.vetting->items.find(item);
  return entry == subject.influencer.vetting->items.end() ? nothing : entry->second;
}

void vetting_sheet(App& app, Flow& flow, const InfluencerSubject& subject) {
  const VettingReport report = report_of(app, subject);
  progress(app, flow, report);
  copy_button(app, flow, subject, report);
  flow.space(12);
  const float top = flow.y();
  {
    ui::Group list(app.ui, "questions", ui::Role::group, {flow.x(), top, flow.width(), 0},
                   app.word(Word::vetting_questions));
    std::size_t number = 0;
    for (const VettingQuestion& question : kVettingQuestions) {
      vetting_question(app, flow, subject, question, report, ++number);
    }
    list.set_height(flow.y() - top);
  }
  flow.space(12);
  ui::paragraph(app.ui, flow, Word::vetting_no_score, {.colour = app.ui.theme.secondary});
}

}  // namespace kol::app
