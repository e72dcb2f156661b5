// Long calculations, in the page's program and in the worker's, which has nothing else.
#include <emscripten/emscripten.h>

#include <string>

#include "platform/events.h"
#include "platform/platform.h"
#include "platform/web/page_calls.h"
#include "platform/web/tray.h"

using kol::platform::take;

namespace kol::platform {

void tell_work(std::uint32_t number, double share, std::string_view json) {
  kol_page_tell_work(number, share, json.data(), json.size());
}

}  // namespace kol::platform

extern "C" {

EMSCRIPTEN_KEEPALIVE void kol_work(int work, std::uint32_t number) {
  const std::string workspace_json = take(0);
  const std::string benchmarks_json = take(1);
  kol::events::work(static_cast<kol::platform::Work>(work), number, workspace_json,
                    benchmarks_json);
}

EMSCRIPTEN_KEEPALIVE bool kol_work_step(double seconds) { return kol::events::work_step(seconds); }

EMSCRIPTEN_KEEPALIVE void kol_end_work() { kol::events::end_work(); }

}  // extern "C"
