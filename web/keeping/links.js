// Share links: the whole workspace in the address's fragment, which no browser sends to a server.
// Loaded only when a link is asked for, or when the page was opened by one.
//
// #w1.TEXT: TEXT is base64url of deflate-raw of: the version (1 byte), the CRC-32 of the rest (4
// bytes, largest first), the workspace as JSON in UTF-8.
// @ts-check
import * as events from '../page/events.js';

const version = 1;
const head_size = 5;
const most_characters = 8000;      // of the whole address: what mail and chat programs let through
const most_read = 65_536;          // characters of a fragment
const most_unpacked = 8 << 20;     // bytes
const piece = 1024;                // bytes unpacked at a time: at most some 1,000 times as much

/** @returns {never} */
function fail(/** @type {events.Command} */ outcome) {
  throw Object.assign(new Error(outcome), {outcome});
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/**
 * Sends bytes through a stream, piece by piece, so that no more than one piece's result is ever
 * waiting. Gives undefined as soon as the result is larger than `most`.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @param {number} most
 */
async function pass(bytes, {readable, writable}, most) {
  const writer = writable.getWriter();
  const write = async () => {
    for (let at = 0; at < bytes.length; at += piece) {
      await writer.write(bytes.subarray(at, at + piece));
    }
    await writer.close();
  };
  write().catch(() => {});  // the reader gets the same error
  const reader = readable.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// ---- Out ----

/**
 * @param {string} json
 * @param {string} screen the one that it opens on
 * @returns {Promise<string>} the link; fails with the `outcome` to be told
 */
export async function link_of(json, screen) {
  const text = new TextEncoder().encode(json);
  const bytes = new Uint8Array(head_size + text.length);
  bytes[0] = version;
  new DataView(bytes.buffer).setUint32(1, crc32(text));
  bytes.set(text, head_size);
  let stream;
  try {
    stream = new CompressionStream('deflate-raw');
  } catch {
    fail('link.no_maker');
  }
  // Four characters carry three bytes.
  const packed = await pass(bytes, stream, most_characters * 3 / 4);
  const data = packed && btoa(String.fromCharCode(...packed))
      .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const {href} = Object.assign(new URL(location.href), {search: `?screen=${screen}`, hash: ''});
  const link = `${href}#w${version}.${data}`;
  if (!data || link.length > most_characters) fail('link.too_long');
  return link;
}

// ---- In ----

/**
 * The workspace that a fragment holds, as bytes of JSON, or what is wrong with it.
 * @param {string} fragment
 * @returns {Promise<Uint8Array | events.Command>}
 */
async function read(fragment) {
  if (fragment.length > most_read) return 'link.too_large';
  const [, made_by, data] = /^#w(\d{1,9})\.([\w-]+)$/.exec(fragment) ?? [];
  if (!data) return 'link.damaged';
  if (Number(made_by) > version) return 'link.newer';
  let stream;
  try {
    stream = new DecompressionStream('deflate-raw');
  } catch {
    return 'link.no_reader';
  }
  let bytes;
  try {
    const packed = atob(data.replaceAll('-', '+').replaceAll('_', '/'));
    bytes = await pass(Uint8Array.from(packed, (c) => c.charCodeAt(0)), stream, most_unpacked);
  } catch {
    return 'link.damaged';  // not base64, or not what deflate makes, or cut short
  }
  if (!bytes) return 'link.too_large';
  if (bytes.length < head_size) return 'link.damaged';
  const json = bytes.subarray(head_size);
  if (new DataView(bytes.buffer).getUint32(1) !== crc32(json)) return 'link.damaged';
  return bytes[0] === version ? json : 'link.newer';
}

/** Opens the link that the page's address is. */
export async function open_link() {
  const fragment = location.hash;
  const workspace = await read(fragment);
  if (typeof workspace === 'string') return events.command(workspace);
  events.link(workspace);
  // Loaded again, the page is not to open it once more.
  if (location.hash === fragment) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}
