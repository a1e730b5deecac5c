/**
 * Bytes of a web page to characters: by its mark, by what it says of itself where that is true, else by its
 * content.
 */
import { decodeText } from '../text/decode.ts'

/** Where browsers look for the encoding too, and a little further: Excel writes its properties first. */
const HEAD = 4_096
/** What pages call simplified Chinese; all of it is part of GB18030. */
const CHINESE = /^(?:gb_?2312(?:-80)?|gb18030|x?-?gbk|cp936|windows-936|hz-gb-2312|chinese)$/i
/** A page that can say so in ASCII is not in it. */
const WIDE = /^(?:utf-?16|ucs-?2|unicode|csunicode|iso-10646)/i
/** Programs write these whatever the text is. */
const WESTERN = /^(?:iso-8859-\d+|windows-125\d|us-ascii|latin-?1|x-user-defined)$/i

/**
 * @param told an encoding that was told beside the page, in the headers of its part.
 * @returns null when none fits.
 */
export function decodeHtml(bytes: Uint8Array, stated: string | null = null): string | null {
  if (hasMark(bytes)) return contentText(bytes)
  const named = stated ?? declared(bytes)
  const label = named === null ? null : labelOf(named)
  const trusted = label !== null && !WESTERN.test(label)
  return (
    (trusted ? decode(bytes, label, true) : null) ??
    contentText(bytes) ??
    (label === null ? null : decode(bytes, label, false))
  )
}

/** The decoder that reads what a page calls by a name. */
function labelOf(named: string): string {
  if (CHINESE.test(named)) return 'gb18030'
  return WIDE.test(named) ? 'utf-8' : named
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  return (
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i.exec(head.trimStart())?.[1] ??
    null
  )
}

function contentText(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes)
  return decoded.ok ? decoded.value.text : null
}

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}
