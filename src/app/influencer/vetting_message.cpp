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
  std::string text =
      app.ui.words.with(Word::vetting_message_hello, {{"name", name_of(influencer)}}) + "\n\n";
  text += app.word(Word::vetting_message_begin) + "\n\n";
  std::size_t number = 0;
  for (const VettingItem question : questions) {
    text += std::to_string(++number) + ". " + vetting_asked(app, question) + "\n";
  }
  return text + "\n" + app.word(Word::vetting_message_end) + "\n";
}

}  // namespace kol::app
