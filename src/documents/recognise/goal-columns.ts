/** Goals of one or several kinds: to the right of their label, or below labels that stand side by side. */
import type { Cell } from '../blocks.ts'
import type { GoalName } from '../layouts/layout.ts'
import { columnOver } from './columns.ts'
import { isDash, joinLines, readGoals, withoutGoalLabel, type RawProject } from './raw.ts'

export type GoalColumn = { readonly name: GoalName; readonly from: number; readonly to: number }

export function goalColumn(name: GoalName, cell: Cell): GoalColumn {
  return { name, from: cell.column, to: cell.column + cell.columnSpan }
}

/** Notes that the form asks for such goals, whether or not there are any. */
export function askFor(project: RawProject, name: GoalName): void {
  if (name === 'medium-term') project.mediumTermGoals ??= []
  if (name === 'overall') project.overallGoals ??= []
}

export function addGoals(project: RawProject, name: GoalName, cell: Cell): void {
  askFor(project, name)
  if (cell.text === '' || isDash(cell.text)) return
  if (name === 'outcome') {
    project.outcome.push({ text: joinLines(cell.text), at: cell.at })
    return
  }
  if (withoutGoalLabel(cell.text) === '') return
  const list = name === 'medium-term' ? project.mediumTermGoals : name === 'overall' ? project.overallGoals : project.goals
  list?.push(...readGoals(cell.text))
}

/**
 * The column of goals over every cell, in a row below their labels; null when one stands under none. Where a dump leaves
 * out the cell merged from above, the cells are as many as the columns.
 */
export function goalsUnder(columns: readonly GoalColumn[], written: readonly Cell[]): readonly GoalColumn[] | null {
  const under = written.map((cell) => columnOver(columns, cell, 0))
  const found = under.filter((column) => column !== null)
  if (found.length === written.length) return found
  const narrow = written.every(({ columnSpan }) => columnSpan === 1)
  return narrow && written.length === columns.length ? columns : null
}
