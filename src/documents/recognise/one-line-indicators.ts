/** The indicator table of a form on one line: its header, and rows between the labels of levels. */
import { branchOfLabel, KIND_BRANCH, kindOfLabel } from '#core/indicator/kind.ts'
import type { ColumnName } from '../layouts/layout.ts'
import { splitPoints } from '#core/target/level-points.ts'
import { align } from './one-line-align.ts'
import type { OneLineRow } from './one-line-rows.ts'
import type { Token } from './one-line-tokens.ts'

/** Fewer known labels than these make no header. */
const LEAST_LABELS = 3
/** Labels of levels are short. */
const LONGEST_LEVEL = 30
const NOTE = /^[（(]\s*\d{1,3}(?:\.\d+)?\s*(?:分|%|％)?\s*[)）]$/u

export type IndicatorHeader = {
  readonly labels: readonly string[]
  readonly names: readonly ColumnName[]
  readonly to: number
}

/** The header that begins at a token; null when none does. */
export function indicatorHeader(tokens: readonly Token[], from: number): IndicatorHeader | null {
  const labels: string[] = []
  const names: ColumnName[] = []
  let at = from
  for (; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || (token.blank && names.length === 0)) break
    if (token.blank) continue
    // A label twice: the first words of the table.
    if (token.column === null || names.includes(token.column)) break
    labels.push(token.text)
    names.push(token.column)
  }
  const whole =
    names.length >= LEAST_LABELS &&
    names.includes('level3') &&
    (names.includes('level1') || names.includes('level2'))
  return whole ? { labels, names, to: at } : null
}

type Level = { readonly level: 1 | 2; readonly text: string; readonly length: number }

/** Labels of levels are in the first of the rows that they cover. */
const NO_LEVELS = { level1: null, level2: null }

/** Rows below a header up to `to`; words that cannot be told apart are `left`. */
export function oneLineIndicatorRows(
  tokens: readonly Token[],
  header: IndicatorHeader,
  to: number,
): { readonly rows: readonly OneLineRow[]; readonly left: readonly string[] } {
  const table = new IndicatorTable(header)
  const first = tokens.slice(header.to, to).find(({ blank }) => !blank)
  const bare = !splitPoints(first?.text ?? '').label.endsWith('指标')
  for (let at = header.to; at < to;) {
    const token = tokens[at]
    const level = token ? levelAt(tokens, at, to, table.context(bare)) : null
    if (level !== null) table.beginLevel(level)
    else if (token) table.take(token)
    at += level?.length ?? 1
  }
  table.endRows()
  return { rows: table.rows, left: table.left }
}

/** The rows that were read so far, and the words and levels of the ones under way. */
class IndicatorTable {
  readonly rows: OneLineRow[]
  readonly left: string[] = []
  readonly #names: readonly ColumnName[]
  /** Those of the rows alone. */
  readonly #columns: readonly ColumnName[]
  #level1: string | null = null
  #level2: string | null = null
  /** Of the last first level. */
  #branch = ''
  #chunk: Token[] = []
  /** Written ones of the chunk. */
  #words = 0

  constructor({ labels, names }: IndicatorHeader) {
    this.rows = [labels]
    this.#names = names
    this.#columns = names.filter((name) => name !== 'level1' && name !== 'level2')
  }

  /**
   * Right below a second level is the name of an indicator, whatever it says, and behind a name its value.
   */
  context(bare: boolean): Context {
    return {
      branch: this.#branch,
      bare,
      level2: this.#words === 0 ? this.#level2 : null,
      inside: this.#words === 1,
      belowFirst: this.#words === 0 && this.#level1 !== null && this.#level2 === null,
    }
  }

  take(token: Token): void {
    this.#chunk.push(token)
    if (!token.blank) this.#words++
  }

