// What can be seen on the screen of any browser, by its pixels.
// @ts-check

/** @typedef {import('./reader.mjs').Reader} Reader */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/** @param {string} address of a picture @param {Box} box a part of it */
async function decode(address, {x, y, width, height}) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const drawing = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  drawing.drawImage(image, -x, -y);
  return drawing.getImageData(0, 0, width, height).data;
}

/**
 * Looks at a part of what is shown. The page decodes the picture, and does the work there, too: all pixels would
 * be long on their way.
 * @template Seen
 * @param {Reader} reader
 * @param {Box} box in CSS px
 * @param {(pixels: Uint8ClampedArray) => Seen} work
 * @returns {Promise<Seen>}
 */
export async function look_at(reader, box, work) {
  const script = /** @type {any} */ (`async (address, box) => (${work})(await (${decode})(address, box))`);
  return /** @type {any} */ (reader.evaluate(script, await reader.screenshot(), box));
}

/** The place of an element on the screen, to whole pixels. */
export const box_of = (/** @type {Reader} */ reader, /** @type {string} */ selector) =>
    reader.until((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect();
      return box && {x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width),
                     height: Math.ceil(box.height)};
    }, selector);

/** How many colours the picture of an element has. */
export const colours_in = async (/** @type {Reader} */ reader, /** @type {string} */ selector) =>
    look_at(reader, await box_of(reader, selector), (pixels) =>
        new Set(new Uint32Array(pixels.buffer)).size);
