#include "app/parts/picture_button.h"

#include "app/parts/file_name.h"

namespace kol::app {

void picture_button(App& app, Flow& flow, Chart chart, std::string_view title) {
  if (!app.ui.environment.drawn) return;
  flow.space(8);
  const Word label = Word::chart_save;
  const ui::ButtonOptions options{.look = ui::Look::quiet, .icon = ui::Icon::save};
  Rect row = flow.row(app.ui.control_height());
  if (!ui::button(app.ui, row.cut_left(ui::button_width(app.ui, label, options)), label, options)) {
    return;
  }
  save_picture(app, chart, title);
}

void save_picture(App& app, Chart chart, std::string_view title) {
  app.picture = chart;
  platform::save_picture(file_name(app.document.workspace().campaign.name, ".png", title));
}

}  // namespace kol::app
