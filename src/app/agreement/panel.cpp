#include "app/agreement/panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/agreement/parts.h"
#include "app/parts/figures.h"
#include "app/parts/mending.h"
#include "app/parts/names.h"
#include "app/parts/panel_title.h"

namespace kol::app {
namespace {

constexpr float kTwoColumnsFrom = 820;
constexpr float kWidest = 1280;

std::optional<AgreementSubject> find_open(const App& app) {
  const std::size_t index = app.agreement.row;
  const std::vector<Agreement>& agreements = app.document.lineup_practice().agreements;
  if (!is_agreement_open(app) || index >= agreements.size()) return std::nullopt;
  const Campaign& campaign = app.document.workspace().campaign;
  const LineupRow& row = campaign.lineup[index];
  return AgreementSubject{index,
                          name_in_row(app, row),
                          row,
                          agreed_terms(campaign, row),
                          agreed_terms(campaign, LineupRow{}),
                          agreements[index]};
}

void gone(App& app, Rect rest) {
  panel_title(app, rest.cut_top(app.ui.control_height(), 12), Word::agreement_gone);
  Flow flow(rest);
  ui::paragraph(app.ui, flow, Word::agreement_gone_help, {.colour = app.ui.theme.secondary});
}

// "2 × TikTok video, $1,160"; without an agreed fee only the posts.
std::string posts_and_fee(const App& app, const AgreementSubject& subject) {
  std::string posts = posts_text(app, subject.row.deliverables);
  const auto* const fee = find_clause<FeeClause>(subject.agreement);
  if (!fee || fee->source != FeeSource::payment || !fee->fee) return posts;
  return app.ui.words.with(Word::agreement_posts_and_fee,
                           {{"posts", posts}, {"fee", ui::whole_money(fee->fee, app.currency())}});
}

// ---- What is done with it ----

void copy_button(App& app, const Rect& rect, const AgreementSubject& subject) {
  if (ui::button(app.ui, rect, Word::agreement_copy,
                 {.look = ui::Look::primary, .icon = ui::Icon::duplicate})) {
    copy_statement(app, subject);
  }
}

void print_button(App& app, const Rect& rect, const AgreementSubject& subject) {
  if (ui::button(app.ui, rect, Word::report_print, {.icon = ui::Icon::print})) {
    print_statement(app, subject, false);
  }
}

void markdown_button(App& app, const Rect& rect, const AgreementSubject& subject) {
  if (ui::button(app.ui, rect, Word::agreement_markdown, {.icon = ui::Icon::file})) {
    save_statement(app, subject);
  }
}

void close_button(App& app, const Rect& rect) {
  if (ui::button(app.ui, rect, Word::panel_close,
                 {.look = ui::Look::quiet, .icon = ui::Icon::close, .icon_only = true})) {
    app.close_panel();
  }
}

// ---- What goes in ----

void terms(App& app, Flow& flow, const AgreementSubject& subject) {
  for (const auto card : {gaps_card, dates_card, parties_card, making_card, payment_card,
                          success_card, ending_card}) {
    card(app, flow, subject);
    flow.space(kCardGap);
  }
  for_all_card(app, flow, subject);
  tips_card(app, flow);
  flow.space(24);
}

// A column that scrolls by itself; a little wider than its content, so that the rings of the focus
// are not cut.
template <typename Content>
void column(App& app, const Rect& rect, std::string_view key, Word name, const Content& content) {
  const Rect view{rect.x - 4, rect.y, rect.w + 8, rect.h};
  ui::Scroller scroller(app.ui, key, view, app.word(name));
  Flow flow(scroller.content().inset(4, 0));
  flow.space(4);
  content(flow);
  scroller.finish(view.w, flow.height());
}

// ---- Side by side ----

void wide_head(App& app, Rect row, const AgreementSubject& subject) {
  Ui& ui = app.ui;
  const Rect close = row.cut_right(ui.control_height(), 8);
  const auto place = [&](const ui::Label& label) {
    return row.cut_right(ui::button_width(ui, label, {.icon = ui::Icon::print}), 8);
  };
  const Rect copy = place(Word::agreement_copy);
  const Rect markdown = place(Word::agreement_markdown);
  const Rect print = place(Word::report_print);
  const std::string title = agreement_title(app);
  const float width = ui.text_width(title, {.size = 20, .bold = true}) + 4;
  ui::heading(ui, row.cut_left(std::min(width, row.w), 12), {Word::agreement_gone, title}, 2, 20);
  if (row.w > 40) {
    ui::label(ui, row, {"posts", posts_and_fee(app, subject)},
              {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  }
  print_button(app, print, subject);
  markdown_button(app, markdown, subject);
  copy_button(app, copy, subject);
  close_button(app, close);
}

void side_by_side(App& app, Rect rest, const AgreementSubject& subject) {
  wide_head(app, rest.cut_top(app.ui.control_height(), 12), subject);
  const Rect left = rest.cut_left(std::floor((rest.w - kCardGap) * 0.46f), kCardGap);
  column(app, left, "terms", Word::agreement_terms, [&](Flow& flow) { terms(app, flow, subject); });
  const Rect to_mend = mending_strip(app, rest, Edge::top, 4);
  column(app, rest, "statement", Word::agreement_statement_short, [&](Flow& flow) {
    statement_card(app, flow, subject);
    flow.space(24);
  });
  say_what_to_mend(app, to_mend);
}

// ---- One after the other ----

void statement_sheet(App& app, Flow& flow, const AgreementSubject& subject) {
  const float height = app.ui.control_height();
  copy_button(app, flow.row(height), subject);
  flow.space(8);
  const Rect row = flow.row(height);
  Rect rest = row;
  print_button(app, rest.cut_left(std::floor((row.w - 8) * 0.4f), 8), subject);
  markdown_button(app, rest, subject);
  flow.space(kCardGap);
  statement_card(app, flow, subject);
  flow.space(24);
}

void one_by_one(App& app, Rect rest, const AgreementSubject& subject) {
  Ui& ui = app.ui;
  Rect head = rest.cut_top(ui.control_height());
  const Rect close = head.cut_right(ui.control_height(), 4);
  ui::heading(ui, head, {Word::agreement_gone, agreement_title(app)}, 2);
  close_button(app, close);
  ui::label(ui, rest.cut_top(24, 8), {"posts", posts_and_fee(app, subject)},
            {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  const std::array labels = {app.word(Word::agreement_terms),
                             app.word(Word::agreement_statement_short)};
  bool& shows_statement = app.agreement.shows_statement;
  std::size_t chosen = shows_statement ? 1 : 0;
  ui::segmented(ui, rest.cut_top(ui.control_height(), 8), Word::agreement_sheet, labels, chosen);
  shows_statement = chosen == 1;
  const Rect to_mend = mending_strip(app, rest, Edge::bottom, 0);
  if (shows_statement) {
    column(app, rest, "statement", Word::agreement_statement_short,
           [&](Flow& flow) { statement_sheet(app, flow, subject); });
  } else {
    column(app, rest, "terms", Word::agreement_terms,
           [&](Flow& flow) { terms(app, flow, subject); });
  }
  say_what_to_mend(app, to_mend);
}

}  // namespace

bool is_agreement_open(const App& app) {
  return app.agreement.row < app.document.workspace().campaign.lineup.size();
}

std::string agreement_title(const App& app) {
  if (!is_agreement_open(app)) return app.word(Word::agreement_gone);
  const LineupRow& row = app.document.workspace().campaign.lineup[app.agreement.row];
  return app.ui.words.with(Word::agreement_title, {{"name", name_in_row(app, row)}});
}

void agreement_panel(App& app, const Rect& area) {
  app.ui.fill(area, app.ui.theme.page);
  const float margin = area.w < 480 ? 12.0f : 24.0f;
  Rect rest{area.x + margin, area.y + 12, area.w - 2 * margin, area.h - 12};
  if (rest.w > kWidest) rest = rest.inset((rest.w - kWidest) / 2, 0);
  const auto subject = find_open(app);
  if (!subject) return gone(app, rest);
  // What is typed belongs to this row alone.
  const ui::Scope scope(app.ui, "agreement " + std::to_string(subject->index));
  if (rest.w >= kTwoColumnsFrom) return side_by_side(app, rest, *subject);
  one_by_one(app, rest, *subject);
}

void open_agreement_on_paper(App& app, bool print) {
  if (const auto subject = find_open(app)) print_statement(app, *subject, print);
}

void keep_agreement(const App& app, KeptView& view) {
  view.put_number("row", static_cast<double>(app.agreement.row));
}

void restore_agreement(App& app, const KeptView& view) {
  const double row = view.number("row").value_or(0);
  if (row >= 0 && row < 1e6) app.agreement.row = static_cast<std::size_t>(row);
}

}  // namespace kol::app
