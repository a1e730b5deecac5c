/**
 * XML 1.0 without DTD, token by token, as text comes in pieces. A general parser looks at every character;
 * here the search of the engine itself runs from sign to sign, and a start tag that was met before (an office
 * program writes the same ones thousands of times) is not read again. Not well-formed is what the
 * specification says, and a DTD.
 */

export type Attributes = { readonly [name: string]: string }

export type TokenHandler = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

type Tag = { readonly name: string; readonly attributes: Attributes; readonly empty: boolean }

const NAME = /^[A-Za-z_:\u00b7-\u{10ffff}][\w.:\-\u00b7-\u{10ffff}]*$/u
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const BLANK = /^[\s]*$/
/** Characters that a document must not hold (production 2). */
// oxlint-disable-next-line no-control-regex -- these are those characters
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const ENTITY = /&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w+));|&/g
const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** The longest reference: &#1114111; */
const LONGEST_ENTITY = 10

/** Start tags kept ready: no more, and none longer, as the rare ones do not come again. */
const MOST_TAGS = 4_096
const LONGEST_TAG = 256
/** Of all documents: an office program writes the same tags into every one. */
const TAGS = new Map<string, Tag>()
const NOTHING: Attributes = Object.freeze({})

export class XmlTokens {
  /** True from the first thing on that is not well-formed; nothing is reported after it. */
  damaged = false
  private readonly handler: TokenHandler
  /** What came and is not a whole token yet. */
  private rest = ''
  private readonly open: string[] = []
  private rooted = false

  constructor(handler: TokenHandler) {
    this.handler = handler
  }

  write(piece: string): void {
    if (this.damaged) return
    const text = this.rest === '' ? piece : this.rest + piece
    const read = this.tokens(text)
    this.rest = read < text.length ? text.slice(read) : ''
  }

  /** After the last piece: everything must be closed. */
  end(): void {
    if (this.damaged) return
    if (this.rest !== '') this.words(this.rest)
    if (this.open.length > 0 || !this.rooted || this.rest.includes('<')) this.damaged = true
  }

  /** @returns how far the text was read: to its end, or to the beginning of a token that is not whole. */
  private tokens(text: string): number {
    let at = 0
    while (!this.damaged) {
      const sign = text.indexOf('<', at)
      if (sign < 0) return this.loose(text, at)
      if (sign > at) this.words(text.slice(at, sign))
      const next = this.token(text, sign)
      if (next < 0) return sign
      at = next
    }
    return text.length
  }

  /**
   * Words without a sign behind them yet: all but the beginning of a reference or of a line break of two
   * characters.
   */
  private loose(text: string, at: number): number {
    const sign = text.lastIndexOf('&')
    const whole = text.endsWith('\r') ? text.length - 1 : text.length
    const end =
      sign >= at && sign > text.length - LONGEST_ENTITY && !text.includes(';', sign)
        ? sign
        : Math.max(at, whole)
    if (end > at) this.words(text.slice(at, end))
    return end
  }

  /** @returns where the token ends; -1 when it is not whole. */
  private token(text: string, at: number): number {
    const second = text.charCodeAt(at + 1)
    if (second === SLASH) return this.endTag(text, at)
    if (second === QUESTION) return after(text, '?>', at + 2)
    if (second === EXCLAMATION) return this.declaration(text, at)
    return this.startTag(text, at)
  }

