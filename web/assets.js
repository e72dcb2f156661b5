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

/** How Emscripten's part gets the program: by itself. */
export const program_source = {};
