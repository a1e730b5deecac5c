/** 总分 | 100 | 98.03 below the indicators. */
import type { Cell } from '../blocks.ts'
import type { IndicatorTableReader } from './indicator-table.ts'
import { isDash, placedText, type PlacedText, type RawProject } from './raw.ts'

const LONGEST_FIGURE = 20

type TotalsRow = {
  readonly all: readonly Cell[]
  /** Those that are not blank, the label first. */
  readonly written: readonly Cell[]
}

/**
 * @returns false when what is beside the label is no figure.
 */
export function readTotals(
  project: RawProject,
  table: IndicatorTableReader,
  { all, written }: TotalsRow,
  leave: (pieces: readonly PlacedText[]) => void,
): boolean {
  const [first, ...rest] = written
  const figures = rest.filter(({ text }) => !isDash(text))
  if (!first || figures.some(({ text }) => !/^[\d.]+\s*[分%％]?$/u.test(text.slice(0, LONGEST_FIGURE))))
    return false
  const under = (name: 'weight' | 'score') => figures.find((cell) => table.nameOver(cell) === name)
  // Where a dump does not say which cells are merged, they are in the order of their columns.
  const real = all.some(({ columnSpan }) => columnSpan > 1) || all.length === table.width
  const byColumn = real && figures.every((cell) => cell === under('weight') || cell === under('score'))
  const inOrder =
    [...table.names].indexOf('score') < [...table.names].indexOf('weight') && table.names.has('score')
      ? figures.toReversed()
      : figures
  const earliest = figures.length > 1 || !table.names.has('score') ? inOrder[0] : undefined
  const weight = byColumn ? under('weight') : earliest
  const score = byColumn ? under('score') : figures.find((cell) => cell !== weight)
  leave(
    figures.filter((cell) => project.totals !== null || (cell !== weight && cell !== score)).map(placedText),
  )
  project.totals ??= {
    weight: weight ? placedText(weight) : null,
    score: score ? placedText(score) : null,
    at: first.at,
  }
  return true
}
