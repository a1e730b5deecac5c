/**
 * Bytes of a text file to characters. Offices save in UTF-8 (with or without BOM), GB18030 (GBK, GB2312) and UTF-16 of
 * both orders; nobody says which, so the bytes are asked.
 */
import { err, ok, type Result } from '#core/result.ts'

export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
export type DecodedText = { readonly text: string; readonly encoding: TextEncodingName }
/** `binary`: control characters that no text holds; `encoding`: none of the known encodings fits. */
export type DecodeFault = 'binary' | 'encoding'

/** More control characters than this, as a share, and it is no text. */
const MOST_CONTROLS = 0.002
/** A share of zero bytes that no text but one in UTF-16 has; stray ones are taken out. */
const MOST_ZEROS_OUTSIDE_UTF16 = 0.005
const SAMPLE = 65_536

/**
 * Decodes a text and makes it safe to keep: line ends become \n; characters that JSON or PostgreSQL cannot hold, and
 * other invisible controls, are taken out. Form feeds and vertical tabs stay (they end a line inside a cell).
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, DecodeFault> {
  const decoded = byMark(bytes) ?? byContent(bytes)
  if (decoded === null) return err(shareOfControls(bytes) > MOST_CONTROLS ? 'binary' : 'encoding')
  if (isBinary(decoded.text)) return err('binary')
  return ok({ text: safeText(decoded.text), encoding: decoded.encoding })
}

/** Line ends to \n; NUL, other controls, lone surrogates and noncharacters removed. */
export function safeText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return dropUnsafe(lines.startsWith('\ufeff') ? lines.slice(1) : lines)
}

// eslint-disable-next-line no-control-regex -- these very characters are to be found
const UNSAFE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

function dropUnsafe(text: string): string {
  return text.replace(UNSAFE, '')
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes.subarray(3), 'utf-8')
  if (a === 0xff && b === 0xfe) return decode(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return decode(bytes.subarray(2), 'utf-16be')
  return null
}

function byContent(bytes: Uint8Array): DecodedText | null {
  const zeros = zeroBytes(bytes)
  if (zeros.even + zeros.odd > zeros.sampled * MOST_ZEROS_OUTSIDE_UTF16 && bytes.length % 2 === 0) {
    // Line ends, tabs, spaces and digits of UTF-16 have their zero byte second (little endian) or first (big endian).
    if (zeros.even === 0) return decode(bytes, 'utf-16le')
    if (zeros.odd === 0) return decode(bytes, 'utf-16be')
  }
  return decode(bytes, 'utf-8') ?? (zeros.even + zeros.odd === 0 ? decode(bytes, 'gb18030') : null)
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

function zeroBytes(bytes: Uint8Array): { even: number; odd: number; sampled: number } {
  const sampled = Math.min(bytes.length, SAMPLE)
  let even = 0
  let odd = 0
  for (let i = 0; i < sampled; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  return { even, odd, sampled }
}

function shareOfControls(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls++
  return sample.length === 0 ? 0 : controls / sample.length
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const controls = sample.match(UNSAFE)?.length ?? 0
  return controls > 1 && controls > sample.length * MOST_CONTROLS
}
