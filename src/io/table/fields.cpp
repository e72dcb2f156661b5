// The rows of the fields (see fields.h).
#include "io/table/fields.h"

#include <array>

namespace kol::io {
namespace {

constexpr std::array kFields = {
    FieldRow{Field::note, "note", FieldKind::note},
    FieldRow{Field::ignored, "ignored", FieldKind::ignored},
    FieldRow{Field::id, "id", FieldKind::id, &Influencer::id},
    FieldRow{Field::name, "name", FieldKind::text, &Influencer::name},
    FieldRow{Field::platform, "platform", FieldKind::platform},
    FieldRow{Field::handle, "handle", FieldKind::text, &Channel::handle},
    FieldRow{Field::followers, "followers", FieldKind::count, &Channel::followers},
    FieldRow{Field::following, "following", FieldKind::count, &Channel::following},
    FieldRow{Field::likes, "likes", FieldKind::count, &Average::likes},
    FieldRow{Field::comments, "comments", FieldKind::count, &Average::comments},
    FieldRow{Field::shares, "shares", FieldKind::count, &Average::shares},
    FieldRow{Field::saves, "saves", FieldKind::count, &Average::saves},
    FieldRow{Field::views, "views", FieldKind::count, &Average::views},
    FieldRow{Field::reach, "reach", FieldKind::count, &Average::reach},
    FieldRow{Field::impressions, "impressions", FieldKind::count, &Average::impressions},
    FieldRow{Field::engagements, "engagements", FieldKind::count, &Average::engagements},
    FieldRow{Field::engagement_rate, "engagement_rate", FieldKind::engagement_rate},
    FieldRow{Field::fake_share, "fake_share", FieldKind::share, &Channel::fake_share},
    FieldRow{Field::suspect_comments, "suspect_comments", FieldKind::share,
             &Channel::suspect_comments},
    FieldRow{Field::growth_30d, "growth_30d", FieldKind::growth, &Channel::growth_30d},
    FieldRow{Field::brand_fan, "brand_fan", FieldKind::yes_or_no, &Influencer::brand_fan},
    FieldRow{Field::niche, "niche", FieldKind::text, &Influencer::niche},
    FieldRow{Field::country, "country", FieldKind::text, &Influencer::country},
    FieldRow{Field::quote, "quote", FieldKind::money, &Influencer::quote},
    FieldRow{Field::email, "email", FieldKind::text, &Influencer::email},
    FieldRow{Field::notes, "notes", FieldKind::notes, &Influencer::notes},
    FieldRow{Field::first_name, "first_name", FieldKind::name_part},
    FieldRow{Field::last_name, "last_name", FieldKind::name_part},
    FieldRow{Field::address, "address", FieldKind::address},
    FieldRow{Field::currency, "currency", FieldKind::currency},
    FieldRow{Field::sponsored, "sponsored", FieldKind::sponsored},
    FieldRow{Field::post, "post", FieldKind::kept},
    FieldRow{Field::posts_count, "posts_count", FieldKind::kept},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    if (static_cast<std::size_t>(kFields[i].field) != i) return false;
  }
  return kFields.size() == kFieldCount;
}
static_assert(in_order(), "a row for each Field, in its order");

}  // namespace

std::span<const FieldRow> fields() { return kFields; }

const FieldRow& row_of(Field field) { return kFields[static_cast<std::size_t>(field)]; }

}  // namespace kol::io
