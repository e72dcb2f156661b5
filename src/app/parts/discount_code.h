// A discount code that is given, to a row of the line-up or to an influencer (spec: practice.md
// 19), and what an influencer is called in tracking.
#pragma once

#include <optional>
#include <string>

#include "app/state/app.h"

namespace kol::app {

// Counts when it is left; what is no code is said below it. What was entered, if it is new and can
// be taken.
std::optional<std::string> code_field(App& app, const Rect& rect, const std::string& now,
                                      const ui::FieldOptions& options);

// That it is easily taken for a code that somebody else was given; nothing without such.
// `influencer` is the id of whose it is.
std::string code_alike(const App& app, const std::string& code, const std::string& influencer);

// Name in links, or code: an empty text leaves none.
void give_tracking(Influencer& influencer, MaybeText InfluencerTracking::*what,
                   const std::string& text);

}  // namespace kol::app
