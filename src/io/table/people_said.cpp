// What the reader says about who is who goes before what records say (see people.h).
#include <algorithm>

#include "io/table/links.h"
#include "io/table/people.h"

namespace kol::io {

// Where the reader says that it belongs, as far as that is an earlier record that was imported.
std::optional<People::Place> People::place_said(const Draft& draft) const {
  const auto said = together_.find(draft.record);
  if (said == together_.end()) return std::nullopt;
  const std::size_t record = said->second;
  if (record == 0 || record > import_.influencer_of.size()) return std::nullopt;
  const std::size_t into = import_.influencer_of[record - 1];
  if (into == kNoInfluencer) return std::nullopt;
  const bool as_post = plan_.rows == Rows::posts && !platforms_differ(draft, into);
  return Place{into, as_post && handles_agree(draft, into), true};
}

// Only the reader puts records of two ids together.
void People::note_other_id(Draft& draft, std::size_t into) {
  const DraftText& id = draft.text(Field::id);
  if (id.value.empty() || limited(id.value) == given_[into]) return;
  draft.keep(id.column, plan_.columns[id.column].header, id.value);
}

// An influencer has one account of a platform: of another that the reader puts with it, handle and
// figures are told in the notes, and its posts are not taken for those of the first.
void People::note_other_account(Draft& draft, const Channel& more) {
  for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
    const auto& column = plan_.columns[i];
    if (draft.cells[i].empty() || column.platform.value_or(more.platform) != more.platform)
      continue;
    const bool is_figure = is_number(column.kind) && column.kind != FieldKind::money;
    if (!is_figure && column.field != Field::handle && column.field != Field::address) continue;
    const bool is_kept = std::any_of(draft.kept.begin(), draft.kept.end(),
                                     [&](const NoteLine& line) { return line.column == i; });
    if (!is_kept) draft.keep(i, column.header, draft.cells[i]);
  }
}

// Whether the record's first channel is one of the influencer's: by its handle, else by the name.
bool People::is_of_account(const Draft& draft, std::size_t index) const {
  const Platform platform = draft.channels.front().platform;
  const std::string& key = keys_.front();
  if (key.empty() && (name_.empty() || names_[index] != name_)) return false;
  const std::vector<Channel>& channels = all_[index].channels;
  return std::any_of(channels.begin(), channels.end(), [&](const Channel& channel) {
    return channel.platform == platform && handle_key(channel.handle) == key;
  });
}

// Who was kept apart is a part of nobody, and nobody of him, but posts of his own account. Of a
// later record that would be a channel of the one he was kept from nobody knows whose it is.
std::optional<People::Place> People::unless_kept_apart(const Draft& draft,
                                                       const Place& place) const {
  const bool is_post = plan_.rows == Rows::posts;
  for (const KeptApart& kept : kept_apart_) {
    if (kept.from != place.into && kept.index != place.into) continue;
    if (is_post && is_of_account(draft, place.into)) return place;
    if (is_post && is_of_account(draft, kept.index)) return Place{kept.index, true};
    return std::nullopt;
  }
  return place;
}

}  // namespace kol::io
