// The media kit: what goes into it, how it reads, and out of it as print, picture and text.
#include <algorithm>

#include "app/creator/kit.h"
#include "app/parts/file_name.h"
#include "app/parts/names.h"
#include "app/parts/paper.h"
#include "app/parts/picture_button.h"

namespace kol::app {
namespace {

void choose_parts(App& app, Flow& flow, const CreatorSubject& subject) {
  ui::Grid grid(flow, flow.columns(180, 2, 12), app.ui.control_height(), 0);
  for (const KitPart part : subject.report.kit) {
    if (part == KitPart::name) continue;
    bool& left_out = app.creator.left_out[static_cast<std::size_t>(part)];
    const bool contact = part == KitPart::contact;
    bool chosen = contact ? app.creator.with_contact : !left_out;
    if (!ui::checkbox(app.ui, grid.next(), kit_part_name(part), chosen)) continue;
    if (contact) {
      app.creator.with_contact = chosen;
    } else {
      left_out = !chosen;
    }
  }
}

std::string as_text(const std::vector<KitSection>& kit) {
  std::string text;
  for (const KitSection& section : kit) {
    if (!text.empty()) text += "\n\n";
    if (section.part != KitPart::name) text += section.heading + '\n';
    for (std::size_t i = 0; i < section.lines.size(); ++i) {
      const std::vector<std::string>& line = section.lines[i];
      if (i > 0) text += '\n';
      if (line.size() > 1) text += line.front() + ": ";
      text += kit_line_text(section, line);
    }
    if (!section.note.empty()) text += '\n' + section.note;
  }
  return text;
}

// ---- On paper ----

// The heading beside its lines.
PrintBlock clause_of(const KitSection& section) {
  PrintBlock clause{PrintBlock::Kind::clause, section.heading};
  for (const std::vector<std::string>& line : section.lines) {
    const std::string said = isolated(line.back());
    clause.rows.push_back(
        {"sentence", line.size() > 1 ? isolated(line.front()) + ": " + said : said});
  }
  return clause;
}

PrintBlock table_of(const KitSection& section) {
  PrintBlock table{PrintBlock::Kind::table, section.heading};
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    table.columns.push_back({i == 0 ? std::string() : section.columns[i], i > 0});
  }
  for (const std::vector<std::string>& line : section.lines) {
    std::vector<std::string>& row = table.rows.emplace_back();
    for (const std::string& cell : line) row.push_back(isolated(cell));
  }
  return table;
}

void print_kit(App& app, const CreatorSubject& subject) {
  const std::string name = name_of(subject.influencer);
  PrintReport paper{isolated(name),
                    platform::format_date(""),
                    {},
                    false,
                    file_name(name, {}, app.word(Word::creator_kit_title))};
  for (const KitSection& section : media_kit(app, subject)) {
    if (section.part == KitPart::name) continue;  // the title
    if (section.columns.empty()) {
      paper.blocks.push_back(clause_of(section));
      continue;
    }
    paper.blocks.push_back(table_of(section));
    if (!section.note.empty()) paper.blocks.push_back({PrintBlock::Kind::note, section.note});
  }
  platform::show_report(print_report_json(app, paper), false);
}

void ways_out(App& app, Flow& flow, const CreatorSubject& subject) {
  Rect row = flow.row(app.ui.control_height());
  const auto press = [&](Word word, ui::Icon icon, ui::Look look) {
    const ui::ButtonOptions options{.look = look, .icon = icon};
    const float width = ui::button_width(app.ui, word, options);
    if (width > row.w) {
      flow.space(8);
      row = flow.row(app.ui.control_height());
    }
    return ui::button(app.ui, row.cut_left(std::min(row.w, width), 8), word, options);
  };
  if (press(Word::report_print, ui::Icon::print, ui::Look::primary)) print_kit(app, subject);
  if (press(Word::fees_copy, ui::Icon::duplicate, ui::Look::secondary)) {
    platform::copy_text(as_text(media_kit(app, subject)));
    app.tell(app.word(Word::fees_copied));
  }
}

// ---- As it reads ----

ui::TextStyle small() { return {.size = ui::kSmallSize}; }

// Under the heads of columns, where all fit beside each other.
bool as_table(App& app, Flow& flow, const KitSection& section) {
  constexpr float kGap = 14;
  if (section.columns.empty()) return false;
  std::vector<float> widths;
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    float width = app.ui.text_width(section.columns[i], small());
    for (const auto& line : section.lines) {
      width = std::max(width, app.ui.text_width(line[i], small()));
    }
    widths.push_back(width + 2);
  }
  float needed = -kGap;
  for (const float width : widths) needed += width + kGap;
  if (needed > flow.width()) return false;
  const auto row = [&](const std::vector<std::string>& cells, ui::Colour colour) {
    Rect rest = flow.row(20);
    for (std::size_t i = cells.size(); i-- > 1;) {
      app.ui.draw_text(rest.cut_right(widths[i], kGap), cells[i],
                       {.size = ui::kSmallSize, .colour = colour, .align = ui::Align::right});
    }
    app.ui.draw_text(rest, cells[0], {.size = ui::kSmallSize, .colour = colour});
  };
  std::vector<std::string> heads = section.columns;
  heads[0].clear();
  row(heads, app.ui.theme.secondary);
  for (std::size_t i = 0; i < section.lines.size(); ++i) {
    const Rect place{flow.x(), flow.y(), flow.width(), 20};
    ui::Node& node = app.ui.describe(app.ui.id("line " + std::to_string(i)), ui::Role::text, place);
    node.value = section.lines[i][0] + ": " + kit_line_text(section, section.lines[i]);
    row(section.lines[i], app.ui.theme.text);
  }
  return true;
}

