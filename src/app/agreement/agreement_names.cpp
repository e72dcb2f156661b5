#include "app/agreement/agreement_names.h"

#include <array>

namespace kol::app {
namespace {

// In the order of TargetMetric.
constexpr std::array<Word, kTargetMetrics> kMetrics = {
    Word::campaign_posts,       Word::campaign_impressions, Word::compare_reach,
    Word::campaign_engagements, Word::campaign_clicks,      Word::objective_orders,
    Word::campaign_leads};
// In the order of AnalyticsKind.
constexpr std::array<Word, kAnalyticsKinds> kAnalytics = {
    Word::campaign_impressions, Word::compare_reach, Word::campaign_engagements,
    Word::campaign_clicks, Word::agreement_audience};

}  // namespace

const std::string& metric_name(const App& app, TargetMetric metric) {
  return app.word(kMetrics[static_cast<std::size_t>(metric)]);
}

const std::string& analytics_name(const App& app, AnalyticsKind kind) {
  return app.word(kAnalytics[static_cast<std::size_t>(kind)]);
}

}  // namespace kol::app
