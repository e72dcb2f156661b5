#include "app/parts/value_fields.h"

#include <algorithm>
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
  std::string remark = {};  // how it was understood, where that is not plain
};

// What to enter, in words for the kind.
Word not_understood(ValueKind kind) {
  switch (kind) {
    case ValueKind::count:
      return Word::field_not_a_count;
    case ValueKind::money:
      return Word::field_not_money;
    case ValueKind::percent:
      return Word::field_not_a_percentage;
    case ValueKind::number:
      break;
  }
  return Word::field_not_a_number;
}

// "3%" where a count is asked for.
Reading read_share(const App& app, const std::string& text, char mark,
                   const ValueOptions& options) {
  const io::TypedNumber share =
      io::read_typed_number(text, io::TypedKind::percent, mark, app.document.benchmarks());
  const bool is_share = options.takes_share && text.find('%') != std::string::npos;
  if (!is_share || !share.value || *share.value < 0 || *share.value > 1) {
    return {{}, app.word(not_understood(options.kind))};
  }
  if (!options.share_of) return {{}, app.word(Word::field_percent_of_unknown)};
  const double count = std::round(*share.value * *options.share_of);
  return {count,
          {},
          app.ui.words.with(Word::field_converted, {{"share", ui::percent(share.value)},
                                                    {"whole", ui::editable(options.share_of)},
                                                    {"count", ui::editable(count)}})};
}

Reading read(const App& app, const std::string& text, const ValueOptions& options) {
  const std::string marks = platform::decimal_mark();
  const char mark = marks.empty() ? '.' : marks[0];
  const io::TypedNumber typed =
      io::read_typed_number(text, typed_kind(options.kind), mark, app.document.benchmarks());
  if (typed.empty) return {};
  if (!typed.value) return read_share(app, text, mark, options);
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

std::string full_name(const App& app, const ValueOptions& options) {
  if (options.of.empty()) return std::string(options.label);
  return app.ui.words.with(Word::mend_part, {{"name", options.of}, {"part", options.label}});
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

// Makes what counted before the typing began count again. True if that is another value.
bool bring_back(const Ui& ui, ui::Id id, MaybeNumber& value) {
  const auto before = ui.drafts.before.find(id);
  if (before == ui.drafts.before.end() || before->second == value) return false;
  value = before->second;
  return true;
}

bool take_back(Ui& ui, ui::Id id, MaybeNumber& value) {
  const bool changed = bring_back(ui, id, value);
  ui.drafts.before.erase(id);
  return changed;
}

}  // namespace

bool value_field(App& app, const Rect& rect, std::string_view key, MaybeNumber& value,
                 const ValueOptions& options) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id(key);
  const auto draft = ui.drafts.texts.find(id);
  const bool drafted = draft != ui.drafts.texts.end();
  const std::string text = drafted ? draft->second : shown(value, options.kind);
  const std::string error = drafted && (!ui.has_focus(id) || ui.drafts.entered.contains(id))
                                ? read(app, text, options).error
                                : std::string();

  ui::FieldOptions field = field_options(app, options);
  field.error = error;
  if (options.kind == ValueKind::money && rect.w < 100)
    field.unit = {};  // else it hides the figure
  const ui::FieldEvent event = ui::text_field(ui, rect, key, text, field);
  if (options.take_focus) ui.focus_next(id);
  if (event.cancelled) {
    ui.drafts.texts.erase(id);
    ui.drafts.wrong.erase(id);
  }
  const auto what_is_wrong = ui.drafts.wrong.find(id);
  if (what_is_wrong != ui.drafts.wrong.end()) {
    what_is_wrong->second.in_hand = ui.has_focus(id);
    what_is_wrong->second.is_drawn = true;
  }
  if (event.cancelled || event.typed) ui.drafts.entered.erase(id);
  if (event.committed) ui.drafts.entered.insert(id);
  if (event.cancelled) return take_back(ui, id, value);
  if (!event.typed && !event.committed) return false;
  if (!drafted) ui.drafts.before.insert_or_assign(id, value);

  const std::string typed = event.typed.value_or(text);
  const Reading reading = read(app, typed, options);
  const bool wrong = !reading.error.empty();
  if (wrong) {
    ui.drafts.wrong[id] = {full_name(app, options), id, ui.has_focus(id), true};
  } else {
    ui.drafts.wrong.erase(id);
  }
  if (event.committed) app.document.end_step();
  if (event.committed && !reading.remark.empty()) app.tell(reading.remark);
  if (event.committed && !wrong) {
    ui.drafts.texts.erase(id);
    ui.drafts.entered.erase(id);
    ui.drafts.before.erase(id);
  } else {
    ui.drafts.texts[id] = typed;
  }
  if (wrong) return bring_back(ui, id, value);
  if (reading.value == value) return false;
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

// ---- Low, typical and high ----

namespace {

// As they stand in their fields: an empty low or high follows typical.
using Three = std::array<MaybeNumber, 3>;
constexpr std::array<std::string_view, 3> kThreeKeys = {"low", "typical", "high"};

Three as_fields(const MaybeTriple& value) {
  if (!value) return {};
  const auto unless_typical = [&](double number) {
    return number == value->typical ? std::nullopt : MaybeNumber(number);
  };
  return {unless_typical(value->low), value->typical, unless_typical(value->high)};
}

// What the fields amount to; absent while they are empty or not in order.
MaybeTriple as_triple(const Three& fields) {
  const auto& [low, typical, high] = fields;
  if (!typical) return std::nullopt;
  const Triple triple = {low.value_or(*typical), *typical, high.value_or(*typical)};
  const bool rises = triple.low <= triple.typical && triple.typical <= triple.high;
  return rises ? MaybeTriple(triple) : std::nullopt;
}

// Draws the three fields. True if one was edited.
bool three_fields(App& app, const Rect& row, Three& fields, const ValueOptions& options) {
  constexpr std::array kNames = {Word::triple_low, Word::triple_typical, Word::triple_high};
  const std::string followed = shown(fields[1], options.kind);
  bool edited = false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    ValueOptions one = options;
    one.of = options.label;
    one.label = app.word(kNames[i]);
    one.help = {};
    if (i != 1) one.placeholder = followed;
    one.take_focus = options.take_focus && i == 1;
    if (value_field(app, row.column(static_cast<int>(i), 3, 8), kThreeKeys[i], fields[i], one)) {
      edited = true;
    }
  }
  return edited;
}

// Whether the mark of the default has no room in the typical field, as on a phone in any language:
// that shows the value alone then, and the mark stands apart.
bool is_marked_apart(Ui& ui, const Rect& whole, const ValueOptions& options) {
  constexpr float kPaddings = 24;  // of a field
  constexpr float kLeast = 118;    // with them
  const float room = whole.column(1, 3, 8).w;
  return !options.default_value.empty() &&
         (room < kLeast || ui.text_width(options.placeholder) > room - kPaddings);
}

// Beside the help, or beside the name of the three where that is too long.
void mark_apart(Ui& ui, Rect& name, Rect& help, const ValueOptions& options) {
  const ui::TextStyle style{
      .size = ui::kSmallSize, .colour = ui.theme.secondary, .align = ui::Align::right};
  constexpr float kGap = 8;
  const float width = ui.text_width(options.placeholder, style) + 1;
  const bool fits = ui.text_width(options.help, style) + kGap + width <= help.w;
  ui::label(ui, (fits ? help : name).cut_right(width, kGap), {"default", options.placeholder},
            style);
}

// Whole, over as many lines as it needs: what is below gives way, as to a field's error.
void say_order(Ui& ui, Rect below, std::string_view why) {
  const ui::TextStyle style{.size = ui::kSmallSize, .colour = ui.theme.bad};
  const float height = ui::paragraph_height(ui, why, below.w, style);
  if (height > below.h) {
    below.h = height;
    ui.hanging.push_back(below);
  }
  ui.describe(ui.id("order"), ui::Role::alert, below).value = why;
  ui::draw_paragraph(ui, below, why, style);
}

}  // namespace

