#include "ui/text.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <utility>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/platform.h"

namespace kol::ui {
namespace {

// Dear ImGui's font size is the height from ascender to descender, CSS's is the em. Noto Sans,
// which ships, has an ascender of 1.069 em and a descender of 0.293 em.
constexpr float kHeightOfEm = 1.362f;
constexpr float kMiddleOfEm = 1.362f / 2;

// Dear ImGui keeps glyphs at whole heights and would stretch them, which blurs, for any other: text
// has the nearest size that is sharp. 15 px become 14.7.
float sharp_height(float size) { return std::round(size * kHeightOfEm); }
float sharp_size(float size) { return sharp_height(size) / kHeightOfEm; }

constexpr std::size_t kMostPictures = 600;
constexpr std::size_t kMostWidths = 8192;

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
};

// The code point at the beginning of the text; U+FFFD for bytes that are no UTF-8.
CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || length > text.size()) return {0xFFFD, 1};
  char32_t value = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {0xFFFD, i};
    value = (value << 6) | (byte(i) & 0x3Fu);
  }
  return {value, length};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string key_of(std::string_view text, float size, bool bold) {
  std::string key(text);
  key += bold ? '\x01' : '\x02';
  key += std::to_string(static_cast<int>(size * 4));
  return key;
}

// What a line that was broken at a space shows: the space would make it too wide.
// Not a later byte of one in UTF-8.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::string_view without_end_spaces(std::string_view line) {
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line;
}

}  // namespace

struct Texts::Picture {
  ImFontAtlasRectId rect = ImFontAtlasRectId_Invalid;
  float width = 0, height = 0, left = 0, baseline = 0;
  bool coloured = false;
  std::uint64_t used = 0;
};

Texts::Texts() = default;
Texts::~Texts() = default;

void Texts::load(std::string_view regular, std::string_view bold) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const auto add = [&](std::string_view bytes) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.PixelSnapH = false;
    config.OversampleH = 2;
    // Dear ImGui asks for a writable pointer and does not write.
    return atlas.AddFontFromMemoryTTF(const_cast<char*>(bytes.data()),
                                      static_cast<int>(bytes.size()), 16, &config);
  };
  regular_ = add(regular);
  bold_ = add(bold);
}

ImFont& Texts::font(bool bold) const { return bold ? *bold_ : *regular_; }

bool Texts::in_font(std::string_view text) {
  if (is_ascii(text)) return true;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    text.remove_prefix(c.length);
    if (c.value >= 0x3000) return false;
    if (known_.size() <= c.value) known_.resize(c.value + 64);
    unsigned char& known = known_[c.value];
    if (known == 0) known = font(false).IsGlyphInFont(static_cast<ImWchar>(c.value)) ? 1 : 2;
    if (known == 2) return false;
  }
  return true;
}

float Texts::width(std::string_view text, float size, bool bold) {
  if (text.empty()) return 0;
  if (in_font(text)) {
    return font(bold)
        .CalcTextSizeA(sharp_height(size), FLT_MAX, 0, text.data(), text.data() + text.size())
        .x;
  }
  if (widths_.size() > kMostWidths) widths_.clear();
  const auto [found, is_new] = widths_.try_emplace(key_of(text, size, bold));
  if (is_new) found->second = platform::measure_run(text, sharp_size(size), {bold});
  return found->second;
}

std::string Texts::fit(std::string_view text, float size, bool bold, float room) {
  if (width(text, size, bold) <= room + 0.5f) return std::string(text);
  if (!in_font(text)) return platform::cut_run(text, sharp_size(size), {bold}, room);
  std::size_t low = 0;
  std::size_t high = text.size();
  const float ellipsis = width("…", size, bold);
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (width(text.substr(0, middle), size, bold) + ellipsis <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  while (low > 0 && !begins_character(text[low])) --low;
  while (low > 0 && text[low - 1] == ' ') --low;
  return std::string(text.substr(0, low)) + "…";
}

std::string Texts::fit_end(std::string_view text, float size, bool bold, float room) {
  if (width(text, size, bold) <= room + 0.5f || !in_font(text)) return fit(text, size, bold, room);
  const float ellipsis = width("…", size, bold);
  while (!text.empty() &&
         (!begins_character(text[0]) || width(text, size, bold) + ellipsis > room)) {
    text.remove_prefix(1);
  }
  return "…" + std::string(text);
}

std::vector<std::string> Texts::wrap(std::string_view text, float size, bool bold, float room) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end_of_paragraph = std::min(text.find('\n'), text.size());
    std::string_view rest = text.substr(0, end_of_paragraph);
    text.remove_prefix(std::min(text.size(), end_of_paragraph + 1));
    if (width(rest, size, bold) <= room) {
      lines.emplace_back(rest);
      continue;
    }
    std::vector<std::uint32_t> breaks;
    if (in_font(rest)) {
      std::uint32_t word = 0;
      for (std::uint32_t i = 1; i <= rest.size(); ++i) {
        if (i < rest.size() && (rest[i - 1] != ' ' || rest[i] == ' ')) continue;
        // A word that is wider than a line, as an address is, may end it anywhere.
        const bool is_long = width(rest.substr(word, i - word), size, bold) > room;
        for (std::uint32_t within = word + 1; is_long && within < i; ++within) {
          if (begins_character(rest[within])) breaks.push_back(within);
        }
        breaks.push_back(i);
        word = i;
      }
    } else {
      breaks = platform::line_breaks(rest);
    }
    std::size_t start = 0;
    std::size_t end = 0;
    for (const std::uint32_t candidate : breaks) {
      const std::string_view line = without_end_spaces(rest.substr(start, candidate - start));
      if (end > start && width(line, size, bold) > room) {
        lines.emplace_back(without_end_spaces(rest.substr(start, end - start)));
        start = end;
      }
      end = candidate;
    }
    lines.emplace_back(rest.substr(start));
  }
  return lines;
}

