// The charts of the report: a table whose middle column is a picture of its figures, as SVG, so that
// words stay text, long ones have room, and nothing blurs on paper.
// @ts-check

/**
 * @typedef {object} Bar
 * @property {'stage' | 'sum' | 'cost' | 'gain' | 'loss'} kind
 * @property {string} name further lines are smaller
 * @property {string} value
 * @property {number} from both ends in parts of the width: 0 to 1
 * @property {number} to
 *
 * @typedef {(element: HTMLElement, text: string) => void} Put writes a text into an element
 */

const percent = (/** @type {number} */ part) => `${Math.round(part * 10000) / 100}%`;
const least = 0.4;  // percent of the width, so that what is not 0 is seen

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function shape(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/**
 * @param {Bar} bar
 * @param {number} zero where the line of 0 stands
 */
function draw({kind, from, to}, zero) {
  const picture = shape('svg', {'aria-hidden': 'true'});
  const width = to > from ? Math.max((to - from) * 100, least) : 0;
  const left = Math.min(from * 100, 100 - width);
  picture.append(
      shape('rect', {class: kind, x: percent(left / 100), y: '20%', width: percent(width / 100),
                     height: '60%', rx: '2'}),
      shape('line', {x1: percent(zero), x2: percent(zero), y1: '0', y2: '100%'}));
  return picture;
}

/**
 * @param {string} title
 * @param {Bar[]} bars
 * @param {number} zero
 * @param {Put} put
 */
export function make_chart(title, bars, zero, put) {
  const figure = document.createElement('figure');
  const table = figure.appendChild(document.createElement('table'));
  put(table.createCaption(), title);
  const body = table.createTBody();
  for (const bar of bars) {
    const row = body.insertRow();
    row.className = bar.kind;
    const name = document.createElement('th');
    name.scope = 'row';
    put(name, bar.name);
    row.append(name);
    row.insertCell().append(draw(bar, zero));
    const value = row.insertCell();
    value.className = 'number';
    put(value, bar.value);
  }
  return figure;
}
