// The words of a language as the program takes them: a list in the order of their keys, as cmake/words.cmake
// counts them, those that a first visit needs apart from all others.
// @ts-check

/**
 * @param {Record<string, string>} words by their keys
 * @returns {string[]}
 */
export const in_order = (words) => Object.keys(words).sort().map((key) => words[key]);

/**
 * @param {string[]} list
 * @param {(place: number) => boolean} taken
 * @returns {(string | 0)[]} the others are 0
 */
export const only = (list, taken) => list.map((text, place) => taken(place) ? text : 0);
