// The statement as it will read; its clauses are fields while their wording is changed.
#include <algorithm>

#include "app/agreement/parts.h"
#include "app/agreement/statement.h"
#include "app/parts/left_text.h"
#include "app/parts/lineup_row.h"
#include "app/parts/mending.h"
#include "core/practice/statement_text.h"

namespace kol::app {
namespace {

constexpr float kNumberWidth = 28;
constexpr float kHeadingWidth = 124;
constexpr float kBesideFrom = 440;  // of width: headings stand beside their sentences
constexpr float kFieldInset = 24;   // of a field's text from its edges, both together
constexpr float kSpareLine = 40;    // room to write one more
constexpr ui::TextStyle kSmall{.size = ui::kSmallSize};

void statement_line(App& app, Flow& outer, const StatementLine& line, std::size_t number) {
  Ui& ui = app.ui;
  ui::TextStyle style = kSmall;
  if (line.is_open) style.colour = ui.theme.caution;
  const float indent = line.is_item ? 14.0f : 0.0f;
  Flow flow({outer.x() + indent, outer.y(), outer.width() - indent, 0});
  const float height = ui::paragraph_height(ui, line.text, flow.width(), style);
  if (line.is_open) {
    const Rect ground{outer.x(), flow.y(), outer.width(), height};
    ui.fill(ground.inset(-4, 0), ui::with_alpha(ui.theme.caution, ui.theme.dark ? 40 : 26), 4);
  }
  if (line.is_item) ui.draw_text({outer.x(), flow.y(), indent, 19}, "–", style);
  ui::paragraph(ui, flow, {"line " + std::to_string(number), line.text}, style);
  outer.space(height);
}

void statement_clause(App& app, Flow& flow, const StatementClause& clause, std::size_t number) {
  Ui& ui = app.ui;
  const ui::Scope scope(ui, "clause " + std::to_string(number));
  flow.space(7);
  const bool beside = flow.width() >= kBesideFrom;
  const float left = beside ? kNumberWidth + kHeadingWidth + 8 : kNumberWidth;
  const float heading_width = beside ? kHeadingWidth : flow.width() - kNumberWidth;
  const ui::TextStyle bold{.size = ui::kSmallSize, .bold = true};
  const float heading_height = ui::paragraph_height(ui, clause.heading, heading_width, bold);
  const Rect head{flow.x() + kNumberWidth, flow.y(), heading_width, heading_height};
  ui::Node& node = ui.describe(ui.id("heading"), ui::Role::heading, head);
  node.value = numbered(app, number, clause.heading);
  node.level = 4;
  ui.draw_text({flow.x(), flow.y(), kNumberWidth - 8, 19}, std::to_string(number),
               {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  ui::draw_paragraph(ui, head, clause.heading, bold);
  if (!beside) flow.space(heading_height);
  Flow text({flow.x() + left, flow.y(), flow.width() - left, 0});
  for (std::size_t i = 0; i < clause.lines.size(); ++i) {
    statement_line(app, text, clause.lines[i], i);
  }
  if (clause.is_own) {
    ui::paragraph(ui, text, Word::agreement_own_words,
                  {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  }
  flow.space(beside ? std::max(text.height(), heading_height) : text.height());
  flow.space(7);
}

// ---- Changing it ----

// One edit of what stands in the place of the clause; without a text ours stands there again.
void edit_wording(App& app, const AgreementSubject& subject, const std::string& clause,
                  const std::string& text) {
  edit_lineup_row(app, subject.index, {}, [&](LineupRow& next) {
    const auto own = std::find_if(next.wording.begin(), next.wording.end(),
                                  [&](const ClauseWording& one) { return one.clause == clause; });
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
      if (own != next.wording.end()) next.wording.erase(own);
    } else if (own != next.wording.end()) {
      own->text = text;
    } else {
      next.wording.push_back({clause, text, {}});
    }
  });
}

void clause_field(App& app, Flow& flow, const AgreementSubject& subject,
                  const StatementClause& clause, std::size_t number) {
  Ui& ui = app.ui;
  const ui::Scope scope(ui, "change " + clause.id);
  const std::string label = numbered(app, number, clause.heading);
  const std::string now = as_typed(clause);
  const float height = ui::field_height(ui, false) - ui.control_height() +
                       ui::paragraph_height(ui, now, flow.width() - kFieldInset) + kSpareLine;
  const auto next = left_text(app, flow.row(height), "wording", now,
                              {.field = {.label = label}, .several_lines = true});
  bool ours_again = false;
  if (clause.is_own) {
    const ui::ButtonOptions look{.look = ui::Look::quiet, .title = label};
    Rect row = flow.row(ui.control_height());
    const float width = std::min(row.w, ui::button_width(ui, Word::agreement_ours_again, look));
    ours_again = ui::button(ui, row.cut_left(width), Word::agreement_ours_again, look);
    if (ours_again) ui.focus_next(ui.id("wording"));
  }
  flow.space(kFieldGap);
  if (next || ours_again) edit_wording(app, subject, clause.id, ours_again ? "" : *next);
}

// To the fields and back.
void wording_switch(App& app, Flow& flow) {
  bool& changes = app.agreement.changes_wording;
  const Word word = changes ? Word::agreement_wording_done : Word::agreement_change_wording;
  const ui::ButtonOptions look{.look = changes ? ui::Look::primary : ui::Look::secondary,
                               .icon = changes ? ui::Icon::ok : ui::Icon::rename};
  Rect row = flow.row(app.ui.control_height());
  const ui::Label label("wording", word);
  const float width = std::min(row.w, ui::button_width(app.ui, label, look));
  if (ui::button(app.ui, row.cut_left(width), label, look)) changes = !changes;
  flow.space(8);
}

}  // namespace

void statement_card(App& app, Flow& outer, const AgreementSubject& subject) {
  const Statement statement = statement_of(app, subject.row, subject.agreement, cleaned);
  const float top = outer.y();
  {
    ui::Card card(app.ui, "statement", outer, statement.title);
    Flow& flow = card.flow;
    const bool changes = app.agreement.changes_wording;
    wording_switch(app, flow);
    if (changes) {
      ui::paragraph(app.ui, flow, Word::agreement_wording_help,
                    {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
      flow.space(8);
    }
    if (is_own_wording_too_long(app, subject.row, subject.agreement, subject.agreed)) {
      ui::paragraph(app.ui, flow, Word::agreement_wording_too_long,
                    {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
      flow.space(8);
    }
    std::size_t number = 0;
    for (const StatementClause& clause : statement.clauses) {
      if (changes) {
        clause_field(app, flow, subject, clause, ++number);
        continue;
      }
      app.ui.line(flow.x(), flow.y(), flow.x() + flow.width(), flow.y(), app.ui.theme.line);
      statement_clause(app, flow, clause, ++number);
    }
  }
  veil(app, {outer.x(), top, outer.width(), outer.y() - top});
}

}  // namespace kol::app
