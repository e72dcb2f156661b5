// Text on the canvas: the shipped font drawn by Dear ImGui, everything beyond it by the browser as
// a picture in the font atlas.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/geometry.h"
#include "ui/theme.h"

struct ImDrawList;
struct ImFont;

namespace kol::ui {

enum class Align { left, centre, right };

struct TextStyle {
  float size = kTextSize;
  Colour colour = 0;  // 0: the theme's text colour
  bool bold = false;
  Align align = Align::left;
};

// The two weights of the shipped font and the pictures of texts beyond it.
class Texts {
 public:
  Texts();
  ~Texts();
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;

  // Adds the fonts to Dear ImGui's atlas. The bytes must outlive this object.
  void load(std::string_view regular, std::string_view bold);

  // The advance of one line in CSS px.
  float width(std::string_view text, float size, bool bold);

  // The text, or its beginning with "…", so that it fits.
  std::string fit(std::string_view text, float size, bool bold, float width);
  // The text, or "…" with its end: where the end tells it from others. Of characters of the font.
  std::string fit_end(std::string_view text, float size, bool bold, float width);

  // The text broken into lines no wider than `width`.
  std::vector<std::string> wrap(std::string_view text, float size, bool bold, float width);

  // Draws one line, its left end at x and the middle of its line box at `middle`.
  void draw(ImDrawList& list, float x, float middle, std::string_view text, float size, bool bold,
            Colour colour);

  // Call once a frame: lets pictures go that have not been used for long.
  void begin_frame(float density);

 private:
  struct Picture;
  bool in_font(std::string_view text);
  ImFont& font(bool bold) const;
  const Picture& picture(std::string_view text, float size, bool bold, Colour colour);
  void let_go_of_old();

  ImFont* regular_ = nullptr;
  ImFont* bold_ = nullptr;
  float density_ = 1;
  std::uint64_t frame_ = 0;
  std::unordered_map<std::string, std::unique_ptr<Picture>> pictures_;
  std::unordered_map<std::string, float> widths_;
  std::vector<unsigned char> known_;  // for each code point asked: 1 in the font, 2 not
};

}  // namespace kol::ui
