// The page embed.html: what is chosen in its form goes to the calculator that it shows, and into the
// two snippets.
// @ts-check

const by_id = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (by_id('settings'));
const room = by_id('room');
const calculator = /** @type {HTMLElement} */ (room.firstElementChild);

const usual_title = 'Influencer calculator';
const home = new URL('.', location.href);

/** @param {string} name */
const field = (name) => /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));

// ---- Choices: those that the program knows ----

/** @param {string} path */
const load = async (path) => (await fetch(path)).json();

/**
 * @param {string} name
 * @param {[string, string][]} choices value and words
 */
function add_choices(name, choices) {
  field(name).append(...choices.map(([value, words]) => new Option(words, value)));
}

/** Only formats of the chosen platform. */
function fit_formats() {
  const platform = field('platform').value;
  for (const option of field('format').options) {
    const fits = !option.value || !platform || option.value.startsWith(`${platform}.`);
    option.hidden = option.disabled = !fits;
    if (!fits && option.selected) field('format').value = '';
  }
}

async function fill() {
  const [words, benchmarks] = await Promise.all([load('i18n/en.json'), load('data/benchmarks.json')]);
  const formats = Object.keys(benchmarks.formats);
  const platforms = [...new Set(formats.map((format) => format.split('.')[0]))];
  add_choices('platform', platforms.map((id) => [id, words[`platform.${id}`]]));
  add_choices('format', formats.map((id) => [id, words[`format.${id.replace('.', '_')}`]]));
  const currencies = Object.keys(benchmarks.usd_rates.value).filter((code) => code !== 'USD');
  add_choices('currency', currencies.map((code) => [code, code]));
  form.addEventListener('input', fit_formats);
}

// ---- Snippets ----

/** @returns {[string, string][]} attributes, but those that are left as they are */
function chosen() {
  const entries = /** @type {[string, string][]} */ ([...new FormData(form)]);
  return entries.map(([name, value]) => /** @type {[string, string]} */ ([name, value.trim()]))
      .filter(([name, value]) => value && name !== 'width');
}

/** @param {string} text within a double-quoted attribute */
const quoted = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** @param {[string, string][]} attributes */
function write_snippets(attributes) {
  const words = attributes.map(([name, value]) => `${name}="${quoted(value)}"`).join(' ');
  const address = new URL('index.html', home);
  for (const [name, value] of attributes) address.searchParams.set(name, value);
  const write = (/** @type {string} */ id, /** @type {string} */ text) => {
    /** @type {HTMLTextAreaElement} */ (by_id(id)).value = text;
  };
  write('element', `<script async src="${quoted(new URL('embed.js', home).href)}"></` +
      `script>\n<influencer-calculator ${words}></influencer-calculator>`);
  write('iframe', `<iframe src="${quoted(address.href)}" title="${usual_title}" width="100%" ` +
      `height="720" loading="lazy" sandbox="allow-scripts allow-same-origin allow-downloads" ` +
      `allow="clipboard-write"></iframe>\n<p><a href="${quoted(home.href)}">KOLculator</a></p>`);
}

function show() {
  const attributes = chosen();
  write_snippets(attributes);
  room.style.maxWidth = field('width').value && `${field('width').value}px`;
  const wanted = new Map(attributes);
  for (const name of calculator.getAttributeNames()) {
    if (!wanted.has(name)) calculator.removeAttribute(name);
  }
  for (const [name, value] of attributes) {
    if (calculator.getAttribute(name) !== value) calculator.setAttribute(name, value);
  }
}

// ---- Copying ----

/** @param {string} id */
async function copy(id) {
  const area = /** @type {HTMLTextAreaElement} */ (by_id(id));
  let words = 'copied-words';
  try {
    await navigator.clipboard.writeText(area.value);
  } catch {
    area.select();
    words = 'not-copied-words';
  }
  const template = /** @type {HTMLTemplateElement} */ (by_id(words));
  by_id('copied').textContent = template.content.textContent;
}

form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
calculator.addEventListener('change', (event) => {
  by_id('figures').textContent =
      JSON.stringify(/** @type {CustomEvent} */ (event).detail, undefined, 2);
});
for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => copy(button.dataset.copies ?? ''));
}
await fill();
show();
