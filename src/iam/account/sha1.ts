const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The SHA-1 digest of some bytes, twenty bytes long. Source: FIPS 180-4. For one-time codes alone: it is no longer safe for signatures. */
export function sha1(message: Uint8Array): Uint8Array {
  let [a0, b0, c0, d0, e0] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const blocks = padded(message);
  const words = new Int32Array(80);
  for (let start = 0; start < blocks.byteLength; start += 64) {
    for (let t = 0; t < 16; t++) words[t] = blocks.getInt32(start + 4 * t);
    for (let t = 16; t < 80; t++) {
      words[t] = rotated(at(words, t - 3) ^ at(words, t - 8) ^ at(words, t - 14) ^ at(words, t - 16), 1);
    }
    let [a, b, c, d, e] = [a0, b0, c0, d0, e0];
    for (let t = 0; t < 80; t++) {
      const [mixed, constant] = round(t, b, c, d);
      const next = (rotated(a, 5) + mixed + e + constant + at(words, t)) | 0;
      [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
    }
    [a0, b0, c0, d0, e0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0, (e0 + e) | 0];
  }
  const digest = new DataView(new ArrayBuffer(20));
  for (const [place, word] of [a0, b0, c0, d0, e0].entries()) digest.setInt32(4 * place, word);
  return new Uint8Array(digest.buffer);
}

const at = (words: Int32Array, place: number): number => words[place] ?? 0;

function round(t: number, b: number, c: number, d: number): readonly [mixed: number, constant: number] {
  if (t < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (t < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (t < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

/** The message in whole blocks: a one bit, zeros, and its length in bits. */
function padded(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

/** The keyed digest of some bytes. Source: RFC 2104. */
export function hmacSha1(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? sha1(key) : key);
  const inner = sha1(Uint8Array.of(...block.map((byte) => byte ^ 0x36), ...message));
  return sha1(Uint8Array.of(...block.map((byte) => byte ^ 0x5c), ...inner));
}
