// Whose turn it is, of what the reader opens: what was begun before the latest comes too late, since
// a file may take a while to be read.
// @ts-check

let latest = 0;

/** @returns {number} the turn of what the reader opens now */
export const begin_turn = () => latest += 1;

export const is_latest = (/** @type {number} */ turn) => turn === latest;
