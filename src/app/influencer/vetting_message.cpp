#include "app/influencer/vetting_message.h"

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

std::string vetting_message(const App& app, const Influencer& influencer,
                            const std::vector<VettingItem>& questions) {
  std::size_t number = 0;
  std::string list;
  for (const VettingItem question : questions) {
    if (!list.empty()) list += '\n';
    list += app.ui.words.with(Word::vetting_numbered, {{"number", std::to_string(++number)},
                                                       {"question", vetting_asked(app, question)}});
  }
  return app.ui.words.with(Word::vetting_message,
                           {{"name", name_of(influencer)}, {"questions", list}});
}

}  // namespace kol::app
