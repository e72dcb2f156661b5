// The stage: size and pixel ratio of the canvas, the reader's wishes, and frames. A frame is drawn
// only when somebody has asked for one.
// @ts-check
import {cursor, pointer, scheme, wish} from './enumerations.js';
import * as events from './events.js';
import {embedded, framed, say_where} from './frame.js';
import {drop_presses, whole} from './program.js';
import {after_frame} from '../elements/semantics.js';

export const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));

let asked = 0;
/** @type {Set<string>} */
const collisions = new Set();

// For tests and script/bench: frames drawn, milliseconds of script of the last frames, whether the
// first one is on the screen, and whether all that was asked for is, by the whole program; and how many
// different pairs of things had one id.
const record = {
  ready: false,
  frames: 0,
  scriptTime: 0,
  scriptTimes: /** @type {number[]} */ ([]),
  get collisions() { return collisions.size; },
  get settled() { return this.ready && asked === 0 && whole(); },
};
/** @type {any} */ (window).kolculator = record;

const query = new URLSearchParams(location.search);
const plain_wanted = query.has('plain');
// Dear ImGui smooths its edges itself: no antialiasing, depth or stencil.
const gl = plain_wanted ? null :
    canvas.getContext('webgl2', {alpha: false, antialias: false, depth: false, stencil: false});
if (gl) remember_answers(gl);
let lost = false;

// An embed far from the screen gives its context back: browsers let a page have 8 to 16 of them.
const keeper = embedded ? gl?.getExtension('WEBGL_lose_context') : null;
let rests = false;
let given_back = false;

/** @param {boolean} wish whether nobody sees the picture */
export function rest(wish) {
  rests = wish;
  if (rests === lost) return;
  if (rests) {
    given_back = true;
    keeper?.loseContext();
  } else if (given_back) {
    keeper?.restoreContext();
  }
}

/**
 * Dear ImGui's renderer asks for the context's state before each frame, to put it back afterwards,
 * and each question waits for the graphics process. Nobody else draws here: the answers of the first
 * frame hold for all.
 * @param {WebGL2RenderingContext} context
 */
function remember_answers(context) {
  const ask = context.getParameter.bind(context);
  const answers = new Map();
  // Some are things of the context, which a lost one takes with it.
  canvas.addEventListener('webglcontextlost', () => answers.clear());
  context.getParameter = (name) => {
    if (!answers.has(name)) answers.set(name, ask(name));
    return answers.get(name);
  };
}

const media = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  still: matchMedia('(prefers-reduced-motion: reduce)'),
  coarse: matchMedia('(pointer: coarse)'),
  // Colours of the reader's own: elements take them, a picture cannot (drawio#4296).
  forced: matchMedia('(forced-colors: active)'),
};

/** Whether there is a picture; else the elements are shown as a plain page. */
export const drawn = () => gl !== null && (!lost || given_back) && !media.forced.matches;

function is_dark() {
  const chosen = document.documentElement.dataset.scheme;
  return chosen ? chosen === 'dark' : media.dark.matches;
}

/**
 * Arguments of an environment: width, height, density, wishes.
 * @param {boolean} [picture] the program starts as if there were one; what is true it is told next
 */
export function environment(picture = true) {
  const {width} = stage.getBoundingClientRect();
  // A plain page grows with its content; the program is to see the window.
  const height = drawn() ? stage.getBoundingClientRect().height : innerHeight;
  const density = drawn() && width > 0 ? canvas.width / width : devicePixelRatio;
  const wishes = (is_dark() ? wish.dark : 0) | (media.still.matches ? wish.reduced_motion : 0) |
      (media.coarse.matches ? wish.coarse_pointer : 0) | (picture ? wish.drawn : 0);
  return /** @type {const} */ ([width, height, density, wishes]);
}

function tell_environment() {
  document.body.classList.toggle('plain', !drawn());
  events.environment(...environment(drawn()));
}

// ---- Frames ----

/** Draws at once. */
export function frame() {
  cancelAnimationFrame(asked);
  asked = 0;
  const begin = performance.now();
  events.frame(begin / 1000);
  after_frame();
  record.frames += 1;
  record.scriptTime = performance.now() - begin;
  record.scriptTimes.push(record.scriptTime);
  if (record.scriptTimes.length > 240) record.scriptTimes.shift();
  if (!record.ready) {
    record.ready = true;
    document.getElementById('loading')?.remove();
    document.body.classList.remove('loading');
  }
}

/**
 * Lets the program draw something else than the page on the canvas, at a size of its own, and draws
 * the page again before the browser shows it.
 * @template Result
 * @param {number} width in device pixels
 * @param {number} height
 * @param {(canvas: HTMLCanvasElement) => Result} draw reads the canvas, too: it keeps nothing
 */
export function draw_aside(width, height, draw) {
  canvas.width = width;
  canvas.height = height;
  try {
    return draw(canvas);
  } finally {
    fit_canvas();
    frame();
  }
}

