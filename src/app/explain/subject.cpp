#include "app/explain/subject.h"

#include "app/parts/creators.h"
#include "app/parts/names.h"

namespace kol::app {

Subject::Subject(const App& app, const Question& question, Whose whose)
    : workspace(app.document.workspace()),
      benchmarks(app.document.benchmarks()),
      campaign(workspace.campaign),
      terms(prepare_terms(workspace, benchmarks)),
      learned(workspace.settings.learned.value_or(Learned{})) {
  const Report& all = app.document.report();
  if (all.projection) projection = &*all.projection;
  if (question.of != AskedOf::named) {
    if (question.of == AskedOf::deal) deal = deal_of(app);
    if (question.of == AskedOf::rate) deal = deal_of_rate(app);
    if (!deal || deal->format == nullptr) return;
    look_at(deal->influencer, deal->report, deal->channel);
    format = find_format(terms, deal->format->id);
  } else if (const auto index = app.document.index_of(question.influencer)) {
    look_at(workspace.influencers[*index], all.influencers[*index],
            whose == Whose::channel ? question.channel : 0);
  }
}

void Subject::look_at(const Influencer& of, const InfluencerReport& with, std::size_t at) {
  influencer = &of;
  report = &with;
  if (at >= of.channels.size()) return;
  channel = &of.channels[at];
  metrics = &with.channels[at];
  format = default_format(terms, channel->platform);
  Scratch scratch;
  figures = figures_of(terms, *channel, scratch);
}

std::string Subject::row_name(std::size_t row) const {
  const std::size_t index = projection->rows[row].influencer;
  return index < workspace.influencers.size() ? name_of(workspace.influencers[index])
                                              : campaign.lineup[row].influencer;
}

}  // namespace kol::app
