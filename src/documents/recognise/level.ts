/** Labels of levels: which rows they stand for when they are printed in the middle of these. */
import { branchOfLabel, KIND_BRANCH, kindOfLabel, type IndicatorBranch } from '#core/indicator/kind.ts'
import { bareLevel } from '#core/target/level-points.ts'

/** A row of indicators with its levels as written, before blank ones are filled. */
export type LevelRow = {
  readonly level1: string | null
  readonly level2: string | null
  /** Rows that the label's cell covers, where the file says so; 1 where it does not. */
  readonly span1: number
  readonly span2: number
}
export type Levels = { readonly level1: string; readonly level2: string }

/**
 * The levels of every row. A blank level belongs to the label above it; where labels are printed in the
 * middle of their rows, to the one below if that is what its second level says, or if there is none above.
 * @param middle true where labels are known to be printed in the middle (PDF).
 */
export function resolveLevels(rows: readonly LevelRow[], middle: boolean): readonly Levels[] {
  const { owners, moved } = firstLevels(rows)
  const level2 = secondLevels(rows, owners, middle || moved)
  return rows.map((_, index) => {
    const owner = owners[index] ?? -1
    return { level1: owner < 0 ? '' : (rows[owner]?.level1 ?? ''), level2: level2[index] ?? '' }
  })
}

/**
 * For every row the row whose first level it has, -1 for none; and whether one is above its own label.
 */
function firstLevels(rows: readonly LevelRow[]): {
  readonly owners: readonly number[]
  readonly moved: boolean
} {
  const labelled = rows.flatMap((row, index) => (row.level1 === null ? [] : [index]))
  const owners = rows.map(() => -1)
  let moved = false
  for (const [at, row] of labelled.entries()) {
    const next = labelled[at + 1] ?? rows.length
    for (let index = row; index < next; index++) owners[index] = row
  }
  for (const [at, below] of labelled.entries()) {
    const above = labelled[at - 1] ?? null
    const from = belongsBelow(rows, above, below)
    if (from < below) moved = true
    for (let index = from; index < below; index++) owners[index] = below
  }
  return { owners, moved }
}

/** The first row between two labels that belongs to the lower one; the lower one itself when none does. */
function belongsBelow(rows: readonly LevelRow[], above: number | null, below: number): number {
  const first = above === null ? 0 : above + (rows[above]?.span1 ?? 1)
  const lower = rows[below]
  if (!lower || lower.span1 > 1) return below
  if (above === null) return first
  const branchAbove = branchOfLabel(bareLevel(rows[above]?.level1 ?? ''))
  const branchBelow = branchOfLabel(bareLevel(lower.level1 ?? ''))
  if (branchBelow === null || branchAbove === branchBelow) return below
  for (let index = first; index < below; index++) {
    const label = rows[index]?.level2 ?? ''
    if (label !== '' && isUnder(label, branchBelow) && (branchAbove === null || !isUnder(label, branchAbove)))
      return index
  }
  return below
}

/** 成本指标 is under 产出指标 in one form and under 成本指标 in another. */
function isUnder(label: string, branch: IndicatorBranch): boolean {
  const kind = kindOfLabel(bareLevel(label))
  return kind !== null && (KIND_BRANCH[kind] === branch || (kind === 'cost' && branch === 'cost'))
}

function secondLevels(
  rows: readonly LevelRow[],
  owners: readonly number[],
  middle: boolean,
): readonly string[] {
  const levels = rows.map(() => '')
  let from = 0
  while (from < rows.length) {
    let to = from + 1
    while (to < rows.length && owners[to] === owners[from] && (rows[to]?.level1 ?? null) === null) to++
    // Rows above their own label belong together with those below it.
    if (owners[from] !== from && (owners[from] ?? -1) >= from)
      while (to < rows.length && owners[to] === owners[from]) to++
    fillGroup(rows, levels, { from, to }, middle)
    from = to
  }
  return levels
}

function fillGroup(
  rows: readonly LevelRow[],
  levels: string[],
  { from, to }: { readonly from: number; readonly to: number },
  middle: boolean,
): void {
  const labelled: number[] = []
  for (let index = from; index < to; index++) if (rows[index]?.level2 !== null) labelled.push(index)
  const bounds =
    middle && labelled[0] !== undefined && labelled[0] > from ? centred(labelled, from, to) : null
  let label = middle && labelled[0] !== undefined ? (rows[labelled[0]]?.level2 ?? '') : ''
  for (let index = from; index < to; index++) {
    const begins = bounds === null ? labelledAt(rows, index) : (labelled[bounds.indexOf(index)] ?? null)
    if (begins !== null) label = rows[begins]?.level2 ?? ''
    levels[index] = label
  }
}

/** The row itself where it has a label. */
function labelledAt(rows: readonly LevelRow[], index: number): number | null {
  return rows[index]?.level2 === null ? null : index
}

/** Where groups begin whose labels are in their middle; null when the rows cannot be divided so. */
function centred(labelled: readonly number[], from: number, to: number): readonly number[] | null {
  const bounds: number[] = []
  let begin = from
  for (const [at, label] of labelled.entries()) {
    if (label < begin) return null
    bounds.push(begin)
    const end = 2 * label - begin + 1
    const next = labelled[at + 1]
    // An even number of rows has its label in the upper or the lower of the middle two.
    begin = next === undefined ? to : Math.min(Math.max(end, label + 1), next)
    if (next === undefined && Math.abs(to - end) > 1) return null
  }
  return bounds
}
