// Defines <influencer-calculator>, one tool of KOLculator within another page: a frame in a shadow
// root, loaded when it comes near the screen and as high as its content. For the host page this is
// one script without dependencies, inline styles or eval; README.md says how to use it. Classic, so
// that the server needs no CORS header for it, but good as a module as well. The frame's side is
// embedding.js.
// @ts-check
(() => {
'use strict';

// A module has no currentScript.
const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector('script[src*="embed.js"]'));
const home = new URL('.', script?.src ?? location.href);

/** Attributes that the frame gets in its address. */
const settings = ['tool', 'lang', 'currency', 'theme', 'platform', 'followers', 'engagement-rate',
                  'likes', 'comments', 'views', 'format', 'accent', 'radius'];

const titles = {
  compare: 'Influencer comparison',
  fees: 'Influencer fee calculator',
  rates: 'Influencer rate calculator',
  plan: 'Influencer line-up planner',
  campaign: 'Influencer campaign calculator',
};

/**
 * @param {string} tool what somebody has written: "constructor" is none
 * @returns {tool is keyof typeof titles}
 */
const is_tool = (tool) => Object.prototype.hasOwnProperty.call(titles, tool);

/**
 * Room kept until the frame tells its height, so that the page does not jump: the heights with usual
 * settings, from each width on.
 * @type {Record<string, {mouse: [number, number][], touch: [number, number][]}>}
 */
const reserved = {
  compare: {mouse: [[0, 993], [316, 970], [340, 951], [400, 929], [424, 906], [628, 856], [700, 834],
                    [772, 811], [784, 879], [832, 856], [904, 864]],
            touch: [[0, 1033], [316, 1010], [340, 997], [400, 975], [424, 952], [628, 900],
                    [700, 878], [772, 855], [784, 923], [832, 900], [904, 908]]},
  fees: {mouse: [[0, 1538], [244, 1519], [268, 1293], [328, 1274], [364, 1204], [380, 1118],
                 [404, 1078], [480, 1102], [608, 1083], [868, 834], [892, 794], [1284, 775]],
         touch: [[0, 1666], [244, 1647], [268, 1397], [328, 1378], [364, 1300], [380, 1206],
                 [404, 1158], [480, 1182], [608, 1163], [868, 906], [892, 858], [1284, 839]]},
  rates: {mouse: [[0, 1026], [244, 1007], [268, 867], [328, 848], [480, 872], [608, 853], [868, 600],
                  [1284, 581]],
          touch: [[0, 1106], [244, 1087], [268, 931], [328, 912], [480, 936], [608, 917], [868, 656],
                  [1284, 637]]},
  plan: {mouse: [[0, 1709], [248, 1690], [272, 1671], [304, 1564], [344, 1528], [356, 1468],
                 [368, 1288], [372, 1263], [436, 1175], [480, 1199], [508, 1180], [576, 1161],
                 [868, 617]],
         touch: [[0, 1797], [248, 1778], [272, 1759], [304, 1652], [344, 1608], [356, 1548],
                 [368, 1352], [372, 1327], [436, 1239], [480, 1263], [508, 1244], [576, 1225],
                 [868, 662]]},
  campaign: {mouse: [[0, 2249], [296, 2230], [304, 1966], [308, 1606], [436, 1518], [440, 1428],
                     [480, 1452], [544, 1433], [868, 1164], [976, 1074]],
             touch: [[0, 2361], [296, 2342], [304, 2078], [308, 1686], [436, 1598], [440, 1500],
                     [480, 1524], [544, 1505], [868, 1228], [976, 1130]]},
};

const rules = `
  :host { display: block; min-width: 0; }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; border: 0; border-radius: inherit; }
  a { display: block; padding: 2px 0; font: 13px/1.5 system-ui, sans-serif; text-align: right;
      color: inherit; }
`;

/** @param {ShadowRoot} root */
function add_rules(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Before Safari 16.4. Properties set by script need no word in a content security policy either.
    for (const part of [root.host, ...root.querySelectorAll('iframe, a')]) {
      const {style} = /** @type {HTMLElement} */ (part);
      style.display = 'block';
    }
    const frame = root.querySelector('iframe');
    if (frame) frame.style.cssText = 'display:block;width:100%;border:0';
  }
}

/** What the page tells elements, without a method that the host could see. */
/** @type {Map<Element, {hear: (message: MessageEvent) => void, see: (range: string, inside: boolean) => void}>} */
const connected = new Map();

class InfluencerCalculator extends HTMLElement {
  static get observedAttributes() { return [...settings, 'title']; }

  /** @type {Record<string, unknown> | null} the latest result figures, null until there are any */
  figures = null;

