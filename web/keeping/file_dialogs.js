// The browser's own dialogs to open and save files (File System Access: Chromium). Elsewhere, and
// where a frame is not allowed to use them, files.js has other ways.
// @ts-check
import * as events from '../page/events.js';

/** @type {any} TypeScript does not know the dialogs yet */
const browser = window;

/** @type {Map<string, any>} where something was saved, by the program's name for it */
const handles = new Map();

/** @returns {Promise<File | null | undefined>} null: the reader wants none; undefined: not allowed */
export async function choose_file() {
  try {
    const [handle] = await browser.showOpenFilePicker({types: [{accept: {
      'application/json': ['.json'],
      'text/csv': ['.csv', '.tsv', '.txt'],
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xlsm'],
    }}]});
    return await handle.getFile();
  } catch (/** @type {any} */ error) {
    return error.name === 'AbortError' ? null : undefined;
  }
}

/**
 * @param {string} name
 * @param {string} type
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} same_as
 * @param {boolean} ask
 * @returns {Promise<boolean>} false: not allowed, or the place is no longer there
 */
export async function save_where_wanted(name, type, bytes, same_as, ask) {
  try {
    const handle = (!ask && handles.get(same_as)) || await browser.showSaveFilePicker(
        {suggestedName: name, types: [{accept: {[type]: ['.json']}}]});
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    handles.set(same_as, handle);
    events.saved(handle.name);
    return true;
  } catch (/** @type {any} */ error) {
    // The reader does not want to after all; everything else is a reason to try another way.
    if (error.name === 'AbortError') return true;
    handles.delete(same_as);
    return false;
  }
}
