// What each influencer, platform or format brought, as the proof has it: which of the three, and
// what its groups are called.
#pragma once

#include <array>
#include <string>

#include "app/state/app.h"
#include "core/practice/proof.h"

namespace kol::app {

// In the order in which they are chosen from (TrackView::best_by).
enum class RollUpBy { influencer, platform, format };
inline constexpr std::array kRollUps = {RollUpBy::influencer, RollUpBy::platform, RollUpBy::format};

const RollUp& roll_up_of(const Proof& proof, RollUpBy by);
std::string group_name(const App& app, RollUpBy by, const RollUpGroup& group);

}  // namespace kol::app
