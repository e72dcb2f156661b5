// The creator's side on paper: what each post is worth, and what a month comes to.
#include "app/creator/parts.h"
#include "app/parts/figures.h"
#include "app/parts/names.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

void print_month(const App& app, Paper& paper, const CreatorSubject& subject) {
  const CreatorMonth& month = subject.report.month;
  const Creator& creator = subject.creator;
  if (creator.plan.empty() && creator.affiliate.empty() && creator.products.empty()) return;
  paper.table(app.word(Word::creator_month_title), case_columns(app, app.word(Word::track_figure)));
  const auto line = [&](Word name, const MaybeTriple& value) {
    const auto shown = [&](MaybeNumber part) { return ui::whole_money(part, app.currency()); };
    if (!value) return paper.row({app.word(name), shown({}), shown({}), shown({})});
    paper.row({app.word(name), shown(value->low), shown(value->typical), shown(value->high)});
  };
  line(Word::creator_sponsored, month.sponsored);
  line(Word::creator_affiliate_title, month.affiliate);
  line(Word::creator_products_title, month.products);
  line(Word::creator_expenses, all_three(creator.expenses == 0 ? 0 : -creator.expenses));
  line(Word::creator_left, month.net);
}

}  // namespace

void print_rates(const App& app, Paper& paper) {
  const auto subject = creator_subject(app);
  if (!subject || subject->report.rates.empty()) return;
  paper.heading(app.word(Word::nav_rates));
  paper.paragraph(isolated(name_of(subject->influencer)));
  paper.table(app.word(Word::creator_rates_title), {{app.word(Word::campaign_format)},
                                                    {app.word(Word::term_fair), true},
                                                    {app.word(Word::creator_price), true},
                                                    {app.word(Word::creator_floor_title), true},
                                                    {app.word(Word::creator_brand_most), true}});
  for (const CreatorRate& rate : subject->report.rates) {
    const auto money = [&](const MaybeNumber& value) { return ui::money(value, app.currency()); };
    const MaybeNumber fair = rate.fair ? MaybeNumber(rate.fair->typical) : std::nullopt;
    paper.row({format_name(app, rate.format),
               rate.fair ? with_range(money(fair), money(rate.fair->low), money(rate.fair->high))
                         : money(fair),
               price_text(app, *subject, rate), money(rate.floor),
               ui::money_at_most(rate.max_fee, app.currency())});
  }
  print_month(app, paper, *subject);
}

}  // namespace kol::app
