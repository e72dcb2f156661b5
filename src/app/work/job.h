// A long calculation, step by step. It runs in a program of its own beside the page (web/work), or,
// where the browser has no room for one, between the page's frames. What it is asked goes over as a
// workspace, what it finds as JSON (io/json/decisions.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "core/benchmarks.h"
#include "core/decide/decisions.h"
#include "core/workspace.h"
#include "platform/platform.h"

namespace kol::app {

class Job {
 public:
  virtual ~Job() = default;
  // Goes on for about so many seconds, and returns whether more is known than before.
  virtual bool step(double seconds) = 0;
  // What is known so far.
  virtual Decisions answer() = 0;
  // How much of it is done, 0 to 1; there are no steps after 1.
  virtual double share() const = 0;
};

// The benchmarks must outlive the job.
std::unique_ptr<Job> make_job(platform::Work work, Workspace workspace,
                              const Benchmarks& benchmarks);

// The one calculation that is under way.
class Calculation {
 public:
  // In the place of the one before. What cannot be read is not begun.
  void begin(platform::Work work, std::uint32_t number, std::string_view workspace_json,
             std::string_view benchmarks_json);
  void end() { job_.reset(); }
  // Goes on, and tells of it by platform::tell_work. False if there is nothing left to do.
  bool step(double seconds);

 private:
  std::uint32_t number_ = 0;
  std::unique_ptr<Benchmarks> benchmarks_;
  std::unique_ptr<Workspace> workspace_;  // as the job was given it, for the names in its answers
  std::unique_ptr<Job> job_;
};

}  // namespace kol::app
