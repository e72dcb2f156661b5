// A polite message with the questions that are still open, for the influencer.
#pragma once

#include <string>

#include "app/state/app.h"
#include "core/practice/vetting.h"

namespace kol::app {

// The questions that the message asks: those that are not settled.
std::vector<VettingItem> open_questions(const VettingReport& report);
// Of a question, its parts that are not settled: asked below it.
std::vector<VettingItem> open_parts(const VettingReport& report, VettingItem question);
// As plain text, with a line break at the end.
std::string vetting_message(const App& app, const Influencer& influencer,
                            const VettingReport& report);

}  // namespace kol::app
