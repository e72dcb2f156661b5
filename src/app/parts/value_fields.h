// Fields bound to values of the workspace: they understand what people type ("12.5k", "1,2 Mio",
// "8%"), keep a wrong text with its error beside it, and group thousands when left.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/state/app.h"

namespace kol::app {

enum class ValueKind { count, number, money, percent };

struct ValueOptions {
  std::string_view label;
  std::string_view of = {};  // what the label alone does not say: the name of its triple
  ValueKind kind = ValueKind::number;
  std::string_view unit = {};  // else %, or the currency for money
  std::string_view help = {};
  std::string_view placeholder = {};  // what counts while it is empty
  // Of a placeholder that marks a default: the value alone, for where that has no room.
  std::string_view default_value = {};
  double min = 0;
  double max = 1e15;
  bool above_min = false;  // min itself is not allowed
  // A count that is a share of this, such as the followers: "3%" is taken for so many of them.
  bool takes_share = false;
  MaybeNumber share_of = {};
  bool whole = false;
  bool hide_label = false;
  bool enabled = true;
  bool take_focus = false;  // of a triple: its typical field
};

// A value that may be unknown: an empty field. True if it changed.
bool value_field(App& app, const Rect& rect, std::string_view key, MaybeNumber& value,
                 const ValueOptions& options);

// A value with a default: an empty field takes `when_empty`. True if it changed.
bool value_field(App& app, const Rect& rect, std::string_view key, double& value, double when_empty,
                 const ValueOptions& options);

// Low, typical and high side by side. Low and high stay empty and follow typical until somebody
// fills them. True if it changed. Nothing changes while the three are not in order (the field says
// so).
bool triple_field(App& app, Flow& flow, std::string_view key, MaybeTriple& value,
                  const ValueOptions& options);

// A text; true if it changed.
bool text_value(App& app, const Rect& rect, std::string_view key, std::string& value,
                std::string_view label, std::string_view placeholder = {},
                std::string_view input = "text");

// The least room for one of several fields in a row.
inline float narrowest_field(const App& app) { return app.embed ? 100.0f : 130.0f; }

// How high a value field with (or without) help is; the same for all of one row.
float value_field_height(const App& app, bool with_help = false);

}  // namespace kol::app
