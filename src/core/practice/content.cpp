// utm_content (see content.h).
#include "core/practice/content.h"

#include <algorithm>

#include "core/practice/code_points.h"

namespace kol {
namespace {

constexpr std::size_t kLongestContent = 100;

}  // namespace

bool is_content(std::string_view text) {
  constexpr std::string_view kMarks = "-._~";
  return !text.empty() && text.size() <= kLongestContent &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return is_ascii_letter_or_digit(c) || kMarks.find(c) != std::string_view::npos;
         });
}

ContentNames::ContentNames(const Campaign& campaign) {
  for (const LineupRow& row : campaign.lineup) {
    for (const Deliverable& deliverable : row.deliverables) {
      if (deliverable.count > kMostPieces) continue;
      for (const Piece& piece : deliverable.pieces) {
        if (!piece.content.empty()) given_.insert(ascii_lower(piece.content));
      }
    }
  }
}

std::string ContentNames::next(const std::string& slug, const std::string& format,
                               const std::string& given) {
  std::string name = slug + '_' + format;
  std::size_t& number = posts_[name];
  ++number;
  if (!given.empty()) return given;
  std::replace(name.begin() + static_cast<std::ptrdiff_t>(slug.size()), name.end(), '.', '-');
  name += '_';
  while (given_.contains(ascii_lower(name + std::to_string(number)))) ++number;
  return name + std::to_string(number);
}

}  // namespace kol
