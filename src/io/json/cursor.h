// A place in JSON text that scan_json() has accepted, moving forward value by value. There is no
// tree: a million influencers are read straight into the model, and what is unknown stays text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "io/json/text.h"

namespace kol::io {

enum class Kind { object, list, text, number, boolean, null };

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) { skip_space(); }

  // Of the value the cursor stands before.
  Kind kind() const;
  std::size_t offset() const { return at_; }

  // Each passes the value and returns its text; take_string() what stands between the quotes.
  std::string_view take();
  std::string_view take_string();
  bool take_boolean() { return take() == "true"; }

  // Passes an object, calling on_member(name, raw_name) before each value, which it must pass.
  template <typename OnMember>
  void members(OnMember on_member) {
    while (next_part('}')) {
      const std::string_view raw = take_string();
      skip_space();
      ++at_;  // the colon
      skip_space();
      if (raw.find('\\') == std::string_view::npos) {
        on_member(raw, raw);
      } else {
        const std::string name = unescape(raw);
        on_member(std::string_view(name), raw);
      }
    }
  }

  // Passes a list, calling on_element(index) before each value, which it must pass.
  template <typename OnElement>
  void elements(OnElement on_element) {
    for (std::size_t index = 0; next_part(']'); ++index) on_element(index);
  }

 private:
  void skip_space();
  void skip_string();
  void skip_nested();
  // Stands before the next part of an object or list, or passes its end and returns false.
  bool next_part(char close);

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace kol::io
