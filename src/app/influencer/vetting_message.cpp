#include "app/influencer/vetting_message.h"

#include <algorithm>

#include "app/parts/names.h"
#include "app/parts/vetting.h"

namespace kol::app {

std::vector<VettingItem> open_questions(const VettingReport& report) {
  std::vector<VettingItem> open;
  for (const VettingQuestion& question : kVettingQuestions) {
    const auto& state = report.items[static_cast<std::size_t>(question.item)].state;
    if (state && !is_vetting_settled(*state)) open.push_back(question.item);
  }
  return open;
}

std::vector<VettingItem> open_parts(const VettingReport& report, VettingItem question) {
  const auto found = std::find_if(kVettingQuestions.begin(), kVettingQuestions.end(),
                                  [&](const VettingQuestion& one) { return one.item == question; });
  std::vector<VettingItem> open;
  if (found == kVettingQuestions.end()) return open;
  const auto first = static_cast<std::size_t>(question) + 1;
  for (std::size_t i = first; i < first + found->sub_items; ++i) {
    const auto& state = report.items[i].state;
    if (state && !is_vetting_settled(*state)) open.push_back(static_cast<VettingItem>(i));
  }
  return open;
}

std::string vetting_message(const App& app, const Influencer& influencer,
                            const VettingReport& report) {
  std::size_t number = 0;
  std::string list;
  for (const VettingItem question : open_questions(report)) {
    if (!list.empty()) list += '\n';
    list += app.ui.words.with(Word::vetting_numbered, {{"number", std::to_string(++number)},
                                                       {"question", vetting_asked(app, question)}});
    for (const VettingItem part : open_parts(report, question)) {
      list.append("\n   – ").append(vetting_asked(app, part));
    }
  }
  return app.ui.words.with(Word::vetting_message,
                           {{"name", name_of(influencer)}, {"questions", list}});
}

}  // namespace kol::app
