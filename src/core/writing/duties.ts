/**
 * Projects under the activities of a department's duties while its text is written: each hangs at one place,
 * if at all.
 */
import type { ProjectName } from '../target/project.ts'
import { dutyTree, type DutyTree } from '../target/duties.ts'
import { isProject, linesOfProjects, projectsOfLines, amountSum, type DepartmentProject } from './covered.ts'
import { rowIndex } from './operation.ts'
import { setStatementCells } from './statement-commands.ts'
import {
  rowList,
  rowsOfList,
  type StatementConflict,
  type StatementForm,
  type StatementOperation,
} from './statement-form.ts'

/** The projects that hang under no activity. */
export function notHung(
  form: StatementForm,
  projects: readonly DepartmentProject[],
): readonly DepartmentProject[] {
  const hung = rowsOfList(form, 'duties').flatMap(({ cells }) => projectsOfLines(cells.projects))
  return projects.filter((project) => !hung.some((one) => isProject(one, project)))
}

/** Hangs these projects, and no others, under an activity; they leave the place where they hung before. */
export function hang(
  form: StatementForm,
  row: string,
  projects: readonly ProjectName[],
): StatementOperation[] {
  return setStatementCells(
    form,
    rowsOfList(form, 'duties').map(({ id, cells }) => ({
      place: { row: id, field: 'projects' as const },
      text: linesOfProjects(
        id === row
          ? projects
          : projectsOfLines(cells.projects).filter(
              (one) => !projects.some((project) => isProject(one, project)),
            ),
      ),
    })),
  )
}

/** Hangs one more project under an activity; one that hangs there stays as it is. */
export function hangAlso(form: StatementForm, row: string, project: ProjectName): StatementOperation[] {
  const there = projectsOfLines(rowsOfList(form, 'duties').find(({ id }) => id === row)?.cells.projects ?? '')
  return there.some((one) => isProject(one, project)) ? [] : hang(form, row, [...there, project])
}

/** Where an activity is dropped: before or behind another. */
export type ActivityDrop = { readonly on: string; readonly where: 'before' | 'behind' }

/**
 * Puts an activity where it is dropped, under the duty of the one that it is dropped at; its projects go with
 * it.
 */
export function dropActivity(
  form: StatementForm,
  id: string,
  { on, where }: ActivityDrop,
): StatementOperation[] {
  const rows = rowsOfList(form, 'duties')
  const target = rows.find((row) => row.id === on)
  if (id === on || target === undefined || !rows.some((row) => row.id === id)) return []
  const above = (of: string) => form.rows[rowIndex(form, of) - 1]?.id ?? null
  const [from, to] = [above(id), where === 'behind' ? on : above(on)]
  // It is there already where it is above itself, or what it would be below.
  const moved: StatementOperation[] = to === id || to === from ? [] : [{ kind: 'move', row: id, from, to }]
  return [
    ...setStatementCells(form, [{ place: { row: id, field: 'level1' }, text: target.cells.level1 }]),
    ...moved,
  ]
}

/** Whether operations write in the duties of a form. */
export function touchesDuties({ rows }: StatementForm, operations: readonly StatementOperation[]): boolean {
  const duties = new Set(rows.filter((row) => rowList(row) === 'duties').map(({ id }) => id))
  return operations.some((operation) => {
    switch (operation.kind) {
      case 'set':
        return operation.place.row !== null && duties.has(operation.place.row)
      case 'move':
        return duties.has(operation.row)
      case 'add':
      case 'remove':
        return operation.row.list === 'duties'
    }
  })
}

/**
 * A form in which every project hangs at one place. Where two people hung it at two, the place that was first
 * is kept and the other is notified; who wrote on what is now, `latest`, has moved it.
 * @param before the form without what was written just now
 */
export function hungOnce(
  form: StatementForm,
  before: StatementForm,
  latest: boolean,
): { readonly form: StatementForm; readonly conflicts: readonly StatementConflict[] } {
  const was = new Map(
    rowsOfList(before, 'duties').map(({ id, cells }) => [id, projectsOfLines(cells.projects)]),
  )
  const places = rowsOfList(form, 'duties').flatMap(({ id, cells }) =>
    projectsOfLines(cells.projects).map((project) => ({
      row: id,
      project,
      old: was.get(id)?.some((one) => isProject(one, project)) ?? false,
    })),
  )
  const kept: typeof places = []
  for (const place of places.toSorted((a, b) =>
    latest ? Number(a.old) - Number(b.old) : Number(b.old) - Number(a.old),
  )) {
    if (!kept.some(({ project }) => isProject(project, place.project))) kept.push(place)
  }
  if (kept.length === places.length) return { form, conflicts: [] }
  const dropped = new Set(places.filter((place) => !kept.includes(place)))
  const textOfRow = (row: string) =>
    linesOfProjects(
      places.filter((place) => place.row === row && !dropped.has(place)).map(({ project }) => project),
    )
  const changed = new Set([...dropped].map(({ row }) => row))
  const rows = form.rows.map((row) =>
    changed.has(row.id) ? { ...row, cells: { ...row.cells, projects: textOfRow(row.id) } } : row,
  )
  const conflicts = latest
    ? []
    : form.rows
        .filter(({ id }) => changed.has(id))
        .map(({ id, cells }): StatementConflict => ({
          kind: 'cell',
          place: { row: id, field: 'projects' },
          base: linesOfProjects(was.get(id) ?? []),
          mine: cells.projects,
          theirs: textOfRow(id),
        }))
  return { form: { ...form, rows }, conflicts }
}

/** The duties of a form with the money of their projects. */
export function treeOfForm(form: StatementForm, projects: readonly DepartmentProject[]): DutyTree {
  const activities = rowsOfList(form, 'duties').map(({ cells }) => ({
    duty: cells.level1,
    activity: cells.name,
    goal: cells.goal,
    projects: projectsOfLines(cells.projects),
  }))
  return dutyTree(activities, amountIn(projects))
}

/** The 预算数 of a project of the department by its name, 万元. */
export function amountIn(projects: readonly DepartmentProject[]): (named: ProjectName) => string | null {
  return (named) => {
    const found = projects.find((project) => isProject(named, project))
    return found === undefined ? null : amountSum([found], 'total')
  }
}
