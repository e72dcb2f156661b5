// Writes an explanation down: its formula, the ingredients put into it, its result and notes.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/explain/digits.h"
#include "app/explain/explain.h"
#include "app/explain/origins.h"
#include "app/state/app.h"
#include "app/state/figures.h"

namespace kol::app {

class Writer {
 public:
  explicit Writer(const App& the_app) : app(the_app), digits(app), origin(app) {}

  const App& app;
  const Digits digits;
  const Origins origin;

  // {name} in the formula stands for the ingredient with that key.
  void formula(std::string_view pattern) { formula_ = pattern; }
  // An ingredient; with an empty key one that the formula does not name.
  void put(std::string_view key, Word name, std::string value, Origin from,
           std::optional<Topic> how = std::nullopt);
  void put(std::string_view key, std::string name, std::string value, Origin from,
           std::optional<Topic> how = std::nullopt);
  // An ingredient that the report has, explained by its own topic.
  void put(std::string_view key, Word name, std::string value, Topic how);
  template <typename Owner>
  void put(std::string_view key, const Owner& owner, MaybeNumber Owner::*member) {
    const auto& words = words_of(member);
    put(key, words.term, digits.figure(owner, member), origin.calculated(), words.how);
  }
  // A triple: the formula takes the typical value, the list shows all three.
  void put_triple(std::string_view key, std::string name, const MaybeTriple& value,
                  Digits::Form form, Origin from, std::optional<Topic> how = std::nullopt);
  template <typename Owner>
  void put(std::string_view key, const Owner& owner, MaybeTriple Owner::*member) {
    const auto& words = words_of(member);
    put_triple(key, app.word(words.term), owner.*member, Digits::form_of(figure_of(member).unit),
               origin.calculated(), words.how);
  }
  // A figure that is typed, as it was entered, else what counts until it is.
  void put(std::string_view key, const CampaignFigure& figure, const std::string& of = {});
  void result(std::string value) { result_ = std::move(value); }
  void result(const MaybeTriple& value, Digits::Form form);
  // A figure that the report has.
  template <typename Owner>
  void result(const Owner& owner, MaybeNumber Owner::*member) {
    result(digits.figure(owner, member));
  }
  template <typename Owner>
  void result(const Owner& owner, MaybeTriple Owner::*member) {
    result(owner.*member, Digits::form_of(figure_of(member).unit));
  }
  void note(std::string_view text);
  void own(OwnFigure figure);
  bool own_ctr(std::string ctr_class);  // false if it was there already
  // What has been written, and what is missing where the result is unknown.
  Explanation done(Word title, Word meaning);

  // A text with the figures in it.
  std::string words(
      Word word,
      std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return app.ui.words.with(word, values);
  }

 private:
  struct Put {
    std::string key;
    std::string in_formula;
    std::size_t ingredient;
  };
  std::string filled(bool with_values) const;

  Explanation out_;
  std::vector<Put> keys_;
  std::string formula_;
  std::string result_;
};

}  // namespace kol::app
