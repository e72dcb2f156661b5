// The brands that compete, for which the influencer works or has worked, and until when.
#include <array>

#include "app/influencer/vetting_parts.h"
#include "app/parts/left_text.h"

namespace kol::app {
namespace {

using Competitors = std::vector<Competitor>;

void edit(App& app, const InfluencerSubject& subject, EditKey key,
          const std::function<void(Competitors&)>& change) {
  edit_vetting(app, subject, std::move(key), [&](Vetting& vetting) {
    if (!vetting.competitors) vetting.competitors.emplace();
    change(*vetting.competitors);
  });
}

void name_field(App& app, const Rect& rect, const InfluencerSubject& subject, std::size_t index,
                const std::string& name) {
  const auto next =
      left_text(app, rect, "name", name, {.field = {.label = app.word(Word::vetting_competitor)}});
  if (!next || next->empty()) return;  // without a name it is none: it is removed by its button
  edit(app, subject, {}, [&](Competitors& all) { all[index].name = *next; });
}

void until_field(App& app, const Rect& rect, const InfluencerSubject& subject, std::size_t index,
                 std::optional<Date> until) {
  if (!date_value(app, rect, "until", until,
                  {.label = app.word(Word::vetting_competitor_until),
                   .placeholder = app.word(Word::vetting_competitor_until_unknown)})) {
    return;
  }
  edit(app, subject, {}, [&](Competitors& all) { all[index].until = until; });
}

// True if it was removed.
bool competitor_row(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t index,
                    const Competitor& competitor) {
  const ui::Scope scope(app.ui, "competitor " + std::to_string(index));
  const float side = app.ui.control_height();
  const float height = value_field_height(app);
  const bool roomy = flow.width() >= 360;
  Rect row = flow.row(height);
  Rect button = row.cut_right(side, 8);
  button = {button.x, button.bottom() - side, side, side};
  const Rect first = roomy ? row.column(0, 2, 12) : row;
  name_field(app, first, subject, index, competitor.name);
  if (!roomy) flow.space(4);
  until_field(app, roomy ? row.column(1, 2, 12) : flow.row(height), subject, index,
              competitor.until);
  const std::string name =
      app.ui.words.with(Word::vetting_competitor_remove, {{"name", competitor.name}});
  if (!ui::button(app.ui, button, {Word::vetting_competitor_remove, name},
                  {.look = ui::Look::danger, .icon = ui::Icon::trash, .icon_only = true})) {
    return false;
  }
  edit(app, subject, {},
       [&](Competitors& all) { all.erase(all.begin() + static_cast<std::ptrdiff_t>(index)); });
  return true;
}

void adder(App& app, Flow& flow, const InfluencerSubject& subject) {
  const auto name = left_text(app, flow.row(value_field_height(app)), "add", {},
                              {.field = {.label = app.word(Word::vetting_competitor_add)}});
  if (!name || name->empty()) return;
  edit(app, subject, {}, [&](Competitors& all) { all.push_back({*name, {}, {}}); });
}

}  // namespace

void vetting_competitors(App& app, Flow& flow, const InfluencerSubject& subject) {
  std::optional<Competitors> known;
  if (subject.influencer.vetting) known = subject.influencer.vetting->competitors;
  if (!known || known->empty()) {
    bool none = known.has_value();
    const Word word = Word::vetting_competitors_none;
    if (ui::checkbox(app.ui, flow.row(app.ui.control_height()), word, none)) {
      edit_vetting(app, subject, {}, [&](Vetting& vetting) {
        vetting.competitors.reset();
        if (none) vetting.competitors.emplace();
      });
    }
    flow.space(8);
  } else {
    for (std::size_t i = 0; i < known->size(); ++i) {
      if (competitor_row(app, flow, subject, i, (*known)[i])) break;
      flow.space(4);
    }
  }
  adder(app, flow, subject);
  flow.space(8);
}

}  // namespace kol::app
