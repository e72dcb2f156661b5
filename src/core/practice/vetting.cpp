// Vetting: states of the questions and progress. What is known already is gathered in
// vetting_facts.cpp.
#include "core/practice/vetting.h"

#include <algorithm>

#include "core/lineup.h"
#include "core/practice/vetting_facts.h"

namespace kol {
namespace {

// The analytics of a platform can be asked for where there is a channel on it.
bool applies(VettingItem item, const Influencer& influencer) {
  switch (item) {
    case VettingItem::analytics_site:
      return channel_on(influencer, Platform::blog);
    case VettingItem::analytics_instagram:
      return channel_on(influencer, Platform::instagram);
    case VettingItem::analytics_facebook:
      return channel_on(influencer, Platform::facebook);
    case VettingItem::analytics_other:
      return std::any_of(
          influencer.channels.begin(), influencer.channels.end(), [](const Channel& channel) {
            return channel.platform != Platform::blog && channel.platform != Platform::instagram &&
                   channel.platform != Platform::facebook;
          });
    default:
      return true;
  }
}

bool is_settled(VettingState state) {
  return state != VettingState::open && state != VettingState::asked;
}

// What was entered of an item.
VettingState own_state(const Influencer& influencer, VettingItem item) {
  if (!influencer.vetting) return VettingState::open;
  const auto entry = influencer.vetting->items.find(item);
  return entry == influencer.vetting->items.end() ? VettingState::open : entry->second.state;
}

// An item with what decides its state.
struct Answer {
  VettingState own = VettingState::open;
  bool known = false;

  VettingState alone() const {
    return own == VettingState::open && known ? VettingState::known : own;
  }
};

// The state that all have if all are settled: their common one, else "answered".
std::optional<VettingState> settled_state(const std::vector<Answer>& parts) {
  const VettingState first = parts.front().alone();
  bool alike = true;
  for (const Answer& part : parts) {
    if (!is_settled(part.alone())) return std::nullopt;
    alike = alike && part.alone() == first;
  }
  return alike ? first : VettingState::answered;
}

// Of a question; `parts` are its sub-items that apply.
VettingState state_of(const Answer& question, const std::vector<Answer>& parts) {
  if (parts.empty()) return question.alone();
  const auto is_blocker = [](const Answer& part) { return part.own == VettingState::blocker; };
  if (is_blocker(question) || std::any_of(parts.begin(), parts.end(), is_blocker)) {
    return VettingState::blocker;
  }
  if (question.own != VettingState::open) return question.own;
  if (const auto settled = settled_state(parts)) return *settled;
  if (question.known) return VettingState::known;
  const bool begun = std::any_of(parts.begin(), parts.end(),
                                 [](const Answer& part) { return part.own != VettingState::open; });
  return begun ? VettingState::asked : VettingState::open;
}

// Sets the states of a question and of its sub-items, and gathers their blockers.
void answer(const VettingQuestion& question, const Influencer& influencer, const KnownItems& known,
            VettingReport& report) {
  const auto answer_of = [&](std::size_t index) {
    const auto item = static_cast<VettingItem>(index);
    const Answer one{own_state(influencer, item), known[index]};
    if (one.own == VettingState::blocker) report.blockers.push_back(item);
    return one;
  };
  const auto index = static_cast<std::size_t>(question.item);
  const Answer whole = answer_of(index);
  std::vector<Answer> parts;
  for (std::size_t i = index + 1; i <= index + question.sub_items; ++i) {
    if (!applies(static_cast<VettingItem>(i), influencer)) continue;
    parts.push_back(answer_of(i));
    report.items[i].state = parts.back().alone();
  }
  const VettingState state = state_of(whole, parts);
  report.items[index].state = state;
  if (is_settled(state)) ++report.settled;
}

}  // namespace

std::optional<VettingReport> vet(const Workspace& workspace, const Report& report,
                                 std::size_t influencer, bool booked,
                                 const MaybeDate& first_piece) {
  const Influencer& who = workspace.influencers[influencer];
  if (!booked && !who.vetting) return std::nullopt;
  VettingReport vetting;
  Scratch scratch;
  for (const Channel& channel : who.channels) {
    vetting.comparison.push_back(compare_posts(channel, scratch));
  }
  const KnownItems known = gather_facts(who, report.influencers[influencer], first_piece, vetting);
  for (const VettingQuestion& question : kVettingQuestions) {
    answer(question, who, known, vetting);
  }
  vetting.progress =
      static_cast<double>(vetting.settled) / static_cast<double>(kVettingQuestionCount);
  return vetting;
}

std::map<std::size_t, VettingReport> vet_all(const Workspace& workspace, const Report& report) {
  std::map<std::size_t, MaybeDate> booked;
  if (report.projection) booked = first_pieces(workspace.campaign, report.projection->rows);
  std::map<std::size_t, VettingReport> all;
  for (std::size_t i = 0; i < workspace.influencers.size(); ++i) {
    const auto row = booked.empty() ? booked.end() : booked.find(i);
    const bool has_row = row != booked.end();
    auto one = vet(workspace, report, i, has_row, has_row ? row->second : std::nullopt);
    if (one) all.emplace_hint(all.end(), i, std::move(*one));
  }
  return all;
}

}  // namespace kol
