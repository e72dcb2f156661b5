// Influencers that evaluate() judges in a second, natively and as wasm in Node, by the same program; and how
// long it takes after a change of one.
// `node evaluate.mjs NATIVE WASM`
// @ts-check
import {execFileSync} from 'node:child_process';

const [native, wasm] = process.argv.slice(2);

/** @param {string} program @param {string[]} rest @returns {{influencers: number,
 *     influencers_per_second: number, seconds_after_one_change: number}[]} */
function run(program, ...rest) {
  const text = execFileSync(program, rest, {encoding: 'utf8', maxBuffer: 1 << 24});
  return text.trim().split('\n').map((line) => JSON.parse(line));
}

const whole = new Intl.NumberFormat('en');
const machine = run(native);
const web = run(process.execPath, wasm);
console.log('Evaluate, influencers a second (budget: native 1,000,000; native / wasm at most 1.5)');
const ms = (/** @type {number} */ seconds) => `${(seconds * 1000).toFixed(2)} ms`;
machine.forEach(({influencers, influencers_per_second: speed, ...one}, i) => {
  const wasm_speed = web[i].influencers_per_second;
  console.log(`  ${whole.format(influencers).padStart(9)} influencers: ` +
      `native ${whole.format(speed)}, wasm ${whole.format(wasm_speed)}, ` +
      `ratio ${(speed / wasm_speed).toFixed(2)}; after one change ` +
      `native ${ms(one.seconds_after_one_change)}, wasm ${ms(web[i].seconds_after_one_change)}`);
});