  beginLevel({ level, text }: Level): void {
    if (this.#words > 0 || this.#level2 !== null || (level === 1 && this.#level1 !== null)) this.endRows()
    this.#chunk = []
    this.#words = 0
    if (level === 1) {
      this.#level1 = text
      this.#branch = branchOfLabel(splitPoints(text).label) ?? ''
    } else this.#level2 = text
  }

  endRows(): void {
    const made = rowsOf(this.#chunk, this.#columns)
    this.left.push(...made.left)
    for (const [index, cells] of made.rows.entries()) {
      const levels = index === 0 ? { level1: this.#level1, level2: this.#level2 } : NO_LEVELS
      this.rows.push(
        this.#names.map(
          (name) => (name === 'level1' || name === 'level2' ? levels[name] : cells.get(name)) ?? '',
        ),
      )
    }
    // A level without a row names what nobody filled in.
    const level1 = this.#level1
    if (made.rows.length === 0 && level1 !== null && this.#names.includes('level1'))
      this.rows.push(this.#names.map((name) => (name === 'level1' ? level1 : '')))
    this.#chunk = []
    this.#words = 0
    this.#level1 = null
    this.#level2 = null
  }
}

function rowsOf(chunk: readonly Token[], columns: readonly ColumnName[]): ReturnType<typeof align> {
  const cells = chunk.map(({ text }) => text)
  // Blank cells kept in their places make whole rows.
  const blanks = cells.includes('') ? wholeRows(cells, columns) : null
  return (
    blanks ??
    align(
      cells.filter((cell) => cell !== ''),
      columns,
    )
  )
}

function wholeRows(
  cells: readonly string[],
  columns: readonly ColumnName[],
): ReturnType<typeof align> | null {
  // Between rows are the blank cells of the levels, merged over several of them.
  const trimmed = trimBlanks(cells)
  if (trimmed.length > columns.length || !columns.includes('level3') || columns[0] !== 'level3') return null
  const row = new Map<ColumnName, string>()
  for (const [index, text] of trimmed.entries()) {
    const name = columns[index]
    if (name !== undefined && text !== '') row.set(name, text)
  }
  const placed = align(
    [...row.values()],
    columns.filter((name) => row.has(name)),
  )
  return placed.rows.length === 1 && placed.left.length === 0 ? { rows: [row], left: [] } : null
}

function trimBlanks(cells: readonly string[]): readonly string[] {
  const from = cells.findIndex((cell) => cell !== '')
  let to = cells.length
  while (to > from && cells[to - 1] === '') to--
  return from < 0 ? [] : cells.slice(from, to)
}

type Context = {
  /** The branch of the last first level. */
  readonly branch: string
  /** Labels of this form do without 指标. */
  readonly bare: boolean
  /** The second level right before the token. */
  readonly level2: string | null
  /** One word of a row is before the token. */
  readonly inside: boolean
  /** A first level is right before the token. */
  readonly belowFirst: boolean
}

/** The label of a level at a token, with the points behind it. */
function levelAt(tokens: readonly Token[], at: number, to: number, context: Context): Level | null {
  const text = tokens[at]?.text ?? ''
  if (text.length > LONGEST_LEVEL) return null
  const noted = NOTE.test(at + 1 < to ? (tokens[at + 1]?.text ?? '') : '')
  const { label } = splitPoints(text)
  const kind = kindOfLabel(label)
  const branch = branchOfLabel(label)
  if ((kind === null && branch === null) || !isWritten(label, context)) return null
  if (context.level2 !== null && kind !== null && kind === kindOfLabel(splitPoints(context.level2).label))
    return null
  const length = noted ? 2 : 1
  // A second word may be the name again, unless levels follow one another.
  if (context.inside && !isLevelBelow(tokens, at + length, to, context)) return null
  const whole = noted ? text + (tokens[at + 1]?.text ?? '') : text
  // 满意度指标 and 成本指标 are names of both levels.
  const both = kind !== null && branch !== null
  const first = both
    ? !context.belowFirst &&
      (isLevelBelow(tokens, at + length, to, context) || KIND_BRANCH[kind] !== context.branch)
    : branch !== null
  return { level: first ? 1 : 2, text: whole, length }
}

/** 满意度 and 社会效益 without 指标 are names of indicators as well. */
function isWritten(label: string, { bare, level2 }: Context): boolean {
  return label.endsWith('指标') || bare || (level2 === null && label.startsWith('可持续'))
}

function isLevelBelow(tokens: readonly Token[], from: number, to: number, context: Context): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (!token || token.blank) continue
    const { label } = splitPoints(token.text)
    return (
      (kindOfLabel(label) !== null || branchOfLabel(label) !== null) &&
      isWritten(label, { ...context, level2: '' })
    )
  }
  return false
}
