// Where the ingredients of an explanation come from, in words.
#pragma once

#include <string>

#include "app/parts/typed_figures.h"
#include "app/state/app.h"

namespace kol::app {

struct Origin {
  std::string text;
  std::string grade = {};  // of a default's source
};

class Origins {
 public:
  explicit Origins(const App& app) : app_(app) {}

  Origin yours() const;
  Origin calculated() const;
  Origin learned() const;  // accepted from earlier campaigns
  Origin assumed() const;  // a default of the workspace, as "all are caused by the posts"
  // Title, publisher and year, as the benchmarks have them.
  Origin from(const Source& source) const;
  // The reader's own where it differs from the default.
  Origin yours_or_assumed(bool is_default) const { return is_default ? assumed() : yours(); }
  // The reader's own where there is one.
  Origin yours_or_missing(bool is_there) const;
  // Of a figure that is typed: the reader's own, else where what counts instead comes from.
  Origin of(const CampaignFigure& figure, const std::string& of = {}) const;

 private:
  const App& app_;
};

}  // namespace kol::app
