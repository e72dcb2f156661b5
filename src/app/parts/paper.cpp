#include "app/parts/paper.h"

#include "io/json/writer.h"

namespace kol::app {
namespace {

// The next character of UTF-8, as bytes and number; a broken byte stands for itself as U+FFFD.
struct Character {
  std::size_t size = 1;
  char32_t code = 0xFFFD;
};

Character character_at(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned first = byte(0);
  if (first < 0x80) return {1, first};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || size > text.size()) return {};
  char32_t code = first & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) code = code << 6 | (byte(i) & 0x3Fu);
  return {size, code};
}

bool is_hidden(char32_t c) {
  const auto between = [c](char32_t low, char32_t high) { return c >= low && c <= high; };
  return c < 0x20 || between(0x7F, 0x9F) || c == 0xAD || c == 0x61C || c == 0x180E || c == 0x200B ||
         c == 0x200E || c == 0x200F || between(0x2028, 0x202E) || between(0x2060, 0x206F) ||
         c == 0xFEFF || between(0xFFF9, 0xFFFB) || between(0xE0000, 0xE007F);
}

void write_bars(io::JsonWriter& writer, const PrintBlock& block) {
  static constexpr std::string_view kKinds[] = {"stage", "sum", "cost", "gain", "loss"};
  const auto number = [&](std::string_view key, double value) {
    writer.key(key);
    writer.number(value);
  };
  number("zero", block.zero);
  writer.key("bars");
  writer.open('[');
  for (const PrintBar& bar : block.bars) {
    writer.open('{');
    writer.key("kind");
    writer.text(kKinds[static_cast<std::size_t>(bar.kind)]);
    writer.key("name");
    writer.text(bar.name);
    writer.key("value");
    writer.text(bar.value);
    number("from", bar.from);
    number("to", bar.to);
    writer.close('}');
  }
  writer.close(']');
}

void write_rows(io::JsonWriter& writer, const PrintBlock& block) {
  writer.key("rows");
  writer.open('[');
  for (const std::vector<std::string>& row : block.rows) {
    writer.open('[');
    for (const std::string& cell : row) writer.text(cell);
    writer.close(']');
  }
  writer.close(']');
}

void write_table(io::JsonWriter& writer, const PrintBlock& block) {
  writer.key("columns");
  writer.open('[');
  for (const PrintColumn& column : block.columns) writer.text(column.header);
  writer.close(']');
  writer.key("numeric");
  writer.open('[');
  for (const PrintColumn& column : block.columns) writer.boolean(column.numeric);
  writer.close(']');
  write_rows(writer, block);
}

void write_block(io::JsonWriter& writer, const PrintBlock& block) {
  static constexpr std::string_view kKinds[] = {"heading", "subheading", "answer",  "paragraph",
                                                "note",    "table",      "figures", "chart",
                                                "clause",  "signatures"};
  writer.open('{');
  writer.key("kind");
  writer.text(kKinds[static_cast<std::size_t>(block.kind)]);
  writer.key("text");
  writer.text(block.text);
  if (block.part != PrintBlock::Part::body) {
    writer.key("part");
    writer.text(block.part == PrintBlock::Part::answer ? "answer" : "appendix");
  }
  if (block.kind == PrintBlock::Kind::table) write_table(writer, block);
  if (block.kind == PrintBlock::Kind::figures || block.kind == PrintBlock::Kind::clause ||
      block.kind == PrintBlock::Kind::signatures) {
    write_rows(writer, block);
  }
  if (block.kind == PrintBlock::Kind::chart) write_bars(writer, block);
  writer.close('}');
}

}  // namespace

std::string isolated(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const Character next = character_at(text);
    if (next.code == 0xFFFD) {
      shown += "\uFFFD";
    } else if (next.code == '\n' || next.code == '\t') {
      shown += ' ';
    } else if (!is_hidden(next.code)) {
      shown += text.substr(0, next.size);
    }
    text.remove_prefix(next.size);
  }
  if (shown.find_first_not_of(' ') == std::string::npos) return std::string(ui::kUndefined);
  return "\u2068" + shown + "\u2069";
}

std::string print_report_json(const App& app, const PrintReport& report) {
  std::string json;
  io::JsonWriter writer(json, -1);
  const auto text = [&](std::string_view key, std::string_view value) {
    writer.key(key);
    writer.text(value);
  };
  writer.open('{');
  text("title", report.title);
  text("about", report.about);
  text("print", app.word(Word::report_print));
  text("close", app.word(Word::report_close));
  if (report.has_appendix) text("appendix", app.word(Word::report_with_appendix));
  if (!report.file_name.empty()) text("file", report.file_name);
  writer.key("blocks");
  writer.open('[');
  for (const PrintBlock& block : report.blocks) write_block(writer, block);
  writer.close(']');
  writer.close('}');
  return json;
}

}  // namespace kol::app
