/** Goals of one or several kinds: to the right of their label, or below labels that are side by side. */
import type { Cell } from '../blocks.ts'
import type { LabelRole } from '../layouts/layout-index.ts'
import type { GoalName } from '../layouts/layout.ts'
import { columnOver } from './columns.ts'
import { isDash, joinLines, numberOfGoals, readGoals, withoutGoalLabel, type RawProject } from './raw.ts'

type GoalColumn = { readonly name: GoalName; readonly from: number; readonly to: number }

function goalColumn(name: GoalName, cell: Cell): GoalColumn {
  return { name, from: cell.column, to: cell.column + cell.columnSpan }
}

/** Notes that the form asks for such goals, whether or not there are any. */
function askFor(project: RawProject, name: GoalName): void {
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
  const list = listOf(project, name)
  if (list?.length === 0) project.goalNumbers.set(name, numberOfGoals(cell.text))
  list?.push(...readGoals(cell.text))
}

/** Where goals of a name are kept; null where the form did not ask for them. */
function listOf(project: RawProject, name: GoalName): string[] | null {
  if (name === 'medium-term') return project.mediumTermGoals
  return name === 'overall' ? project.overallGoals : project.goals
}

/**
 * The column of goals over every cell, in a row below their labels; null when one is under none. Where a
 * dump leaves out the cell merged from above, the cells are as many as the columns.
 */
function goalsUnder(columns: readonly GoalColumn[], written: readonly Cell[]): readonly GoalColumn[] | null {
  const under = written.map((cell) => columnOver(columns, cell, 0))
  const found = under.filter((column) => column !== null)
  if (found.length === written.length) return found
  const narrow = written.every(({ columnSpan }) => columnSpan === 1)
  return narrow && written.length === columns.length ? columns : null
}

export class GoalReader {
  private columns: readonly GoalColumn[] = []
  /** What goals alone in their row are. */
  private name: GoalName = 'annual'
  private readonly role: (text: string) => LabelRole | null

  constructor(role: (text: string) => LabelRole | null) {
    this.role = role
  }

  close(): void {
    this.columns = []
  }

  /**
   * A label of goals with what is to its right: texts, further labels with theirs, or labels over the
   * next rows.
   */
  labels(project: RawProject, name: GoalName, label: Cell, right: readonly Cell[]): void {
    const rest = right.filter(({ text }) => text !== '')
    const names = rest.map((cell) => this.nameOf(cell))
    const above = rest.length > 0 && names.every((each) => each !== null) && !isPaired(right)
    const columns = above ? rest.map((cell, index) => goalColumn(names[index] ?? 'annual', cell)) : []
    this.columns = above && standsBeside(name, columns) ? [goalColumn(name, label), ...columns] : columns
    this.name = name === 'expected' ? 'annual' : name
    if (above) for (const each of this.columns) askFor(project, each.name)
    else this.pairs(project, name, rest, names)
  }

  private pairs(
    project: RawProject,
    name: GoalName,
    rest: readonly Cell[],
    names: readonly (GoalName | null)[],
  ): void {
    askFor(project, name)
    let current = name
    for (const [index, cell] of rest.entries()) {
      const next = names[index] ?? null
      if (next === null) addGoals(project, current, cell)
      else {
        current = next
        askFor(project, next)
      }
    }
    this.name = current === 'expected' ? 'annual' : current
  }

  /** A row below labels that are side by side. @returns false when it is none. */
  row(project: RawProject, written: readonly Cell[], first: Cell): boolean {
    if (this.columns.length === 0) return false
    // The heading of these rows may be printed in their middle.
    const values = this.nameOf(first) === null ? written : written.slice(1)
    if (values.length === 0 || values.some((cell) => this.role(cell.text) !== null)) return false
    const under = goalsUnder(this.columns, values)
    if (under === null) return false
    for (const [index, cell] of values.entries()) addGoals(project, under[index]?.name ?? 'annual', cell)
    return true
  }

  /** Goals in rows of their own: 目标1, 目标2. */
  add(project: RawProject | null, cells: readonly Cell[]): void {
    if (project) for (const cell of cells) addGoals(project, this.name, cell)
  }

  private nameOf(cell: Cell): GoalName | null {
    const role = this.role(cell.text)
    return role?.kind === 'goals' ? role.goals : null
  }
}

/** Whether a label is one of the columns; else it heads them: 年度总体目标 over 预期目标 and 实际完成情况. */
function standsBeside(name: GoalName, columns: readonly GoalColumn[]): boolean {
  if (name === 'expected') return true
  if (name === 'medium-term') return columns.every((column) => column.name !== name)
  if (name === 'overall') return columns.every((column) => column.name === 'annual')
  return name === 'annual' && columns.every((column) => column.name === 'outcome')
}

/**
 * Labels with blank cells between them are pairs that nobody filled in; a blank cell before two of them is
 * the rest of their heading.
 */
function isPaired(right: readonly Cell[]): boolean {
  const first = right.findIndex(({ text }) => text !== '')
  const from = first >= 0 && right[first + 1]?.text ? first : 0
  return right
    .slice(from)
    .some(({ text }, index) => text === '' && (right[from + index + 1]?.text ?? '') !== '')
}
