#include "app/parts/accounts.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/parts/names.h"

namespace kol::app {

Word followers_of(Platform platform) {
  if (platform == Platform::youtube) return Word::influencer_subscribers;
  return platform == Platform::blog ? Word::influencer_visitors : Word::term_followers;
}

bool platform_field(App& app, const Rect& rect, Platform& platform) {
  std::vector<std::string> names;
  for (int i = 0; i < kPlatformCount - 1; ++i) {
    names.push_back(platform_name(app, static_cast<Platform>(i)));
  }
  auto chosen = static_cast<std::size_t>(platform);
  if (!ui::select(app.ui, rect, "platform", names, chosen,
                  {.label = app.word(Word::influencer_platform)})) {
    return false;
  }
  platform = static_cast<Platform>(chosen);
  return true;
}

void account_help(App& app, Flow& flow, Word help, bool example) {
  const ui::TextStyle plain{.size = ui::kSmallSize, .colour = app.ui.theme.secondary};
  const ui::TextStyle strong{.size = ui::kSmallSize, .bold = true};
  const float needed =
      std::max(ui::paragraph_height(app.ui, app.word(help), flow.width(), plain),
               ui::paragraph_height(app.ui, app.word(Word::fees_example), flow.width(), strong));
  const float from = flow.y();
  ui::paragraph(app.ui, flow, example ? Word::fees_example : help, example ? strong : plain);
  flow.space(from + needed - flow.y());
}

void text_to_send(App& app, Flow& flow, Word name, const std::string& text) {
  flow.space(12);
  const Rect top{flow.x(), flow.y(), flow.width(), 0};
  Flow inner(Rect{top.x + 12, top.y, top.w - 24, 0});
  const float height = ui::paragraph_height(app.ui, text, inner.width()) + 24;
  app.ui.fill({top.x, top.y, top.w, height}, app.ui.theme.page, app.ui.theme.control_radius);
  app.ui.outline({top.x, top.y, top.w, height}, app.ui.theme.line, app.ui.theme.control_radius);
  inner.space(12);
  {
    const ui::Group group(app.ui, "reply", ui::Role::group, {top.x, top.y, top.w, height},
                          app.word(name));
    ui::paragraph(app.ui, inner, {"text", text});
  }
  flow.space(height + 12);
  Rect row = flow.row(app.ui.control_height());
  const Word copy = Word::fees_copy;
  const ui::ButtonOptions options{.icon = ui::Icon::duplicate};
  if (ui::button(app.ui, row.cut_left(ui::button_width(app.ui, copy, options)), copy, options)) {
    platform::copy_text(text);
    app.tell(app.word(Word::fees_copied));
  }
}

}  // namespace kol::app
