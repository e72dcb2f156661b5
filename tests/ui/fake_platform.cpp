#include "ui/fake_platform.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/keeping/shelf.h"
#include "platform/renderer.h"

namespace kol::platform {
namespace {

// The number in plain decimals, without zeros at the end beyond `min_fraction`.
std::string decimals(double value, const NumberStyle& style) {
  int fraction = std::max(style.fraction, style.min_fraction);
  if (style.significant > 0 && value != 0) {
    const int digits_before = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    fraction = style.significant - digits_before;
    if (fraction < 0) {
      const double step = std::pow(10.0, -fraction);
      value = std::round(value / step) * step;
      fraction = 0;
    }
  }
  char text[400];
  std::snprintf(text, sizeof text, "%.*f", fraction, std::abs(value));
  std::string result = text;
  if (result.find('.') != std::string::npos) {
    const std::size_t keep = result.find('.') + static_cast<std::size_t>(style.min_fraction);
    while (result.back() == '0' && result.size() - 1 > keep) result.pop_back();
    if (result.back() == '.') result.pop_back();
  }
  return result;
}

std::string grouped(std::string digits) {
  std::size_t at = std::min(digits.find('.'), digits.size());
  while (at > 3) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string compact(double value, NumberStyle style) {
  static constexpr const char* kNames[] = {"", "K", "M", "B", "T"};
  int thousands = 0;
  while (std::abs(value) >= 999.5 && thousands < 4) {
    value /= 1000;
    ++thousands;
  }
  return grouped(decimals(value, style)) + kNames[thousands];
}

constexpr float kAdvance = 0.6f;  // of the font size, for each character

// Of the emoji there are, the tests know this one.
bool has_emoji(std::string_view text) { return text.find("✨") != std::string_view::npos; }

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

Asked& asked() {
  static Asked the_asked;
  return the_asked;
}

void forget_asked() { asked() = {}; }

void request_frame() { ++asked().frames; }
void request_frame_after(double) {}
void update_semantics(std::string_view json) { asked().semantics.emplace_back(json); }
void focus(std::uint32_t id) { asked().focused.push_back(id); }
void scroll_to(std::uint32_t, double, double) {}
void set_cursor(Cursor cursor) { asked().cursor = cursor; }

std::string format_number(double value, const NumberStyle& style, std::string_view currency) {
  using Kind = NumberStyle::Kind;
  const bool is_money = style.kind == Kind::money || style.kind == Kind::compact_money;
  const bool is_compact = style.kind == Kind::compact || style.kind == Kind::compact_money;
  if (style.kind == Kind::percent) value *= 100;
  std::string text = is_compact ? compact(value, style) : grouped(decimals(value, style));
  if (is_money) text = (currency == "USD" ? "$" : std::string(currency) + "\u00a0") + text;
  if (style.kind == Kind::percent) text += '%';
  if (std::signbit(value)) return "−" + text;
  return style.sign && value > 0 ? "+" + text : text;
}

std::string decimal_mark() { return "."; }

std::string format_date(std::string_view iso_date) {
  return std::string(iso_date.empty() ? "2026-01-31" : iso_date);
}

float measure_run(std::string_view text, float size, Weight) {
  return static_cast<float>(std::count_if(text.begin(), text.end(), begins_character)) * size *
         kAdvance;
}

RunPicture draw_run(std::string_view text, float size, Weight weight, float density,
                    std::uint32_t) {
  RunPicture picture;
  picture.width = static_cast<int>(std::ceil(measure_run(text, size, weight) * density));
  picture.height = static_cast<int>(std::ceil(size * density));
  picture.baseline = size * 0.8f;
  picture.coloured = has_emoji(text);
  picture.pixels.assign(static_cast<std::size_t>(picture.width * picture.height) * 4, 255);
  return picture;
}

std::string cut_run(std::string_view text, float size, Weight weight, float width) {
  std::string cut(text);
  while (!cut.empty() && measure_run(cut + "…", size, weight) > width) {
    while (!begins_character(cut.back())) cut.pop_back();
    cut.pop_back();
  }
  return cut + "…";
}

std::vector<std::uint32_t> line_breaks(std::string_view text) {
  std::vector<std::uint32_t> ends;
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (i == text.size() || begins_character(text[i])) {
      ends.push_back(static_cast<std::uint32_t>(i));
    }
  }
  return ends;
}

void copy_text(std::string_view text) { asked().copied = text; }
void open_file_picker() { ++asked().file_pickers; }
void save_file(std::string_view name, std::string_view, std::string_view bytes, std::string_view,
               bool) {
  asked().saved_name = name;
  asked().saved_bytes = bytes;
}
void share_link(std::string_view json, std::string_view screen) {
  asked().shared = json;
  asked().shared_screen = screen;
}
void show_address(std::string_view address, std::string_view title, Step step) {
  asked().addresses.push_back({std::string(address), std::string(title), step});
}
void show_report(std::string_view json, bool) { asked().reported = json; }
void save_picture(std::string_view name) { asked().picture = name; }
void load_table_words() { ++asked().table_words; }
void choose_sheet(std::size_t index) { asked().sheets.push_back(index); }

void begin_work(Work work, std::uint32_t number, std::string_view workspace_json) {
  asked().works.push_back({work, number, std::string(workspace_json)});
}

void end_work() { ++asked().works_ended; }

void tell_work(std::uint32_t number, double share, std::string_view json) {
  asked().worked.push_back({number, share, std::string(json)});
}
std::string decode(std::string_view encoding, std::string_view) {
  return "name,platform,followers\nin " + std::string(encoding) + " \uFFFD,TikTok,9000\n";
}
std::string late_word(std::size_t place) { return "late " + std::to_string(place); }
void keep_soon() { ++asked().keep_soon; }
void keep(const KeptNote& note, std::string_view base, std::string_view copy_id,
          std::string_view text) {
  asked().kept.push_back({note, std::string(base), std::string(copy_id), std::string(text)});
}
void load_kept(std::string_view id, Purpose purpose) { asked().loaded.emplace_back(id, purpose); }
void forget(std::string_view id) { asked().forgotten.emplace_back(id); }
void bring_back(std::string_view id, bool) { asked().brought_back.emplace_back(id); }
void keep_view(std::string_view view) { asked().view = view; }
std::string random_id() {
  static int count = 0;
  return "random" + std::to_string(++count);
}
void choose_scheme(Scheme scheme) { asked().scheme = scheme; }
void use_new_version() {}
void tell_host(double height, std::string_view figures, Turn turn) {
  asked().told_height = height;
  asked().told_figures = figures;
  asked().told_turns.push_back(turn);
}
void log(std::string_view line) { asked().logged.emplace_back(line); }
void report_collision(std::string_view line) { asked().collisions.emplace_back(line); }

bool start_renderer() { return true; }
void render(ImDrawData*) {}
void restore_renderer() {}

}  // namespace kol::platform
