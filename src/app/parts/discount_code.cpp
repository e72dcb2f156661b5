#include "app/parts/discount_code.h"

#include <vector>

#include "app/parts/left_text.h"
#include "app/parts/names.h"
#include "core/practice/code.h"

namespace kol::app {

std::optional<std::string> code_field(App& app, const Rect& rect, const std::string& now,
                                      const ui::FieldOptions& options) {
  const auto fault = [&](const std::string& text) {
    return text.empty() || is_code(text) ? std::string() : app.word(Word::track_code_wrong);
  };
  return left_text(app, rect, "code", now, {.field = options, .fault = fault});
}

std::string code_alike(const App& app, const std::string& code, const std::string& influencer) {
  const Workspace& workspace = app.document.workspace();
  const std::string looks = looks_of_code(code);
  std::vector<std::string> names;
  for (const LineupRow& other : workspace.campaign.lineup) {
    if (other.influencer == influencer || !other.tracking.code) continue;
    if (looks_of_code(*other.tracking.code) == looks) names.push_back(name_in_row(app, other));
  }
  for (const Influencer& other : workspace.influencers) {
    if (other.id == influencer || !other.tracking || !other.tracking->code) continue;
    if (looks_of_code(*other.tracking->code) == looks) names.push_back(name_of(other));
  }
  if (names.empty()) return {};
  return app.ui.words.with(Word::track_code_alike, {{"names", listed(app, names)}});
}

void give_tracking(Influencer& influencer, MaybeText InfluencerTracking::*what,
                   const std::string& text) {
  InfluencerTracking& given =
      influencer.tracking ? *influencer.tracking : influencer.tracking.emplace();
  (given.*what).reset();
  if (!text.empty()) given.*what = text;
  if (given == InfluencerTracking{}) influencer.tracking.reset();
}

}  // namespace kol::app
