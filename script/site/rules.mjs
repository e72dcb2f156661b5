// Reads the site's file _headers as static hosts do, so that what is served here is what is published.
// @ts-check
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * @param {string} folder of the site
 * @returns {Promise<(path: string) => Record<string, string>>} headers of a path, "/" for the page
 */
export async function read_rules(folder) {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  /** @type {{path: string, headers: Record<string, string>}[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([^:]+): (.*)$/.exec(line);
    if (header) rules[rules.length - 1].headers[header[1].toLowerCase()] = header[2];
    else if (line.startsWith('/')) rules.push({path: line.trim(), headers: {}});
  }
  return (path) => Object.assign({}, ...rules
      .filter((rule) => rule.path === '/*' || rule.path === path).map(({headers}) => headers));
}
