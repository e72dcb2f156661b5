// Who is in the plan, as rows of a table: name, cost and value, and below them the posts and why.
#include <algorithm>
#include <string>

#include "app/parts/near_view.h"
#include "app/parts/planning.h"
#include "app/plan/parts.h"

namespace kol::app {
namespace {

constexpr float kLine = 60;
constexpr float kOneLineFrom = 300;  // of width: why stands behind the posts, else below them
constexpr float kWhyLine = 20;

ui::TextStyle quiet(const App& app) {
  return {.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
}

void table_cell(App& app, std::string_view key, ui::Role role, const Rect& rect, int column,
                const std::string& text) {
  ui::Node& node = app.ui.describe(app.ui.id(key), role, rect);
  node.value = text;
  node.column_index = column;
}

void plan_row(App& app, const Rect& line, int index, const PlanLine& row) {
  Ui& ui = app.ui;
  ui::Group group(ui, "row " + std::to_string(index), ui::Role::row, line);
  group.node().row_index = index;
  Rect rest = line.inset(0, 6);
  const float width = std::min(110.0f, line.w * 0.26f);
  const Rect value = rest.cut_right(width);
  const Rect cost = rest.cut_right(width, 12);
  table_cell(app, "who", ui::Role::row_header, rest, 1, row.name);
  table_cell(app, "posts", ui::Role::cell, rest, 2, row.posts);
  table_cell(app, "why", ui::Role::cell, rest, 3, row.why);
  table_cell(app, "cost", ui::Role::cell, cost, 4, row.cost);
  table_cell(app, "value", ui::Role::cell, value, 5, row.value);
  ui.draw_text({rest.x, rest.y, rest.w, 22}, row.name, {.bold = true});
  // Below, over the whole width.
  Rect below{line.x, rest.y + 24, line.w, 20};
  if (line.w < kOneLineFrom) {
    ui.draw_text(below.cut_top(20), row.posts, quiet(app));
    below.h = kWhyLine;
    ui.draw_text(below, row.why, quiet(app));
  } else {
    ui.draw_text(below, row.why.empty() ? row.posts : row.posts + " · " + row.why, quiet(app));
  }
  const ui::TextStyle right{.align = ui::Align::right};
  ui.draw_text({cost.x, cost.y, cost.w, 22}, row.cost, right);
  ui.draw_text({value.x, value.y, value.w, 22}, row.value,
               {.bold = true, .align = ui::Align::right});
  ui.line(line.x, line.bottom() - 0.5f, line.right(), line.bottom() - 0.5f, ui.theme.line);
}

void plan_head(App& app, const Rect& line) {
  Ui& ui = app.ui;
  ui::Group group(ui, "row 1", ui::Role::row, line);
  group.node().row_index = 1;
  Rect rest = line;
  const float width = std::min(110.0f, line.w * 0.26f);
  const Rect value = rest.cut_right(width);
  const Rect cost = rest.cut_right(width, 12);
  const std::string value_name = objective_name(app, objective_to_plan(app));
  table_cell(app, "who", ui::Role::column_header, rest, 1, app.word(Word::compare_name));
  table_cell(app, "posts", ui::Role::column_header, rest, 2, app.word(Word::campaign_posts));
  table_cell(app, "why", ui::Role::column_header, rest, 3, app.word(Word::plan_why));
  table_cell(app, "cost", ui::Role::column_header, cost, 4, app.word(Word::plan_cost));
  table_cell(app, "value", ui::Role::column_header, value, 5, value_name);
  ui.draw_text(rest, app.word(Word::compare_name), quiet(app));
  ui::TextStyle right = quiet(app);
  right.align = ui::Align::right;
  ui.draw_text(cost, app.word(Word::plan_cost), right);
  ui.draw_text(value, value_name, right);
  ui.line(line.x, line.bottom() - 0.5f, line.right(), line.bottom() - 0.5f, ui.theme.line);
}

}  // namespace

// Rows far from what is in view only take their room.
void plan_table(App& app, Flow& flow) {
  const std::size_t count = plan_line_count(app);
  constexpr float kHead = 28;
  const float each = kLine + (flow.width() < kOneLineFrom ? kWhyLine : 0);
  const float height = kHead + each * static_cast<float>(count);
  const Rect place{flow.x(), flow.y(), flow.width(), height};
  ui::Group table(app.ui, "plan", ui::Role::table, place, app.word(Word::plan_title));
  table.node().row_count = static_cast<int>(count) + 1;
  table.node().column_count = 5;
  plan_head(app, flow.row(kHead));
  for (std::size_t i = 0; i < count; ++i) {
    const Rect line = flow.row(each);
    if (is_near_view(app.ui, line)) {
      plan_row(app, line, static_cast<int>(i) + 2, plan_line(app, i));
    }
  }
}

}  // namespace kol::app
