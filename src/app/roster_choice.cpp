#include "app/roster_choice.h"

#include <algorithm>

#include "app/app.h"
#include "app/names.h"

namespace kol::app {
namespace {

constexpr std::size_t kMostChoices = 50;
constexpr float kNarrowest = 150;  // of the search field and the list, side by side

bool contains_without_case(std::string_view text, std::string_view part) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [&](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

}  // namespace

const std::vector<std::size_t>& RosterSearch::found(const Document& document) {
  if (revision_ == document.revision() && searched_ == text) return found_;
  revision_ = document.revision();
  searched_ = text;
  found_.clear();
  for (const std::size_t index : document.report().ranking) {
    const Influencer& influencer = document.workspace().influencers[index];
    if (!text.empty() && !contains_without_case(influencer.name, text) &&
        !contains_without_case(influencer.id, text)) {
      continue;
    }
    if (formats_of(document.benchmarks(), influencer).empty()) continue;
    found_.push_back(index);
    if (found_.size() == kMostChoices) break;
  }
  return found_;
}

std::vector<std::string> formats_of(const Benchmarks& benchmarks, const Influencer& influencer) {
  std::vector<std::string> formats;
  for (const Channel& channel : influencer.channels) {
    for (const Format& format : benchmarks.formats) {
      if (format.platform == channel.platform) formats.push_back(format.id);
    }
  }
  return formats;
}

std::optional<LineupRow> standard_row(const Benchmarks& benchmarks, const Influencer& influencer) {
  for (const Channel& channel : influencer.channels) {
    const Format* usual = default_format(benchmarks, channel.platform);
    if (usual == nullptr) continue;
    LineupRow row;
    row.influencer = influencer.id;
    row.deliverables.push_back({usual->id, 1, {}});
    return row;
  }
  return std::nullopt;
}

RosterPick roster_select(App& app, ui::Flow& flow, RosterSearch& search,
                         const RosterSelect& options) {
  const std::vector<Influencer>& roster = app.document.workspace().influencers;
  const bool searchable = roster.size() > kMostChoices;
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
