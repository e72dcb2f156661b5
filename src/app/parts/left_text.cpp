#include "app/parts/left_text.h"

#include "ui/fields.h"

namespace kol::app {
namespace {

// What is typed waits as a draft until it is left, and longer while it cannot be taken.
std::optional<std::string> take(Ui& ui, ui::Id id, const ui::FieldEvent& event,
                                const std::string& shown, const std::string& now,
                                const std::function<std::string(const std::string&)>& fault) {
  if (event.typed) ui.drafts.texts[id] = *event.typed;
  if (event.cancelled) ui.drafts.texts.erase(id);
  if (!event.committed) return std::nullopt;
  std::string text = event.typed.value_or(shown);
  if (fault && !fault(text).empty()) return std::nullopt;
  ui.drafts.texts.erase(id);
  if (text == now) return std::nullopt;
  return text;
}

// Nothing is said of what is still being typed.
std::string fault_of(const Ui& ui, ui::Id id, const std::string& shown,
                     const std::function<std::string(const std::string&)>& fault) {
  const bool waits = ui.drafts.texts.contains(id) && !ui.has_focus(id);
  return waits && fault ? fault(shown) : std::string();
}

const std::string& text_shown(const Ui& ui, ui::Id id, const std::string& now) {
  const auto draft = ui.drafts.texts.find(id);
  return draft == ui.drafts.texts.end() ? now : draft->second;
}

}  // namespace

std::optional<std::string> left_text(App& app, const Rect& rect, std::string_view key,
                                     const std::string& now, const LeftText& options) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id(key);
  const std::string shown = text_shown(ui, id, now);
  const std::string error = fault_of(ui, id, shown, options.fault);
  ui::FieldOptions field = options.field;
  if (!error.empty()) field.error = error;
  const ui::FieldEvent event = options.several_lines ? ui::text_area(ui, rect, key, shown, field)
                                                     : ui::text_field(ui, rect, key, shown, field);
  return take(ui, id, event, shown, now, options.fault);
}

bool date_value(App& app, const Rect& rect, std::string_view key, std::optional<Date>& value,
                const ui::FieldOptions& options) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id(key);
  const std::string now = value ? written(*value) : std::string();
  const std::string text = text_shown(ui, id, now);
  const auto fault = [&](const std::string& typed) {
    const bool is_day = typed.empty() || date_from(typed);
    return is_day ? std::string() : app.word(Word::date_wrong);
  };
  const std::string error = fault_of(ui, id, text, fault);
  ui::FieldOptions field = options;
  if (!error.empty()) field.error = error;
  const std::optional<Date> day = date_from(text);
  const ui::FieldEvent event =
      ui::date_field(ui, rect, key, text, day ? shown_date(day) : text, field);
  const auto next = take(ui, id, event, text, now, fault);
  if (!next) return false;
  value = date_from(*next);
  return true;
}

std::string shown_date(const std::optional<Date>& date) {
  return date ? platform::format_date(written(*date)) : std::string();
}

}  // namespace kol::app