  #frame = document.createElement('iframe');
  #started = false;
  #restarts = false;
  #heard = false;
  #rests = false;
  #near = false;
  #far = false;
  /** @type {number | undefined} where the frame began when it showed something else in its place */
  #left_at;

  constructor() {
    super();
    this.#frame.setAttribute('part', 'frame');
    this.#frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-downloads');
    this.#frame.allow = 'clipboard-write';
    // Out here, since a link in the sandbox opens nothing.
    const link = document.createElement('a');
    link.setAttribute('part', 'link');
    link.href = home.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = 'KOLculator';
    const root = this.attachShadow({mode: 'open'});
    root.append(this.#frame, link);
    add_rules(root);
  }

  connectedCallback() {
    // Put elsewhere in the page, a frame loads anew.
    this.#started = false;
    this.#frame.removeAttribute('src');
    this.#name();
    this.#reserve();
    connected.set(this, {hear: (message) => this.#hear(message),
                         see: (range, inside) => this.#see(range, inside)});
    for (const observer of observers) observer.observe(this);
  }

  disconnectedCallback() {
    connected.delete(this);
    for (const observer of observers) observer.unobserve(this);
  }

  attributeChangedCallback() {
    this.#name();
    if (!this.#started || this.#restarts) return;
    // Several attributes set at once are one change.
    this.#restarts = true;
    queueMicrotask(() => {
      this.#restarts = false;
      if (this.#started) this.#start();
    });
  }

  get #tool() {
    const tool = this.getAttribute('tool') ?? '';
    return is_tool(tool) ? tool : 'fees';
  }

  #name() {
    this.#frame.title = this.title || titles[this.#tool];
  }

  #reserve() {
    const {style} = this.#frame;
    if (style.height) return;  // known from before
    const pointer = matchMedia('(pointer: coarse)').matches ? 'touch' : 'mouse';
    const fitting = reserved[this.#tool][pointer].filter(([from]) => from <= this.clientWidth);
    style.height = `${fitting[fitting.length - 1][1]}px`;
  }

  #start() {
    const address = new URL('index.html', home);
    for (const name of settings) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    address.searchParams.set('tool', this.#tool);
    address.searchParams.set('host', location.origin);
    this.#heard = false;
    // Anew without a step in the host's history.
    if (this.#started) this.#frame.contentWindow?.location.replace(address.href);
    else this.#frame.src = address.href;
    this.#started = true;
  }

  /**
   * @param {string} range
   * @param {boolean} inside
   */
  #see(range, inside) {
    // Either may be told first.
    if (range === 'near') this.#near = inside;
    else this.#far = !inside;
    if (this.#near && !this.#started) this.#start();
    if (this.#near) this.#rest(false);
    else if (this.#far) this.#rest(true);
  }

  /** @param {boolean} wish whether the frame gives its WebGL context back */
  #rest(wish) {
    if (wish === this.#rests) return;
    this.#rests = wish;
    if (this.#heard) this.#tell_rest();
  }

  #tell_rest() {
    this.#frame.contentWindow?.postMessage({kolculator: 1, rest: this.#rests}, home.origin);
  }

  /** @param {MessageEvent} message from the frame's origin */
  #hear({source, data: {height, figures, turn}}) {
    if (source === null || source !== this.#frame.contentWindow) return;
    if (!this.#heard && this.#rests) this.#tell_rest();
    this.#heard = true;
    if (height > 0 && height < 50_000) this.#frame.style.height = `${height}px`;
    if (turn !== undefined) this.#turn(turn === 'begins');
    if (figures === undefined) return;
    this.figures = figures;
    this.dispatchEvent(new CustomEvent('change', {detail: figures, bubbles: true}));
  }

  /**
   * Something has taken the place of the tool: its beginning comes into sight. When the tool is back,
   * so is what was in sight.
   * @param {boolean} begins
   */
  #turn(begins) {
    const {top} = this.#frame.getBoundingClientRect();
    if (begins) {
      this.#left_at ??= top;
      if (top < 0) scrollBy({top: top - 8, behavior: 'instant'});
    } else if (this.#left_at !== undefined) {
      if (this.#left_at < 0) scrollBy({top: top - this.#left_at, behavior: 'instant'});
      this.#left_at = undefined;
    }
  }
}

/** @type {[string, string][]} */
const ranges = [['near', '600px 0px'], ['far', '1600px 0px']];
const observers = ranges.map(([range, rootMargin]) => new IntersectionObserver((entries) => {
  for (const {target, isIntersecting} of entries) connected.get(target)?.see(range, isIntersecting);
}, {rootMargin}));

addEventListener('message', (message) => {
  if (message.origin !== home.origin || message.data?.kolculator !== 1) return;
  for (const {hear} of connected.values()) hear(message);
});

if (!customElements.get('influencer-calculator')) {
  customElements.define('influencer-calculator', InfluencerCalculator);
}
})();
