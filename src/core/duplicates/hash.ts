/** Hashes of texts: fixed for ever, because they are kept in the database. */

/** 32 bits well mixed (the finaliser of MurmurHash3): every bit of the input changes half of the output. */
export function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A 32-bit hash of a piece of a text (FNV-1a over its UTF-16 units, mixed). */
export function hashText(text: string, seed = 0, from = 0, to = text.length): number {
  let h = (0x811c9dc5 ^ mix(seed)) | 0
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i)
    h = Math.imul(h ^ (unit & 0xff), 0x01000193)
    h = Math.imul(h ^ (unit >>> 8), 0x01000193)
  }
  return mix(h)
}

/** A 64-bit key of a whole text as a signed decimal, the form in which a bigint column takes it. */
export function keyOfText(text: string): string {
  return BigInt.asIntN(64, (BigInt(hashText(text, 1)) << 32n) | BigInt(hashText(text, 2))).toString()
}
