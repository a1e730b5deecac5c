/**
 * Looks of cells: each combination of face, lines, alignment and number format is written once and called by
 * its index.
 */
import type { PaperFonts, PaperNumber } from '../../paper/paper.ts'
import { looksLikeFormula } from '#core/kernel/csv.ts'
import { escapeXml } from '../../xml/text.ts'
import type { CellLook, SheetCell } from './rows.ts'

type Face = { readonly font: keyof PaperFonts; readonly size: number; readonly bold: boolean }

/** Points: 二号, 三号, 小三, 五号 are too large on a screen; the proportions stay. */
const FACES: Record<CellLook, Face> = {
  part: { font: 'title', size: 20, bold: false },
  'part-label': { font: 'heading', size: 15, bold: false },
  section: { font: 'heading', size: 14, bold: false },
  form: { font: 'heading', size: 15, bold: false },
  year: { font: 'table', size: 12, bold: false },
  note: { font: 'table', size: 10, bold: false },
  body: { font: 'body', size: 13, bold: false },
  'sub-heading': { font: 'subHeading', size: 13, bold: true },
  addressee: { font: 'body', size: 13, bold: false },
  signature: { font: 'body', size: 13, bold: false },
  label: { font: 'table', size: 10.5, bold: false },
  column: { font: 'table', size: 10.5, bold: false },
  group: { font: 'table', size: 10.5, bold: false },
  value: { font: 'table', size: 10.5, bold: false },
  bare: { font: 'table', size: 10.5, bold: false },
}
const FRAMED: ReadonlySet<CellLook> = new Set<CellLook>(['label', 'column', 'group', 'value'])
/** Formats up to here are Excel's own. */
const FIRST_FORMAT = 164
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export class XlsxStyles {
  private readonly fonts: PaperFonts
  private readonly faces = new Map<string, number>()
  private readonly formats = new Map<string, number>()
  private readonly looks = new Map<string, number>()

  constructor(fonts: PaperFonts) {
    this.fonts = fonts
    this.faceIndex(FACES.value)
    this.lookOf('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  }

  indexOf({ look, align, number, text }: SheetCell): number {
    const font = this.faceIndex(FACES[look])
    const format = number === null ? 0 : this.formatIndex(formatOf(number))
    const border = FRAMED.has(look) ? 1 : 0
    // A number that is wider than its cell is shown as ###; it cannot be broken, but made smaller.
    const vertical = look === 'bare' ? 'bottom' : 'center'
    return this.lookOf(
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0"${number === null ? quotePrefix(text) : ''} applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
        `<alignment horizontal="${align}" vertical="${vertical}" ${number === null ? 'wrapText' : 'shrinkToFit'}="1"/></xf>`,
    )
  }

  xml(): string {
    const formats = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    )
    const line = (side: string) => `<${side} style="thin"><color indexed="64"/></${side}>`
    return (
      `<styleSheet ${MAIN}>${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`}` +
      `<fonts count="${this.faces.size}">${[...this.faces.keys()].join('')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.looks.size}">${[...this.looks.keys()].join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
  }

  private faceIndex({ font, size, bold }: Face): number {
    const xml = `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${escapeXml(this.fonts[font])}"/><charset val="134"/></font>`
    return indexIn(this.faces, xml, 0)
  }

  private formatIndex(code: string): number {
    return indexIn(this.formats, code, FIRST_FORMAT)
  }

  private lookOf(xml: string): number {
    return indexIn(this.looks, xml, 0)
  }
}

/**
 * What Excel itself notes of a text typed behind an apostrophe: it stays one when it is edited, or saved as
 * CSV and opened again.
 */
function quotePrefix(text: string): string {
  return looksLikeFormula(text) ? ' quotePrefix="1"' : ''
}

function indexIn(map: Map<string, number>, key: string, first: number): number {
  const there = map.get(key)
  if (there !== undefined) return there
  const index = first + map.size
  map.set(key, index)
  return index
}

/**
 * ≥0.00"万元": sign and unit around the number, so that the cell shows what the paper says and still counts.
 */
function formatOf({ before, places, after, grouped }: Omit<PaperNumber, 'decimal'>): string {
  const whole = grouped ? '#,##0' : '0'
  const digits = places === 0 ? whole : `${whole}.${'0'.repeat(places)}`
  return `${quoted(before)}${digits}${quoted(after)}`
}

/**
 * In quotes; a quote itself, which quotes cannot hold, behind a backslash. % in quotes does not multiply by
 * 100.
 */
function quoted(text: string): string {
  return text
    .split('"')
    .map((piece) => (piece === '' ? '' : `"${piece}"`))
    .join('\\"')
}
