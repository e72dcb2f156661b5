// Starts the page: loads program, texts and fonts side by side, and joins the program with the
// page's modules. Until its first picture, and if it fails, there is real HTML (shell.html).
// @ts-check
import {watch_actions} from './actions.js';
import {copy_text, open_file_picker, save_file, watch_files} from './files.js';
import {decimal_mark, format_date, format_number} from './format.js';
import {watch_keys} from './keys.js';
import instantiate from './kolculator.js';
import {watch_pointer} from './pointer.js';
import {call, connect} from './program.js';
import {cut_run, draw_run, line_breaks, measure_run} from './runs.js';
import {focus, scroll_to, update_semantics} from './semantics.js';
import {choose_scheme, environment, prepare_stage, request_frame, request_frame_after, set_cursor,
        watch_stage} from './stage.js';
import {give_up} from './trouble.js';

/** What the program may call, by the names of src/platform/platform.h. */
const page = {
  request_frame, request_frame_after, set_cursor, choose_scheme,
  update_semantics, focus, scroll_to,
  format_number, decimal_mark, format_date,
  measure_run, draw_run, cut_run, line_breaks,
  copy_text, open_file_picker, save_file,
};

/** @param {string} path */
async function load(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The shipped font for the page's own elements and text runs, from the bytes that are there anyway.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} weight
 */
async function add_font(bytes, weight) {
  const font = new FontFace('KOL Sans', bytes.buffer, {weight});
  document.fonts.add(await font.load());
}

async function start() {
  prepare_stage();
  const [program, words, benchmarks, sample, regular, bold] = await Promise.all([
    instantiate({page, tray: []}),
    load('i18n/en.json'),
    load('data/benchmarks.json'),
    load('samples/roster.json'),
    load('fonts/noto-sans-regular.ttf'),
    load('fonts/noto-sans-bold.ttf'),
  ]);
  await Promise.all([add_font(regular, '400'), add_font(bold, '700')]);
  connect(program, give_up);
  const started =
      call('_kol_start', environment(), [words, benchmarks, sample, regular, bold]);
  if (!started) throw new Error('The data that come with the page cannot be read.');
  watch_stage();
  watch_pointer();
  watch_keys();
  watch_actions();
  watch_files();
  request_frame();
}

start().catch(give_up);
