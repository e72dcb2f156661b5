// Writes what the core knows of Unicode's letters, by Node's own tables:
// `node script/letters.mjs > src/core/practice/letter_tables.h`, then clang-format. The Unicode version
// is said in the header; kolculator and page stay with it until this is run again.
// @ts-check

/** @param {RegExp} category @returns {number[]} how many code points are in it or not, by turns */
function runs(category) {
  const lengths = [];
  let begun = 0;
  let inside = false;
  for (let point = 0; point < 0x110000; ++point) {
    if (category.test(String.fromCodePoint(point)) === inside) continue;
    lengths.push(point - begun);
    begun = point;
    inside = !inside;
  }
  return lengths;
}

/** @param {number} number @returns {number[]} seven bits a byte, the least first, 128 added but to the last */
const bytes = (number) => number < 128 ? [number] : [number % 128 + 128, ...bytes(number >> 7)];

/** @param {string} name @param {RegExp} category */
function table(name, category) {
  const all = runs(category).flatMap(bytes);
  return `inline constexpr std::array<std::uint8_t, ${all.length}> ${name} = {${all.join(', ')}};\n`;
}

/** What has no decomposition and is written with a–z all the same. @type {Record<string, string>} */
const own = {
  æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ẞ: 'ss', ð: 'd', đ: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n',
};
/** @type {Record<string, string>} */
const pairs = {ae: 'A', oe: 'E', ss: 'S', th: 'T', ij: 'I', dz: 'D', lj: 'L', nj: 'N'};

/** @param {number} point */
function base(point) {
  const letter = String.fromCodePoint(point);
  const letters = own[letter] ?? own[letter.toLowerCase()] ??
      letter.normalize('NFKD').toLowerCase().replace(/[^a-z]/g, '');
  return letters.length > 1 ? pairs[letters] : letters || '.';
}

/** @param {string} name @param {number} first @param {number} last */
function bases(name, first, last) {
  const all = Array.from({length: last - first + 1}, (_, i) => base(first + i)).join('');
  const lines = (all.match(/.{1,90}/g) ?? []).map((line) => `    "${line}"`);
  return `inline constexpr std::string_view ${name} =\n${lines.join('\n')};\n`;
}

process.stdout.write(`// Unicode ${process.versions.unicode}: which code points are letters, digits and combining marks, and Latin
// letters without their accents. Made by script/letters.mjs.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kol {

// How many code points are outside, then inside, then outside … from U+0000 on; seven bits a byte,
// the least first, 128 added but to the last.
${table('kLetterRuns', /[\p{L}\p{N}\p{M}]/u)}
${table('kDigitRuns', /\p{N}/u)}
// The a–z of U+00C0 to U+024F and of U+1E00 to U+1EFF; '.' where there are none, a capital for two.
${bases('kBaseLatin', 0xC0, 0x24F)}
${bases('kBaseLatinAdditional', 0x1E00, 0x1EFF)}
struct LetterPair {
  char capital;
  std::string_view letters;
};
inline constexpr LetterPair kLetterPairs[] = {${
    Object.entries(pairs).map(([letters, capital]) => `{'${capital}', "${letters}"}`).join(', ')}};

}  // namespace kol
`);
