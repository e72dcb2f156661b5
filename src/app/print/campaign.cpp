// The campaign on paper: line-up, results of the three cases, break-even and reach.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/campaign/parts.h"
#include "app/parts/deal.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

std::string posts_of(const App& app, const LineupRow& row) {
  std::string posts;
  for (const Deliverable& deliverable : row.deliverables) {
    posts += (posts.empty() ? "" : ", ") + ui::editable(deliverable.count) + " × " +
             isolated(format_name(app, deliverable.format));
  }
  return posts;
}

std::string fee_of(const App& app, const RowProjection& row) {
  static constexpr std::array kSources = {Word::campaign_fee_payment, Word::campaign_fee_quote,
                                          Word::campaign_fee_estimate};
  std::string text = shown_range(app, row, &RowProjection::fee) + '\n' +
                     app.word(kSources[static_cast<std::size_t>(row.fee_source)]);
  if (!row.commission || row.commission->high == 0) return text;
  return text + '\n' + app.word(Word::campaign_commission) + ": " +
         shown_range(app, row, &RowProjection::commission);
}

void print_lineup(const App& app, Paper& paper, const Projection& projection) {
  const Workspace& workspace = app.document.workspace();
  paper.table(app.word(Word::campaign_lineup), {{app.word(Word::compare_name)},
                                                {app.word(Word::campaign_posts)},
                                                {app.word(Word::campaign_fees), true},
                                                {app.word(Word::campaign_clicks), true},
                                                {app.word(Word::campaign_incremental), true}});
  for (std::size_t i = 0; i < projection.rows.size(); ++i) {
    const RowProjection& row = projection.rows[i];
    const LineupRow& booked = workspace.campaign.lineup[i];
    const std::string& name = row.influencer < workspace.influencers.size()
                                  ? name_of(workspace.influencers[row.influencer])
                                  : booked.influencer;
    std::vector<std::string> cells = {isolated(name), posts_of(app, booked), fee_of(app, row),
                                      shown_range(app, row.results, &Results::clicks),
                                      shown_range(app, row, &RowProjection::incremental)};
    for (const std::string& addon : addon_texts(app, booked.addons)) cells[1] += '\n' + addon;
    paper.row(std::move(cells));
  }
}

// Lines of noughts or of nothing known say nothing on paper.
void print_cases(const App& app, Paper& paper) {
  paper.table(app.word(Word::campaign_cases), case_columns(app, app.word(Word::campaign_case)));
  for (const CaseLine& line : case_lines(app)) {
    const bool says_something =
        std::any_of(line.values.begin(), line.values.end(),
                    [](const MaybeNumber& value) { return value && *value != 0.0; });
    if (says_something)
      paper.row({app.word(line.name), line.shown[0], line.shown[1], line.shown[2]});
  }
  paper.note(app.word(Word::report_cases_note));
}

template <typename Owner>
void print_figure(const App& app, Paper& paper, const Owner& owner, MaybeNumber Owner::*member) {
  paper.row({app.word(words_of(member).name), shown(app, owner, member)});
}

void print_break_even(const App& app, Paper& paper, const Projection& projection) {
  const std::vector<PrintColumn> columns = {{app.word(Word::campaign_case)},
                                            {app.word(Word::report_value), true}};
  paper.table(app.word(Word::campaign_break_even), columns);
  each_number<BreakEven>([&](MaybeNumber BreakEven::*member, const Figure&) {
    print_figure(app, paper, projection.break_even, member);
  });
  paper.table(app.word(Word::campaign_reach), columns);
  each_number<Projection>([&](MaybeNumber Projection::*member, const Figure&) {
    if (member != &Projection::budget_left) print_figure(app, paper, projection, member);
  });
  print_figure(app, paper, projection.typical, &Case::emv);
  paper.note(app.word(Word::campaign_emv_note));
}

std::string budget_text(const App& app, const MaybeNumber& left) {
  const MaybeNumber& budget = app.document.workspace().campaign.budget;
  if (!budget) return {};
  std::string text = app.word(Word::campaign_budget) + ": " + ui::money(*budget, app.currency());
  if (!left) return text;
  return text + " · " +
         app.ui.words.with(*left < 0 ? Word::campaign_over_budget : Word::campaign_budget_left,
                           {{"amount", ui::money(std::abs(*left), app.currency())}});
}

}  // namespace

void print_campaign(const App& app, Paper& paper) {
  paper.heading(app.word(Word::nav_campaign));
  const auto& projection = app.document.report().projection;
  paper.paragraph(budget_text(app, projection ? projection->budget_left : std::nullopt));
  paper.paragraph(missing_for_projection(app, true));
  if (!projection) return;
  if (projection->typical.basis == Basis::leads) {
    paper.paragraph(app.word(Word::campaign_basis_leads));
  }
  print_lineup(app, paper, *projection);
  print_cases(app, paper);
  print_break_even(app, paper, *projection);
}

}  // namespace kol::app
