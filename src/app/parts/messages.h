// What io says – why a table or file cannot be read, what was done to it – in the page's words.
#pragma once

#include <string>

#include "app/state/app.h"
#include "io/json/problem.h"
#include "io/message.h"

namespace kol::app {

Word word_of(io::Code code);

std::string in_words(const App& app, const io::Message& message);
// With its place, if it has one.
std::string in_words(const App& app, const io::Problem& problem);

}  // namespace kol::app
