// The table that the tests of the main job bring in, and what the command reports for what is made of it.
// @ts-check
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

// Ten rows as they come out of a spreadsheet: numbers with suffixes and marks, one figure not there.
const rows = [
  ['Name', 'Platform', 'Followers', 'Avg. likes', 'Avg. comments', 'Avg. views', 'Fee'],
  ['Ploy พลอย', 'Instagram', '48.2K', '2,140', '88', '', '$210'],
  ['Farah Nasi', 'TikTok', '131,000', '9,800', '160', '61.5K', '$420'],
  ['Giorgi ფოტო', 'YouTube', '22.9K', '1,020', '74', '9,400', '$300'],
  ['Mika 🌿', 'Instagram', '9,150', '510', '29', '', '$60'],
  ['Nan Tea', 'Instagram', '77K', 'N/A', '#VALOR!', '', ''],
  ['Sofia Ruiz', 'TikTok', '310K', '14.2K', '220', '98K', '$1,900'],
  ['Old Town Eats', 'Facebook', '56,300', '480', '41', '', '$150'],
  ['Ben Park', 'YouTube', '205K', '3,900', '310', '44K', '$1,250'],
  ['Aom อ้อม', 'TikTok', '18.4K', '1,480', '37', '8,900', '$55'],
  ['Lina K', 'Instagram', '26.5K', '900', '35', '', '$120'],
];
export const pasted = rows.map((row) => row.join('\t')).join('\n');

const command = process.env.KOL_COMMAND ??
    fileURLToPath(new URL('../../build/native/kolculator', import.meta.url));

/** The first number in a text, as shown in English. */
export function number_in(/** @type {string | null} */ text) {
  const match = /-?[\d,]*\.?\d+/.exec(text?.replaceAll('−', '-').replaceAll('$', '') ?? '');
  assert.ok(match, `no number in “${text}”`);
  return Number(match[0].replaceAll(',', ''));
}

export const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');

export const run = (/** @type {string[]} */ args, /** @type {string} */ input) =>
    JSON.parse(execFileSync(command, args, {input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore']}));

/** @typedef {{id: string, name: string, quote?: number}} Person */
/** @typedef {{workspace: any, report: any}} Meant */

/**
 * What was meant: the table as the command reads it, one quote changed, an offer, and the three that rank first with it,
 * a usual post of each; with its report.
 * @param {string} name whose quote
 * @param {number} quote
 * @returns {Meant}
 */
export function meant(name, quote) {
  const workspace = run(['import', '-', '--name', 'names.csv'], csv);
  /** @type {Person[]} */
  const people = workspace.influencers;
  for (const one of people) if (one.name === name) one.quote = quote;
  workspace.campaign = {...workspace.campaign, offer: {aov: {low: 40, typical: 55, high: 70}, gross_margin: 0.6}};
  const before = run(['evaluate', '-'], JSON.stringify(workspace)).influencers;
  const best = before.filter((/** @type {any} */ one) => one.rank <= 3)
      .sort((/** @type {any} */ one, /** @type {any} */ other) => one.rank - other.rank);
  workspace.campaign.lineup = best.map((/** @type {any} */ one) =>
      ({influencer: one.id, deliverables: [{format: one.standard_post.format, count: 1}]}));
  return {workspace, report: run(['evaluate', '-'], JSON.stringify(workspace))};
}
