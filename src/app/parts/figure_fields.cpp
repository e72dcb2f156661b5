#include "app/parts/figure_fields.h"

#include <utility>

#include "app/parts/value_fields.h"
#include "core/numeric.h"

namespace kol::app {
namespace {

const Campaign& owner(const App& app, const CampaignFigure&) {
  return app.document.workspace().campaign;
}
const Settings& owner(const App& app, const SettingsFigure&) {
  return app.document.workspace().settings;
}

void edit(App& app, EditKey key, const std::function<void(Campaign&)>& change) {
  app.document.edit_campaign(std::move(key), change);
}
void edit(App& app, EditKey key, const std::function<void(Settings&)>& change) {
  app.document.edit_settings(std::move(key), change);
}

// Whether this is the field that was asked for; the wish is fulfilled once.
bool is_wanted(App& app, std::string_view key) {
  if (app.wanted_field != key) return false;
  app.wanted_field.clear();
  return true;
}

ValueOptions options_of(const FigureScale& scale, const FieldText& text) {
  return {.label = text.label,
          .kind = scale.kind,
          .unit = text.unit,
          .help = text.help,
          .placeholder = text.placeholder,
          .default_value = text.default_value,
          .max = scale.max,
          .above_min = scale.above_min};
}

// True if what was typed changes the value.
bool typed_in(App& app, const Rect& rect, std::string_view key, MaybeNumber& value,
              const MaybeNumber& initial, const ValueOptions& options) {
  if (!initial) return value_field(app, rect, key, value, options);
  double number = value.value_or(*initial);
  const bool changed = value_field(app, rect, key, number, *initial, options);
  value = number;
  return changed;
}

// The text with "default: 100%" in its empty field, where that is calculated with because nothing
// was entered.
FieldText marked(const App& app, const CampaignFigure& figure, const std::string& of,
                 const FieldText& text) {
  FieldText next = text;
  const bool assumed = text.counts && is_assumed(app.document.workspace().campaign, figure, of);
  if (assumed && text.placeholder.empty()) {
    next.default_value = default_of(app, figure, of);
    next.placeholder = app.ui.words.with(Word::field_default, {{"value", next.default_value}});
  }
  return next;
}

template <typename Owner>
void number_field(App& app, const Rect& rect, const TypedFigure<Owner>& figure,
                  const FieldText& text, bool may_be_empty) {
  MaybeNumber value = figure.value.number(owner(app, figure));
  ValueOptions options = options_of(figure.scale, text);
  options.take_focus = is_wanted(app, figure.name);
  if (!typed_in(app, rect, figure.name, value, figure.initial(), options)) return;
  if (!value && !may_be_empty) return;
  const std::function<void(Owner&)> put = [&](Owner& next) {
    figure.value.put_number(next, value);
  };
  edit(app, {std::string(figure.name)}, put);
}

// One field for the typical value of a triple: low and high follow it, as far as they are the same;
// where they are not, it has to lie between them.
void typical_field(App& app, const Rect& rect, const CampaignFigure& figure,
                   const FieldText& text) {
  const MaybeTriple now = figure.value.triple(owner(app, figure), {});
  MaybeNumber value = typical_of(now);
  ValueOptions options = options_of(figure.scale, text);
  options.take_focus = is_wanted(app, figure.name);
  const bool own_low = now && now->low != now->typical;
  const bool own_high = now && now->high != now->typical;
  if (own_low) {
    options.min = now->low;
    options.above_min = false;
  }
  if (own_high) options.max = now->high;
  if (!value_field(app, rect, figure.name, value, options)) return;
  MaybeTriple next;
  if (value) next = Triple{own_low ? now->low : *value, *value, own_high ? now->high : *value};
  app.document.edit_campaign({std::string(figure.name)}, [&](Campaign& campaign) {
    figure.value.put_triple(campaign, {}, next);
  });
}

}  // namespace

std::string key_of(const CampaignFigure& figure, const std::string& of) {
  return of.empty() ? std::string(figure.name) : std::string(figure.name) + ' ' + of;
}

FieldText text_of(const App& app, const CampaignFigure& figure, const std::string& of) {
  return {.label = label_of(app, figure, of), .help = help_of(app, figure, of)};
}

void figure_field(App& app, const Rect& rect, const CampaignFigure& figure, const FieldText& text) {
  if (figure.value.triple != nullptr) return typical_field(app, rect, figure, text);
  number_field(app, rect, figure, marked(app, figure, {}, text), true);
}

void figure_field(App& app, const Rect& rect, const CampaignFigure& figure) {
  figure_field(app, rect, figure, text_of(app, figure));
}

void figure_field(App& app, const Rect& rect, const SettingsFigure& figure, const FieldText& text,
                  bool may_be_empty) {
  number_field(app, rect, figure, text, may_be_empty);
}

void triple_figure_field(App& app, Flow& flow, const CampaignFigure& figure, const std::string& of,
                         const FieldText& text) {
  MaybeTriple value = figure.value.triple(owner(app, figure), of);
  const std::string name(figure.name);
  const std::string key = key_of(figure, of);
  const FieldText shown = marked(app, figure, of, text);
  ValueOptions options = options_of(figure.scale, shown);
  options.take_focus = is_wanted(app, key);
  if (!triple_field(app, flow, key, value, options)) return;
  app.document.edit_campaign({.field = name, .of = of},
                             [&](Campaign& next) { figure.value.put_triple(next, of, value); });
}

void triple_figure_field(App& app, Flow& flow, const CampaignFigure& figure,
                         const std::string& of) {
  triple_figure_field(app, flow, figure, of, text_of(app, figure, of));
}

}  // namespace kol::app
