// Replaces parts of a script that has a source map, so that the map stays true.
// @ts-check

/** What became longer, and from which place on. @typedef {{line: number, column: number, by: number}} Edit */

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {(...found: any[]) => string} change as of String.replace
 * @returns {{text: string, edits: Edit[]}}
 */
export function replace_all(text, pattern, change) {
  /** @type {Edit[]} */
  const edits = [];
  let line = 0;
  let begin = 0;  // of that line
  const changed = text.replace(pattern, (found, ...rest) => {
    const put = change(found, ...rest);
    const at = /** @type {number} */ (rest.find((part) => typeof part === 'number'));
    const end = at + found.length;
    for (let next = text.indexOf('\n', begin) + 1; next > 0 && next <= end;
         next = text.indexOf('\n', begin) + 1) {
      begin = next;
      line += 1;
    }
    if (put.length !== found.length) edits.push({line, column: end - begin, by: put.length - found.length});
    return put;
  });
  return {text: changed, edits};
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

// A segment of a map begins with its distance from the one before it, five bits a digit, the lowest
// first; the sixth says that another digit follows, the lowest bit of all is the sign.
const first_number = /^[g-z0-9+/]*[A-Za-f]/;

/** @param {string} written */
function read_number(written) {
  const all = [...written].reduceRight((sum, digit) => sum * 32 + digits.indexOf(digit) % 32, 0);
  return (all & 1 ? -1 : 1) * (all >> 1);
}

/** @param {number} number */
function write_number(number) {
  let all = Math.abs(number) * 2 + (number < 0 ? 1 : 0);
  let written = '';
  for (; all > 31; all >>= 5) written += digits[32 + all % 32];
  return written + digits[all];
}

/**
 * @param {string} mappings of a source map
 * @param {Edit[]} edits of the script, in their order
 * @returns {string} the mappings for the script after them
 */
export function move_mappings(mappings, edits) {
  const lines = mappings.split(';');
  for (const line of new Set(edits.map((edit) => edit.line))) {
    const waiting = edits.filter((edit) => edit.line === line);
    let column = 0;
    lines[line] = (lines[line] ?? '').split(',').map((segment) => segment.replace(first_number, (written) => {
      let distance = read_number(written);
      column += distance;
      const before = waiting.findIndex((edit) => edit.column > column);
      const passed = waiting.splice(0, before < 0 ? waiting.length : before);
      for (const edit of passed) distance += edit.by;
      return write_number(distance);
    })).join(',');
  }
  return lines.join(';');
}
