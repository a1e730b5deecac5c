/**
 * The places of a paper that a 批注 can speak of, with what is there: to be chosen from where nobody points
 * at a cell.
 */
import { isOnWhole, ON_WHOLE } from '#core/comments/comment.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import type { DepartmentTargets } from '#core/target/department.ts'
import type { Project } from '#core/target/project.ts'
import type { Statement } from '#core/target/document.ts'
import { HEAD_FIELDS, cellText, type RowField } from '#core/writing/form.ts'
import { formOfProject } from '#core/writing/paper-of-form.ts'
import { placeOfCell, type PaperCellPlace } from '../paper/cell-place.ts'
import { placeInDepartment } from '../paper/comment-marks.tsx'
import { paperOfDepartment } from '../paper/layout.ts'

/** `rows`: of how many rows the cell is, where it is of several; it is called by the first. */
export type Placed = { readonly place: PaperCellPlace; readonly text: string; readonly rows?: number }

const OF_ROW = [
  'level1',
  'level2',
  'level3',
  'description',
  'value',
  'weight',
  'basis',
] as const satisfies readonly RowField[]

/** In the order of the form; of an indicator points only where it has any. */
export function commentPlaces(project: Project): readonly Placed[] {
  const { form, listed } = formOfProject(project)
  return [
    ...HEAD_FIELDS.flatMap((field): Placed[] => {
      const place = placeOfCell(field)
      return place === null ? [] : [{ place, text: form.head[field] }]
    }),
    ...listed.flatMap((row, i) =>
      OF_ROW.map((field): Placed => ({
        place: { indicator: i + 1, field },
        text: cellText(form, { row, field }) ?? '',
      })).filter(({ place, text }) => place.field !== 'weight' || text !== ''),
    ),
  ]
}

/** All of a target, or of a text: what is said where no cell is chosen. */
export const WHOLE_PLACED: Placed = { place: ON_WHOLE, text: '' }

/** Of the words of a department: its passages, in the order of the page. */
export function placesOfWords(statement: Statement | null): readonly Placed[] {
  if (statement === null) return []
  const at = (field: string, text: string | null): readonly Placed[] =>
    text === null ? [] : [{ place: { indicator: null, field }, text }]
  return [
    ...at('overallGoal', statement.overallGoal),
    ...statement.subGoals.flatMap(({ title, goal, indicators }, i) => [
      ...at(`subGoals.${i + 1}.title`, title),
      ...at(`subGoals.${i + 1}.goal`, goal),
      ...at(`subGoals.${i + 1}.indicators`, indicators),
    ]),
    ...statement.safeguards.flatMap(({ text }, i) => at(`safeguards.${i + 1}.text`, text)),
  ]
}

/** Of a 部门整体绩效目标表: its cells, in the order of the paper. */
export function placesOfDepartment(department: DepartmentTargets): readonly Placed[] {
  const { head, indicators } = paperOfDepartment(department)
  const placeOf = placeInDepartment(department.order)
  return [...head, ...indicators].flat().flatMap(({ heading, keys: [key = ''], text }) => {
    const place = heading === null ? placeOf(key) : null
    return place === null ? [] : [{ place, text }]
  })
}

/** The place that a finding speaks of, or the first. */
export function placedAt(
  places: readonly Placed[],
  at: { readonly indicator: number | null; readonly field: string | null } | null,
): Placed | undefined {
  return (
    places.find(({ place }) => at !== null && place.indicator === at.indicator && place.field === at.field) ??
    places[0]
  )
}

/** What is on the whole, or was on a row that is there no more, leads nowhere: it is opened. */
export function hasCell(comment: Pick<CommentRow, 'indicator' | 'field' | 'gone'>): boolean {
  return !comment.gone && !isOnWhole(comment)
}
