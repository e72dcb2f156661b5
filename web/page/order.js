// Texts as they are shown: without the characters that turn the order of what follows them (overrides,
// embeddings and isolates, as U+202E), which a name may hold. What is typed in a field keeps them.
// @ts-check

const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** @param {string} text */
export const in_order = (text) => text.replace(turning, '');
