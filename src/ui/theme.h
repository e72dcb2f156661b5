// Colours and measures of the page, in one place. Colours are the tokens of the design, light and
// dark.
#pragma once

#include <cstdint>
#include <optional>

namespace kol::ui {

// 0xAABBGGRR, as the renderer takes it.
using Colour = std::uint32_t;

constexpr Colour rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
  return (alpha << 24) | ((hex & 0xFF) << 16) | (hex & 0xFF00) | (hex >> 16);
}
constexpr Colour with_alpha(Colour colour, std::uint32_t alpha) {
  return (colour & 0x00FFFFFFu) | (alpha << 24);
}

inline constexpr float kCardRadius = 8;
inline constexpr float kControlRadius = 6;

struct Theme {
  Colour page, surface, raised;
  Colour line, line_strong;
  Colour text, secondary;
  Colour accent, on_accent;
  Colour good, caution, bad;
  bool dark;
  float card_radius = kCardRadius;
  float control_radius = kControlRadius;

  // The accent, thinned for grounds: what is chosen, what the pointer is over.
  Colour chosen() const { return with_alpha(accent, dark ? 48 : 28); }
  Colour hovered() const { return with_alpha(text, dark ? 22 : 14); }
};

inline constexpr Theme kLight{.page = rgb(0xF6F7F9),
                              .surface = rgb(0xFFFFFF),
                              .raised = rgb(0xFFFFFF),
                              .line = rgb(0xE2E6EC),
                              .line_strong = rgb(0x8A94A3),
                              .text = rgb(0x17202B),
                              .secondary = rgb(0x556070),
                              .accent = rgb(0x2456D6),
                              .on_accent = rgb(0xFFFFFF),
                              .good = rgb(0x0F7A46),
                              .caution = rgb(0x8A5A00),
                              .bad = rgb(0xB3261E),
                              .dark = false};

inline constexpr Theme kDark{.page = rgb(0x12151A),
                             .surface = rgb(0x1A1F27),
                             .raised = rgb(0x222934),
                             .line = rgb(0x2C3440),
                             .line_strong = rgb(0x6C7788),
                             .text = rgb(0xE8ECF2),
                             .secondary = rgb(0xA3AEBD),
                             .accent = rgb(0x8FB0FF),
                             .on_accent = rgb(0x0B1530),
                             .good = rgb(0x5FCB94),
                             .caution = rgb(0xE5B454),
                             .bad = rgb(0xFF8A80),
                             .dark = true};

// What a page that embeds this one may choose of the theme.
struct OwnLook {
  struct Accent {
    Colour accent, on_accent;
  };
  std::optional<Accent> light, dark;
  std::optional<float> radius;  // of cards; controls have three quarters of it
};

// The theme of light or dark surroundings with what was chosen.
constexpr Theme theme_of(bool dark, const OwnLook& own) {
  Theme theme = dark ? kDark : kLight;
  if (const auto& accent = dark ? own.dark : own.light) {
    theme.accent = accent->accent;
    theme.on_accent = accent->on_accent;
  }
  if (own.radius) {
    theme.card_radius = *own.radius;
    theme.control_radius = *own.radius * 0.75f;
  }
  return theme;
}

inline constexpr float kGrid = 4;
inline constexpr float kTextSize = 15;
inline constexpr float kSmallSize = 13;
inline constexpr float kFigureSize = 22;
inline constexpr float kLargeSize = 28;
inline constexpr float kLineHeight = 1.45f;
inline constexpr float kCardGap = 16;   // between cards
inline constexpr float kFieldGap = 12;  // between fields
inline constexpr float kRailFrom =
    900;  // px of width from which the navigation is a rail at the left

}  // namespace kol::ui
