#include "app/parts/roster_choice.h"

#include <algorithm>
#include <vector>

#include "app/parts/names.h"

namespace kol::app {
namespace {

constexpr float kNarrowest = 150;  // of the search field and the list, side by side

}  // namespace

RosterPick roster_select(App& app, ui::Flow& flow, RosterSearch& search,
                         const RosterSelect& options) {
  const std::vector<Influencer>& roster = app.document.workspace().influencers;
  const bool searchable = roster.size() > kMostFound;
  ui::Grid grid(flow, searchable ? flow.columns(kNarrowest, 2, kFieldGap) : 1,
                ui::field_height(app.ui, false), kFieldGap);
  if (searchable) {
    const std::string key = std::string(options.key) + " search";
    const ui::FieldEvent event =
        ui::text_field(app.ui, grid.next(), key, search.text,
                       {.label = app.word(Word::campaign_find), .input = "search"});
    if (event.typed) search.text = *event.typed;
  }

  std::vector<std::size_t> listed = search.found(app.document);
  const auto& current = options.current;
  if (current && std::find(listed.begin(), listed.end(), *current) == listed.end()) {
    listed.insert(listed.begin(), *current);
  }
  std::vector<std::string> names = {options.first};
  std::size_t chosen = 0;
  for (const std::size_t index : listed) {
    if (index == current) chosen = names.size();
    names.push_back(name_of(roster[index]));
  }
  RosterPick pick;
  pick.changed =
      ui::select(app.ui, grid.next(), options.key, names, chosen, {.label = options.label});
  if (chosen > 0) pick.influencer = listed[chosen - 1];
  return pick;
}

}  // namespace kol::app
