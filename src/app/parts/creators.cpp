#include "app/parts/creators.h"

#include <algorithm>

namespace kol::app {

std::optional<CreatorSubject> creator_subject(const App& app) {
  const Workspace& workspace = app.document.workspace();
  const CreatorReport* const report = app.document.creator_report();
  if (report == nullptr) return std::nullopt;
  const auto index = app.document.index_of(workspace.creator->influencer);
  if (!index) return std::nullopt;
  return CreatorSubject{*workspace.creator, workspace.influencers[*index], *index, *report};
}

const CreatorRate* chosen_rate(const App& app, const CreatorSubject& subject) {
  const std::vector<CreatorRate>& rates = subject.report.rates;
  const auto found = std::find_if(rates.begin(), rates.end(), [&](const CreatorRate& rate) {
    return rate.format == app.creator.format;
  });
  if (found != rates.end()) return &*found;
  return rates.empty() ? nullptr : &rates.front();
}

std::optional<Deal> deal_of_rate(const App& app) {
  const auto subject = creator_subject(app);
  const CreatorRate* const rate = subject ? chosen_rate(app, *subject) : nullptr;
  if (rate == nullptr) return std::nullopt;
  Deal deal = deal_of_post(app, subject->index, rate->format, rate->price);
  StandardPost& post = deal.report.standard_post;
  post.orders = rate->incremental;
  post.contribution = rate->contribution;
  post.max_fee = rate->max_fee;
  return deal;
}

}  // namespace kol::app
