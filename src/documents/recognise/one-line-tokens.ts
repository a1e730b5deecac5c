/**
 * A form that lost its rows: all its cells on one text line. Here the line becomes tokens, cells where
 * something marks
 * their ends (tabs, bars, blanks), and labels that the blanks inside them tore apart are put together again.
 */
import { trimAll } from '#core/kernel/characters.ts'
import { branchOfLabel, kindOfLabel } from '#core/indicator/kind.ts'
import { GENERAL, type LabelRole } from '../layouts/layout-index.ts'
import { labelKey, type ColumnName, type FundColumn } from '../layouts/layout.ts'
import { gluedPieces } from './one-line-glued.ts'

export type Token = {
  readonly text: string
  /**
   * Nothing but a place where a cell would be; only where cells are separated with certainty or by two
   * blanks.
   */
  readonly blank: boolean
  /** What the token says when it is a label; `text` when it is not. */
  readonly role: LabelRole | null
  readonly column: ColumnName | null
  readonly fund: FundColumn | null
  readonly source: boolean
  readonly total: boolean
}

/** More are no form. */
const MOST_TOKENS = 50_000
/** A label is torn into no more pieces: 绩 效 指 标. */
const MOST_PIECES = 6
const LONGEST_LABEL = 40
const BAR = /[|｜│┃\t]/u
const LEAST_BARS = 8

/** The tokens of a line, blank ones included where they mean a blank cell; none where there are too many. */
export function lineTokens(text: string): readonly Token[] {
  const pieces = piecesOf(text)
  return pieces.length > MOST_TOKENS ? [] : joinLabels(pieces.flatMap(partInline))
}

/** The tokens of cells that are separated already. */
export function tokensOfCells(cells: readonly string[]): readonly Token[] {
  return cells.length > MOST_TOKENS
    ? []
    : cells.map((cell) => tokenOf(cell.split('\n').map(trimAll).join('')))
}

function piecesOf(text: string): readonly string[] {
  const glued = gluedPieces(text)
  if (glued) return glued
  let bars = 0
  for (const character of text) if (BAR.test(character)) bars++
  if (bars >= LEAST_BARS) return withoutRims(text.split(BAR).map(trimAll))
  return blankPieces(text)
}

/**
 * Where cells are two or more blanks apart, fewer blanks are inside a cell and twice as many enclose a
 * blank one.
 */
function blankPieces(text: string): readonly string[] {
  const runs = new Map<number, number>()
  let count = 0
  for (const [run] of text.matchAll(BLANKS)) {
    runs.set(run.length, (runs.get(run.length) ?? 0) + 1)
    count++
  }
  const [apart = 1, times = 0] = [...runs].toSorted(([, a], [, b]) => b - a)[0] ?? []
  if (apart < 2 || times * 5 < count * 4) return text.split(BLANK).map(trimAll)
  const pieces = ['']
  let at = 0
  for (const match of text.matchAll(BLANKS)) {
    const [run] = match
    pieces.push((pieces.pop() ?? '') + text.slice(at, match.index))
    if (run.length < apart) pieces.push((pieces.pop() ?? '') + run)
    else for (let cell = 0; cell < Math.floor(run.length / apart); cell++) pieces.push('')
    at = match.index + run.length
  }
  pieces.push((pieces.pop() ?? '') + text.slice(at))
  return pieces.map(trimAll)
}

const BLANK = /[ \u00a0\u2002-\u2006\u3000\t\n\r]/u
const BLANKS = new RegExp(`${BLANK.source}+`, 'gu')

/** 项目负责人：某某 is a label and its value. */
function partInline(piece: string): readonly string[] {
  const match = piece.length > LONGEST_INLINE ? null : /^((?:其中[：:])?[^：:]{2,20}[：:])(.+)$/u.exec(piece)
  const role = match ? tokenOf(match[1] ?? '').role : null
  return match && (role?.kind === 'detail' || role?.kind === 'field' || role?.kind === 'goals')
    ? [match[1] ?? '', match[2] ?? '']
    : [piece]
}

const LONGEST_INLINE = 200

/** Bars at both ends of a line enclose no cells. */
function withoutRims(pieces: readonly string[]): readonly string[] {
  return pieces.slice(pieces[0] === '' ? 1 : 0, pieces.at(-1) === '' ? -1 : undefined)
}

function tokenOf(text: string): Token {
  const key = text.length > LONGEST_LABEL ? '' : labelKey(text)
  return {
    text,
    blank: text === '',
    role: key === '' ? null : (GENERAL.roles.get(key) ?? null),
    column: key === '' ? null : (GENERAL.columns.get(key) ?? null),
    fund: key === '' ? null : (GENERAL.fundColumns.get(key) ?? null),
    source: key !== '' && GENERAL.fundSources.has(key),
    total: key !== '' && GENERAL.totals.has(key),
  }
}

/** Whether a token is a label of some part of a form. */
export function isLabel({ role, column, fund, source, total }: Token): boolean {
  return role !== null || column !== null || fund !== null || source || total
}

/** 年度 总体 目标 is 年度总体目标, 项目资金 （万元） is one label; the longest that fits is taken. */
function joinLabels(pieces: readonly string[]): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pieces.length;) {
    const length = labelLength(pieces, at)
    tokens.push(
      tokenOf(
        pieces
          .slice(at, at + length)
          .filter((piece) => piece !== '')
          .join(''),
      ),
    )
    at += length
  }
  return tokens
}

/** How many pieces from one on make a label; 1 when they make none. */
function labelLength(pieces: readonly string[], at: number): number {
  let joined = ''
  let best = 1
  let parts = 0
  for (let end = at; end < pieces.length && parts < MOST_PIECES; end++) {
    const piece = pieces[end] ?? ''
    if (piece === '' && end === at) return 1
    if (piece === '') continue
    parts++
    joined += piece
    if (joined.length > LONGEST_LABEL) break
    if ((isLabel(tokenOf(joined)) && !areLabels(pieces.slice(at, end + 1))) || isTornLevel(joined, parts))
      best = end - at + 1
  }
  return best
}

/** 执行率 and 得分 are two columns, though 执行率得分 is a label too. */
function areLabels(pieces: readonly string[]): boolean {
  const tokens = pieces.filter((piece) => piece !== '').map(tokenOf)
  const all = (is: (token: Token) => boolean) => tokens.every(is)
  return (
    tokens.length > 1 &&
    (all(({ fund }) => fund !== null) ||
      all(({ column }) => column !== null) ||
      all(({ role }) => role !== null) ||
      all(({ source }) => source))
  )
}

/** 产出 指标, 效果 指标: the label of a level in pieces. */
function isTornLevel(joined: string, parts: number): boolean {
  return (
    parts > 1 && joined.endsWith('指标') && (kindOfLabel(joined) !== null || branchOfLabel(joined) !== null)
  )
}
