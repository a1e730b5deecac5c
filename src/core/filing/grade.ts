/** What the grade of the review means for an act. */
import type { ReviewConclusion } from './act.ts'
import type { Filing, FilingTask } from './filing.ts'
import type { ActKind } from './states.ts'

/**
 * Whether the grade decides on the act: on the approval, and on what a department or the finance bureau
 * passes. The head of a unit confirms what the unit sends in; its review comes after.
 * @param task the one it is done to; null: none
 */
export function asksGrade({ route }: Pick<Filing, 'route'>, kind: ActKind, task: FilingTask | null): boolean {
  if (kind === 'approve') return true
  if (kind !== 'pass' || task === null || task.kind === 'consult') return false
  return route[task.stage]?.kind !== 'unit'
}

/** Grades and their effect: 优 and 良 go on, 中 goes back, 差 is blocked. */
export function gradeRefusal(
  grade: ReviewConclusion,
): 'grade-missing' | 'grade-returns' | 'grade-blocks' | null {
  if (grade === null) return 'grade-missing'
  if (grade === '中') return 'grade-returns'
  return grade === '差' ? 'grade-blocks' : null
}
