// Says of each test of a file, as a line of JSON, whether it passed: for run.mjs.
// @ts-check

/** @param {AsyncIterable<any>} events of node:test */
export default async function* report(events) {
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.skip !== undefined || data.nesting > 0 || data.details.type === 'suite') continue;
    const error = data.details.error?.cause ?? data.details.error;
    yield `${JSON.stringify({test: {
      name: data.name,
      passed: type === 'test:pass',
      seconds: data.details.duration_ms / 1000,
      trouble: type === 'test:fail' ? String(error?.stack ?? error) : undefined,
    }})}\n`;
  }
}
