#include "app/plan/screen.h"

#include "app/parts/in_and_out.h"
#include "app/parts/planning.h"
#include "app/plan/parts.h"

namespace kol::app {

void plan_screen(App& app, const Rect& area) {
  follow_plan(app);
  in_and_out(app, area, "plan", Word::nav_plan,
             {.inputs =
                  [&](Flow& flow) {
                    plan_money_card(app, flow);
                    flow.space(kCardGap);
                    rules_card(app, flow);
                  },
              .more_inputs = [&](Flow& flow) { packages_card(app, flow); },
              .headline = [&](Flow& flow) { plan_card(app, flow); },
              .summary = [&](const Rect& strip) { draw_plan_summary(app, strip); },
              .details =
                  [&](Flow& flow) {
                    big_or_small_card(app, flow);
                    flow.space(kCardGap);
                    left_out_card(app, flow);
                  },
              .more = Word::embed_more_plan});
}

void keep_plan(const App& app, KeptView& view) { view.put("packages_of", app.plan.packages_of); }

void restore_plan(App& app, const KeptView& view) {
  app.plan.packages_of = view.get("packages_of").value_or(app.plan.packages_of);
}

}  // namespace kol::app