export function request_frame() {
  // A hidden page gets its frame when it is shown again: that is the browser's own rule.
  asked ||= requestAnimationFrame(frame);
}

/** @param {string} line which two things have one id, and what to do about it */
export function report_collision(line) {
  if (!collisions.has(line)) console.warn(line);
  collisions.add(line);
}

/**
 * Draws at once what has been asked for, as where the page is left and would get no more frames.
 * @param {number} most
 */
export function finish_frames(most = 16) {
  for (let i = 0; asked !== 0 && i < most; ++i) frame();
}

/** WebKit, also where it is not Safari: what it lets a page do ends with the press itself. */
export const acts_within_a_press = navigator.vendor.startsWith('Apple');

/** @type {Set<number>} */
const deadlines = new Set();

/** @param {number} seconds */
export function request_frame_after(seconds) {
  // Asked again in each frame for the same moment, it is still one frame.
  const moment = Math.ceil((performance.now() + seconds * 1000) / 50) * 50;
  if (deadlines.has(moment)) return;
  deadlines.add(moment);
  setTimeout(() => {
    deadlines.delete(moment);
    request_frame();
  }, moment - performance.now());
}

// ---- Size, ratio and wishes ----

/**
 * Device pixels of a length. Safari has no devicePixelContentBoxSize; Chromium gives it without an
 * emulated ratio. Elsewhere it is up to a pixel off the product, and right.
 * @param {number} length
 * @param {number} [exact]
 */
function pixels(length, exact) {
  const product = length * devicePixelRatio;
  return exact !== undefined && Math.abs(exact - product) <= 1 ? exact : Math.round(product);
}

// Graphics cards draw no higher; an embed is as high as its content.
const most_pixels = 8192;

/** @param {ResizeObserverEntry} [entry] */
function fit_canvas(entry) {
  if (!drawn()) return;
  const exact = entry?.devicePixelContentBoxSize?.[0];
  const size = stage.getBoundingClientRect();
  let width = pixels(size.width, exact?.inlineSize);
  let height = pixels(size.height, exact?.blockSize);
  if (height > most_pixels) {
    width = Math.round(width * most_pixels / height);
    height = most_pixels;
  }
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
}

function watch_ratio() {
  // The ratio can change without the size, by a move to another screen (egui#5631).
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
    watch_ratio();
    fit_canvas();
    tell_environment();
  }, {once: true});
}

function watch_size() {
  const observer = new ResizeObserver(([entry]) => {
    fit_canvas(entry);
    drop_presses();
    tell_environment();
    // A canvas of new size is empty: draw before the browser shows it.
    if (record.ready && drawn()) frame();
  });
  try {
    observer.observe(stage, {box: 'device-pixel-content-box'});
  } catch {
    observer.observe(stage);
  }
}

/** Before the program starts. */
export function prepare_stage() {
  say_where();
  document.body.classList.toggle('plain', !drawn());
  fit_canvas();
}

/** After the program has started. */
export function watch_stage() {
  tell_environment();
  watch_size();
  watch_ratio();
  for (const query of Object.values(media)) query.addEventListener('change', tell_environment);
  // On paper the elements are text; a WebGL canvas may come out empty.
  // The report (report.js) hides all of it.
  addEventListener('beforeprint', () => document.body.classList.add('plain'));
  addEventListener('afterprint', tell_environment);
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // else it is never given back
    lost = true;
    canvas.hidden = given_back;
    // Wanted again meanwhile; within this event it is not to be had.
    if (given_back && !rests) setTimeout(rest, 0, false);
    events.pointer(pointer.leave, 0, 0, false);  // no pointer over a picture that is not there
    // Without a picture the program lets go of what it was drawn with, which it cannot when it is back.
    events.environment(...environment(false));
    tell_environment();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    lost = given_back = canvas.hidden = false;
    events.context_restored();
    fit_canvas();
    tell_environment();
    frame();
    if (rests) rest(true);
  });
}

// ---- What the program wishes of the stage ----

/** @type {Record<number, string>} */
const cursors = {
  [cursor.arrow]: 'default',
  [cursor.hand]: 'pointer',
  [cursor.text]: 'text',
  [cursor.column_resize]: 'col-resize',
};

/** @param {number} cursor one of enumerations.js */
export function set_cursor(cursor) {
  stage.style.cursor = cursors[cursor];
}

/** @type {Record<number, string>} the system's has no name */
const schemes = {[scheme.light]: 'light', [scheme.dark]: 'dark'};

/** @param {number} scheme one of enumerations.js */
export function choose_scheme(scheme) {
  const name = schemes[scheme];
  if (name) document.documentElement.dataset.scheme = name;
  else delete document.documentElement.dataset.scheme;
  if (!embedded && !framed) remember_scheme(name);
  tell_environment();
}

/** @param {string | undefined} name */
function remember_scheme(name) {
  try {
    if (name) localStorage.setItem('kol.scheme', name);
    else localStorage.removeItem('kol.scheme');
  } catch {
    // Storage may be refused: then the choice lasts as long as the page.
  }
}
