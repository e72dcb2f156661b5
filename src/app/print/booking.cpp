// What is still to be asked or agreed before somebody of the line-up is booked, on paper.
#include "app/campaign/parts.h"
#include "app/parts/names.h"
#include "app/parts/vetting.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

std::string vetting_in_words(const App& app, std::size_t influencer) {
  const VettingReport* const report = app.document.vetting_of(influencer);
  if (report == nullptr) return app.word(Word::report_vetting_none);
  const std::string warning = vetting_warning(app, influencer);
  const std::string said = vetting_said(app, *report);
  return warning.empty() ? said : said + '\n' + warning;
}

}  // namespace

void print_booking(const App& app, Paper& paper) {
  const std::vector<LineupRow>& lineup = app.document.workspace().campaign.lineup;
  const std::vector<Agreement>& agreements = app.document.lineup_practice().agreements;
  if (lineup.empty()) return;
  paper.heading(app.word(Word::report_booking));
  paper.table(app.word(Word::report_booking), {{app.word(Word::compare_name)},
                                               {app.word(Word::compare_vetting)},
                                               {app.word(Word::campaign_agreement)}});
  for (std::size_t i = 0; i < lineup.size(); ++i) {
    const auto index = app.document.index_of(lineup[i].influencer);
    if (!index || i >= agreements.size()) continue;
    paper.row({isolated(name_of(app.document.workspace().influencers[*index])),
               vetting_in_words(app, *index), agreement_state(app, agreements[i].gaps.size())});
  }
}

}  // namespace kol::app
