// Starts the page: loads program, texts and fonts side by side, and joins the program with the
// page's modules. Until its first picture, and if it fails, there is real HTML (shell.html).
// @ts-check
import {watch_actions} from './actions.js';
import {follow_address, show_address} from './addresses.js';
import {broken_program, hurry, load, load_at_once, program_source, single, whole_program} from './assets.js';
import {copy_text, copy_when_made, open_file_picker, save_file, watch_files} from '../keeping/files.js';
import * as events from './events.js';
import {decimal_mark, format_date, format_number} from './format.js';
import {embedded} from './frame.js';
import {bring_back, come_back, forget, keep, keep_soon, keep_view, load as load_kept, random_id,
        watch_leaving, work_as_kept} from '../keeping/keeping.js';
import {watch_keys} from './keys.js';
import instantiate from '../kolculator.js';
import {watch_memory} from './memory.js';
import {watch_pointer} from './pointer.js';
import {complete, connect, later, when_whole} from './program.js';
import {cut_run, draw_run, line_breaks, measure_run} from './runs.js';
import {focus, scroll_to, update_semantics} from '../elements/semantics.js';
import {choose_scheme, drawn, environment, frame, prepare_stage, report_collision, request_frame,
        request_frame_after, set_cursor, watch_stage} from './stage.js';
import {give_up, offer_file} from './trouble.js';
import {something_waits, try_again} from './waiting.js';

/** What is seldom needed is loaded when it is. */
const load_failed = () => events.command('load.failed');
const share_link = async (/** @type {string} */ json, /** @type {string} */ screen) => {
  try {
    const link = import('../keeping/links.js').then((links) => links.link_of(json, screen));
    events.command(await copy_when_made(link) ? 'link.copied' : 'link.not_copied');
  } catch (error) {
    events.command(/** @type {{outcome?: events.Command}} */ (error).outcome ?? 'load.failed');
  }
};
const load_table_words = () =>
    load('data/headers.json').then(events.table_words).catch(load_failed);
const choose_sheet = (/** @type {number} */ index) =>
    import('../keeping/workbook/workbook.js').then((workbooks) => workbooks.choose_sheet(index))
        .catch(load_failed);
const begin_work = (/** @type {number} */ work, /** @type {number} */ number, /** @type {string} */ workspace) =>
    import('../work/work.js').then((long) => long.begin_work(work, number, workspace))
        .catch(() => events.worked(number, -1, ''));
const end_work = () => import('../work/work.js').then((long) => long.end_work()).catch(() => {});
/** Where the calculation runs between the page's frames. */
const tell_work = (/** @type {number} */ number, /** @type {number} */ share, /** @type {string} */ json) =>
    later(() => events.worked(number, share, json));
const decode = (/** @type {string} */ encoding, /** @type {Uint8Array} */ bytes) =>
    new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
const load_report = async () => {
  const report = await import('../report/report.js');
  await report.styled;
  return report;
};
const show_report = (/** @type {string} */ json, /** @type {boolean} */ print) =>
    load_report().then((report) => report.show_report(json, print)).catch(load_failed);
const save_picture = (/** @type {string} */ name) =>
    import('../report/pictures.js').then((pictures) => pictures.save_picture(name)).catch(load_failed);

/** The words that a first visit does not need, as often as it takes. @returns {Promise<Uint8Array<ArrayBuffer>>} */
const load_late_words = () => load('i18n/en.late.json').catch(() => try_again().then(load_late_words));
/** @type {string[] | undefined} */
let late_words;
/** One that is needed all the same, before they have come. @param {number} place */
function late_word(place) {
  console.warn(`KOLculator: word ${place} of the late ones was wanted before it came.`);
  late_words ??= /** @type {string[]} */ (JSON.parse(load_at_once('i18n/en.late.json')));
  return late_words[place];
}

/** @type {Promise<[Uint8Array, void]> | undefined} */
let rest;
/** All that the first picture of a first visit can do without. */
function load_rest() {
  hurry();
  rest ??= Promise.all([load_late_words(), whole_program]);
  return rest;
}

