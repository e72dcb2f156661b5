// Hashtags of a post (see hashtag.h).
#include "core/practice/hashtag.h"

#include <algorithm>

#include "core/practice/code_points.h"

namespace kol {
namespace {

constexpr std::size_t kLongestHashtag = 50;  // code points without #

std::string with_mark(std::string_view hashtag) {
  return hashtag.starts_with('#') ? std::string(hashtag) : '#' + std::string(hashtag);
}

}  // namespace

bool is_hashtag(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  std::size_t count = 0;
  bool digits_only = true;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const DecodedPoint point = code_point_at(text, at);
    if (point.value != '_' && !is_letter_digit_or_mark(point.value)) return false;
    digits_only = digits_only && is_digit(point.value);
    at += point.length;
  }
  return count <= kLongestHashtag && !digits_only;
}

std::vector<std::string> row_hashtags(const CampaignTracking& campaign, const RowTracking& row) {
  std::vector<std::string> hashtags;
  const MaybeTexts& given = row.hashtags ? row.hashtags : campaign.hashtags;
  if (!given) return hashtags;
  for (const std::string& hashtag : *given) hashtags.push_back(with_mark(hashtag));
  return hashtags;
}

std::vector<std::string> with_disclosure(std::vector<std::string> hashtags,
                                         std::string_view label) {
  const std::string sought = ascii_lower(label);
  const auto is_label = [&](const std::string& hashtag) { return ascii_lower(hashtag) == sought; };
  if (label.starts_with('#') && is_hashtag(label) &&
      std::none_of(hashtags.begin(), hashtags.end(), is_label)) {
    hashtags.emplace_back(label);
  }
  return hashtags;
}

}  // namespace kol
