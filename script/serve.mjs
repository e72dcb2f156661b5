// Serves a folder on http://localhost:8000, or the next free port, as a static host would: right types,
// the headers of the folder's _headers, and compressed twins. `node script/serve.mjs FOLDER [PORT]`
// @ts-check
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, resolve, sep} from 'node:path';
import {read_rules} from './site/rules.mjs';

const root = resolve(process.argv[2] ?? 'dist');
const first_port = Number(process.argv[3] ?? 8000);

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const headers_of = await read_rules(root);

/**
 * The file, or its compressed twin if there is one that the browser takes.
 * @param {string} file
 * @param {string} accepted
 */
async function content(file, accepted) {
  for (const [coding, ending] of [['br', '.br'], ['gzip', '.gz']]) {
    if (!accepted.includes(coding)) continue;
    const body = await readFile(file + ending).catch(() => undefined);
    if (body) return {body, coding: {'content-encoding': coding}};
  }
  return {body: await readFile(file), coding: {}};
}

const server = createServer(async (request, response) => {
  /** @param {number} status @param {string} text */
  const refuse = (status, text) =>
    response.writeHead(status, {'content-type': types['.txt']}).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');
  try {
    let path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    if (path.endsWith('/')) path += 'index.html';
    const file = resolve(root, `.${path}`);
    if (!file.startsWith(root + sep)) return refuse(404, 'not found');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const {body, coding} = await content(file, String(request.headers['accept-encoding']));
    response.writeHead(200, {
      ...headers_of(path), ...coding, 'content-type': type, 'content-length': body.length,
      vary: 'accept-encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    refuse(404, 'not found');
  }
});

let port = first_port;
server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EADDRINUSE' || port >= first_port + 100) {
    console.error(`cannot listen on port ${port}: ${error.message}`);
    process.exit(1);
  }
  server.listen(++port, 'localhost');
});
server.on('listening', () => console.log(`KOLculator is at http://localhost:${port}  (Ctrl-C stops)`));
server.listen(port, 'localhost');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
