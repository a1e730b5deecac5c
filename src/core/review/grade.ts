/** Grades of items and sheets. */
import { SEVERITIES, type Severity } from '../kernel/finding.ts'
import { GRADES, type Grade } from '../kernel/grade.ts'
import type { JudgedFinding } from './losses.ts'
import type { Points } from './points.ts'
import type { ReviewScheme } from './scheme.ts'

/** The grade of points by their share of the full ones; the edges belong to the better grade. */
export function gradeOfShare(points: Points, full: Points, { bands }: ReviewScheme): Grade {
  if (points * 100 >= bands.excellent * full) return '优'
  if (points * 100 >= bands.good * full) return '良'
  return points * 100 >= bands.fair * full ? '中' : '差'
}

/** The better of two grades comes first. */
export function worseGrade(a: Grade, b: Grade): Grade {
  return GRADES.indexOf(a) >= GRADES.indexOf(b) ? a : b
}

/** The severity of live findings that forbids a better grade than the points give; null when none does. */
export function cappingSeverity(
  grade: Grade,
  judged: readonly JudgedFinding[],
  { highest }: ReviewScheme,
): Severity | null {
  const worst = SEVERITIES.filter((severity) =>
    judged.some(({ live, finding }) => live && finding.severity === severity),
  ).toSorted((a, b) => GRADES.indexOf(highest[b]) - GRADES.indexOf(highest[a]))[0]
  return worst !== undefined && GRADES.indexOf(highest[worst]) > GRADES.indexOf(grade) ? worst : null
}
