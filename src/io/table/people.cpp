// Which records are the same influencer (see people.h).
#include "io/table/people.h"

#include <algorithm>
#include <array>

#include "io/json/text.h"
#include "io/table/cells.h"
#include "io/table/folding.h"
#include "io/table/links.h"

namespace kol::io {
namespace {

constexpr std::size_t kMostListed = 100;

// The texts of an influencer but the notes.
struct TextMember {
  Field field;
  std::string Influencer::*member;
};
constexpr std::array kTexts = {
    TextMember{Field::name, &Influencer::name}, TextMember{Field::niche, &Influencer::niche},
    TextMember{Field::country, &Influencer::country}, TextMember{Field::email, &Influencer::email}};

std::uint64_t account_hash(Platform platform, std::string_view key) {
  return hash_text(key, static_cast<std::uint64_t>(platform) + 1);
}

std::uint64_t pair_hash(std::string_view a, std::string_view b) {
  return hash_text(b, hash_text(a));
}

// As names are compared: folded, or as it is where folding leaves nothing.
std::string name_key(std::string_view name) {
  std::string folded = fold_name(name);
  return folded.empty() ? std::string(name) : folded;
}

bool has_account(const Influencer& influencer, Platform platform, std::string_view key) {
  return std::any_of(influencer.channels.begin(), influencer.channels.end(),
                     [&](const Channel& channel) {
                       return channel.platform == platform && handle_key(channel.handle) == key;
                     });
}

// Of one platform, by their handles.
bool are_two_accounts(const Channel& a, const Channel& b) {
  return !a.handle.empty() && !b.handle.empty() && handle_key(a.handle) != handle_key(b.handle);
}

bool has_handle(const Influencer& influencer, std::string_view key) {
  return std::any_of(influencer.channels.begin(), influencer.channels.end(),
                     [&](const Channel& channel) { return handle_key(channel.handle) == key; });
}

}  // namespace

People::People(const TablePlan& plan, const ImportOptions& options, Tally& tally, Import& import)
    : plan_(plan),
      tally_(tally),
      import_(import),
      all_(import.influencers),
      apart_(options.apart.begin(), options.apart.end()) {
  for (const RecordPair& pair : options.together) together_[pair.record] = pair.into;
  for (std::size_t i = 0; i < plan.given_ids.size(); ++i) {
    const std::uint64_t hash = hash_text(plan.given_ids[i]);
    const auto is_same = [&](std::size_t other) {
      return plan.given_ids[other] == plan.given_ids[i];
    };
    if (!reserved_.find(hash, is_same)) reserved_.insert(hash, i);
  }
}

bool People::platforms_differ(const Draft& draft, std::size_t into) const {
  return std::none_of(draft.channels.begin(), draft.channels.end(), [&](const Channel& channel) {
    return std::any_of(all_[into].channels.begin(), all_[into].channels.end(),
                       [&](const Channel& there) { return there.platform == channel.platform; });
  });
}

// On the platforms that both have.
bool People::handles_agree(const Draft& draft, std::size_t into) const {
  for (const Channel& channel : draft.channels) {
    for (const Channel& there : all_[into].channels) {
      if (there.platform != channel.platform || there.handle.empty() || channel.handle.empty()) {
        continue;
      }
      if (handle_key(there.handle) != handle_key(channel.handle)) return false;
    }
  }
  return true;
}

std::optional<std::size_t> People::with_id_and_name(std::string_view id,
                                                    std::string_view name) const {
  return by_given_and_name_.index.find(
      pair_hash(id, name), [&](std::size_t i) { return given_[i] == id && names_[i] == name; });
}

std::optional<std::size_t> People::with_account(Platform platform, std::string_view key) const {
  return by_account_.index.find(account_hash(platform, key),
                                [&](std::size_t i) { return has_account(all_[i], platform, key); });
}

// The first with the id whose name is equal, or one of the two is missing.
std::optional<People::Place> People::place_of(const Draft& draft, std::string_view id,
                                              bool& id_is_taken) const {
  if (id.empty()) return place_by_account(draft);
  const auto first =
      by_given_.index.find(hash_text(id), [&](std::size_t i) { return given_[i] == id; });
  id_is_taken = first.has_value();
  if (!first) return std::nullopt;
  const std::optional<std::size_t> nameless = with_id_and_name(id, "");
  const std::optional<std::size_t> of_name = name_.empty() ? first : with_id_and_name(id, name_);
  for (const auto& into : {of_name, nameless}) {
    if (!into) continue;
    const bool differ = platforms_differ(draft, *into);
    if (differ || (plan_.rows == Rows::posts && handles_agree(draft, *into))) {
      return Place{*into, !differ, false, true};
    }
  }
  return std::nullopt;
}

std::optional<People::Place> People::place_by_account(const Draft& draft) const {
  const Channel& channel = draft.channels.front();
  const std::string& key = keys_.front();
  if (plan_.rows == Rows::posts) {
    std::optional<std::size_t> into;
    if (!key.empty()) {
      into = with_account(channel.platform, key);
      if (into && !given_[*into].empty()) into.reset();
    } else if (!name_.empty()) {
      into = by_platform_and_name_.index.find(
          account_hash(channel.platform, name_), [&](std::size_t i) {
            return names_[i] == name_ && has_account(all_[i], channel.platform, "");
          });
    }
    if (into) return Place{*into, true};
  }
  if (key.empty() || name_.empty()) return std::nullopt;
  const auto into = by_handle_and_name_.index.find(pair_hash(key, name_), [&](std::size_t i) {
    return names_[i] == name_ && has_handle(all_[i], key);
  });
  if (!into || !platforms_differ(draft, *into)) return std::nullopt;
  return Place{*into, false};
}

std::size_t People::add(Draft& draft) {
  const std::string id = limited(draft.said(Field::id));
  name_ = name_key(draft.said(Field::name));
  keys_.clear();
  for (const Channel& channel : draft.channels) keys_.push_back(handle_key(channel.handle));
  bool id_is_taken = false;
  std::optional<Place> place = place_of(draft, id, id_is_taken);
  std::optional<std::size_t> kept_from;
  if (apart_.contains(draft.record)) {
    if (place) kept_from = place->into;
    place.reset();
  } else if (!kept_apart_.empty() && place) {
    place = unless_kept_apart(draft, *place);
  }
  if (const auto said = place_said(draft)) place = said;
  if (place) {
    merge(draft, *place);
    Diagnostics& diagnostics = import_.diagnostics;
    ++diagnostics.merged_count;
    if (diagnostics.merged.size() < kMostListed) {
      diagnostics.merged.push_back({draft.record, first_records_[place->into], place->as_post,
                                    place->by_reader ? MergedBy::reader
                                    : place->by_id   ? MergedBy::id
                                                     : MergedBy::account});
    }
    return place->into;
  }
  if (id_is_taken) tally_.count(Code::warning_id_reused);
  warn_of_repeats(draft);
  add_new(draft, id, id_is_taken);
  if (kept_from) kept_apart_.push_back({*kept_from, all_.size() - 1});
  return all_.size() - 1;
}

void People::tell_alike(const Draft& draft, std::size_t earlier, bool same_account) {
  tally_.count(same_account ? Code::warning_repeated_accounts : Code::warning_same_name);
  Diagnostics& diagnostics = import_.diagnostics;
  ++diagnostics.alike_count;
  if (diagnostics.alike.size() == kMostListed) return;
  diagnostics.alike.push_back({draft.record, first_records_[earlier], same_account});
}

void People::count_quote(const Draft& draft) {
  ++import_.diagnostics.columns[draft.quote_column].quotes;
}

// The same account again, or the same name.
void People::warn_of_repeats(const Draft& draft) {
  for (std::size_t i = 0; i < draft.channels.size(); ++i) {
    if (keys_[i].empty()) continue;
    if (const auto earlier = with_account(draft.channels[i].platform, keys_[i])) {
      return tell_alike(draft, *earlier, true);
    }
  }
  if (name_.empty()) return;
  const auto earlier =
      by_name_.index.find(hash_text(name_), [&](std::size_t i) { return names_[i] == name_; });
  if (earlier) tell_alike(draft, *earlier, false);
}

void People::add_new(Draft& draft, std::string_view given, bool id_is_taken) {
  const std::size_t index = all_.size();
  Influencer& influencer = all_.emplace_back();
  if (!given.empty()) {
    // An id that the reader has written was not reserved.
    influencer.id = id_is_taken || is_used(given) ? make_unique(given) : std::string(given);
  } else {
    std::string_view base = draft.channels.front().handle;
    if (base.empty()) base = draft.said(Field::name);
    const std::string numbered = "record " + std::to_string(draft.record);
    if (base.empty()) base = numbered;
    influencer.id = make_unique(first_characters(base, kMostTextCharacters));
  }
  for (const TextMember& text : kTexts) influencer.*text.member = limited(draft.said(text.field));
  influencer.brand_fan = draft.brand_fan;
  influencer.quote = draft.quote;
  if (draft.quote) count_quote(draft);
  add_notes(draft, influencer.notes);
  influencer.channels = std::move(draft.channels);
  for (Channel& channel : influencer.channels) channel.handle = limited(channel.handle);
  first_records_.push_back(draft.record);
  given_.emplace_back(given);
  names_.push_back(name_);
  ids_.insert(hash_text(influencer.id), index);
  if (!given.empty()) {
    by_given_.remember(hash_text(given), index, [&](std::size_t i) { return given_[i] == given; });
  }
  remember_name(index);
  remember_channels(influencer.channels, index);
}

void People::remember_name(std::size_t index) {
  const std::string& name = names_[index];
  const std::string& given = given_[index];
  if (!given.empty()) {
    by_given_and_name_.remember(pair_hash(given, name), index, [&](std::size_t i) {
      return given_[i] == given && names_[i] == name;
    });
  }
  if (name.empty()) return;
  by_name_.remember(hash_text(name), index, [&](std::size_t i) { return names_[i] == name; });
}

// Of the record's channels.
void People::remember_channels(const std::vector<Channel>& channels, std::size_t index) {
  const std::string& name = names_[index];
  for (std::size_t at = 0; at < channels.size(); ++at) {
    const Channel& channel = channels[at];
    const std::string& key = keys_[at];
    if (key.empty()) {
      if (plan_.rows == Rows::accounts || name.empty() || !given_[index].empty()) continue;
      by_platform_and_name_.remember(
          account_hash(channel.platform, name), index, [&](std::size_t i) {
            return names_[i] == name && has_account(all_[i], channel.platform, "");
          });
      continue;
    }
    by_account_.remember(account_hash(channel.platform, key), index, [&](std::size_t i) {
      return has_account(all_[i], channel.platform, key);
    });
    if (name.empty() || !given_[index].empty()) continue;
    by_handle_and_name_.remember(pair_hash(key, name), index, [&](std::size_t i) {
      return names_[i] == name && has_handle(all_[i], key);
    });
  }
}

// A later record of an influencer fills what the earlier ones left open; what differs becomes a
// note.
void People::merge(Draft& draft, const Place& place) {
  Influencer& influencer = all_[place.into];
  const bool had_name = !influencer.name.empty();
  if (place.by_reader) note_other_id(draft, place.into);
  for (const TextMember& text : kTexts) fill(influencer.*text.member, text.field, draft);
  if (!had_name && !influencer.name.empty()) {
    names_[place.into] = name_;
    remember_name(place.into);
  }
  influencer.brand_fan = influencer.brand_fan || draft.brand_fan;
  if (draft.quote && draft.quote != influencer.quote) {
    if (place.as_post && !influencer.quote) {
      influencer.quote = draft.quote;
      count_quote(draft);
    } else {
      const std::size_t column = draft.quote_column;
      draft.keep(column, plan_.columns[column].header, draft.cells[column]);
    }
  }
  bool has_new = false;
  for (Channel& channel : draft.channels) {
    channel.handle = limited(channel.handle);
    const auto there =
        std::find_if(influencer.channels.begin(), influencer.channels.end(),
                     [&](const Channel& one) { return one.platform == channel.platform; });
    const bool is_there = there != influencer.channels.end();
    if (is_there && place.by_reader && are_two_accounts(*there, channel)) {
      note_other_account(draft, channel);
    } else if (is_there) {
      has_new = has_new || (there->handle.empty() && !channel.handle.empty());
      merge_channel(draft, *there, channel);
    } else {
      influencer.channels.push_back(channel);
      has_new = true;
    }
  }
  if (has_new) remember_channels(draft.channels, place.into);
  std::string notes;
  add_notes(draft, notes);
  if (notes.empty() || notes == influencer.notes) return;
  const bool was_full = count_code_points(influencer.notes) >= kMostTextCharacters;
  if (was_full) return;
  add_lines(influencer.notes, notes);
  influencer.notes = limited(influencer.notes);
}

// Another post of an account: its figures of the channel are the same or noted.
void People::merge_channel(Draft& draft, Channel& channel, const Channel& more) {
  if (channel.handle.empty()) channel.handle = more.handle;
  channel.posts.insert(channel.posts.end(), more.posts.begin(), more.posts.end());
  for (const FieldRow& row : fields()) {
    MaybeNumber* const known = row.sets.number.of(channel);
    const MaybeNumber* const said = row.sets.number.of(more);
    if (!known || !said || !*said || *said == *known) continue;
    if (!*known) {
      *known = *said;
      continue;
    }
    // The column that says it: derived engagements have none.
    const auto& columns = plan_.columns;
    std::size_t column = 0;
    while (column < columns.size() &&
           (columns[column].field != row.field || draft.cells[column].empty())) {
      ++column;
    }
    if (column == columns.size()) continue;
    draft.keep(column, plan_.columns[column].header, draft.cells[column]);
  }
}

void People::fill(std::string& text, Field field, Draft& draft) {
  const DraftText& said = draft.text(field);
  if (said.value.empty()) return;
  if (text.empty()) {
    text = limited(said.value);
  } else if (text != first_characters(said.value, kMostTextCharacters)) {
    draft.keep(said.column, plan_.columns[said.column].header, said.value);
  }
}

// The record's own notes, then what fits no field.
void People::add_notes(Draft& draft, std::string& notes) {
  draft.sort();
  std::string text = draft.notes;
  for (const NoteLine& line : draft.kept) add_lines(text, line.text);
  notes = limited(text);
}

std::string People::limited(std::string_view text) {
  if (text.size() <= kMostTextCharacters) return std::string(text);
  const std::string_view kept = first_characters(text, kMostTextCharacters);
  if (kept.size() < text.size()) tally_.count(Code::warning_notes_cut);
  return std::string(kept);
}

bool People::is_used(std::string_view id) const {
  return ids_.find(hash_text(id), [&](std::size_t i) { return all_[i].id == id; }).has_value();
}

bool People::is_in_use(std::string_view id) const {
  const std::uint64_t hash = hash_text(id);
  return is_used(id) ||
         reserved_.find(hash, [&](std::size_t i) { return plan_.given_ids[i] == id; });
}

// `base`, or with the first of -2, -3 … that makes it unique. Numbers are counted up for each base,
// so that a thousand equal names take a thousand steps.
std::string People::make_unique(std::string_view base) {
  constexpr std::size_t kRoomForNumber = 8;
  std::string id(base);
  if (!is_in_use(id)) return id;
  base = first_characters(base, kMostTextCharacters - kRoomForNumber);
  std::size_t& number = next_numbers_.try_emplace(std::string(base), 2).first->second;
  do {
    id = base;
    id += '-';
    id += std::to_string(number++);
  } while (is_in_use(id));
  return id;
}

}  // namespace kol::io
