// The statement as it will read.
#include <algorithm>

#include "app/agreement/parts.h"
#include "app/agreement/statement.h"
#include "app/parts/mending.h"
#include "core/practice/statement_text.h"

namespace kol::app {
namespace {

constexpr float kNumberWidth = 28;
constexpr float kHeadingWidth = 124;
constexpr float kBesideFrom = 440;  // of width: headings stand beside their sentences
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
  flow.space(beside ? std::max(text.height(), heading_height) : text.height());
  flow.space(7);
}

}  // namespace

void statement_card(App& app, Flow& outer, const AgreementSubject& subject) {
  const Statement statement = statement_of(app, subject.agreement, cleaned);
  const float top = outer.y();
  {
    ui::Card card(app.ui, "statement", outer, statement.title);
    Flow& flow = card.flow;
    std::size_t number = 0;
    for (const StatementClause& clause : statement.clauses) {
      app.ui.line(flow.x(), flow.y(), flow.x() + flow.width(), flow.y(), app.ui.theme.line);
      statement_clause(app, flow, clause, ++number);
    }
  }
  veil(app, {outer.x(), top, outer.width(), outer.y() - top});
}

}  // namespace kol::app
