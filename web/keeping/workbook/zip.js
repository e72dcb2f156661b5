// The files within a zip archive, unpacked by the browser. What is unpacked is counted while it
// comes, whatever the archive says of itself, and ended at a limit.
// @ts-check

/** Why something cannot be read: 'damaged', 'no_reader' or 'too_large' (io/table/workbook_table.h). */
export class Unreadable extends Error {}

/** @typedef {{method: number, packed: number, size: number, at: number}} Entry */

const decoder = new TextDecoder();
const end_size = 22;
const longest_comment = 65_535;

/** @param {Uint8Array} bytes */
const view_of = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @param {Uint8Array} bytes @returns {number} where the record is that ends an archive */
function find_end(bytes) {
  const view = view_of(bytes);
  const first = Math.max(0, bytes.length - end_size - longest_comment);
  for (let at = bytes.length - end_size; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new Unreadable('damaged');
}

const in_zip64 = 0xffff_ffff;  // a size or place that stands elsewhere, in eight bytes

/**
 * Eight bytes. @param {DataView} view @param {number} at
 * @throws {Unreadable} if it is more than any file here has
 */
function read_long(view, at) {
  if (at + 8 > view.byteLength) throw new Unreadable('damaged');
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Unreadable('damaged');
  return Number(value);
}

/**
 * How many files there are and where their list begins; of a large archive, or one that was written
 * as it came, in a record of its own before the end (zip64).
 * @param {DataView} view
 * @param {number} end
 */
function find_list(view, end) {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== 0xffff && at !== in_zip64) || locator < 0 ||
      view.getUint32(locator, true) !== 0x07064b50) {
    return {count, at};
  }
  const record = read_long(view, locator + 8);
  if (record + 56 > locator || view.getUint32(record, true) !== 0x06064b50) {
    throw new Unreadable('damaged');
  }
  return {count: read_long(view, record + 32), at: read_long(view, record + 48)};
}

/**
 * An entry's sizes and place where they stand in its extra field, in this order.
 * @param {DataView} view
 * @param {number} from of the extra fields
 * @param {number} to
 * @param {Entry} entry
 */
function complete(view, from, to, entry) {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const part of /** @type {const} */ (['size', 'packed', 'at'])) {
      if (entry[part] !== in_zip64) continue;
      entry[part] = read_long(view, value);
      value += 8;
    }
    return;
  }
}

/** Names of files differ in nothing but case and the direction of strokes. @param {string} name */
const key_of = (name) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** @param {Uint8Array} bytes @returns {Map<string, Entry>} */
function entries_of(bytes) {
  const view = view_of(bytes);
  const end = find_end(bytes);
  const list = find_list(view, end);
  let at = list.at;
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (let i = 0; i < list.count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new Unreadable('damaged');
    const name_end = at + 46 + view.getUint16(at + 28, true);
    const extra_end = name_end + view.getUint16(at + 30, true);
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    complete(view, name_end, Math.min(extra_end, end), entry);
    entries.set(key_of(decoder.decode(bytes.subarray(at + 46, name_end))), entry);
    at = extra_end + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @returns {ReadableWritablePair<Uint8Array, BufferSource>} */
function make_inflater() {
  try {
    // Since Firefox 113 and Safari 16.4.
    return new DecompressionStream('deflate-raw');
  } catch {
    throw new Unreadable('no_reader');
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} packed
 * @param {number} most bytes
 */
async function inflate(packed, most) {
  const reader = new Blob([packed]).stream().pipeThrough(make_inflater()).getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read().catch(() => {
      throw new Unreadable('damaged');
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      throw new Unreadable('too_large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes of the archive
 * @throws {Unreadable} if it is none
 */
export function open_archive(bytes) {
  const entries = entries_of(bytes);
  return {
    /** @param {string} name */
    has: (name) => entries.has(key_of(name)),

    /**
     * @param {string} name
     * @param {number} most bytes that it may unpack to
     * @throws {Unreadable}
     */
    async unpack(name, most) {
      const entry = entries.get(key_of(name));
      if (!entry) throw new Unreadable('damaged');
      if (entry.size > most) throw new Unreadable('too_large');
      if (entry.at + 30 > bytes.length) throw new Unreadable('damaged');
      const view = view_of(bytes);
      const from =
          entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
      const packed = bytes.subarray(from, from + entry.packed);
      if (packed.length < entry.packed) throw new Unreadable('damaged');
      if (entry.method === 0) return packed;
      if (entry.method !== 8) throw new Unreadable('damaged');
      return inflate(packed, most);
    },
  };
}

/** @typedef {ReturnType<typeof open_archive>} Archive */
