// A chart as a PNG file: the program draws it alone on the canvas, large and in light colours, and
// its pixels are copied before the page is drawn again. Loaded only when a picture is asked for.
// @ts-check
import {save_file} from '../keeping/files.js';
import * as events from '../page/events.js';
import {draw_aside} from '../page/stage.js';

const width = 640;    // CSS px, as the charts are laid out
const height = 1024;  // room for the longest; what stays empty is cut off
const density = 3;    // sharp on slides and in print

/** @param {string} name of the file */
export async function save_picture(name) {
  const picture = document.createElement('canvas');
  draw_aside(width * density, height * density, (canvas) => {
    const drawn = events.picture(width, height, density);
    picture.width = width * density;
    picture.height = Math.min(height, drawn) * density;
    picture.getContext('2d')?.drawImage(canvas, 0, 0);
  });
  const blob = await new Promise((done) => picture.toBlob(done, 'image/png'));
  save_file(name, 'image/png', new Uint8Array(await blob.arrayBuffer()), '', false);
}
