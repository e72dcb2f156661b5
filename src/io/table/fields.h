// Every field that a column of a table can be, described once: its name, the kind of its cells, the
// member of the model it sets. Reading, diagnostics and export walk these rows; which headers mean
// it is data (words.h), what a cell of a kind may say is left to them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/workspace.h"

namespace kol::io {

// In the order of the exported columns. `note`: kept as a line of the notes; `ignored`: left out
// (est_ columns).
enum class Field {
  note,
  ignored,
  id,
  name,
  platform,
  handle,
  followers,
  following,
  likes,
  comments,
  shares,
  saves,
  views,
  reach,
  impressions,
  engagements,
  engagement_rate,
  fake_share,
  suspect_comments,
  growth_30d,
  brand_fan,
  niche,
  country,
  quote,
  email,
  notes,
  // Of tables only; an export has none of them.
  first_name,
  last_name,
  address,      // of a profile: says platform and handle
  currency,     // of the record's prices
  sponsored,    // of a post
  post,         // what only a post has: its address, caption or date
  posts_count,  // of an account; kept as a note
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::posts_count) + 1;

// What the cells of a field hold; the numbers last.
enum class FieldKind {
  note,
  ignored,
  id,
  platform,
  notes,
  text,
  yes_or_no,
  name_part,
  address,
  currency,
  sponsored,
  kept,  // read as a note
  count,
  money,
  share,
  growth,
  engagement_rate,  // no member: engagements follow from it
};

constexpr bool is_number(FieldKind kind) { return kind >= FieldKind::count; }

// A member of an influencer, or of one of its channels or the average post there; or none.
template <typename T>
class MemberPointer {
 public:
  constexpr MemberPointer() = default;
  constexpr MemberPointer(T Influencer::*member) : of_influencer_(member) {}
  constexpr MemberPointer(T Channel::*member) : of_channel_(member) {}
  constexpr MemberPointer(T Average::*member) : of_average_(member) {}

  // Where it is in this object, null if it belongs to another.
  T* of(Influencer& influencer) const {
    return of_influencer_ ? &(influencer.*of_influencer_) : nullptr;
  }
  const T* of(const Influencer& influencer) const {
    return of_influencer_ ? &(influencer.*of_influencer_) : nullptr;
  }
  T* of(Channel& channel) const {
    if (of_channel_) return &(channel.*of_channel_);
    return of_average_ ? &(channel.average.*of_average_) : nullptr;
  }
  const T* of(const Channel& channel) const {
    if (of_channel_) return &(channel.*of_channel_);
    return of_average_ ? &(channel.average.*of_average_) : nullptr;
  }

 private:
  T Influencer::*of_influencer_ = nullptr;
  T Channel::*of_channel_ = nullptr;
  T Average::*of_average_ = nullptr;
};

// The member that a field sets, by its type.
struct FieldMember {
  constexpr FieldMember() = default;
  template <typename T, typename Owner>
  constexpr FieldMember(T Owner::*member) {
    if constexpr (std::is_same_v<T, std::string>) {
      text = member;
    } else if constexpr (std::is_same_v<T, bool>) {
      answer = member;
    } else {
      number = member;
    }
  }
  MemberPointer<std::string> text;
  MemberPointer<MaybeNumber> number;  // of an influencer: meant for its first channel
  MemberPointer<bool> answer;
};

struct FieldRow {
  Field field;
  std::string_view name;  // as in a workspace; in diagnostics and the header of an export
  FieldKind kind;
  FieldMember sets = {};
};

// In the order of Field.
std::span<const FieldRow> fields();

const FieldRow& row_of(Field field);

// The field's name in diagnostics: "followers".
inline std::string_view name_of(Field field) { return row_of(field).name; }

// Likes to engagements: what one post has, or the average one.
constexpr bool is_per_post(Field field) {
  return field >= Field::likes && field <= Field::engagements;
}

}  // namespace kol::io
