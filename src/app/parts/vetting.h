// What the vetting's questions, their parts, states and facts are called.
#pragma once

#include <string>
#include <vector>

#include "app/state/app.h"
#include "core/practice/vetting.h"

namespace kol::app {

// "Is the engagement good, and real?", or of a part: "Posts are shared".
const std::string& vetting_name(const App& app, VettingItem item);
// The same as it is put to the influencer.
const std::string& vetting_asked(const App& app, VettingItem item);

const std::string& vetting_state_name(const App& app, VettingState state);
ui::Tone vetting_tone(VettingState state);
ui::Icon vetting_icon(VettingState state);
// Nothing more is to be asked; a blocker is settled, too.
bool is_vetting_settled(VettingState state);

// "Likes a post: 1,480 · Comments a post: 61"; of several accounts each begins with its platform.
std::string vetting_facts(const App& app, const std::vector<VettingFact>& facts);

// "7 of 12 settled", and "1 blocker", empty for none.
std::string vetting_progress(const App& app, const VettingReport& report);
std::string vetting_blockers(const App& app, std::size_t count);
// What stands against somebody; empty where nothing does.
std::string vetting_warning(const App& app, std::size_t influencer);
// Both together.
std::string vetting_said(const App& app, const VettingReport& report);

}  // namespace kol::app
