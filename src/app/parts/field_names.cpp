#include "app/parts/field_names.h"

#include <array>

namespace kol::app {
namespace {

constexpr std::array kFields = {
    NamedField{io::Field::note, Word::import_field_note},
    NamedField{io::Field::ignored, Word::import_field_ignored},
    NamedField{io::Field::name, Word::import_field_name},
    NamedField{io::Field::handle, Word::import_field_handle},
    NamedField{io::Field::platform, Word::import_field_platform},
    NamedField{io::Field::followers, Word::import_field_followers},
    NamedField{io::Field::likes, Word::import_field_likes},
    NamedField{io::Field::comments, Word::import_field_comments},
    NamedField{io::Field::shares, Word::import_field_shares},
    NamedField{io::Field::saves, Word::import_field_saves},
    NamedField{io::Field::views, Word::import_field_views},
    NamedField{io::Field::reach, Word::import_field_reach},
    NamedField{io::Field::impressions, Word::import_field_impressions},
    NamedField{io::Field::engagements, Word::import_field_engagements},
    NamedField{io::Field::engagement_rate, Word::import_field_engagement_rate},
    NamedField{io::Field::quote, Word::import_field_quote},
    NamedField{io::Field::niche, Word::import_field_niche},
    NamedField{io::Field::country, Word::import_field_country},
    NamedField{io::Field::email, Word::import_field_email},
    NamedField{io::Field::following, Word::import_field_following},
    NamedField{io::Field::fake_share, Word::import_field_fake_share},
    NamedField{io::Field::suspect_comments, Word::import_field_suspect_comments},
    NamedField{io::Field::growth_30d, Word::import_field_growth_30d},
    NamedField{io::Field::brand_fan, Word::import_field_brand_fan},
    NamedField{io::Field::id, Word::import_field_id},
    NamedField{io::Field::notes, Word::import_field_notes},
    NamedField{io::Field::first_name, Word::import_field_first_name},
    NamedField{io::Field::last_name, Word::import_field_last_name},
    NamedField{io::Field::address, Word::import_field_address},
    NamedField{io::Field::currency, Word::import_field_currency},
    NamedField{io::Field::sponsored, Word::import_field_sponsored},
    NamedField{io::Field::post, Word::import_field_post},
    NamedField{io::Field::posts_count, Word::import_field_posts_count},
};

constexpr bool each_is_offered_once() {
  std::array<int, io::kFieldCount> offered{};
  for (const NamedField& one : kFields) ++offered[static_cast<std::size_t>(one.field)];
  for (const int times : offered) {
    if (times != 1) return false;
  }
  return true;
}
static_assert(each_is_offered_once(), "a name for each io::Field");

}  // namespace

std::span<const NamedField> named_fields() { return kFields; }

Word word_of(io::Field field) {
  for (const NamedField& named : kFields) {
    if (named.field == field) return named.name;
  }
  return Word::import_field_note;
}

}  // namespace kol::app
