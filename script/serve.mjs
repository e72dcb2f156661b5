// Serves a folder on http://localhost:8000, or the next free port, as a static host would: right types,
// and the content security policy the page promises to live under. `node script/serve.mjs FOLDER [PORT]`
// @ts-check
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, resolve, sep} from 'node:path';

const root = resolve(process.argv[2] ?? 'dist');
const first_port = Number(process.argv[3] ?? 8000);

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const server = createServer(async (request, response) => {
  /** @param {number} status @param {string} text */
  const refuse = (status, text) =>
    response.writeHead(status, {...headers, 'content-type': types['.txt']}).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');
  try {
    let path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    if (path.endsWith('/')) path += 'index.html';
    const file = resolve(root, `.${path}`);
    if (!file.startsWith(root + sep)) return refuse(404, 'not found');
    const body = await readFile(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {...headers, 'content-type': type, 'content-length': body.length});
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
