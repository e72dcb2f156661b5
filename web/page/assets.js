// The site's own files, as the program asks for them. In the single file another module stands here
// (script/site/assets_within.js).
// @ts-check

/** Whether the program is one file, without anything beside it. */
export const single = false;

/** @param {string} path @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function load(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Adds a style sheet to the page. @param {string} path @returns {Promise<void>} */
export function add_style(path) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = path;
  document.head.append(link);
  return new Promise((done, failed) => {
    link.onload = () => done();
    link.onerror = () => failed(new Error(path));
  });
}

/** How Emscripten's part gets the program: by itself. */
export const program_source = {};