const Texts::Picture& Texts::picture(std::string_view text, float size, bool bold, Colour colour) {
  // A coloured picture (emoji) holds the colour of the text around it too, so there is one for each
  // colour, and under the key without one a marker that says so; the first look finds that out.
  const std::string any_colour =
      key_of(text, size, bold) + '@' + std::to_string(static_cast<int>(density_ * 100));
  const std::string this_colour = any_colour + '#' + std::to_string(colour);
  auto found = pictures_.find(any_colour);
  if (found != pictures_.end() && found->second->coloured) {
    found->second->used = frame_;
    found = pictures_.find(this_colour);
  }
  if (found != pictures_.end()) {
    found->second->used = frame_;
    return *found->second;
  }

  const std::uint32_t red_green_blue =
      ((colour & 0xFF) << 16) | (colour & 0xFF00) | ((colour >> 16) & 0xFF);
  const platform::RunPicture run =
      platform::draw_run(text, sharp_size(size), {bold}, density_, red_green_blue);
  auto made = std::make_unique<Picture>();
  made->width = static_cast<float>(run.width) / density_;
  made->height = static_cast<float>(run.height) / density_;
  made->left = run.left;
  made->baseline = run.baseline;
  made->coloured = run.coloured;
  made->used = frame_;
  if (run.width > 0 && run.height > 0) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect rect;
    made->rect = atlas.AddCustomRect(run.width, run.height, &rect);
    ImTextureData* texture = atlas.TexData;
    if (made->rect != ImFontAtlasRectId_Invalid && texture->Format == ImTextureFormat_RGBA32) {
      const std::size_t bytes_of_row = static_cast<std::size_t>(run.width) * 4;
      for (int row = 0; row < run.height; ++row) {
        std::memcpy(texture->GetPixelsAt(rect.x, rect.y + row),
                    run.pixels.data() + static_cast<std::size_t>(row) * bytes_of_row, bytes_of_row);
      }
      ImFontAtlasTextureBlockQueueUpload(&atlas, texture, rect.x, rect.y, rect.w, rect.h);
    }
  }
  if (!run.coloured) return *(pictures_[any_colour] = std::move(made));
  auto marker = std::make_unique<Picture>();
  marker->coloured = true;
  marker->used = frame_;
  pictures_[any_colour] = std::move(marker);
  return *(pictures_[this_colour] = std::move(made));
}

void Texts::draw(ImDrawList& list, float x, float middle, std::string_view text, float size,
                 bool bold, Colour colour) {
  if (text.empty()) return;
  const auto snap = [&](float value) { return std::round(value * density_) / density_; };
  if (in_font(text)) {
    list.AddText(&font(bold), sharp_height(size),
                 {snap(x), snap(middle - sharp_size(size) * kMiddleOfEm)}, colour, text.data(),
                 text.data() + text.size());
    return;
  }
  const Picture& made = picture(text, size, bold, colour);
  ImFontAtlasRect rect;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  if (made.rect == ImFontAtlasRectId_Invalid || !atlas.GetCustomRect(made.rect, &rect)) return;
  const float baseline = middle + sharp_size(size) * (1.069f - kMiddleOfEm);
  const float left = snap(x - made.left);
  const float top = snap(baseline - made.baseline);
  list.AddImage(atlas.TexRef, {left, top}, {left + made.width, top + made.height}, rect.uv0,
                rect.uv1, made.coloured ? with_alpha(0xFFFFFFFF, colour >> 24) : colour);
}

void Texts::begin_frame(float density) {
  density_ = density;
  // Dear ImGui tells it only to the font it would use itself.
  for (ImFont* font : {regular_, bold_}) font->CurrentRasterizerDensity = density;
  ++frame_;
  if (pictures_.size() > kMostPictures) let_go_of_old();
}

void Texts::let_go_of_old() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  std::erase_if(pictures_, [&](const auto& entry) {
    const Picture& picture = *entry.second;
    if (picture.used + 2 > frame_) return false;
    if (picture.rect != ImFontAtlasRectId_Invalid) atlas.RemoveCustomRect(picture.rect);
    return true;
  });
}

}  // namespace kol::ui
