#include "app/parts/roll_ups.h"

#include "app/parts/names.h"

namespace kol::app {

const RollUp& roll_up_of(const Proof& proof, RollUpBy by) {
  if (by == RollUpBy::platform) return proof.by_platform;
  return by == RollUpBy::format ? proof.by_format : proof.by_influencer;
}

std::string group_name(const App& app, RollUpBy by, const RollUpGroup& group) {
  if (by == RollUpBy::platform) return platform_name(app, static_cast<Platform>(group.index));
  if (by == RollUpBy::format) return format_name(app, group.key);
  const auto& all = app.document.workspace().influencers;
  return group.index < all.size() ? name_of(all[group.index]) : group.key;
}

}  // namespace kol::app
