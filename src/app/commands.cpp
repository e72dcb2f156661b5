#include "app/commands.h"

#include "app/agreement/panel.h"
#include "app/keeping/files.h"
#include "app/keeping/links.h"
#include "app/parts/steps.h"
#include "app/print/report.h"

namespace kol::app {
namespace {

// What is printed is what the reader looks at.
void put_on_paper(App& app, bool print) {
  if (app.panel == Panel::agreement && is_agreement_open(app)) {
    return open_agreement_on_paper(app, print);
  }
  open_report(app, print);
}

}  // namespace

void run(App& app, events::Command command) {
  using enum events::Command;
  switch (command) {
    case undo:
      return kol::app::undo(app);
    case redo:
      return kol::app::redo(app);
    case save:
      return save_workspace(app);
    case print:
    case report:
      return put_on_paper(app, command == print);
    case shortcuts:
      if (!app.embed) app.show(Panel::shortcuts);
      return;
    case version_ready:
      app.new_version = true;
      return;
    case table_reading:
      return app.tell(app.word(Word::import_reading));
    case load_failed:
    case link_copied:
    case link_not_copied:
    case link_too_long:
    case link_no_maker:
    case link_no_reader:
    case link_damaged:
    case link_newer:
    case link_too_large:
      return tell_outcome(app, command);
  }
}

}  // namespace kol::app
