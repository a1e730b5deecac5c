/** What must be known of a font to place its glyphs. The layout of the bytes is pdf.js's own (FONT_INFO). */

export type Font = {
  /** Glyph space to text space, along and across the line. */
  readonly scale: number
  readonly vertical: boolean
  /** Of glyphs without a metric of their own: advance, and origin from the left and top, in glyph space. */
  readonly verticalMetric: readonly [number, number, number] | null
}

const BOOLEANS = [
  'black',
  'bold',
  'disableFontFace',
  'fontExtraProperties',
  'isInvalidPDFjsFont',
  'isType3Font',
  'italic',
  'missingFile',
  'remeasure',
  'vertical',
] as const
const NUMBERS = 3
const NUMBERS_AT = Math.ceil((BOOLEANS.length * 2) / 8)
const MATRIX_AT = NUMBERS_AT + NUMBERS * 8 + 1 + 4 * 2
const METRICS_AT = MATRIX_AT + 1 + 6 * 8

const USUAL_SCALE = 0.001

export function parseFont(buffer: ArrayBuffer): Font {
  const view = new DataView(buffer)
  const index = BOOLEANS.indexOf('vertical') * 2
  const vertical = ((view.getUint8(index >> 3) >> (index & 7)) & 0x03) === 0x02
  const scale = view.getUint8(MATRIX_AT) === 6 ? view.getFloat64(MATRIX_AT + 1, true) : USUAL_SCALE
  const metrics =
    view.getUint8(METRICS_AT) === 3
      ? ([0, 1, 2] as const).map((i) => view.getInt16(METRICS_AT + 1 + i * 2, true))
      : null
  const [advance, left, top] = metrics ?? []
  return {
    scale: Number.isFinite(scale) && scale !== 0 ? scale : USUAL_SCALE,
    vertical,
    verticalMetric:
      advance === undefined || left === undefined || top === undefined ? null : [advance, left, top],
  }
}
