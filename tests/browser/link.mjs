// Share links made outside of the page, as web/keeping/links.js describes them.
// @ts-check
import {deflateRawSync} from 'node:zlib';

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A link's fragment whose checksum is right, whatever it holds. */
export function link_of(/** @type {object | string} */ content, version = 1, sum = 0) {
  const json = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const head = Buffer.alloc(5);
  head[0] = version;
  head.writeUInt32BE((crc32(json) ^ sum) >>> 0, 1);
  return `#w1.${deflateRawSync(Buffer.concat([head, json])).toString('base64url')}`;
}
