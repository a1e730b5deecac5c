/** Figures that ran together, parted where the relations between them leave one way only. */
import { canonicalDecimal, compareDecimal } from '#core/kernel/decimal.ts'
import type { ColumnName, FundColumn } from '../layouts/layout.ts'

const DASH = /^[—–-]$/u
/** More digits in one run are not parted. */
const LONGEST_RUN = 60
const MOST_STEPS = 50_000

/** The figures of a line of funds, one a column; one piece when there are several ways. */
export function partFundFigures(text: string, columns: readonly (FundColumn | null)[]): readonly string[] {
  if (/^[—–-]+$/u.test(text)) return [...text]
  if (text.length > LONGEST_RUN || !/^[\d.,%—–-]+$/u.test(text)) return [text]
  const ways = waysToPart(text, columns.length, (piece, index) => fits(piece, columns[index] ?? null))
  const kept = ways.filter((way) => isSound(way, columns))
  const [only] = kept
  return only && kept.length === 1 ? only : [text]
}

/** Every way to cut a run into so many pieces; none when there are too many to look at. */
function waysToPart(
  text: string,
  columns: number,
  ok: (piece: string, index: number) => boolean,
): readonly (readonly string[])[] {
  let open: { readonly taken: readonly string[]; readonly rest: string }[] = [{ taken: [], rest: text }]
  let steps = 0
  for (let index = 0; index < columns; index++) {
    const next: typeof open = []
    for (const { taken, rest } of open) {
      for (
        let length = index === columns - 1 ? rest.length : 1;
        length > 0 && length <= rest.length;
        length++
      ) {
        if (++steps > MOST_STEPS) return []
        const piece = rest.slice(0, length)
        if (ok(piece, index)) next.push({ taken: [...taken, piece], rest: rest.slice(length) })
      }
    }
    open = next
  }
  return open.filter(({ rest }) => rest === '').map(({ taken }) => taken)
}

function fits(piece: string, column: FundColumn | null): boolean {
  if (DASH.test(piece)) return true
  if (piece.endsWith('%')) return column === 'rate' && isFigure(piece.slice(0, -1))
  return isFigure(piece)
}

/** No needless zero in front, at most two decimals. */
function isFigure(text: string): boolean {
  return /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d{1,2})?$/u.test(text)
}

/**
 * The rate is what was spent of the year's budget, the score its share of the weight; amounts have decimals
 * alike.
 */
function isSound(way: readonly string[], columns: readonly (FundColumn | null)[]): boolean {
  const at = (name: FundColumn) => {
    const text = way[columns.indexOf(name)] ?? ''
    return DASH.test(text) || text === '' ? null : Number(text.replace(/[,%]/gu, ''))
  }
  const [budget, spent, rate, weight, score] = [
    at('adjusted') ?? at('initial'),
    at('executed'),
    at('rate'),
    at('weight'),
    at('score'),
  ]
  const decimals = new Set(
    ['initial', 'adjusted', 'executed']
      .map((name) => way[columns.indexOf(name as FundColumn)] ?? '')
      .filter((text) => text !== '' && !DASH.test(text))
      .map((text) => text.split('.')[1]?.length ?? 0),
  )
  if (decimals.size > 1 || budget === null || spent === null || rate === null || budget === 0) return false
  if (Math.abs((spent / budget) * 100 - rate) > RATE_TOLERANCE) return false
  return (
    score === null ||
    weight === null ||
    Math.abs((Math.min(rate, 100) / 100) * weight - score) <= SCORE_TOLERANCE
  )
}

/** Rounding of a rate with two decimals, and of a score made from it. */
const RATE_TOLERANCE = 0.011
const SCORE_TOLERANCE = 0.011

export type Scores = {
  readonly actual: string | null
  readonly weight: string
  readonly score: string | null
}

export type ScoredRow = {
  readonly value: string | null
  readonly actual: string | null
  readonly digits: string
  /** Points of the first level, where its label says them. */
  readonly level1: number | null
}

/** Actual value, weight and score of every row; null where there are several ways. */
export function partScores(
  rows: readonly ScoredRow[],
  columns: readonly ColumnName[],
): readonly (Scores | null)[] {
  if (!columns.includes('weight')) return rows.map(() => null)
  return rows.map((row) => {
    const ways = waysOf(row, columns)
    const [only] = ways
    return only && ways.length === 1 ? only : null
  })
}

function waysOf(row: ScoredRow, columns: readonly ColumnName[]): readonly Scores[] {
  const { digits } = row
  if (digits === '' || digits.length > LONGEST_RUN) return []
  const asksActual = columns.includes('actual') && row.actual === null
  const asksScore = columns.includes('score')
  const count = 1 + (asksActual ? 1 : 0) + (asksScore ? 1 : 0)
  const ways = waysToPart(digits, count, (piece) => isFigure(piece)).map((pieces): Scores => ({
    actual: asksActual ? (pieces[0] ?? null) : null,
    weight: pieces[asksActual ? 1 : 0] ?? '',
    score: asksScore ? (pieces.at(-1) ?? null) : null,
  }))
  const possible = ways.filter(
    ({ weight, score }) =>
      Number(weight) <= (row.level1 ?? MOST_POINTS) &&
      (score === null ||
        compareDecimal(canonicalDecimal(score) ?? '0', canonicalDecimal(weight) ?? '0') <= 0),
  )
  if (possible.length < 2) return possible
  const sound = possible.filter((way) => isEarned(row, way))
  return sound.length === 1 ? sound : possible
}

const MOST_POINTS = 100

/** A number that reaches its target earns all points, another the share of it. */
function isEarned({ value, actual: written }: ScoredRow, { actual, weight, score }: Scores): boolean {
  const target = /^(≥|≤|=|＝|>=|<=)(\d[\d,]*(?:\.\d+)?)/u.exec(value ?? '')
  const reached = Number(actual ?? written?.replace(/[^\d.].*$/u, '') ?? Number.NaN)
  if (!target || score === null || Number.isNaN(reached)) return false
  const aim = Number((target[2] ?? '').replaceAll(',', ''))
  const points = Number(weight)
  const least = target[1] === '≤' || target[1] === '<=' ? reached <= aim : reached >= aim
  return least
    ? Number(score) === points
    : Math.abs(points * (reached / aim) - Number(score)) <= SCORE_TOLERANCE
}
