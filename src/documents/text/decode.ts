/**
 * Bytes of a text file to characters. Offices save in UTF-8 (with or without BOM), GB18030 (GBK, GB2312) and
 * UTF-16 of both orders; nobody says which, so the bytes are asked.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'

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
 * Decodes a text and makes it safe to keep: line ends become \n; characters that JSON or PostgreSQL cannot
 * hold, and other invisible controls, are taken out. Form feeds and vertical tabs stay (they end a line
 * inside a cell).
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
  if (a === 0xff && b === 0xfe) return decodeMarked(bytes.subarray(2), 'utf-16le')
  if (a === 0xfe && b === 0xff) return decodeMarked(bytes.subarray(2), 'utf-16be')
  return null
}

/** The mark leaves no doubt: halves of pairs among the characters are shown as � and the rest is read. */
function decodeMarked(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding }
}

function byContent(bytes: Uint8Array): DecodedText | null {
  return decodeWide(bytes) ?? decode(bytes, 'utf-8') ?? (bytes.includes(0) ? null : decode(bytes, 'gb18030'))
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/**
 * UTF-16 without a mark shows in its line ends, tabs, spaces and digits: a zero byte is behind each of
 * them (little endian) or before it (big endian). Other zero bytes tell nothing: 一 has one too.
 */
function decodeWide(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 !== 0) return null
  const end = Math.min(bytes.length, SAMPLE)
  let little = 0
  let big = 0
  for (let i = 0; i < end; i += 2) {
    const first = bytes[i] ?? 0
    const second = bytes[i + 1] ?? 0
    if (second === 0 && isPlain(first)) little++
    else if (first === 0 && isPlain(second)) big++
  }
  if (Math.max(little, big) <= end * MOST_ZEROS_OUTSIDE_UTF16) return null
  return decode(bytes, little >= big ? 'utf-16le' : 'utf-16be')
}

/** Tab, line ends, space, digits. */
function isPlain(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || byte === 32 || (byte >= 48 && byte <= 57)
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
