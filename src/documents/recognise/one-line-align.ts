/**
 * Which column each word of a row belongs to, when the row is only its words: every way to lay the words
 * under the columns has a cost, and a word is placed only if the cheapest ways agree about it.
 */
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import type { ColumnName } from '../layouts/layout.ts'

export type AlignedRow = ReadonlyMap<ColumnName, string>
export type Alignment = { readonly rows: readonly AlignedRow[]; readonly left: readonly string[] }

/** More words between two labels are not laid out. */
const MOST_WORDS = 600
/** Words that one cell was torn into. */
const MOST_PIECES = 4
const NEVER = 1_000
const EPSILON = 1e-6

const SIGN = /^(?:[≥≤＞＜><=＝≧≦⩾⩽]|>=|<=|大于|小于|等于|定性|定量)$/u
const VALUE = /^(?:[≥≤＞＜><=＝≧≦⩾⩽]|不低于|不少于|不超过|不高于)\s*\d/u
const NUMBER = /^\d[\d,]*(?:\.\d+)?$/u
const FIGURE = /^\d[\d,]*(?:\.\d+)?\s*\S{0,8}$/u
const DATE = /^(?:20\d{2}年)?\d{1,2}月.{0,6}$/u
const REACHED = /^(?:基本)?(?:达成|达到|完成|已|未|部分)|(?:预期指标|完成)$/u
const DASH = /^[-—–－/]+$/u

/** Lays words under columns, as many rows as they make. */
export function align(words: readonly string[], columns: readonly ColumnName[]): Alignment {
  if (words.length === 0) return { rows: [], left: [] }
  // A word alone in its row is a row whose cells ran together.
  if (words.length > MOST_WORDS || (words.length === 1 && columns.length > 1) || !columns.includes('level3'))
    return { rows: [], left: words }
  const ways = new Ways(words, columns)
  return ways.best()
}

/** The cheapest ways through a grid of (words taken, columns passed); a row ends behind the last column. */
class Ways {
  private readonly words: readonly string[]
  private readonly columns: readonly ColumnName[]
  private readonly width: number
  /** Cheapest cost to reach a state, and from it to the end. */
  private readonly to: Float64Array
  private readonly from: Float64Array

  constructor(words: readonly string[], columns: readonly ColumnName[]) {
    this.words = words
    this.columns = columns
    this.width = columns.length + 1
    const size = (words.length + 1) * this.width
    this.to = new Float64Array(size).fill(Infinity)
    this.from = new Float64Array(size).fill(Infinity)
    this.forward()
    this.backward()
  }

  private state(taken: number, column: number): number {
    return taken * this.width + column
  }

  private forward(): void {
    this.to[this.state(0, 0)] = 0
    this.each(0, 1, ({ state, next, cost }) => {
      this.to[next] = Math.min(this.to[next] ?? Infinity, (this.to[state] ?? Infinity) + cost)
    })
  }

  private backward(): void {
    this.from[this.state(this.words.length, 0)] = 0
    this.each(this.words.length, -1, ({ state, next, cost }) => {
      this.from[state] = Math.min(this.from[state] ?? Infinity, (this.from[next] ?? Infinity) + cost)
    })
  }

  /** Every step between two states, in an order in which what comes before is known. */
  private each(start: number, direction: 1 | -1, visit: (step: Readonly<Step>) => void): void {
    const last = this.width - 1
    const step: Step = { state: 0, next: 0, cost: 0, taken: 0, column: 0, count: 0 }
    const columns = (taken: number) => {
      for (let index = 0; index < last; index++) {
        const column = direction > 0 ? index : last - 1 - index
        for (let count = 0; count <= MOST_PIECES && taken + count <= this.words.length; count++) {
          step.cost = this.cost(taken, column, count)
          if (step.cost >= NEVER) continue
          step.state = this.state(taken, column)
          step.next = this.state(taken + count, column + 1)
          step.taken = taken
          step.column = column
          step.count = count
          visit(step)
        }
      }
    }
    for (let taken = start; taken >= 0 && taken <= this.words.length; taken += direction) {
      columns(taken)
      // The end of a row is the beginning of the next one, whose steps are then looked at once more.
      step.state = this.state(taken, last)
      step.next = this.state(taken, 0)
      step.cost = 0
      step.taken = taken
      step.column = last
      step.count = 0
      visit(step)
      columns(taken)
    }
  }

  private cost(taken: number, column: number, count: number): number {
    const name = this.columns[column]
    if (name === undefined) return NEVER
    if (count === 0) return SKIPPED[name] ?? 1
    const words = this.words.slice(taken, taken + count)
    return joinCost(name, words) + wordsCost(name, words)
  }

