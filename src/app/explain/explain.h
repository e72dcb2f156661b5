// "How?": where a shown figure comes from — its formula, the figures put in, and for each default
// its source, year and grade. The panel that shows it is explanation_panel().
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state/question.h"

namespace kol::app {

struct App;
enum class Screen;

// One figure put into a formula.
struct Ingredient {
  std::string name;
  std::string value;
  std::string source;                       // "your figure", or source and year of a default
  std::string grade = {};                   // of a default's source; empty for all else
  std::optional<Topic> how = std::nullopt;  // where the figure is explained in turn
};

// What the reader can put in place of a default that a formula uses.
enum class OwnFigure { ctr, cvr, money, tiers, fake_share, capture_share, incrementality };

struct Explanation {
  std::string title;
  std::string meaning;    // in a sentence
  std::string formula;    // in words
  std::string filled_in;  // the same with the figures
  std::vector<Ingredient> ingredients;
  std::string note;  // what it leaves out, or why it is undefined
  std::vector<OwnFigure> own;
  std::vector<std::string> ctr_classes;  // for OwnFigure::ctr
};

Explanation explain(const App& app, const Question& question);

// What a question on this screen that names nobody is about.
AskedOf asked_of(Screen screen);
// False where the topic is only that of another screen.
bool can_be_asked(const Question& question);

// The title of the explanation, whatever the figures are.
Word title_of(Topic topic);

// What can be explained, in a sentence each.
struct Explained {
  Topic topic;
  Word title;
  Word meaning;
  bool of_influencer;  // the question has to say of whom
  AskedOf of;          // whose alone it is, where it is not named
};
std::vector<Explained> everything_explained();

}  // namespace kol::app
