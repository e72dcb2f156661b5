// The report for paper: real HTML over the page, made of plain data (src/app/print/report.h).
// Everything goes in as text, never as markup. Loaded when the page has answered first, so that it is
// there when the browser's own menu prints.
// @ts-check
import {commit_typed} from '../elements/fields.js';
import {lie_over} from '../page/addresses.js';
import {add_style} from '../page/assets.js';
import * as events from '../page/events.js';
import {frame, stage} from '../page/stage.js';
import {make_chart} from './charts.js';

/**
 * @typedef {object} Block
 * @property {'heading' | 'subheading' | 'answer' | 'paragraph' | 'note' | 'table' | 'figures' |
 *            'chart' | 'clause' | 'signatures'} kind
 * @property {string} text
 * @property {'answer' | 'appendix'} [part] of a heading: what it begins
 * @property {string[]} [columns]
 * @property {boolean[]} [numeric]
 * @property {string[][]} [rows]
 * @property {import('./charts.js').Bar[]} [bars]
 * @property {number} [zero]
 *
 * @typedef {{title: string, about: string, print: string, close: string, appendix?: string,
 *            file?: string, blocks: Block[]}} Report
 */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} [text] see put()
 * @param {string} [style] class
 */
function make(tag, text = '', style = '') {
  const element = document.createElement(tag);
  if (style) element.className = style;
  put(element, text);
  return element;
}

/**
 * Between U+2068 and U+2069 stands what came from outside: in an element of its own it cannot
 * reorder what stands beside it. Further lines are smaller.
 * @param {HTMLElement} element
 * @param {string} text
 */
function put(element, text) {
  text.split('\n').forEach((line, index) => {
    const place = index === 0 ? element : document.createElement('small');
    line.split(/[\u2068\u2069]/).forEach((part, at) => {
      const isolated = at % 2 ? document.createElement('bdi') : undefined;
      isolated?.append(part);
      place.append(isolated ?? part);
    });
    if (index > 0) element.append(place);
  });
}

/** A table of so few rows goes on one page. */
const short = 12;

/**
 * @param {Block} block
 * @param {string} heading the one above it: a table of the same name needs no caption to be seen
 */
function make_table({text, columns = [], numeric = [], rows = []}, heading) {
  const table = document.createElement('table');
  if (text === heading) table.setAttribute('aria-label', text);
  else table.append(make('caption', text));
  const style = (/** @type {number} */ column) => numeric[column] ? 'number' : '';
  const head = table.createTHead().insertRow();
  columns.forEach((name, column) => {
    const cell = make('th', name, style(column));
    cell.scope = 'col';
    head.append(cell);
  });
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    cells.forEach((cell, column) => {
      const made = make(column === 0 ? 'th' : 'td', cell, style(column));
      if (column === 0) made.scope = 'row';
      row.append(made);
    });
  }
  // On a screen too narrow for it a table moves in a box of its own.
  const box = make('div', '', rows.length <= short ? 'wide short' : 'wide');
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', text);
  box.append(table);
  return box;
}

/** @param {Block} block figures, each of a name and a value */
function make_figures({rows = []}) {
  const list = make('dl', '', 'figures');
  for (const [name, value] of rows) {
    const one = make('div');
    one.append(make('dt', name), make('dd', value));
    list.append(one);
  }
  return list;
}

/** @param {Block} block of an agreement: sentences, and items of lists */
function make_clause({text, rows = []}) {
  const clause = make('section', '', 'clause');
  const words = make('div');
  /** @type {HTMLUListElement | undefined} */
  let list;
  for (const [kind, lines] of rows) {
    if (kind === 'item') {
      if (!list) words.append(list = make('ul'));
      list.append(make('li', lines));
      continue;
    }
    list = undefined;
    for (const line of lines.split('\n')) words.append(make('p', line));
  }
  clause.append(make('h2', text), words);
  return clause;
}

/** @param {Block} block a line to write on for each who signs, and for the day */
function make_signatures({rows = []}) {
  const all = make('div', '', 'signatures');
  for (const [who, ...lines] of rows) {
    const one = make('div');
    one.append(make('b', who), ...lines.map((line) => make('span', line)));
    all.append(one);
  }
  return all;
}

/**
 * @param {Block} block
 * @param {string} heading the one above it
 */
