// The report for paper: real HTML over the page, made of plain data (src/app/print_report.h).
// Everything goes in as text, never as markup. Loaded only when a report is asked for.
// @ts-check
import {add_style} from '../page/assets.js';
import {stage} from '../page/stage.js';

/**
 * @typedef {object} Block
 * @property {'heading' | 'paragraph' | 'note' | 'table'} kind
 * @property {string} text
 * @property {string[]} [columns]
 * @property {boolean[]} [numeric]
 * @property {string[][]} [rows]
 *
 * @typedef {{title: string, about: string, print: string, close: string, blocks: Block[]}} Report
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
  const box = make('div', '', 'wide');
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', text);
  box.append(table);
  return box;
}

/**
 * @param {Block} block
 * @param {number} index
 * @param {Block[]} blocks
 */
function make_block(block, index, blocks) {
  switch (block.kind) {
    case 'heading': return make('h2', block.text);
    case 'table': {
      const above = blocks.slice(0, index).filter((other) => other.kind === 'heading').at(-1);
      return make_table(block, above?.text ?? '');
    }
    case 'note': return make('p', block.text, 'note');
    default: return make('p', block.text);
  }
}

/** The report's style sheet, fetched once. */
const styled = add_style('report/report.css');

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
  bar.append(print, close);
  const paper = make('article', '', 'paper');
  const title = make('h1', report.title);
  title.id = 'report-title';
  title.tabIndex = -1;
  paper.append(title, make('p', report.about, 'about'), ...report.blocks.map(make_block));
  sheet.append(bar, paper);
  return {sheet, print, close, title};
}

/**
 * Shows the report until it is closed.
 * @param {string} json
 * @param {boolean} print_now
 */
export async function show_report(json, print_now) {
  await styled;
  close_open?.();
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const page_title = document.title;
  const {sheet, print, close, title} = make_report(JSON.parse(json));
  // The keys are the report's while it is open: Ctrl+Z is not to undo what cannot be seen.
  const on_key = (/** @type {KeyboardEvent} */ event) => {
    event.stopImmediatePropagation();
    if (event.key === 'Escape' && !event.isComposing) close_open?.();
  };
  const on_travel = () => close_open?.();  // Back: what is shown then is not to lie below it
  close_open = () => {
    close_open = undefined;
    removeEventListener('keydown', on_key, true);
    removeEventListener('popstate', on_travel);
    document.body.classList.remove('report-open');
    stage.inert = false;
    document.title = page_title;
    sheet.remove();
    before?.focus({preventScroll: true});
  };
  print.addEventListener('click', () => window.print());
  close.addEventListener('click', () => close_open?.());
  addEventListener('keydown', on_key, true);
  addEventListener('popstate', on_travel);
  document.body.append(sheet);
  document.body.classList.add('report-open');
  stage.inert = true;
  document.title = title.textContent ?? page_title;  // what "Save as PDF" calls the file
  title.focus();
  if (print_now) window.print();
}
