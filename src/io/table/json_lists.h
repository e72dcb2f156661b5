// Where the lists of a JSON text stand, told by its brackets and quotes alone: it is not checked
// whether the rest is valid. A long text is looked through some of it at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kol::io {

// A list in a text: from behind its opening bracket to its closing one.
struct JsonList {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t elements = 0;
  std::size_t level = 0;  // how many fields lead to it
};

// Finds the list of objects that is the table (spec: import, Text, JSON): level by level, of four,
// the longest one with an object in it, of equals the first.
class JsonListFinder {
 public:
  explicit JsonListFinder(std::string_view text) : text_(text) {}

  // Goes on by about so many bytes; false once the text's value is over, or the text.
  bool go_on(std::size_t bytes);
  std::size_t place() const { return at_; }
  // Once it is over. More than blanks behind the value: there is another, or it is broken.
  bool has_more() const;
  bool is_broken() const { return !is_over_; }
  const std::optional<JsonList>& found() const { return best_; }

 private:
  struct Open {
    bool is_list = false;
    bool sought = false;  // reached from the root through fields alone
    bool is_filled = false;
    bool has_object = false;
    std::size_t commas = 0;
    std::size_t from = 0;
  };

  void take(char c);
  void fill();
  void open(bool is_list);
  void close();

  std::string_view text_;
  std::size_t at_ = 0;
  bool is_over_ = false;
  std::vector<Open> open_;
  std::optional<JsonList> best_;
};

// Behind the value that begins there, as far as brackets and quotes tell.
std::size_t json_value_end(std::string_view text, std::size_t at);

}  // namespace kol::io