// What it is of at the left, what is said at the right.
void as_lines(App& app, Flow& flow, const KitSection& section) {
  constexpr float kGap = 12;
  float names = 0;
  for (const auto& line : section.lines) {
    if (line.size() > 1) names = std::max(names, app.ui.text_width(line[0], small()) + kGap);
  }
  names = std::min(names, flow.width() * 0.45f);
  for (std::size_t i = 0; i < section.lines.size(); ++i) {
    const std::vector<std::string>& line = section.lines[i];
    const ui::Scope scope(app.ui, "line " + std::to_string(i));
    Flow said(Rect{flow.x() + names, flow.y(), flow.width() - names, 0});
    Flow of(Rect{flow.x(), flow.y(), names, 0});
    if (line.size() > 1) {
      ui::paragraph(app.ui, of, {"of", line[0]},
                    {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
    }
    ui::paragraph(app.ui, said, {"said", kit_line_text(section, line)}, small());
    flow.space(std::max(of.height(), said.height()));
  }
}

}  // namespace

void draw_media_kit(App& app, Flow& flow) {
  const auto subject = creator_subject(app);
  if (!subject) return;
  for (const KitSection& section : media_kit(app, *subject)) {
    const ui::Scope scope(app.ui, "part " + std::to_string(static_cast<int>(section.part)));
    if (section.part == KitPart::name) {
      ui::paragraph(app.ui, flow, {"name", section.lines.front().front()},
                    {.size = ui::kFigureSize, .bold = true});
      flow.space(4);
      continue;
    }
    flow.space(8);
    ui::paragraph(app.ui, flow, {"heading", section.heading},
                  {.size = ui::kSmallSize, .bold = true});
    if (!as_table(app, flow, section)) as_lines(app, flow, section);
    if (section.note.empty()) continue;
    ui::paragraph(app.ui, flow, {"note", section.note},
                  {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  }
}

void media_kit_card(App& app, Flow& outer, const CreatorSubject& subject) {
  ui::Card card(app.ui, "kit", outer, app.word(Word::creator_kit_title));
  Flow& flow = card.flow;
  ui::paragraph(app.ui, flow, Word::creator_kit_help,
                {.size = ui::kSmallSize, .colour = app.ui.theme.secondary});
  flow.space(4);
  choose_parts(app, flow, subject);
  flow.space(8);
  const Rect top{flow.x(), flow.y(), flow.width(), 0};
  {
    ui::Group group(app.ui, "preview", ui::Role::group, top, app.word(Word::creator_kit_preview));
    flow.space(12);
    Flow inner(Rect{top.x + 12, flow.y(), top.w - 24, 0});
    draw_media_kit(app, inner);
    flow.space(inner.height() + 4);
    group.set_height(flow.y() - top.y);
  }
  app.ui.outline({top.x, top.y, top.w, flow.y() - top.y}, app.ui.theme.line,
                 app.ui.theme.control_radius);
  flow.space(12);
  ways_out(app, flow, subject);
  picture_button(app, flow, Chart::media_kit, app.word(Word::creator_kit_title));
}

}  // namespace kol::app
