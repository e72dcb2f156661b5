// The figures of an explanation, with the digits that make its sum come out.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "app/parts/typed_figures.h"
#include "core/figures.h"
#include "ui/numbers.h"

namespace kol::app {

// Each gives "—" for an unknown value.
class Digits {
 public:
  using Form = std::string (Digits::*)(MaybeNumber) const;

  explicit Digits(const App& app) : currency_(app.currency()), words_(app.ui.words) {}

  std::string count(MaybeNumber value) const;
  std::string money(MaybeNumber value) const;
  std::string dollars(MaybeNumber value) const;
  std::string percent(MaybeNumber value) const;
  std::string times(MaybeNumber value) const { return ui::times(value); }

  // How figures of the report are written.
  static Form form_of(Unit unit);
  template <typename Owner>
  std::string figure(const Owner& owner, MaybeNumber Owner::*member) const {
    return (this->*form_of(figure_of(member).unit))(owner.*member);
  }

  // How figures that are typed are.
  static Form form_of(ValueKind kind);

  // "typical (low – high)", or one figure where the three are the same.
  std::string triple(const MaybeTriple& value, Form form) const;
  // The three cases of a projection likewise; "—" without one.
  std::string cases(const Projection* projection, MaybeNumber Case::*figure) const;
  std::string cases(const Projection* projection, MaybeNumber CostBreakdown::*part) const;

 private:
  std::string around(MaybeNumber low, MaybeNumber typical, MaybeNumber high, Form form) const;

  std::string currency_;
  const ui::Words& words_;
};

}  // namespace kol::app
