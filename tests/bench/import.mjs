// Rows of a CSV file read in a second: import_table() natively and as wasm, and PapaParse, which only
// splits the same file into texts, all in the same run. `node import.mjs NATIVE WASM FOLDER`
// @ts-check
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Papa from 'papaparse';

const [native, wasm, folder] = process.argv.slice(2);
const file = join(folder, 'roster.csv');
execFileSync(native, ['--write', file], {stdio: ['ignore', 'ignore', 'inherit']});

/** @param {string} program @param {string[]} rest @returns {number} */
const rows_per_second = (program, ...rest) =>
  JSON.parse(execFileSync(program, [...rest, file], {encoding: 'utf8'})).rows_per_second;

/** Best of several runs, from bytes to arrays of texts, as the importers start from bytes. */
function papaparse() {
  const bytes = readFileSync(file);
  let best = 0;
  for (let run = 0; run < 5; ++run) {
    const start = performance.now();
    const {data} = Papa.parse(bytes.toString('utf8'), {skipEmptyLines: true});
    best = Math.max(best, (data.length - 1) / (performance.now() - start) * 1000);
  }
  return best;
}

const whole = new Intl.NumberFormat('en', {maximumFractionDigits: 0});
console.log('Import of 100,000 rows, rows a second (budget: 100,000)');
console.log(`  native     ${whole.format(rows_per_second(native)).padStart(11)}`);
console.log(`  wasm       ${whole.format(rows_per_second(process.execPath, wasm)).padStart(11)}`);
console.log(`  PapaParse  ${whole.format(papaparse()).padStart(11)}  (splits into texts only)`);
