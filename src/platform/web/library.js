// The page's functions for the program (page_calls.h). `Module.page` holds them as web/page/main.js has
// gathered them; here their arguments are only decoded. Old-style functions and property names, as
// Emscripten's library files want them.
mergeInto(LibraryManager.library, {
  $kol_decoder: 'new TextDecoder()',
  $kol_encoder: 'new TextEncoder()',
  $kol_text__deps: ['$kol_decoder'],
  $kol_text: function (at, size) {
    return kol_decoder.decode(HEAPU8.subarray(at, at + size));
  },
  $kol_reply__deps: ['$kol_encoder'],
  $kol_reply: function (text, at, capacity) {
    return kol_encoder.encodeInto(text, HEAPU8.subarray(at, at + capacity)).written;
  },

  kol_page_request_frame: function () {
    Module['page'].request_frame();
  },
  kol_page_request_frame_after: function (seconds) {
    Module['page'].request_frame_after(seconds);
  },
  kol_page_update_semantics__deps: ['$kol_text'],
  kol_page_update_semantics: function (json, size) {
    Module['page'].update_semantics(kol_text(json, size));
  },
  kol_page_focus: function (id) {
    Module['page'].focus(id >>> 0);
  },
  kol_page_scroll_to: function (scroller, x, y) {
    Module['page'].scroll_to(scroller >>> 0, x, y);
  },
  kol_page_set_cursor: function (cursor) {
    Module['page'].set_cursor(cursor);
  },
  kol_page_choose_scheme: function (scheme) {
    Module['page'].choose_scheme(scheme);
  },
  kol_page_use_new_version: function () {
    Module['page'].use_new_version();
  },
  kol_page_tell_host__deps: ['$kol_text'],
  kol_page_tell_host: function (height, figures, size, turn) {
    Module['page'].tell_host(height, kol_text(figures, size), turn);
  },
  kol_page_log__deps: ['$kol_text'],
  kol_page_log: function (line, size) {
    console.log(kol_text(line, size));
  },
  kol_page_report_collision__deps: ['$kol_text'],
  kol_page_report_collision: function (line, size) {
    Module['page'].report_collision(kol_text(line, size));
  },

  kol_page_format_number__deps: ['$kol_text', '$kol_reply'],
  kol_page_format_number: function (value, kind, significant, fraction, min_fraction, sign,
                                    currency, currency_size, reply, capacity) {
    var text = Module['page'].format_number(value, kind, significant, fraction, min_fraction, sign,
                                            kol_text(currency, currency_size));
    return kol_reply(text, reply, capacity);
  },
  kol_page_decimal_mark__deps: ['$kol_reply'],
  kol_page_decimal_mark: function (reply, capacity) {
    return kol_reply(Module['page'].decimal_mark(), reply, capacity);
  },
  kol_page_format_date__deps: ['$kol_text', '$kol_reply'],
  kol_page_format_date: function (date, size, reply, capacity) {
    return kol_reply(Module['page'].format_date(kol_text(date, size)), reply, capacity);
  },

  kol_page_measure_run__deps: ['$kol_text'],
  kol_page_measure_run: function (text, text_size, size, bold) {
    return Module['page'].measure_run(kol_text(text, text_size), size, bold);
  },
  kol_page_draw_run__deps: ['$kol_text'],
  kol_page_draw_run: function (text, text_size, size, bold, density, colour, measures) {
    var run = Module['page'].draw_run(kol_text(text, text_size), size, bold, density, colour >>> 0);
    HEAPF32.set([run.width, run.height, run.baseline, run.left, run.coloured ? 1 : 0],
                measures >>> 2);
    Module['tray'] = [run.pixels];
  },
  kol_page_cut_run__deps: ['$kol_text', '$kol_reply'],
  kol_page_cut_run: function (text, text_size, size, bold, width, reply, capacity) {
    var cut = Module['page'].cut_run(kol_text(text, text_size), size, bold, width);
    return kol_reply(cut, reply, capacity);
  },
  kol_page_line_breaks__deps: ['$kol_text'],
  kol_page_line_breaks: function (text, size, offsets) {
    var breaks = Module['page'].line_breaks(kol_text(text, size)).slice(0, size);
    HEAPU32.set(breaks, offsets >>> 2);
    return breaks.length;
  },

  kol_page_copy_text__deps: ['$kol_text'],
  kol_page_copy_text: function (text, size) {
    Module['page'].copy_text(kol_text(text, size));
  },
  kol_page_open_file_picker: function () {
    Module['page'].open_file_picker();
  },
  kol_page_save_file__deps: ['$kol_text'],
  kol_page_save_file: function (name, name_size, type, type_size, bytes, size, same_as,
                                same_as_size, ask) {
    Module['page'].save_file(kol_text(name, name_size), kol_text(type, type_size),
                             HEAPU8.slice(bytes, bytes + size), kol_text(same_as, same_as_size),
                             ask !== 0);
  },

  kol_page_load_table_words: function () {
    Module['page'].load_table_words();
  },
  kol_page_choose_sheet: function (index) {
    Module['page'].choose_sheet(index);
  },
  kol_page_decode__deps: ['$kol_text'],
  kol_page_decode: function (encoding, encoding_size, bytes, size) {
    Module['tray'] = [Module['page'].decode(kol_text(encoding, encoding_size),
                                            HEAPU8.slice(bytes, bytes + size))];
  },
  kol_page_late_word__deps: ['$kol_encoder'],
  kol_page_late_word: function (place) {
    Module['tray'] = [kol_encoder.encode(Module['page'].late_word(place))];
  },

  kol_page_begin_work__deps: ['$kol_text'],
  kol_page_begin_work: function (work, number, workspace, size) {
    Module['page'].begin_work(work, number >>> 0, kol_text(workspace, size));
  },
  kol_page_end_work: function () {
    Module['page'].end_work();
  },
  kol_page_tell_work__deps: ['$kol_text'],
  kol_page_tell_work: function (number, share, json, size) {
    Module['page'].tell_work(number >>> 0, share, kol_text(json, size));
  },

  kol_page_keep_soon: function () {
    Module['page'].keep_soon();
  },
  kol_page_keep__deps: ['$kol_text'],
  kol_page_keep: function (id, id_size, name, name_size, format, origin, origin_size, revision,
                           revision_size, base, base_size, copy_id, copy_id_size, text, size) {
    Module['page'].keep({id: kol_text(id, id_size), name: kol_text(name, name_size), format: format,
                         origin: kol_text(origin, origin_size),
                         revision: kol_text(revision, revision_size)},
                        kol_text(base, base_size), kol_text(copy_id, copy_id_size),
                        HEAPU8.slice(text, text + size));
  },
  kol_page_load_kept__deps: ['$kol_text'],
  kol_page_load_kept: function (id, size, purpose) {
    Module['page'].load_kept(kol_text(id, size), purpose);
  },
  kol_page_forget__deps: ['$kol_text'],
  kol_page_forget: function (id, size) {
    Module['page'].forget(kol_text(id, size));
  },
  kol_page_bring_back__deps: ['$kol_text'],
  kol_page_bring_back: function (id, size, open) {
    Module['page'].bring_back(kol_text(id, size), open !== 0);
  },
  kol_page_keep_view__deps: ['$kol_text'],
  kol_page_keep_view: function (text, size) {
    Module['page'].keep_view(kol_text(text, size));
  },
  kol_page_random_id__deps: ['$kol_reply'],
  kol_page_random_id: function (reply, capacity) {
    return kol_reply(Module['page'].random_id(), reply, capacity);
  },
  kol_page_share_link__deps: ['$kol_text'],
  kol_page_share_link: function (json, size, screen, screen_size) {
    Module['page'].share_link(kol_text(json, size), kol_text(screen, screen_size));
  },
  kol_page_show_address__deps: ['$kol_text'],
  kol_page_show_address: function (address, size, title, title_size, step) {
    Module['page'].show_address(kol_text(address, size), kol_text(title, title_size), step);
  },
  kol_page_show_report__deps: ['$kol_text'],
  kol_page_show_report: function (json, size, print) {
    Module['page'].show_report(kol_text(json, size), print);
  },
  kol_page_save_picture__deps: ['$kol_text'],
  kol_page_save_picture: function (name, size) {
    Module['page'].save_picture(kol_text(name, size));
  },

  kol_page_tray_size: function (item) {
    return Module['tray'][item].length;
  },
  kol_page_take: function (item, to) {
    HEAPU8.set(Module['tray'][item], to);
  },
});