/** What the program may call, by the names of src/platform/platform.h. */
const page = {
  request_frame, request_frame_after, set_cursor, choose_scheme,
  update_semantics, focus, scroll_to,
  format_number, decimal_mark, format_date,
  measure_run, draw_run, cut_run, line_breaks,
  load_table_words, late_word, choose_sheet, decode, begin_work, end_work, tell_work,
  copy_text, open_file_picker, save_file, share_link, show_address, show_report, save_picture,
  keep_soon, keep, load_kept, forget, bring_back, keep_view, random_id,
  use_new_version: () => import('./offline.js').then((offline) => offline.use_new_version()),
  report_collision,
  tell_host: /** @type {(...told: any[]) => void} */ (() => {}),
};

/**
 * The shipped font for the page's own elements and text runs, from the bytes that are there anyway.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} weight
 */
async function add_font(bytes, weight) {
  const font = new FontFace('KOL Sans', bytes.buffer, {weight});
  document.fonts.add(await font.load());
}

/** Whether the address asks for what the first part of the program can show (script/split/first_visit.mjs). */
function asks_for_first_part() {
  const wanted = location.hash.replace(/^#\/?/, '') || new URLSearchParams(location.search).get('screen');
  return !embedded && drawn() && (!wanted || wanted === 'compare');
}

/** Says so, once; what was kept is there all the same, also where it is only in this page. */
async function stop(/** @type {unknown} */ error) {
  if (!give_up(error)) return;
  const work = await work_as_kept().catch(() => undefined);
  const name = `${work?.entry.name || 'workspace'}.json`;
  if (work) offer_file(() => save_file(name, 'application/json', new Uint8Array(work.text), '', false));
}

async function start() {
  prepare_stage();
  const can_begin_early = asks_for_first_part();
  if (!can_begin_early) load_rest();
  const [embedding, program, words, benchmarks, sample, regular, bold, kept] = await Promise.all([
    embedded ? import('../embed/embedding.js') : undefined,
    Promise.race([instantiate({page, tray: [], ...program_source}), broken_program]),
    load('i18n/en.first.json'),
    load('data/benchmarks.json'),
    load('samples/roster.json'),
    load('fonts/noto-sans-regular.ttf'),
    load('fonts/noto-sans-bold.ttf'),
    come_back().then((found) => {
      if (!found.is_new) load_rest();
      return found;
    }),
  ]);
  await Promise.all([add_font(regular, '400'), add_font(bold, '700')]);
  const begins_early = kept.is_new && can_begin_early;
  if (!begins_early) {
    something_waits('the start');
    await load_rest();
    something_waits('nothing');
  }
  watch_memory(program);
  connect(program, stop, something_waits);
  if (embedding) page.tell_host = embedding.tell_host;
  const settings = embedding?.settings() ?? '';
  const started =
      events.start(...environment(), words, benchmarks, sample, regular, bold, settings);
  if (!started) throw new Error('The data that come with the page cannot be read.');
  const go_on = (/** @type {[Uint8Array, void]} */ [late]) => complete(() => events.late_words(late));
  if (begins_early) load_rest().then(go_on, stop);
  else go_on(await load_rest());
  kept.tell();
  watch_stage();
  watch_leaving();
  watch_pointer();
  if (!embedded) watch_keys();
  watch_actions();
  watch_files();
  embedding?.watch_host();
  if (!embedded) follow_address();
  // A frame of another origin gets no animation frame before it is in sight; its height is wanted
  // sooner.
  if (embedded) frame();
  request_frame();
  if (!embedded) when_whole.then(prepare_printing);
  // Not in a frame: what a host page shows is that page's to keep.
  if (!single && window === top) setTimeout(keep_site, 0);
}

/** From here on a report is shown at once: the browser's own printing does not wait for one. */
async function prepare_printing() {
  const report = await load_report().catch(() => undefined);  // Ctrl+P tries again, and says so
  if (!report) return;
  page.show_report = async (json, print) => later(() => report.show_report(json, print));
  report.watch_printing();
}

async function keep_site() {
  const [offline, system] = await Promise.all([import('./offline.js'), import('./system.js')]);
  system.open_given_files();
  await offline.keep_site();
}

start().catch(stop);
