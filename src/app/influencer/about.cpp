// What is known about the person: name, id, niche, country, e-mail, code, tags, notes.
#include <array>

#include "app/influencer/parts.h"
#include "app/parts/discount_code.h"
#include "app/state/tags.h"

namespace kol::app {
namespace {

struct TextField {
  const char* key;
  Word label;
  std::string Influencer::*text;
  const char* input = "text";
};
constexpr std::array kTexts = {
    TextField{"name", Word::influencer_name, &Influencer::name},
    TextField{"niche", Word::influencer_niche, &Influencer::niche},
    TextField{"country", Word::influencer_country, &Influencer::country},
    TextField{"email", Word::influencer_email, &Influencer::email, "email"},
};

void text(App& app, const Rect& rect, const InfluencerSubject& subject, const TextField& field) {
  std::string value = subject.influencer.*field.text;
  const std::string placeholder =
      field.text == &Influencer::name ? subject.influencer.id : std::string();
  if (is_wanted_figure(app, field.key)) app.ui.focus_next(app.ui.id(field.key));
  if (text_value(app, rect, field.key, value, app.word(field.label), placeholder, field.input)) {
    edit_subject(app, subject, {field.key}, [&](Influencer& next) { next.*field.text = value; });
  }
}

// Another id everywhere the old one is held; the line-up follows by itself.
void rename(App& app, const InfluencerSubject& subject, const std::string& id) {
  edit_subject(app, subject, {}, [&](Influencer& next) { next.id = id; });
  for (std::string& picked : app.compare.picked) {
    if (picked == subject.id()) picked = id;
  }
  if (app.fees.influencer == subject.id()) app.fees.influencer = id;
  app.open_influencer = id;
  app.influencer_view.of = id;
}

// The id counts when it is left, so that none that is only half typed takes another's place.
void id_field(App& app, const Rect& rect, const InfluencerSubject& subject) {
  Ui& ui = app.ui;
  const ui::Id field = ui.id("id");
  const auto draft = ui.drafts.texts.find(field);
  const std::string shown = draft == ui.drafts.texts.end() ? subject.id() : draft->second;
  const auto wrong = [&](const std::string& id) {
    if (id.empty()) return app.word(Word::influencer_id_empty);
    const bool taken = id != subject.id() && app.document.index_of(id);
    return taken ? app.word(Word::influencer_id_taken) : std::string();
  };
  const std::string error = draft == ui.drafts.texts.end() ? std::string() : wrong(shown);
  const ui::FieldEvent event = ui::text_field(ui, rect, "id", shown,
                                              {.label = app.word(Word::influencer_id),
                                               .help = app.word(Word::influencer_id_help),
                                               .error = error});
  if (event.cancelled) ui.drafts.texts.erase(field);
  if (event.cancelled || (!event.typed && !event.committed)) return;
  const std::string typed = event.typed.value_or(shown);
  ui.drafts.texts[field] = typed;
  if (!event.committed || !wrong(typed).empty()) return;
  ui.drafts.texts.erase(field);
  if (typed != subject.id()) rename(app, subject, typed);
}

// The one that the influencer has already, as creators often do: it counts in each campaign.
void own_code(App& app, Flow& flow, const InfluencerSubject& subject) {
  const auto& given = subject.influencer.tracking;
  const std::string now = given ? given->code.value_or("") : std::string();
  const auto next = code_field(app, flow.row(value_field_height(app, true)), now,
                               {.label = app.word(Word::influencer_code),
                                .help = app.word(Word::influencer_code_help),
                                .placeholder = app.word(Word::influencer_code_none)});
  const std::string alike = now.empty() ? std::string() : code_alike(app, now, subject.id());
  ui::paragraph(app.ui, flow, {"code alike", alike},
                {.size = ui::kSmallSize, .colour = app.ui.theme.caution});
  if (!next) return;
  edit_subject(app, subject, {}, [&](Influencer& edited) {
    give_tracking(edited, &InfluencerTracking::code, *next);
  });
}

// As a whole when it is left: half a tag is none.
void tags(App& app, const Rect& rect, const InfluencerSubject& subject) {
  Ui& ui = app.ui;
  const ui::Id field = ui.id("tags");
  const auto draft = ui.drafts.texts.find(field);
  const std::string shown =
      draft == ui.drafts.texts.end() ? tags_text(subject.influencer.tags) : draft->second;
  const ui::FieldEvent event =
      ui::text_field(ui, rect, "tags", shown,
                     {.label = app.word(Word::influencer_tags),
                      .placeholder = app.word(Word::influencer_tags_placeholder)});
  if (event.typed) ui.drafts.texts[field] = *event.typed;
  if (!event.committed && !event.cancelled) return;
  ui.drafts.texts.erase(field);
  if (event.cancelled) return;
  const std::vector<std::string> next = tags_in(event.typed.value_or(shown));
  if (next == subject.influencer.tags) return;
  edit_subject(app, subject, {}, [&](Influencer& edited) { edited.tags = next; });
}

void notes(App& app, Flow& flow, const InfluencerSubject& subject) {
  const ui::FieldEvent event =
      ui::text_area(app.ui, flow.row(value_field_height(app) + 64), "notes",
                    subject.influencer.notes, {.label = app.word(Word::influencer_notes)});
  if (event.committed) app.document.end_step();
  if (!event.typed || *event.typed == subject.influencer.notes) return;
  edit_subject(app, subject, {"notes"}, [&](Influencer& next) { next.notes = *event.typed; });
}

}  // namespace

void influencer_about(App& app, Flow& flow, const InfluencerSubject& subject) {
  ui::Card card(app.ui, "about", flow, {});
  bool& open = app.influencer_view.open_about;
  if (!ui::disclosure(app.ui, card.flow.row(app.ui.control_height()), Word::influencer_about,
                      open)) {
    return;
  }
  card.flow.space(4);
  const int columns = card.flow.columns(160, 2, 12);
  for (std::size_t next = 0; next < kTexts.size();) {
    const Rect row = card.flow.row(value_field_height(app));
    for (int column = 0; column < columns && next < kTexts.size(); ++column) {
      text(app, row.column(column, columns, 12), subject, kTexts[next++]);
    }
    card.flow.space(12);
  }
  own_code(app, card.flow, subject);
  card.flow.space(12);
  tags(app, card.flow.row(value_field_height(app)), subject);
  card.flow.space(12);
  notes(app, card.flow, subject);
  card.flow.space(12);
  id_field(app, card.flow.row(value_field_height(app, true)), subject);
}

}  // namespace kol::app
