// The recommended headers, as the file _headers that several static hosts read, and that
// script/serve.mjs sends. Each page's policy is the one it carries itself.
// @ts-check
import {extname} from 'node:path';
import {is_lasting} from './names.mjs';

/** @param {string} html @returns {string | undefined} the policy in a page's own <meta> */
export function policy_of(html) {
  return /<meta http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
}

/** @param {Map<string, Buffer>} site */
export function headers(site) {
  const rules = [
    '# Paths begin at the root of the host: put the folder before them if the site lies in one.',
    '/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer',
  ];
  for (const [path, bytes] of [...site].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const lines = [`  Cache-Control: ${
      is_lasting(path) ? 'public, max-age=31536000, immutable' : 'no-cache'}`];
    const policy = extname(path) === '.html' ? policy_of(String(bytes)) : undefined;
    // Only a header can say who may show the page in a frame: anybody, it is made for that.
    if (policy) lines.push(`  Content-Security-Policy: ${policy}; frame-ancestors *`);
    if (path === 'sw.js') {
      lines.push("  Content-Security-Policy: default-src 'none'; connect-src 'self'");
    }
    // A module of another origin is loaded only if that origin says so.
    if (path === 'embed.js') lines.push('  Access-Control-Allow-Origin: *');
    if (path === 'index.html') rules.push(['/', ...lines].join('\n'));
    rules.push([`/${path}`, ...lines].join('\n'));
  }
  return `${rules.join('\n\n')}\n`;
}
