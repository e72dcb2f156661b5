// What a step of undo or redo is about, in words: found by comparing what it puts in place with
// what is there, so that no edit has to name itself. Only an import does: by its file.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

// "Average order value", "Aisyah Glow: Quote", "3 influencers removed"; empty if there is no step.
// Found anew only after an edit, for a step may be of a hundred thousand influencers.
const std::string& undo_name(App& app);
const std::string& redo_name(App& app);

// Takes the step and says so.
void undo(App& app);
void redo(App& app);

}  // namespace kol::app
