// The brands that compete, for which the influencer works or has worked, and until when.
#include <array>

#include "app/influencer/vetting_parts.h"

namespace kol::app {
namespace {

using Competitors = std::vector<Competitor>;

void edit(App& app, const InfluencerSubject& subject, EditKey key,
          const std::function<void(Competitors&)>& change) {
  edit_vetting(app, subject, std::move(key), [&](Vetting& vetting) {
    if (!vetting.competitors) vetting.competitors.emplace();
    change(*vetting.competitors);
  });
}

// A text that counts when it is left; absent as long as it does not.
std::optional<std::string> left_text(App& app, const Rect& rect, std::string_view key,
                                     const std::string& now, ui::FieldOptions options) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id(key);
  const auto draft = ui.drafts.texts.find(id);
  const std::string shown = draft == ui.drafts.texts.end() ? now : draft->second;
  const ui::FieldEvent event = ui::text_field(ui, rect, key, shown, options);
  if (event.typed) ui.drafts.texts[id] = *event.typed;
  if (event.cancelled) ui.drafts.texts.erase(id);
  if (!event.committed) return std::nullopt;
  ui.drafts.texts.erase(id);
  const std::string text = event.typed.value_or(shown);
  if (text == now) return std::nullopt;
  return text;
}

void name_field(App& app, const Rect& rect, const InfluencerSubject& subject, std::size_t index,
                const std::string& name) {
  const auto next =
      left_text(app, rect, "name", name, {.label = app.word(Word::vetting_competitor)});
  if (!next || next->empty()) return;  // without a name it is none: it is removed by its button
  edit(app, subject, {}, [&](Competitors& all) { all[index].name = *next; });
}

// A day, as it is written in a workspace; what is no day is said below the field and stays there.
void until_field(App& app, const Rect& rect, const InfluencerSubject& subject, std::size_t index,
                 const std::optional<Date>& until) {
  Ui& ui = app.ui;
  const ui::Id id = ui.id("until");
  const std::string now = until ? written(*until) : std::string();
  const auto draft = ui.drafts.texts.find(id);
  const std::string shown = draft == ui.drafts.texts.end() ? now : draft->second;
  const bool is_wrong = !shown.empty() && !date_from(shown);
  const ui::FieldEvent event =
      ui::text_field(ui, rect, "until", shown,
                     {.label = app.word(Word::vetting_competitor_until),
                      .help = app.word(Word::vetting_date_help),
                      .error = is_wrong && !ui.has_focus(id) ? app.word(Word::vetting_date_wrong)
                                                             : std::string_view(),
                      .placeholder = app.word(Word::vetting_competitor_until_unknown)});
  if (event.typed) ui.drafts.texts[id] = *event.typed;
  if (event.cancelled) ui.drafts.texts.erase(id);
  if (!event.committed) return;
  const std::string text = event.typed.value_or(shown);
  const std::optional<Date> next = date_from(text);
  if (!text.empty() && !next) return;
  ui.drafts.texts.erase(id);
  if (next == until) return;
  edit(app, subject, {}, [&](Competitors& all) { all[index].until = next; });
}

// True if it was removed.
bool competitor_row(App& app, Flow& flow, const InfluencerSubject& subject, std::size_t index,
                    const Competitor& competitor) {
  const ui::Scope scope(app.ui, "competitor " + std::to_string(index));
  const float side = app.ui.control_height();
  const float height = value_field_height(app, true);
  const bool roomy = flow.width() >= 360;
  Rect row = flow.row(height);
  Rect button = row.cut_right(side, 8);
  button = {button.x, button.y + value_field_height(app) - side, side, side};
  const Rect first = roomy ? row.column(0, 2, 12) : row;
  name_field(app, first, subject, index, competitor.name);
  if (!roomy) flow.space(4);
  until_field(app, roomy ? row.column(1, 2, 12) : flow.row(height), subject, index,
              competitor.until);
  const std::string name =
      app.ui.words.with(Word::vetting_competitor_remove, {{"name", competitor.name}});
  if (!ui::button(app.ui, button, {Word::vetting_competitor_remove, name},
                  {.look = ui::Look::danger, .icon = ui::Icon::trash, .icon_only = true})) {
    return false;
  }
  edit(app, subject, {},
       [&](Competitors& all) { all.erase(all.begin() + static_cast<std::ptrdiff_t>(index)); });
  return true;
}

void adder(App& app, Flow& flow, const InfluencerSubject& subject) {
  const auto name = left_text(app, flow.row(value_field_height(app)), "add", {},
                              {.label = app.word(Word::vetting_competitor_add)});
  if (!name || name->empty()) return;
  edit(app, subject, {}, [&](Competitors& all) { all.push_back({*name, {}, {}}); });
}

}  // namespace

void vetting_competitors(App& app, Flow& flow, const InfluencerSubject& subject) {
  std::optional<Competitors> known;
  if (subject.influencer.vetting) known = subject.influencer.vetting->competitors;
  if (!known || known->empty()) {
    bool none = known.has_value();
    const Word word = Word::vetting_competitors_none;
    if (ui::checkbox(app.ui, flow.row(app.ui.control_height()), word, none)) {
      edit_vetting(app, subject, {}, [&](Vetting& vetting) {
        vetting.competitors.reset();
        if (none) vetting.competitors.emplace();
      });
    }
    flow.space(8);
  } else {
    for (std::size_t i = 0; i < known->size(); ++i) {
      if (competitor_row(app, flow, subject, i, (*known)[i])) break;
      flow.space(4);
    }
  }
  adder(app, flow, subject);
  flow.space(8);
}

}  // namespace kol::app