function make_block(block, heading) {
  switch (block.kind) {
    case 'heading': return make('h2', block.text);
    case 'subheading': return make('h3', block.text);
    case 'answer': return make('p', block.text, 'advice');
    case 'table': return make_table(block, heading);
    case 'figures': return make_figures(block);
    case 'chart': return make_chart(block.text, block.bars ?? [], block.zero ?? 0, put);
    case 'clause': return make_clause(block);
    case 'signatures': return make_signatures(block);
    case 'note': return make('p', block.text, 'note');
    default: return make('p', block.text);
  }
}

/** A section for each heading; what stands before the first belongs to none. */
function make_sections(/** @type {Block[]} */ blocks) {
  /** @type {HTMLElement[]} */
  const all = [];
  /** @type {HTMLElement | undefined} */
  let section;
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      section = make('section', '', block.part ?? '');
      heading = block.text;
      all.push(section);
    }
    const made = make_block(block, heading);
    if (block.kind === 'chart') section?.classList.add('drawn');
    if (section) section.append(made);
    else all.push(made);
  }
  return all;
}

/** The report's style sheet, fetched once. */
export const styled = add_style('report/report.css');

/** Whether the appendix is printed, for as long as the page is open. */
let with_appendix = true;

/**
 * @param {string} label
 * @param {HTMLElement} paper
 */
function make_choice(label, paper) {
  const choice = make('label');
  const box = make('input');
  box.type = 'checkbox';
  box.checked = with_appendix;
  const show = () => paper.classList.toggle('without-appendix', !box.checked);
  box.addEventListener('change', () => {
    with_appendix = box.checked;
    show();
  });
  show();
  choice.append(box, label);
  return choice;
}

/** @type {(() => void) | undefined} */
let close_open;

/** @param {Report} report */
function make_report(report) {
  const sheet = make('div', '', 'report');
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.setAttribute('aria-labelledby', 'report-title');
  const bar = make('div', '', 'bar');
  const print = make('button', report.print);
  const close = make('button', report.close);
  print.type = close.type = 'button';
  const paper = make('article', '', 'paper');
  if (report.appendix) bar.append(make_choice(report.appendix, paper));
  bar.append(print, close);
  const title = make('h1', report.title);
  title.id = 'report-title';
  title.tabIndex = -1;
  paper.append(title, make('p', report.about, 'about'), ...make_sections(report.blocks));
  sheet.append(bar, paper);
  return {sheet, print, close, title};
}

/**
 * Shows the report until it is closed; when it is `styled`.
 * @param {string} json
 * @param {boolean} print_now
 */
export function show_report(json, print_now) {
  close_open?.();
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const page_title = document.title;
  /** @type {Report} */
  const report = JSON.parse(json);
  const {sheet, print, close, title} = make_report(report);
  // The keys are the report's while it is open: Ctrl+Z is not to undo what cannot be seen.
  const on_key = (/** @type {KeyboardEvent} */ event) => {
    event.stopImmediatePropagation();
    if (event.key === 'Escape' && !event.isComposing) close_open?.();
  };
  close_open = () => {
    close_open = undefined;
    removeEventListener('keydown', on_key, true);
    lie_over(undefined);
    document.body.classList.remove('report-open');
    stage.inert = false;
    document.title = page_title;
    sheet.remove();
    before?.focus({preventScroll: true});
  };
  print.addEventListener('click', () => window.print());
  close.addEventListener('click', () => close_open?.());
  addEventListener('keydown', on_key, true);
  lie_over(close_open);
  document.body.append(sheet);
  document.body.classList.add('report-open');
  stage.inert = true;
  // What "Save as PDF" calls the file.
  document.title = report.file ?? title.textContent ?? page_title;
  title.focus();
  if (print_now) window.print();
}

/** How many frames it may take until the program has taken in what was typed, and answers. */
const most_frames = 8;

/**
 * What the browser's own menu prints is the report, too. It must stand there when the event ends, so
 * the frames that make it are not waited for.
 */
export function watch_printing() {
  let for_print = false;
  addEventListener('beforeprint', () => {
    if (close_open) return;
    commit_typed();
    events.command('report');
    for (let i = 0; i < most_frames && !close_open; ++i) frame();
    for_print = close_open !== undefined;
  });
  addEventListener('afterprint', () => {
    if (for_print) close_open?.();
    for_print = false;
  });
}
