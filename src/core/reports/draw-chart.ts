/**
 * Charts of reports as vector pictures (SVG): bars lie across, for names of units are long; parts of stacked bars and
 * columns are told apart by hatching, so that they are read in grey, too. Every figure is written beside its bar.
 */
import { compared, exactly, type Fraction } from '../kernel/exact.ts'
import type { ReportChart, SeriesCode } from './chart.ts'

/** Words of a chart, in the language of what it is drawn for. */
export type ChartWords = {
  readonly title: string
  readonly seriesName: (code: SeriesCode) => string
}

export type ChartLook = { readonly fontFamily: string; readonly ink: string; readonly line: string }

/** Points; a sheet's text is 470 wide. */
const WIDTH = 460
const [ROW, GAP, TOP, LEGEND, FONT] = [15, 9, 8, 22, 10] as const
const NAME_MOST = 12
const VALUE_ROOM = 66

/** A fill for every series: a shade and a hatch over it. Shades are far apart in grey. */
const FILLS: Record<SeriesCode, { readonly shade: string; readonly hatch: Hatch }> = {
  red: { shade: '#b3261e', hatch: 'none' },
  yellow: { shade: '#f2b84b', hatch: 'stripes' },
  green: { shade: '#cfe8d5', hatch: 'dots' },
  unjudged: { shade: '#ffffff', hatch: 'none' },
  rate: { shade: '#3a6ea5', hatch: 'none' },
  achievement: { shade: '#c9d8ea', hatch: 'dots' },
  budget: { shade: '#c9d8ea', hatch: 'stripes' },
  paid: { shade: '#3a6ea5', hatch: 'none' },
  excellent: { shade: '#2f6b4f', hatch: 'none' },
  good: { shade: '#a9cdb8', hatch: 'stripes' },
  fair: { shade: '#f3e3b3', hatch: 'dots' },
  poor: { shade: '#b3261e', hatch: 'cross' },
  weight: { shade: '#c9d8ea', hatch: 'stripes' },
  score: { shade: '#3a6ea5', hatch: 'none' },
  share: { shade: '#3a6ea5', hatch: 'none' },
}
type Hatch = 'none' | 'stripes' | 'dots' | 'cross'

export const SERIES_FILLS = FILLS

const PATTERN_SHAPES: Record<Exclude<Hatch, 'none'>, string> = {
  stripes: '<path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke="#222" stroke-width="0.7"/>',
  dots: '<circle cx="2" cy="2" r="0.8" fill="#222"/><circle cx="5" cy="5" r="0.8" fill="#222"/>',
  cross: '<path d="M0 6L6 0M0 0L6 6" stroke="#fff" stroke-width="0.9"/>',
}

/** The picture alone; its title and its figures are beside it. */
export function drawChart(
  chart: ReportChart,
  { seriesName }: Pick<ChartWords, 'seriesName'>,
  look: ChartLook,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const { body, height } = chart.kind === 'line' ? lines(chart, look) : bars(chart, look)
  const codes = chart.series.map(({ code }) => code)
  const whole = height + (codes.length > 1 ? LEGEND : 0)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}" font-family="${escapeXml(look.fontFamily)}" font-size="${FONT}" fill="${look.ink}">`,
    `<defs>${codes.map(patternOf).join('')}</defs>`,
    body,
    codes.length > 1 ? legend(codes, seriesName, height) : '',
    '</svg>',
  ].join('')
  return { svg, width: WIDTH, height: whole }
}

function patternOf(code: SeriesCode): string {
  const { shade, hatch } = FILLS[code]
  return hatch === 'none'
    ? ''
    : `<pattern id="fill-${code}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${shade}"/>${PATTERN_SHAPES[hatch]}</pattern>`
}

function fillOf(code: SeriesCode): string {
  const { shade, hatch } = FILLS[code]
  return hatch === 'none' ? shade : `url(#fill-${code})`
}

function bars(chart: ReportChart, look: ChartLook): { readonly body: string; readonly height: number } {
  const { categories, series, kind } = chart
  const each = kind === 'stacked' ? 1 : series.length
  const [left, step] = [nameRoom(categories), ROW * each + GAP]
  const room = WIDTH - left - VALUE_ROOM
  const most = largest(chart)
  const rows = categories.map((name, at) => {
    const top = TOP + at * step
    const drawn =
      kind === 'stacked'
        ? stacked(chart, at, { left, top, room, most })
        : side(chart, at, { left, top, room, most })
    return `${text(short(name), left - 6, top + (ROW * each) / 2 + FONT * 0.35, 'end')}${drawn}`
  })
  const height = TOP * 2 + categories.length * step - GAP
  const axis = `<path d="M${left} ${TOP - 4}V${height - TOP + 4}" stroke="${look.line}" stroke-width="0.8"/>`
  return { body: `${rows.join('')}${axis}`, height }
}

type At = { readonly left: number; readonly top: number; readonly room: number; readonly most: Fraction }

