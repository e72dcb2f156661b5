// Whose figures an explanation is about: everything of the question that recipes look at. Figures
// come from the report, from the workspace, or from the terms that the report was calculated on;
// none is calculated here a second way.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "app/parts/deal.h"
#include "app/state/app.h"
#include "core/metrics.h"
#include "core/terms.h"

namespace kol::app {

// Whose figures a recipe explains.
enum class Whose {
  channel,         // the question's channel of its influencer
  post,            // the influencer's standard post
  post_or_lineup,  // the same where the question names an influencer, else the line-up
  deal,            // what the Fees screen prices
  rate,            // one post as the creator offers it
  lineup,
};

class Subject {
 public:
  Subject(const App& app, const Question& question, Whose whose);

  const Workspace& workspace;
  const Benchmarks& benchmarks;
  const Campaign& campaign;
  const Terms terms;
  const Learned learned;  // with its defaults where nothing was accepted
  // Of a question of the Fees screen or of the creator's rate: its influencer, with its format in
  // the place of the default.
  std::optional<Deal> deal;
  // Of the question's influencer; null where it names none that is there. `format` is that of the
  // standard post; it is null for platforms without formats.
  const Influencer* influencer = nullptr;
  const InfluencerReport* report = nullptr;
  const Channel* channel = nullptr;
  const ChannelReport* metrics = nullptr;
  const FormatTerms* format = nullptr;
  ChannelFigures figures;
  // Null with an empty line-up.
  const Projection* projection = nullptr;

  // The influencer of a row of the line-up, where there is one, else what the row calls it.
  std::string row_name(std::size_t row) const;

 private:
  void look_at(const Influencer& of, const InfluencerReport& with, std::size_t at);
};

}  // namespace kol::app
