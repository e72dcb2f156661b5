// From what the roster answers in the vetting to the very field that says it.
#include <algorithm>
#include <array>

#include "app/influencer/vetting_parts.h"

namespace kol::app {
namespace {

using Id = VettingFactId;

// The field of a fact, by the key that it has on the sheet of figures.
struct FieldOfFact {
  Id fact;
  std::string_view key;
};
constexpr std::array kFields = {
    FieldOfFact{Id::niche, "niche"},         FieldOfFact{Id::country, "country"},
    FieldOfFact{Id::likes, "likes"},         FieldOfFact{Id::comments, "comments"},
    FieldOfFact{Id::shares, "shares"},       FieldOfFact{Id::engagements, "engagements"},
    FieldOfFact{Id::er, "followers"},        FieldOfFact{Id::suspect_comments, "suspect_comments"},
    FieldOfFact{Id::reach, "reach"},         FieldOfFact{Id::impressions, "impressions"},
    FieldOfFact{Id::views, "views"},         FieldOfFact{Id::sponsored, "posts"},
    FieldOfFact{Id::ratio, "posts"},         FieldOfFact{Id::sponsored_share, "posts"},
    FieldOfFact{Id::brand_fan, "brand_fan"}, FieldOfFact{Id::platforms, "platform"},
    FieldOfFact{Id::quote, "quote"},         FieldOfFact{Id::percentile, "quote"},
};

std::string_view field_of(const VettingFact& fact) {
  const auto field = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const FieldOfFact& one) { return one.fact == fact.id; });
  return field == kFields.end() ? std::string_view() : field->key;
}

// Of the influencer who is open: what another's sheet does not show is not wanted there.
std::string wish(const App& app, std::string_view key) {
  std::string wish = "influencer ";
  wish.append(app.open_influencer).append(1, ' ').append(key);
  return wish;
}

// What is folded, or of another channel, is opened on the way.
void go_to(App& app, const InfluencerSubject& subject, const VettingFact& fact) {
  InfluencerView& view = app.influencer_view;
  view.shows_vetting = false;
  view.open_about = true;
  view.open_figures = true;
  view.open_rest = true;
  const auto& channels = subject.influencer.channels;
  for (std::size_t i = 0; i < channels.size(); ++i) {
    if (fact.platform != channels[i].platform || view.channel == i) continue;
    view.channel = i;
    forget_open_post(app);
  }
  app.wanted_field = wish(app, field_of(fact));
  platform::request_frame();
}

}  // namespace

bool is_wanted_figure(App& app, std::string_view key) {
  if (app.wanted_field != wish(app, key)) return false;
  app.wanted_field.clear();
  return true;
}

void way_to_figures(App& app, Flow& flow, const InfluencerSubject& subject,
                    const std::vector<VettingFact>& facts) {
  const auto fact = std::find_if(facts.begin(), facts.end(),
                                 [](const VettingFact& one) { return !field_of(one).empty(); });
  if (fact == facts.end()) return;
  const Word word = Word::vetting_see_figures;
  const ui::ButtonOptions look{.look = ui::Look::quiet};
  Rect row = flow.row(app.ui.control_height());
  const float width = std::min(row.w, ui::button_width(app.ui, word, look));
  if (ui::button(app.ui, row.cut_left(width), word, look)) go_to(app, subject, *fact);
  flow.space(8);
}

}  // namespace kol::app
