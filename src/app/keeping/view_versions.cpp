#include "app/keeping/view_versions.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

namespace kol::app {
namespace {

constexpr std::string_view kHead = "view 1\n";

// The lists as they were when their places were kept; they stay so.
using Names = std::span<const std::string_view>;
constexpr std::array<std::string_view, 3> kScreens = {"compare", "fees", "campaign"};
constexpr std::array<std::string_view, 6> kPanels = {"",        "influencer", "side_by_side",
                                                     "columns", "settings",   "workspaces"};
constexpr std::array<std::string_view, 7> kPlatforms = {
    "instagram", "tiktok", "youtube", "facebook", "x", "blog", "other"};
constexpr std::array<std::string_view, 33> kColumns = {
    "name",         "rank",   "platform",    "followers",   "engagement_rate",
    "authenticity", "fee",    "goal_result", "handle",      "niche",
    "country",      "email",  "channels",    "likes",       "comments",
    "views",        "reach",  "view_rate",   "impressions", "engagements",
    "clicks",       "orders", "leads",       "revenue",     "profit",
    "roi",          "cost",   "max_fee",     "cpm",         "cpe",
    "cpc",          "cpa",    "cpl"};
constexpr std::array<std::string_view, 6> kDeal = {"fees.count",
                                                   "fees.usage_rights_months",
                                                   "fees.whitelisting_months",
                                                   "fees.exclusivity_months",
                                                   "fees.raw_footage",
                                                   "fees.rush"};

struct Line {
  std::string_view old_name;
  std::string_view name;
  Names names = {};  // of what its value was the place of; none: the value stays
};
constexpr std::array kLines = {
    Line{"shown", "shown"},
    Line{"screen", "screen", kScreens},
    Line{"panel", "panel", kPanels},
    Line{"open", "influencer.id"},
    Line{"sort", "compare.sort", kColumns},
    Line{"descending", "compare.descending"},
    Line{"search", "compare.search"},
    Line{"platform", "compare.platform", kPlatforms},
    Line{"column", "compare.column", kColumns},
    Line{"picked", "compare.picked"},
    Line{"subject", "fees.subject"},
    Line{"account", "fees.account"},
    Line{"format", "fees.format"},
    Line{"advanced", "campaign.advanced"},
};

void add(std::string& text, std::string_view name, std::string_view value) {
  text += name;
  text += ' ';
  text += value;
  text += '\n';
}

// Empty if it is no place in that list.
std::string_view name_at(Names names, std::string_view place) {
  if (place.empty() || place.size() > 6 ||
      place.find_first_not_of("0123456789") != std::string_view::npos) {
    return {};
  }
  const auto index = static_cast<std::size_t>(std::atol(std::string(place).c_str()));
  return index < names.size() ? names[index] : std::string_view();
}

// Six numbers with spaces between.
void add_deal(std::string& text, std::string_view numbers) {
  for (const std::string_view name : kDeal) {
    const std::size_t end = std::min(numbers.find(' '), numbers.size());
    add(text, name, numbers.substr(0, end));
    numbers.remove_prefix(std::min(end + 1, numbers.size()));
  }
}

void add_line(std::string& text, std::string_view old_name, std::string_view value) {
  if (old_name == "deal") return add_deal(text, value);
  const auto line = std::find_if(kLines.begin(), kLines.end(),
                                 [&](const Line& known) { return known.old_name == old_name; });
  if (line == kLines.end()) return;
  if (line->names.empty()) return add(text, line->name, value);
  const std::string_view name = name_at(line->names, value);
  if (!name.empty()) add(text, line->name, name);
}

}  // namespace

std::string newest_view(std::string_view old) {
  if (!old.starts_with(kHead)) return std::string(old);
  old.remove_prefix(kHead.size());
  std::string text = "view 2\n";
  while (!old.empty()) {
    const std::size_t end = std::min(old.find('\n'), old.size());
    const std::string_view row = old.substr(0, end);
    old.remove_prefix(std::min(end + 1, old.size()));
    const std::size_t space = row.find(' ');
    if (space == std::string_view::npos) continue;
    add_line(text, row.substr(0, space), row.substr(space + 1));
  }
  return text;
}

}  // namespace kol::app