  best(): Alignment {
    const total = this.to[this.state(this.words.length, 0)] ?? Infinity
    if (!Number.isFinite(total)) return { rows: [], left: this.words }
    const places = this.places(total)
    const rows: Map<ColumnName, string>[] = []
    const left: string[] = []
    let row = new Map<ColumnName, string>()
    let taken = 0
    let column = 0
    while (taken < this.words.length || column > 0) {
      const step = this.stepFrom(taken, column)
      if (step === null) break
      const name = this.columns[column]
      if (column < this.width - 1 && step > 0 && name !== undefined) {
        const words = this.words.slice(taken, taken + step)
        if (words.every((_, index) => places[taken + index]?.size === 1)) row.set(name, joinedWords(words))
        else left.push(...words)
      }
      taken += step
      column++
      if (column < this.width - 1) continue
      if (row.size > 0) rows.push(row)
      row = new Map()
      column = 0
    }
    return { rows, left }
  }

  /** The length of a step on a cheapest way. */
  private stepFrom(taken: number, column: number): number | null {
    const here = this.from[this.state(taken, column)] ?? Infinity
    for (let count = 0; count <= MOST_PIECES && taken + count <= this.words.length; count++) {
      const cost = this.cost(taken, column, count)
      const rest = this.from[this.state(taken + count, column + 1)] ?? Infinity
      if (cost < NEVER && Math.abs(cost + rest - here) < EPSILON) return count
    }
    return null
  }

  /** The columns that the cheapest ways put each word under. */
  private places(total: number): readonly Set<number>[] {
    const places = this.words.map(() => new Set<number>())
    this.each(0, 1, ({ state, next, cost, taken, column, count }) => {
      if (Math.abs((this.to[state] ?? Infinity) + cost + (this.from[next] ?? Infinity) - total) > EPSILON)
        return
      for (let index = 0; index < count; index++) places[taken + index]?.add(column)
    })
    return places
  }
}

/**
 * From one state to the next: so many words behind those taken go under a column. One object for all steps.
 */
type Step = {
  state: number
  next: number
  cost: number
  taken: number
  column: number
  count: number
}

/** What it costs that a column stays blank. */
const SKIPPED: { readonly [column in ColumnName]?: number } = {
  ordinal: 0,
  level3: NEVER,
  value: 6,
  actual: 3,
  weight: 3,
  score: 3,
  sign: 2,
  measure: 1.5,
  description: 2,
  basis: 2,
  reason: 0.1,
  remedy: 0.1,
  note: 0.1,
}
const TEXTS: ReadonlySet<ColumnName> = new Set(['level3', 'description', 'basis', 'reason', 'remedy', 'note'])

function joinCost(name: ColumnName, words: readonly string[]): number {
  if (words.length === 1) return 0
  // A sign and its number: ≥ 95%.
  if (name === 'value' && words.length === 2 && SIGN.test(words[0] ?? '')) return 0.2
  if (TEXTS.has(name)) return (words.length - 1) * 2
  return name === 'value' || name === 'actual' ? (words.length - 1) * 3 : NEVER
}

/**
 * What it costs that words are in a column: nothing when they are its kind, much when they are another's.
 */
function wordsCost(name: ColumnName, words: readonly string[]): number {
  const text = words.join('')
  const number = NUMBER.test(text)
  switch (name) {
    case 'weight':
    case 'score':
      return pointsCost(text)
    case 'sign':
      return SIGN.test(text) ? 0 : NEVER
    case 'measure':
      return text.length <= 10 && !/\d/u.test(text) && !SIGN.test(text) ? 0 : NEVER
    case 'ordinal':
      return /^\d{1,3}$/u.test(text) ? 0 : NEVER
    case 'value':
      return valueCost(text)
    case 'actual':
    case 'to-date':
    case 'expected':
      if (number || FIGURE.test(text) || REACHED.test(text) || DATE.test(text)) return 0
      return VALUE.test(text) ? 2 : 1
    case 'level3':
    case 'description':
    case 'basis':
      return VALUE.test(text) || number || SIGN.test(text) ? 8 : 0
    default:
      return number || VALUE.test(text) ? 8 : 0
  }
}

function pointsCost(text: string): number {
  if (canonicalDecimal(text.replace(/[分%％]$/u, '')) !== null) return 0
  return DASH.test(text) ? 0.5 : NEVER
}

function valueCost(text: string): number {
  if (VALUE.test(text) || DATE.test(text)) return 0
  if (NUMBER.test(text)) return 0.5
  if (FIGURE.test(text)) return 0
  if (REACHED.test(text)) return 1.5
  return text.length > 30 ? 3 : 1
}

/** Chinese words were parted by a line break, others by a blank. */
export function joinedWords(words: readonly string[]): string {
  return words.reduce(
    (text, word) => (text === '' || isWide(text.at(-1)) || isWide(word[0]) ? text + word : `${text} ${word}`),
    '',
  )
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef≥≤]/u.test(character)
}
