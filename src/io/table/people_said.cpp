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
  return Place{into, plan_.rows == Rows::posts && !platforms_differ(draft, into)};
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