function stacked({ series }: ReportChart, at: number, { left, top, room, most }: At): string {
  let x = left
  const parts = series.map(({ code, values }) => {
    const value = values[at] ?? null
    const width = value === null ? 0 : scaled(value, most, room)
    const from = x
    x += width
    if (width === 0) return ''
    // A figure on a plate of its own is read over every hatch.
    const words =
      width < 14
        ? ''
        : `<rect x="${two(from + width / 2 - textWidth(value ?? '') / 2 - 2)}" y="${top + 2}" width="${two(textWidth(value ?? '') + 4)}" height="${ROW - 4}" fill="#fff"/>${text(value ?? '', from + width / 2, top + ROW / 2 + FONT * 0.35, 'middle')}`
    return `${rect(from, top, width, code)}${words}`
  })
  const all = series.map(({ values }) => Number(values[at] ?? 0)).reduce((sum, one) => sum + one, 0)
  return `${parts.join('')}${text(String(all), x + 5, top + ROW / 2 + FONT * 0.35, 'start')}`
}

function side({ series, unit }: ReportChart, at: number, { left, top, room, most }: At): string {
  return series
    .map(({ code, values }, row) => {
      const value = values[at] ?? null
      const y = top + row * ROW
      const width = value === null ? 0 : scaled(value, most, room)
      const shown = value === null ? '—' : `${value}${unit === '%' ? '%' : ''}`
      return `${width === 0 ? '' : rect(left, y + 1, width, code)}${text(shown, left + width + 5, y + ROW / 2 + FONT * 0.35, 'start')}`
    })
    .join('')
}

/** A line through the figures of each series, told apart by its dashes. */
function lines(chart: ReportChart, look: ChartLook): { readonly body: string; readonly height: number } {
  const [left, top, height] = [20, 14, 130]
  const { categories, series } = chart
  const most = largest(chart)
  const across = (WIDTH - left * 2) / Math.max(1, categories.length - 1)
  const x = (at: number) => left + at * across
  const y = (value: string) => top + height - scaled(value, most, height)
  const drawn = series.map(({ code, values }, row) => {
    const points = values.flatMap((value, at) => (value === null ? [] : [`${two(x(at))},${two(y(value))}`]))
    const dash = row === 0 ? '' : ` stroke-dasharray="${row * 4} 3"`
    const figures = values.map((value, at) =>
      value === null ? '' : text(value, x(at), y(value) - 4, at === 0 ? 'start' : 'middle'),
    )
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${FILLS[code].shade}" stroke-width="1.6"${dash}/>${figures.join('')}`
  })
  const names = categories.map((name, at) => text(short(name), x(at), top + height + 16, 'middle'))
  const axis = `<path d="M${left} ${top + height}H${WIDTH - left}" stroke="${look.line}" stroke-width="0.8"/>`
  return { body: `${axis}${drawn.join('')}${names.join('')}`, height: top + height + 24 }
}

function legend(codes: readonly SeriesCode[], seriesName: (code: SeriesCode) => string, top: number): string {
  let x = 60
  return codes
    .map((code) => {
      const words = seriesName(code)
      const from = x
      x += 12 + textWidth(words) + 22
      return `<rect x="${from}" y="${top + 4}" width="12" height="10" fill="${fillOf(code)}" stroke="#222" stroke-width="0.5"/>${text(words, from + 17, top + 13, 'start')}`
    })
    .join('')
}

function rect(x: number, y: number, width: number, code: SeriesCode): string {
  return `<rect x="${two(x)}" y="${y}" width="${two(width)}" height="${ROW - 2}" fill="${fillOf(code)}" stroke="#222" stroke-width="0.5"/>`
}

function text(words: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${two(x)}" y="${two(y)}" text-anchor="${anchor}">${escapeXml(words)}</text>`
}

/** What the longest bar stands for. */
function largest({ kind, series, categories }: ReportChart): Fraction {
  const sums =
    kind === 'stacked'
      ? categories.map((_, at) =>
          series
            .map(({ values }) => exactly(values[at] ?? '0'))
            .reduce((a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under })),
        )
      : series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [exactly(value)])))
  return sums.reduce((most, one) => (compared(one, most) > 0 ? one : most), { over: 0n, under: 1n })
}

/** Pixels of a value; nothing below 0. */
function scaled(value: string, most: Fraction, room: number): number {
  const one = exactly(value)
  if (one.over <= 0n || most.over <= 0n) return 0
  return (Number((one.over * most.under * 10_000n) / (one.under * most.over)) / 10_000) * room
}

function nameRoom(names: readonly string[]): number {
  return Math.max(40, ...names.map((name) => textWidth(short(name)) + 10))
}

function short(name: string): string {
  const characters = [...name]
  return characters.length > NAME_MOST ? `${characters.slice(0, NAME_MOST - 1).join('')}…` : name
}

/** Letters and figures are half as wide as Chinese. */
function textWidth(words: string): number {
  return [...words].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2e80 ? 0.56 : 1), 0) * FONT
}

function two(value: number): string {
  return String(Math.round(value * 100) / 100)
}

const ESCAPES: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(words: string): string {
  return words
    .replace(
      // oxlint-disable-next-line no-control-regex -- XML has no way to write these
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      '',
    )
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
