#include "app/parts/work.h"

#include "app/parts/odds.h"
#include "app/parts/planning.h"

namespace kol::app {

std::uint32_t begin_work(App& app, platform::Work work, std::string_view workspace_json) {
  ++app.work_number;
  platform::begin_work(work, app.work_number, workspace_json);
  return app.work_number;
}

void end_work(App& app, std::uint32_t number) {
  if (number == app.work_number) platform::end_work();
}

void take_worked(App& app, std::uint32_t number, double share, std::string_view json) {
  if (number != app.work_number) return;
  if (number == app.odds.number) take_simulated(app, share, json);
  if (number == app.planning.number) take_planned(app, share, json);
}

}  // namespace kol::app