bool triple_field(App& app, Flow& flow, std::string_view key, MaybeTriple& value,
                  const ValueOptions& options) {
  Ui& ui = app.ui;
  const Rect whole = flow.row(22 + ui::field_height(ui, true));
  const ui::Group group(ui, key, ui::Role::group, whole, options.label);
  Rect rest = whole;
  Rect name = rest.cut_top(22);
  Rect below = rest.cut_bottom(20);

  // While they are not in order the last numbers wait beside the old value.
  auto& waiting = ui.drafts.triples;
  const auto kept = waiting.find(group.id());
  Three fields = kept != waiting.end() ? kept->second : as_fields(value);
  const bool is_apart = is_marked_apart(ui, whole, options);
  if (is_apart && !fields[1]) mark_apart(ui, name, below, options);
  ui.draw_text(name, options.label, {.size = ui::kSmallSize, .bold = true});
  ValueOptions of_each = options;
  if (is_apart) of_each.placeholder = options.default_value;
  const bool edited = three_fields(app, rest, fields, of_each);
  const auto is_in_hand = [&](std::string_view part) { return ui.has_focus(ui.id(part)); };
  const auto is_drafted = [&](std::string_view part) {
    return ui.drafts.texts.contains(ui.id(part));
  };
  const auto any_of_three = [](const auto& is_so) {
    return std::any_of(kThreeKeys.begin(), kThreeKeys.end(), is_so);
  };
  const bool in_hand = any_of_three(is_in_hand);
  // What is still being typed is not yet wrong.
  const bool typing =
      any_of_three([&](std::string_view part) { return is_in_hand(part) && is_drafted(part); });
  auto& before = ui.drafts.triples_before;
  if (edited) before.try_emplace(group.id(), as_fields(value));
  const bool none = fields == Three{};
  const MaybeTriple next = as_triple(fields);
  if (next || none) {
    waiting.erase(group.id());
    ui.drafts.wrong.erase(group.id());
    ui::label(ui, below, {"help", options.help},
              {.size = ui::kSmallSize, .colour = ui.theme.secondary});
  } else {
    waiting[group.id()] = fields;
    ui.drafts.wrong[group.id()] = {std::string(options.label), ui.id(kThreeKeys[1]), in_hand, true};
    if (!typing) {
      const Word why = fields[1] ? Word::triple_order : Word::triple_needs_typical;
      say_order(ui, below, app.word(why));
    }
  }
  const MaybeTriple counts = next || none || !edited ? next : as_triple(before[group.id()]);
  // All that was typed has been entered: now this is what counts.
  if (!any_of_three(is_drafted) && !waiting.contains(group.id())) before.erase(group.id());
  if (!edited || counts == value) return false;
  value = counts;
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
