#include "app/parts/value_fields.h"

#include <array>
#include <cmath>

#include "io/table/typed_number.h"

namespace kol::app {
namespace {

io::TypedKind typed_kind(ValueKind kind) {
  switch (kind) {
    case ValueKind::count:
      return io::TypedKind::count;
    case ValueKind::money:
      return io::TypedKind::money;
    case ValueKind::percent:
      return io::TypedKind::percent;
    case ValueKind::number:
      return io::TypedKind::number;
  }
  return io::TypedKind::number;
}

std::string shown(const MaybeNumber& value, ValueKind kind) {
  return kind == ValueKind::percent ? ui::editable_percent(value) : ui::editable(value);
}

// What a typed text means for a field: a value, unknown, or why it cannot be taken.
struct Reading {
  MaybeNumber value;
  std::string error;
};

Reading read(const App& app, const std::string& text, const ValueOptions& options) {
  const std::string mark = platform::decimal_mark();
  const io::TypedNumber typed = io::read_typed_number(
      text, typed_kind(options.kind), mark.empty() ? '.' : mark[0], app.document.benchmarks());
  if (typed.empty) return {};
  if (!typed.value) return {{}, app.word(Word::field_not_a_number)};
  const double value = *typed.value;
  const bool too_small = options.above_min ? value <= options.min : value < options.min;
  if (too_small) {
    return {{},
            app.ui.words.with(options.above_min ? Word::field_more_than : Word::field_at_least,
                              {{"limit", shown(options.min, options.kind)}})};
  }
  if (value > options.max) {
    return {{},
            app.ui.words.with(Word::field_at_most, {{"limit", shown(options.max, options.kind)}})};
  }
  if (options.whole && value != std::floor(value)) return {{}, app.word(Word::field_whole)};
  return {value, {}};
}

ui::FieldOptions field_options(const App& app, const ValueOptions& options) {
  ui::FieldOptions field;
  field.label = options.label;
  field.unit = options.unit;
  if (field.unit.empty() && options.kind == ValueKind::percent) field.unit = "%";
  if (field.unit.empty() && options.kind == ValueKind::money) field.unit = app.currency();
  field.help = options.help;
  field.placeholder = options.placeholder;
  field.input = "decimal";
  field.hide_label = options.hide_label;
  field.enabled = options.enabled;
  return field;
}

}  // namespace

bool value_field(App& app, const Rect& rect, std::string_view key, MaybeNumber& value,
                 const ValueOptions& options) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id(key);
  const auto draft = ui.drafts.texts.find(id);
  const bool drafted = draft != ui.drafts.texts.end();
  const std::string text = drafted ? draft->second : shown(value, options.kind);
  const std::string error =
      drafted && !ui.has_focus(id) ? read(app, text, options).error : std::string();

  ui::FieldOptions field = field_options(app, options);
  field.error = error;
  if (options.kind == ValueKind::money && rect.w < 100)
    field.unit = {};  // else it hides the figure
  const ui::FieldEvent event = ui::text_field(ui, rect, key, text, field);
  if (event.cancelled) ui.drafts.texts.erase(id);
  if (!event.typed && !event.committed) return false;

  const std::string typed = event.typed.value_or(text);
  const Reading reading = read(app, typed, options);
  const bool wrong = !reading.error.empty();
  if (event.committed) app.document.end_step();
  if (event.committed && !wrong) {
    ui.drafts.texts.erase(id);
  } else {
    ui.drafts.texts[id] = typed;
  }
  if (wrong || reading.value == value) return false;
  // A field that was only left keeps its value: what it shows may be shorter than what it holds.
  if (!event.typed) return false;
  if (value && reading.value && !drafted && typed == shown(value, options.kind)) return false;
  value = reading.value;
  return true;
}

bool value_field(App& app, const Rect& rect, std::string_view key, double& value, double when_empty,
                 const ValueOptions& options) {
  MaybeNumber maybe = value;
  if (value == when_empty) maybe.reset();
  ValueOptions with_default = options;
  const std::string placeholder = shown(when_empty, options.kind);
  if (options.placeholder.empty()) with_default.placeholder = placeholder;
  if (!value_field(app, rect, key, maybe, with_default)) return false;
  const double next = maybe.value_or(when_empty);
  if (next == value) return false;
  value = next;
  return true;
}

bool triple_field(App& app, Flow& flow, std::string_view key, MaybeTriple& value,
                  const ValueOptions& options) {
  Ui& ui = app.ui;
  const Rect whole = flow.row(22 + ui::field_height(ui, true));
  const ui::Group group(ui, key, ui::Role::group, whole, options.label);
  Rect rest = whole;
  ui.draw_text(rest.cut_top(22), options.label, {.size = ui::kSmallSize, .bold = true});
  const Rect below = rest.cut_bottom(20);

  // Three fields; while they are not in order the last numbers wait beside the old value.
  constexpr std::array kNames = {Word::triple_low, Word::triple_typical, Word::triple_high};
  constexpr std::array<std::string_view, 3> kKeys = {"low", "typical", "high"};
  auto& waiting = ui.drafts.triples;
  std::array<MaybeNumber, 3> next;
  if (value) next = {value->low, value->typical, value->high};
  const auto kept = waiting.find(group.id());
  const bool waits = kept != waiting.end();
  if (waits) next = kept->second;
  bool edited = false;
  for (std::size_t i = 0; i < 3; ++i) {
    ValueOptions one = options;
    one.label = app.word(kNames[i]);
    one.help = {};
    if (value_field(app, rest.column(static_cast<int>(i), 3, 8), kKeys[i], next[i], one)) {
      edited = true;
    }
  }
  const auto [low, typical, high] = next;
  const bool none = !low && !typical && !high;
  const bool ordered = low && typical && high && *low <= *typical && *typical <= *high;
  if (waits && !edited && !none && !ordered) {
    ui.describe(ui.id("order"), ui::Role::alert, below).value = app.word(Word::triple_order);
    ui.draw_text(below, app.word(Word::triple_order),
                 {.size = ui::kSmallSize, .colour = ui.theme.bad});
  } else {
    ui::label(ui, below, {"help", options.help},
              {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  }
  if (!edited) return false;
  // One number into an empty triple counts for all three.
  const bool typical_alone = !value && typical && !low && !high;
  if (!none && !ordered && !typical_alone) {
    waiting[group.id()] = next;
    return false;
  }
  waiting.erase(group.id());
  if (none) {
    value.reset();
  } else {
    value = ordered ? Triple{*low, *typical, *high} : Triple{*typical, *typical, *typical};
  }
  return true;
}

bool text_value(App& app, const Rect& rect, std::string_view key, std::string& value,
                std::string_view label, std::string_view placeholder, std::string_view input) {
  ui::FieldOptions options;
  options.label = label;
  options.placeholder = placeholder;
  options.input = input;
  const ui::FieldEvent event = ui::text_field(app.ui, rect, key, value, options);
  if (event.committed) app.document.end_step();
  if (!event.typed || *event.typed == value) return false;
  value = *event.typed;
  return true;
}

float value_field_height(const App& app, bool with_help) {
  return ui::field_height(app.ui, with_help);
}

}  // namespace kol::app
