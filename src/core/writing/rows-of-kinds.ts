/**
 * Rows of a target that was changed elsewhere than in its form: those that were given another kind go to the
 * block of that kind.
 */
import { branchOfLabel, BRANCH_LABEL, KIND_BRANCH, type IndicatorBranch } from '../indicator/kind.ts'
import { ROW_PLACE, applyEdit, type Edit } from '../target/edit.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { invariant } from '../kernel/result.ts'
import { moveToKind } from './kind-rows.ts'
import { performAll } from './operation.ts'
import { formOfProject } from './paper-of-form.ts'

/** An edit, and the number that its row had before all of them. */
export type RowPut = { readonly edit: Edit; readonly row: number }

/**
 * The edits that put the rows whose labels were changed into their blocks, with the labels as those write
 * them.
 * @param before with the same rows in the same places as `after`
 */
export function editsToBlocks(before: TargetDocument, after: TargetDocument): readonly RowPut[] {
  return after.projects.flatMap((project, i) => {
    const was = before.projects[i]
    return was === undefined || was.indicators === project.indicators
      ? []
      : editsOfProject(after, project, was.indicators)
  })
}

function editsOfProject(
  document: TargetDocument,
  { order, indicators }: Project,
  was: readonly Indicator[],
): readonly RowPut[] {
  const waiting = new Set(
    indicators.flatMap((indicator, i) =>
      belongsElsewhere(indicators, was[i] ?? indicator, i) ? [i + 1] : [],
    ),
  )
  // The rows by their numbers of before, in the order that they have by now.
  let rows = indicators.map((_, i) => i + 1)
  let now = document
  const put: RowPut[] = []
  const make = (row: number) => (edit: RowEdit) => {
    const edited = applyEdit(now, { ...edit, project: order })
    if (!edited.ok) return
    put.push({ edit: { ...edit, project: order }, row })
    now = edited.value.document
    rows = movedRows(rows, edit)
  }
  for (const row of waiting) {
    waiting.delete(row)
    labelled(projectOf(now, order), rows.indexOf(row) + 1).forEach(make(row))
    placed(
      projectOf(now, order),
      rows.indexOf(row) + 1,
      rows.flatMap((one, i) => (waiting.has(one) ? [i + 1] : [])),
    ).forEach(make(row))
  }
  return put
}

type RowEdit = Omit<Edit, 'project'>

/** The rows after an edit, by whatever they are called. */
export function movedRows<Row>(
  rows: readonly Row[],
  { field, indicator, after }: Pick<Edit, 'field' | 'indicator' | 'after'>,
): Row[] {
  if (field !== ROW_PLACE || indicator === null) return [...rows]
  return [...rows.slice(0, indicator - 1), ...rows.slice(indicator)].toSpliced(
    Number(after) - 1,
    0,
    ...rows.slice(indicator - 1, indicator),
  )
}

/**
 * The document with the rows in the places that they had before the edits, and the words that they have now:
 * what was said of a place goes with its row.
 */
export function inPlacesOfBefore(document: TargetDocument, edits: readonly Edit[]): TargetDocument {
  if (edits.every(({ field }) => field !== ROW_PLACE)) return document
  const projects = document.projects.map((project) => {
    const moves = edits.filter((edit) => edit.project === project.order && edit.field === ROW_PLACE)
    if (moves.length === 0) return project
    const rows = moves.reduce<readonly number[]>(
      (now, edit) => movedRows(now, edit),
      project.indicators.map((_, i) => i),
    )
    const places = new Map(rows.map((row, i) => [row, i]))
    return {
      ...project,
      indicators: project.indicators.flatMap((_, i) => project.indicators[places.get(i) ?? i] ?? []),
    }
  })
  return { ...document, projects }
}

/**
 * It was given another kind, or the label of the branch of its kind, and no row beside it is of that branch.
 * A misspelt label that is mended says what it said.
 */
function belongsElsewhere(rows: readonly Indicator[], old: Indicator, at: number): boolean {
  const now = rows[at]
  if (now === undefined || now.kind === null || now.term !== undefined) return false
  if (old.kind !== now.kind) return true
  const branch = branchOf(now)
  const stands = branchOfLabel(now.level1)
  return (
    stands !== branchOfLabel(old.level1) &&
    stands === branch &&
    ![rows[at - 1], rows[at + 1]].some((one) => one !== undefined && branchOf(one) === branch)
  )
}

/** The branch of a row: of 成本 its first label tells. */
function branchOf({ kind, level1 }: Indicator): IndicatorBranch | null {
  const said = branchOfLabel(level1)
  if (kind === null) return said
  return kind === 'cost' && said === 'cost' ? 'cost' : KIND_BRANCH[kind]
}

/** Its labels as the rows of its kind, or at least of its branch, have them. */
function labelled({ indicators }: Project, number: number): readonly RowEdit[] {
  const row = indicators[number - 1]
  const branch = row === undefined ? null : branchOf(row)
  if (row === undefined || branch === null) return []
  const siblings = indicators.filter(
    (one) => one !== row && one.term === row.term && branchOfLabel(one.level1) === branch,
  )
  const own = siblings.findLast(({ kind }) => kind === row.kind)
  const level1 =
    (own ?? siblings[0])?.level1 ?? (branchOfLabel(row.level1) === branch ? row.level1 : BRANCH_LABEL[branch])
  const changes = [
    ['level1', row.level1, level1],
    ['level2', row.level2, own?.level2 ?? row.level2],
  ] as const
  return changes.flatMap(([field, before, after]) =>
    before === after ? [] : [{ indicator: number, field, before, after }],
  )
}

function placed(project: Project, number: number, waiting: readonly number[]): readonly RowEdit[] {
  const { form, listed } = formOfProject(project)
  const name = listed[number - 1]
  if (name === undefined) return []
  const moved = performAll(
    form,
    moveToKind(form, name, new Set(waiting.flatMap((one) => listed[one - 1] ?? []))),
  )
  const to = moved.ok
    ? moved.value.rows.filter(({ id }) => listed.includes(id)).findIndex(({ id }) => id === name) + 1
    : number
  return to === number
    ? []
    : [{ indicator: number, field: ROW_PLACE, before: String(number), after: String(to) }]
}

function projectOf({ projects }: TargetDocument, order: number): Project {
  const project = projects.find((one) => one.order === order)
  invariant(project !== undefined, `project ${order} is there`)
  return project
}
