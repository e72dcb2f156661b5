// platform.h in the browser: every call is handed to the page.
#include "platform/platform.h"

#include <array>

#include "platform/web/page_calls.h"
#include "platform/web/tray.h"

namespace kol::platform {
namespace {

// Longer than any number or date that Intl writes.
using Reply = std::array<char, 256>;

std::string text_of(const Reply& reply, std::size_t size) { return {reply.data(), size}; }

}  // namespace

void request_frame() { kol_page_request_frame(); }

void request_frame_after(double seconds) { kol_page_request_frame_after(seconds); }

void update_semantics(std::string_view json) {
  kol_page_update_semantics(json.data(), json.size());
}

void focus(std::uint32_t id) { kol_page_focus(id); }

void scroll_to(std::uint32_t scroller, double x, double y) { kol_page_scroll_to(scroller, x, y); }

void set_cursor(Cursor cursor) { kol_page_set_cursor(static_cast<int>(cursor)); }

std::string format_number(double value, const NumberStyle& style, std::string_view currency) {
  Reply reply;
  return text_of(
      reply, kol_page_format_number(value, static_cast<int>(style.kind), style.significant,
                                    style.fraction, style.min_fraction, style.sign, currency.data(),
                                    currency.size(), reply.data(), reply.size()));
}

std::string decimal_mark() {
  Reply reply;
  return text_of(reply, kol_page_decimal_mark(reply.data(), reply.size()));
}

std::string format_date(std::string_view date) {
  Reply reply;
  return text_of(reply, kol_page_format_date(date.data(), date.size(), reply.data(), reply.size()));
}

float measure_run(std::string_view text, float size, Weight weight) {
  return kol_page_measure_run(text.data(), text.size(), size, weight.bold);
}

RunPicture draw_run(std::string_view text, float size, Weight weight, float density,
                    std::uint32_t colour) {
  std::array<float, 5> measures{};
  kol_page_draw_run(text.data(), text.size(), size, weight.bold, density, colour, measures.data());
  RunPicture picture{.width = static_cast<int>(measures[0]),
                     .height = static_cast<int>(measures[1]),
                     .baseline = measures[2],
                     .left = measures[3],
                     .coloured = measures[4] != 0,
                     .pixels = {}};
  picture.pixels.resize(kol_page_tray_size(0));
  kol_page_take(0, picture.pixels.data());
  return picture;
}

std::string cut_run(std::string_view text, float size, Weight weight, float width) {
  // Never longer than the text itself, but for the "…" in place of a shorter letter.
  std::string reply(text.size() + 3, '\0');
  reply.resize(kol_page_cut_run(text.data(), text.size(), size, weight.bold, width, reply.data(),
                                reply.size()));
  return reply;
}

std::vector<std::uint32_t> line_breaks(std::string_view text) {
  std::vector<std::uint32_t> offsets(text.size());
  offsets.resize(kol_page_line_breaks(text.data(), text.size(), offsets.data()));
  return offsets;
}

void copy_text(std::string_view text) { kol_page_copy_text(text.data(), text.size()); }

void open_file_picker() { kol_page_open_file_picker(); }

void save_file(std::string_view name, std::string_view type, std::string_view bytes,
               std::string_view same_as, bool ask) {
  kol_page_save_file(name.data(), name.size(), type.data(), type.size(), bytes.data(), bytes.size(),
                     same_as.data(), same_as.size(), ask);
}

void load_table_words() { kol_page_load_table_words(); }

void choose_sheet(std::size_t index) { kol_page_choose_sheet(index); }

std::string decode(std::string_view encoding, std::string_view bytes) {
  kol_page_decode(encoding.data(), encoding.size(), bytes.data(), bytes.size());
  return take(0);
}

std::string late_word(std::size_t place) {
  kol_page_late_word(place);
  return take(0);
}

void begin_work(Work work, std::uint32_t number, std::string_view workspace) {
  kol_page_begin_work(static_cast<int>(work), number, workspace.data(), workspace.size());
}

void end_work() { kol_page_end_work(); }

void keep_soon() { kol_page_keep_soon(); }

void keep(const KeptNote& note, std::string_view base, std::string_view copy_id,
          std::string_view text) {
  kol_page_keep(note.id.data(), note.id.size(), note.name.data(), note.name.size(), note.format,
                note.origin.data(), note.origin.size(), note.revision.data(), note.revision.size(),
                base.data(), base.size(), copy_id.data(), copy_id.size(), text.data(), text.size());
}

void load_kept(std::string_view id, Purpose purpose) {
  kol_page_load_kept(id.data(), id.size(), static_cast<int>(purpose));
}

void forget(std::string_view id) { kol_page_forget(id.data(), id.size()); }

void bring_back(std::string_view id, bool open) { kol_page_bring_back(id.data(), id.size(), open); }

void keep_view(std::string_view text) { kol_page_keep_view(text.data(), text.size()); }

std::string random_id() {
  Reply reply;
  return text_of(reply, kol_page_random_id(reply.data(), reply.size()));
}

void share_link(std::string_view json, std::string_view screen) {
  kol_page_share_link(json.data(), json.size(), screen.data(), screen.size());
}

void show_address(std::string_view address, std::string_view title, Step step) {
  kol_page_show_address(address.data(), address.size(), title.data(), title.size(),
                        static_cast<int>(step));
}

void show_report(std::string_view json, bool print) {
  kol_page_show_report(json.data(), json.size(), print);
}

void save_picture(std::string_view name) { kol_page_save_picture(name.data(), name.size()); }

void choose_scheme(Scheme scheme) { kol_page_choose_scheme(static_cast<int>(scheme)); }

void use_new_version() { kol_page_use_new_version(); }
void tell_host(double height, std::string_view figures, Turn turn) {
  kol_page_tell_host(height, figures.data(), figures.size(), static_cast<int>(turn));
}

void log(std::string_view line) { kol_page_log(line.data(), line.size()); }

void report_collision(std::string_view line) {
  kol_page_report_collision(line.data(), line.size());
}

}  // namespace kol::platform
