// The fair fee on paper: of what the Fees screen prices, with its quote and the methods.
#include "app/fees/parts.h"
#include "app/parts/names.h"
#include "app/print/parts.h"

namespace kol::app {
namespace {

std::vector<std::string> money_row(const App& app, std::string name, const MaybeTriple& value,
                                   const std::string& reason = {}) {
  if (!value && !reason.empty()) name += '\n' + reason;
  const auto money = [&](double Triple::*which) {
    return value ? ui::money((*value).*which, app.currency()) : std::string(ui::kUndefined);
  };
  return {std::move(name), money(&Triple::low), money(&Triple::typical), money(&Triple::high)};
}

void print_quote(const App& app, Paper& paper, const Deal& deal) {
  if (!deal.check) return;
  const QuoteCheck& check = *deal.check;
  std::string text = app.word(Word::term_quote) + ": " + quote_text(app, deal);
  if (const auto grade = deal.grade()) text += " · " + quote_words(app, *grade);
  if (check.percentile) text += " · " + percentile_words(app, *check.percentile);
  paper.paragraph(std::move(text));
}

void print_offer(const App& app, Paper& paper, const Deal& deal) {
  if (!deal.estimate.fair) return;
  const Answer answer = answer_to(deal);
  const bool accepted = answer.reply == Word::fees_reply_accept;
  std::string text = app.word(answer_name(deal, answer));
  if (answer.offer) {
    text += ": " + (accepted ? quote_text(app, deal) : ui::money(answer.offer, app.currency()));
  }
  paper.paragraph(text + " · " + app.word(answer.why));
}

}  // namespace

void print_fees(const App& app, Paper& paper) {
  paper.heading(app.word(Word::report_fees));
  const Deal deal = deal_of(app);
  if (deal.format == nullptr) return paper.paragraph(app.word(Word::fees_no_format));
  const std::string posts = posts_text(app, deal);
  const std::string& name = name_of(deal.influencer);
  std::string subject =
      name.empty()
          ? posts
          : app.ui.words.with(Word::fees_title, {{"posts", posts}, {"name", isolated(name)}});
  for (const std::string& addon : addon_texts(app, app.fees.addons)) subject += " · " + addon;
  paper.paragraph(std::move(subject));
  print_quote(app, paper, deal);
  print_offer(app, paper, deal);

  paper.table(app.word(Word::report_fees), case_columns(app, app.word(Word::report_method)));
  paper.row(money_row(app, app.word(Word::fees_range), deal.estimate.fair,
                      app.word(Word::how_fair_missing)));
  for (const FeeMethod& method : fee_methods(app, deal)) {
    if (!method.value) continue;
    std::string label = app.ui.words.with(Word::report_one_post, {{"name", app.word(method.name)}});
    if (!method.note.empty()) label += '\n' + method.note;
    paper.row(money_row(app, std::move(label), method.value));
  }
  paper.note(app.word(Word::report_methods_note));
}

}  // namespace kol::app
