// The program in Node, with a page around it that shows nothing: a canvas that takes every call, texts
// as wide as their letters are many, and the tree of elements as the program describes it.
// @ts-check
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {wish} from '../../web/page/enumerations.js';
import {in_order, only} from '../site/words.mjs';

/** @typedef {{id: number, role: string, name?: string, value?: string}} Node an element, as src/ui/semantics.h tells it */
/**
 * @typedef {object} Form of a visit
 * @property {number} width of the stage, CSS px
 * @property {number} height
 * @property {number} density device pixels for each
 * @property {number} wishes bits of enumerations.js, without `drawn`
 */

/** A WebGL2 context for which all goes well. */
function every_call() {
  /** @type {Record<string, any>} */
  const answers = {
    getSupportedExtensions: () => [], getExtension: () => null, isContextLost: () => false,
    getShaderParameter: () => true, getError: () => 0,
    getProgramParameter: (/** @type {unknown} */ _, /** @type {number} */ name) => name !== 0x8B86,
    getShaderInfoLog: () => '', getProgramInfoLog: () => '', getAttribLocation: () => 0,
    getContextAttributes: () => ({}),
    getParameter: (/** @type {number} */ name) => name === 0x1F02 ? 'WebGL 2.0' : name === 0x8B8C ?
        'WebGL GLSL ES 3.00' : name === 0x0BA2 || name === 0x0C10 ? [0, 0, 0, 0] : 0,
  };
  return new Proxy({drawingBufferWidth: 1280, drawingBufferHeight: 800}, {
    get: (context, name) => name in context ? Reflect.get(context, name) :
        answers[String(name)] ?? (() => /^create/.test(String(name)) ? {} : undefined),
  });
}

/** The least of a browser that Emscripten's part looks for. */
export function furnish() {
  const context = every_call();
  const canvas = {getContext: () => context, width: 1280, height: 800, addEventListener() {}};
  Object.assign(globalThis, {
    window: globalThis,
    document: {querySelector: () => canvas, addEventListener() {}, currentScript: null, title: ''},
    WebGLRenderingContext: class {},
  });
  return canvas;
}

/** The program with its page. */
export class PageInNode {
  /** @type {Record<string, any>} as Emscripten's part gives it */ program = {};
  /** @type {Buffer[]} data and fonts, as kol_start takes them */ texts = [];
  /** @type {Map<number, Node>} */ elements = new Map();
  /** @type {string[]} */ words = [];
  /** @type {Set<number>} places of words that were wanted and not there */ late_words = new Set();
  frames_wanted = 0;
  time = 0;

  /**
   * @param {string} source of the project
   * @param {string} build of the page
   * @param {string} module Emscripten's part
   * @param {(imports: WebAssembly.Imports) => Promise<WebAssembly.Instance>} make
   */
  static async load(source, build, module, make) {
    const page = new PageInNode();
    const {default: instantiate} = await import(pathToFileURL(module).href);
    const {format_number, decimal_mark, format_date} = await import('../../web/page/format.js');
    const asks = new Proxy(page.answers({format_number, decimal_mark, format_date}), {
      get: (known, name) => Reflect.get(known, name) ?? (() => {}),
    });
    page.program = await instantiate({
      page: asks, tray: [], canvas: furnish(),
      instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {(made: any) => void} */ done) {
        make(imports).then(done);
        return {};
      },
    });
    page.words = in_order(JSON.parse(await readFile(join(source, 'web/i18n/en.json'), 'utf8')));
    const data = ['web/data/benchmarks.json', 'web/samples/roster.json'];
    const fonts = ['noto-sans-regular.ttf', 'noto-sans-bold.ttf'];
    page.texts = await Promise.all([...data.map((path) => readFile(join(source, path))),
                                    ...fonts.map((name) => readFile(join(build, 'fonts', name)))]);
    return page;
  }

  /** @param {Record<string, any>} formats */
  answers(formats) {
    const letters = (/** @type {string} */ text) => [...text].length;
    return {
      ...formats,
      request_frame: () => { this.frames_wanted += 1; },
      request_frame_after: () => {},
      update_semantics: (/** @type {string} */ json) => this.follow(JSON.parse(json)),
      measure_run: (/** @type {string} */ text, /** @type {number} */ size) => letters(text) * size / 2,
      cut_run: (/** @type {string} */ text, /** @type {number} */ size, /** @type {boolean} */ _,
                /** @type {number} */ width) => `${[...text].slice(0, Math.max(0, 2 * width / size - 1)).join('')}…`,
      line_breaks: (/** @type {string} */ text) => [...text.matchAll(/ |$/g)].map(
          ({index = 0}) => Buffer.byteLength(text.slice(0, index + 1))),
      draw_run: (/** @type {string} */ text, /** @type {number} */ size) => {
        const width = Math.ceil(letters(text) * size / 2) + 2;
        const height = Math.ceil(size * 1.5);
        return {width, height, baseline: size, left: 0, coloured: false,
                pixels: new Uint8Array(width * height * 4)};
      },
      late_word: (/** @type {number} */ place) => {
        this.late_words.add(place);
        return this.words[place];
      },
      random_id: () => '3a5b1c9e7d024f68',
      decode: () => new Uint8Array(),
      report_collision: () => {},
    };
  }

  /** @param {{put: Node[], drop: number[]}} difference */
  follow({put, drop}) {
    for (const node of put) this.elements.set(node.id, node);
    for (const id of drop) this.elements.delete(id);
  }

  /** @param {string} name @param {(number | boolean)[]} numbers @param {(string | Uint8Array)[]} texts */
  call(name, numbers = [], texts = []) {
    this.program.tray = texts.map((text) => typeof text === 'string' ? Buffer.from(text) : text);
    return this.program[name](...numbers);
  }

  /**
   * Up to the first picture, as main.js does it.
   * @param {Form} form
   * @param {number[]} words places of those that are there at the start
   */
  start({width, height, density, wishes}, words) {
    const given = JSON.stringify(only(this.words, (place) => words.includes(place)));
    const here = [width, height, density, wishes | wish.drawn];
    if (!this.call('_kol_start', here, [given, ...this.texts, ''])) throw new Error('not started');
    this.call('_kol_shelf', [0]);
    this.call('_kol_come_back', [], ['', '']);
    this.call('_kol_environment', here);
    this.call('_kol_go_to', [], ['/compare']);
    this.draw();
  }

  /** Frames until nothing more is asked for. */
  draw() {
    this.frames_wanted = 1;
    for (let frames = 0; this.frames_wanted > 0 && frames < 40; ++frames) {
      this.frames_wanted = 0;
      this.time += 0.05;
      this.call('_kol_frame', [this.time]);
    }
  }
}
