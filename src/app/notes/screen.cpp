#include "app/notes/screen.h"

#include "app/parts/names.h"

namespace kol::app {

void notes_screen(App& app, const Rect& area) {
  ui::Scroller scroller(app.ui, "notes", area, app.word(Word::influencer_notes));
  Flow flow(scroller.content());
  ui::heading(app.ui, flow.row(28), Word::influencer_notes, 2, 20);
  for (const Influencer& influencer : app.document.workspace().influencers) {
    if (influencer.notes.empty()) continue;
    ui::paragraph(app.ui, flow, {influencer.id, name_of(influencer) + ": " + influencer.notes});
  }
  scroller.finish(area.w, flow.height());
}

}  // namespace kol::app
