// A field for each figure that is typed (typed_figures.h): it shows what was entered, with its
// default while it is empty, and puts what is typed into the document, as one step of undo until it
// is left.
#pragma once

#include <string>

#include "app/parts/typed_figures.h"
#include "app/state/app.h"

namespace kol::app {

// How a figure is asked for, where that is not as its row says.
struct FieldText {
  std::string label;
  std::string help = {};
  std::string unit = {};           // else that of its kind
  std::string placeholder = {};    // else the default, where it has one
  std::string default_value = {};  // of a placeholder that marks one
  bool counts = true;              // false: nothing uses it now, so that its default is not marked
};
FieldText text_of(const App& app, const CampaignFigure& figure, const std::string& of = {});

// Of its field, among the fields of its card; see App::wanted_field.
std::string key_of(const CampaignFigure& figure, const std::string& of = {});

// A number; of a triple its typical value, and what is typed counts for all three.
void figure_field(App& app, const Rect& rect, const CampaignFigure& figure, const FieldText& text);
void figure_field(App& app, const Rect& rect, const CampaignFigure& figure);
// With `may_be_empty` false an emptied field changes nothing.
void figure_field(App& app, const Rect& rect, const SettingsFigure& figure, const FieldText& text,
                  bool may_be_empty);

// Low, typical and high side by side.
void triple_figure_field(App& app, Flow& flow, const CampaignFigure& figure, const std::string& of,
                         const FieldText& text);
void triple_figure_field(App& app, Flow& flow, const CampaignFigure& figure,
                         const std::string& of = {});

}  // namespace kol::app
