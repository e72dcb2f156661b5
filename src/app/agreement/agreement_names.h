// What the kinds of figures in an agreement are called.
#pragma once

#include <string>

#include "app/state/app.h"

namespace kol::app {

inline constexpr std::size_t kTargetMetrics = 7;
inline constexpr std::size_t kAnalyticsKinds = 5;

const std::string& metric_name(const App& app, TargetMetric metric);
const std::string& analytics_name(const App& app, AnalyticsKind kind);

}  // namespace kol::app
