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

}  // namespace kol
