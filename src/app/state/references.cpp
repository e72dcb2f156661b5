#include "app/state/references.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kol::app {

void rename_in_rules(const Deciding& now, const std::string& id, const std::string& next,
                     Change& change) {
  if (!now.planner) return;
  for (auto list : {&Planner::must, &Planner::never}) {
    const std::vector<std::string>& names = (*now.planner).*list;
    if (std::find(names.begin(), names.end(), id) == names.end()) continue;
    Deciding& deciding = change.deciding ? *change.deciding : change.deciding.emplace(now);
    std::replace(((*deciding.planner).*list).begin(), ((*deciding.planner).*list).end(), id, next);
  }
}

void drop_from_rules(const Deciding& now, const std::unordered_set<std::string_view>& gone,
                     Change& change) {
  if (!now.planner) return;
  Deciding without = now;
  for (auto list : {&Planner::must, &Planner::never}) {
    std::erase_if((*without.planner).*list,
                  [&](const std::string& id) { return gone.contains(id); });
  }
  if (without != now) change.deciding = std::move(without);
}

Creator without_platform(const Benchmarks& benchmarks, Creator creator, Platform platform) {
  const auto is_there = [&](const std::string& id) {
    const Format* format = find_format(benchmarks, id);
    return format != nullptr && format->platform == platform;
  };
  const auto is_of = [&](const auto& posts) { return is_there(posts.format); };
  for (NumberByFormat* numbers : {&creator.hours, &creator.prices}) {
    std::erase_if(*numbers, [&](const auto& entry) { return is_there(entry.first); });
  }
  std::erase_if(creator.plan, is_of);
  std::erase_if(creator.barter, is_of);
  for (AffiliateOffer& offer : creator.affiliate) {
    if (offer.posts) std::erase_if(*offer.posts, is_of);
  }
  for (OwnProduct& product : creator.products) {
    if (product.posts) std::erase_if(*product.posts, is_of);
  }
  return creator;
}

}  // namespace kol::app
