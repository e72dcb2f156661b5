// What the media kit says besides figures: about oneself, the audience, past work.
#include <algorithm>

#include "app/creator/parts.h"
#include "app/parts/left_text.h"
#include "app/parts/value_fields.h"

namespace kol::app {
namespace {

constexpr float kAboutHeight = 96;

void about_field(App& app, Flow& flow, const CreatorSubject& subject) {
  const auto next =
      left_text(app, flow.row(kAboutHeight), "about", subject.creator.about,
                {.field = {.label = app.word(Word::creator_about)}, .several_lines = true});
  if (next) app.document.edit_creator({}, [&](Creator& creator) { creator.about = *next; });
}

void audience_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  AudienceShare entry = subject.creator.audience[at];
  EntryEdit edit;
  Rect row = flow.row(ui::field_height(app.ui, false));
  const Rect right = row.cut_right(std::min(120.0f, row.w * 0.4f), kFieldGap);
  edit.typed(text_value(app, row, "label", entry.label, app.word(Word::creator_audience_who)),
             "label");
  edit.typed(
      value_field(
          app, right, "share", entry.share, 0,
          {.label = app.word(Word::creator_audience_share), .kind = ValueKind::percent, .max = 1}),
      "share");
  put_entry(app, &Creator::audience, at, edit, entry);
}

void past_form(App& app, Flow& flow, const CreatorSubject& subject, std::size_t at) {
  std::string text = subject.creator.past[at];
  EntryEdit edit;
  edit.typed(text_value(app, flow.row(ui::field_height(app.ui, false)), "past", text,
                        app.word(Word::creator_past_what)),
             "past");
  put_entry(app, &Creator::past, at, edit, text);
}

}  // namespace

void about_me_card(App& app, Flow& outer, const CreatorSubject& subject) {
  {
    ui::Card card(app.ui, "about me", outer, app.word(Word::creator_about_title));
    about_field(app, card.flow, subject);
  }
  outer.space(kCardGap);
  const auto& audience = subject.creator.audience;
  entry_list(app, outer,
             {.list = CreatorList::audience,
              .title = Word::creator_audience_title,
              .help = Word::creator_audience_help,
              .add = Word::creator_audience_add,
              .count = audience.size(),
              .name = [&](std::size_t i) { return named_entry(app, audience[i].label); },
              .value = [&](std::size_t i) { return ui::percent(audience[i].share); },
              .form = [&](Flow& form, std::size_t i) { audience_form(app, form, subject, i); },
              .add_one =
                  [&] {
                    app.document.edit_creator({},
                                              [](Creator& next) { next.audience.emplace_back(); });
                  },
              .remove = [&](std::size_t i) { remove_entry(app, &Creator::audience, i); }});
  outer.space(kCardGap);
  const auto& past = subject.creator.past;
  entry_list(
      app, outer,
      {.list = CreatorList::past,
       .title = Word::creator_past_title,
       .help = Word::creator_past_help,
       .add = Word::creator_past_add,
       .count = past.size(),
       .name = [&](std::size_t i) { return named_entry(app, past[i]); },
       .value = [](std::size_t) { return std::string(); },
       .form = [&](Flow& form, std::size_t i) { past_form(app, form, subject, i); },
       .add_one =
           [&] { app.document.edit_creator({}, [](Creator& next) { next.past.emplace_back(); }); },
       .remove = [&](std::size_t i) { remove_entry(app, &Creator::past, i); }});
}

}  // namespace kol::app
