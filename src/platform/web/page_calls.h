// The page's functions as they are seen from here: library.js decodes their texts and hands them on
// to the modules under web/. Texts go over as address and length, UTF-8. tests/bridge compares
// names and order of the arguments all the way.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

void kol_page_request_frame();
void kol_page_request_frame_after(double seconds);
void kol_page_update_semantics(const char* json, std::size_t size);
void kol_page_focus(std::uint32_t id);
void kol_page_scroll_to(std::uint32_t scroller, double x, double y);
void kol_page_set_cursor(int cursor);
void kol_page_choose_scheme(int scheme);
void kol_page_use_new_version();
void kol_page_tell_host(double height, const char* figures, std::size_t size, int turn);
void kol_page_log(const char* line, std::size_t size);
void kol_page_report_collision(const char* line, std::size_t size);

// These write UTF-8 to `reply` and return its length.
std::size_t kol_page_format_number(double value, int kind, int significant, int fraction,
                                   int min_fraction, bool sign, const char* currency,
                                   std::size_t currency_size, char* reply, std::size_t capacity);
std::size_t kol_page_decimal_mark(char* reply, std::size_t capacity);
std::size_t kol_page_format_date(const char* date, std::size_t size, char* reply,
                                 std::size_t capacity);

float kol_page_measure_run(const char* text, std::size_t text_size, float size, bool bold);
// Writes width, height, baseline, left and 1 if coloured to `measures`; the pixels are taken by
// kol_page_take afterwards.
void kol_page_draw_run(const char* text, std::size_t text_size, float size, bool bold,
                       float density, std::uint32_t colour, float* measures);
std::size_t kol_page_cut_run(const char* text, std::size_t text_size, float size, bool bold,
                             float width, char* reply, std::size_t capacity);
// Writes at most `size` offsets and returns how many.
std::size_t kol_page_line_breaks(const char* text, std::size_t size, std::uint32_t* offsets);

void kol_page_copy_text(const char* text, std::size_t size);
void kol_page_open_file_picker();
void kol_page_save_file(const char* name, std::size_t name_size, const char* type,
                        std::size_t type_size, const char* bytes, std::size_t size,
                        const char* same_as, std::size_t same_as_size, bool ask);
void kol_page_save_picture(const char* name, std::size_t size);
void kol_page_show_report(const char* json, std::size_t size, bool print);
void kol_page_share_link(const char* json, std::size_t size, const char* screen,
                         std::size_t screen_size);
void kol_page_show_address(const char* address, std::size_t size, const char* title,
                           std::size_t title_size, int step);

void kol_page_load_table_words();
void kol_page_choose_sheet(std::size_t index);
// The text is taken by kol_page_take afterwards.
void kol_page_decode(const char* encoding, std::size_t encoding_size, const char* bytes,
                     std::size_t size);
// The text is taken by kol_page_take afterwards.
void kol_page_late_word(std::size_t place);

void kol_page_begin_work(int work, std::uint32_t number, const char* workspace, std::size_t size);
void kol_page_end_work();
void kol_page_tell_work(std::uint32_t number, double share, const char* json, std::size_t size);

void kol_page_keep_soon();
void kol_page_keep(const char* id, std::size_t id_size, const char* name, std::size_t name_size,
                   int format, const char* origin, std::size_t origin_size, const char* revision,
                   std::size_t revision_size, const char* base, std::size_t base_size,
                   const char* copy_id, std::size_t copy_id_size, const char* text,
                   std::size_t size);
void kol_page_load_kept(const char* id, std::size_t size, int purpose);
void kol_page_forget(const char* id, std::size_t size);
void kol_page_bring_back(const char* id, std::size_t size, bool open);
void kol_page_keep_view(const char* text, std::size_t size);
std::size_t kol_page_random_id(char* reply, std::size_t capacity);

// What the page has laid ready in its tray: texts of an event, pixels of a picture. Pulled from
// here so that neither side needs to allocate in the other's memory.
std::size_t kol_page_tray_size(std::size_t item);
void kol_page_take(std::size_t item, void* to);

}  // extern "C"
