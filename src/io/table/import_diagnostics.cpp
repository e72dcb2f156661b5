// The diagnostics of an import as JSON (see import.h).
#include <cstddef>
#include <string>
#include <string_view>

#include "io/english.h"
#include "io/json/writer.h"
#include "io/table/import.h"

namespace kol::io {
namespace {

void write_member(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.text(text);
}

void write_member(JsonWriter& json, std::string_view name, std::size_t count) {
  json.key(name);
  json.number(static_cast<double>(count));
}

void write_unreadable(JsonWriter& json, const Diagnostics& diagnostics) {
  json.key("unreadable");
  json.open('{');
  write_member(json, "count", diagnostics.unreadable_count);
  json.key("cells");
  json.open('[');
  for (const UnreadableCell& cell : diagnostics.unreadable) {
    json.open('{');
    write_member(json, "record", cell.record);
    write_member(json, "column", cell.column);
    write_member(json, "text", cell.text);
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

}  // namespace

std::string write_diagnostics(const Diagnostics& diagnostics) {
  std::string out;
  JsonWriter json(out, 1);
  json.open('{');
  write_member(json, "records", diagnostics.records);
  write_member(json, "imported", diagnostics.imported);
  json.key("skipped");
  json.open('[');
  for (const SkippedRecord& skipped : diagnostics.skipped) {
    json.open('{');
    write_member(json, "record", skipped.record);
    write_member(json, "reason", in_english(skipped.reason));
    json.close('}');
  }
  json.close(']');
  json.key("columns");
  json.open('[');
  for (const Column& column : diagnostics.columns) {
    json.open('{');
    write_member(json, "header", column.header);
    write_member(json, "field", name_of(column.field));
    json.close('}');
  }
  json.close(']');
  write_unreadable(json, diagnostics);
  write_member(json, "encoding", diagnostics.encoding);
  write_member(json, "delimiter", diagnostics.delimiter);
  json.key("remarks");
  json.open('[');
  for (const Message& remark : diagnostics.remarks) json.text(in_english(remark));
  json.close(']');
  json.close('}');
  out += '\n';
  return out;
}

}  // namespace kol::io
