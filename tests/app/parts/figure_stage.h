// The Campaign screen with the worked example, and its fields by the figures they are of.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "app/app_test.h"
#include "app/campaign/screen.h"
#include "app/parts/figure_fields.h"
#include "app/parts/names.h"
#include "app/parts/typed_figures.h"
#include "ui/stage.h"

namespace kol::app {

inline constexpr const char* kLink = "bio_link";

inline std::string of_what(const CampaignFigure& figure) { return figure.by_link ? kLink : ""; }

class TypedFigures : public AppTest {
 protected:
  TypedFigures() {
    app_.document.replace(worked_example());
    app_.campaign.show_more_offer = true;
    app_.campaign.show_more_costs = true;
  }

  const Campaign& campaign() const { return app_.document.workspace().campaign; }

  void draw() {
    stage_.frame([&](Ui&) { campaign_screen(app_, {0, 0, 1280, 6000}); });
  }
  // The field of a number, else the middle one of a triple.
  ui::Node field_of(const CampaignFigure& figure) {
    const std::string label = label_of(app_, figure, of_what(figure));
    if (figure.value.number != nullptr) return stage_.node(ui::Role::text_field, label);
    const auto three = stage_.below(stage_.node(ui::Role::group, label).id, ui::Role::text_field);
    EXPECT_EQ(three.size(), 3u);
    return three.size() == 3 ? three[1] : ui::Node{};
  }
  void act(const ui::Node& field, events::Action kind, std::string text) {
    stage_.act(field.id, kind, std::move(text), [&](Ui&) {
      campaign_screen(app_, {0, 0, 1280, 6000});
    });
  }

  ui::Stage stage_{app_.ui, 1280, 6000};
};

}  // namespace kol::app