  private declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
    if (text.startsWith(CDATA, at)) {
      const end = text.indexOf(']]>', at + CDATA.length)
      if (end < 0) return -1
      this.said(text.slice(at + CDATA.length, end))
      return end + 3
    }
    if (
      text.length - at < CDATA.length &&
      (CDATA.startsWith(text.slice(at)) || '<!--'.startsWith(text.slice(at)))
    )
      return -1
    this.damaged = true
    return text.length
  }

  private endTag(text: string, at: number): number {
    const end = text.indexOf('>', at)
    if (end < 0) return -1
    const expected = this.open.pop()
    let name = text.slice(at + 2, end)
    if (name !== expected) name = name.trimEnd()
    if (expected === undefined || name !== expected) this.damaged = true
    else this.handler.close(name)
    return end + 1
  }

  private startTag(text: string, at: number): number {
    let end = text.indexOf('>', at + 1)
    if (end < 0) return -1
    let tag = TAGS.get(text.slice(at + 1, end)) ?? null
    if (tag === null) {
      end = endOfTag(text, at + 1, end)
      if (end < 0) return -1
      tag = this.read(text.slice(at + 1, end))
    }
    if (tag === null || (this.rooted && this.open.length === 0)) {
      this.damaged = true
      return text.length
    }
    this.rooted = true
    this.handler.open(tag.name, tag.attributes)
    if (tag.empty) this.handler.close(tag.name)
    else this.open.push(tag.name)
    return end + 1
  }

  private read(written: string): Tag | null {
    const empty = written.endsWith('/')
    const whole = empty ? written.slice(0, -1) : written
    const space = whole.search(/\s/)
    const name = space < 0 ? whole : whole.slice(0, space)
    const attributes = space < 0 ? NOTHING : readAttributes(whole, space)
    if (attributes === null || !NAME.test(name)) return null
    const tag = { name, attributes, empty }
    if (written.length <= LONGEST_TAG) {
      if (TAGS.size >= MOST_TAGS) TAGS.clear()
      TAGS.set(written, tag)
    }
    return tag
  }

  private words(text: string): void {
    const said = text.includes('&') ? decoded(text) : text
    if (said === null) this.damaged = true
    else this.said(said)
  }

  private said(text: string): void {
    if (FORBIDDEN.test(text) || (this.open.length === 0 && !BLANK.test(text))) this.damaged = true
    else if (this.open.length > 0)
      this.handler.text(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
  }
}

const SLASH = 0x2f
const QUESTION = 0x3f
const EXCLAMATION = 0x21
const DOUBLE = 0x22
const SINGLE = 0x27
const CDATA = '<![CDATA['

function after(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from)
  return end < 0 ? -1 : end + sign.length
}

/**
 * Where the > of a tag is that is in no attribute's value, from the first > on; -1 when it has not come
 * yet.
 */
function endOfTag(text: string, from: number, first: number): number {
  let end = first
  for (let at = from; at < end; at++) {
    const quote = text.charCodeAt(at)
    if (quote !== DOUBLE && quote !== SINGLE) continue
    const close = text.indexOf(quote === DOUBLE ? '"' : "'", at + 1)
    if (close < 0) return -1
    if (close > end) {
      end = text.indexOf('>', close)
      if (end < 0) return -1
    }
    at = close
  }
  return end
}

function readAttributes(tag: string, from: number): Attributes | null {
  const attributes: { [name: string]: string } = {}
  let at = from
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(tag)
    if (match === null) break
    const [whole, name = '', double, single] = match
    const value = double ?? single ?? ''
    const said = value.includes('&') ? decoded(value) : value
    if (said === null || Object.hasOwn(attributes, name)) return null
    attributes[name] = /[\t\n\r]/.test(said) ? said.replace(/\r\n|[\t\n\r]/g, ' ') : said
    at += whole.length
  }
  return BLANK.test(tag.slice(at)) ? Object.freeze(attributes) : null
}

/** null when a reference stands for nothing: there is no DTD that could name more than the five. */
function decoded(text: string): string | null {
  let known = true
  const said = text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = codeOf(decimal, hexadecimal)
    const character = code !== null && isCharacter(code) ? String.fromCodePoint(code) : named(name)
    if (character !== undefined) return character
    known = false
    return whole
  })
  return known ? said : null
}

function codeOf(decimal: string | undefined, hexadecimal: string | undefined): number | null {
  if (decimal !== undefined) return Number(decimal)
  return hexadecimal === undefined ? null : Number.parseInt(hexadecimal, 16)
}

/** Not NUL, and no half of a surrogate pair. */
function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}

function named(name: string | undefined): string | undefined {
  return name !== undefined && Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
}
