// Long work of which a frame does a part.
#pragma once

#include <chrono>

namespace kol::app {

// Takes steps for that long, one at least, while step() says that there are more. False after the
// last.
template <typename Step>
bool go_on_for(double seconds, Step step) {
  using Clock = std::chrono::steady_clock;
  const auto until = Clock::now() + std::chrono::duration<double>(seconds);
  while (step()) {
    if (Clock::now() >= until) return true;
  }
  return false;
}

}  // namespace kol::app
