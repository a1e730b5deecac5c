/**
 * Small PDF files for tests, written by hand: what they hold is known to the point. The Chinese font is named
 * and not embedded, as in many files of old printers; positions are points from the upper left corner of an
 * A4 page.
 */
import { deflateSync } from 'node:zlib'

const A4 = { width: 595, height: 842 } as const

export type PdfPage = {
  /** Drawing operators, see {@link text}, {@link line}. */
  readonly content: string
  readonly width?: number
  readonly height?: number
  /** Degrees clockwise. */
  readonly rotate?: number
  /** Further resources, such as `/XObject << /P 9 0 R >>`. */
  readonly resources?: string
}

export type PdfSettings = {
  /** Objects 10 and following, each `<< … >> stream … endstream` or a dictionary. */
  readonly objects?: readonly (string | Buffer)[]
  /** Inflated streams are easier to look at, deflated ones are what is met. */
  readonly deflate?: boolean
  /** Further entries of the trailer. */
  readonly trailer?: string
  /** Instead of the map that says which characters the codes are (`/Encoding /UniGB-UTF16-H`). */
  readonly font?: string
}

const FONT = `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [
<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500]
/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>`

/** One line of writing in the Chinese font. @param y of the line's foot, from the top of the page */
export function text(words: string, x: number, y: number, size = 10): string {
  const codes = Buffer.from(words, 'utf16le').swap16().toString('hex')
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${A4.height - y} Tm <${codes}> Tj ET\n`
}

/** A stroked line, from the top of the page. */
export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${A4.height - y0} m ${x1} ${A4.height - y1} l S\n`
}

/** All lines of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return ys.map((y) => line(left, y, right, y)).join('') + xs.map((x) => line(x, top, x, bottom)).join('')
}

export function stream(content: string | Buffer, dictionary = '', deflate = false): Buffer {
  const plain = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1')
  const data = deflate ? deflateSync(plain) : plain
  return Buffer.concat([
    Buffer.from(
      `<< /Length ${data.length} ${deflate ? '/Filter /FlateDecode ' : ''}${dictionary}>>\nstream\n`,
    ),
    data,
    Buffer.from('\nendstream'),
  ])
}

const FIRST_PAGE = 100

export function makePdf(
  pages: readonly PdfPage[],
  { objects = [], deflate = false, trailer = '', font = FONT }: PdfSettings = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(' ')
  const all = new Map<number, string | Buffer>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, font],
  ])
  for (const [i, object] of objects.entries()) all.set(10 + i, object)
  for (const [
    i,
    { content, width = A4.width, height = A4.height, rotate = 0, resources = '' },
  ] of pages.entries()) {
    const number = FIRST_PAGE + 2 * i
    all.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F 3 0 R >> ${resources} >> /Contents ${number + 1} 0 R >>`,
    )
    all.set(number + 1, stream(content, '', deflate))
  }
  return assemble(all, trailer)
}

/** Numbered objects with the table that says where each begins. */
export function assemble(objects: ReadonlyMap<number, string | Buffer>, trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places = new Map<number, number>()
  let at = parts[0]?.length ?? 0
  for (const [number, body] of objects) {
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    places.set(number, at)
    at += part.length
    parts.push(part)
  }
  const size = Math.max(...objects.keys()) + 1
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number)
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
