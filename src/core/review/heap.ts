/**
 * Three heaps: what needs only a look, what can go back to the unit as it is said, what a reviewer has to
 * think about.
 */
import type { Finding } from '../kernel/finding.ts'
import type { Grade } from '../kernel/grade.ts'
import { findingOccurrences } from '../rules/fold.ts'
import type { Heap } from './form.ts'
import { certaintyPercent, type JudgedFinding } from './losses.ts'
import type { ReviewScheme } from './scheme.ts'

/**
 * clean: no live error and no live warning, and enough was judged for a grade; mend: each of them is sure and
 * says how it is put right; person: all others. Advice puts a project in no heap.
 */
export function reviewHeap(
  judged: readonly JudgedFinding[],
  grade: Grade | null,
  scheme: ReviewScheme,
): Heap {
  const serious = judged.filter(({ live, finding }) => live && finding.severity !== 'advice')
  if (serious.length === 0) return grade === null ? 'person' : 'clean'
  return serious.every(({ finding }) => isMendable(finding, scheme)) ? 'mend' : 'person'
}

/**
 * True when the finding is sure, and its message or a better text for each of its places says all that is to
 * be done.
 */
function isMendable(finding: Finding, { mechanical, sureFrom }: ReviewScheme): boolean {
  return (
    certaintyPercent(finding) >= sureFrom &&
    (mechanical.some((code) => code === finding.rule) || suggestsEverywhere(finding))
  )
}

function suggestsEverywhere(finding: Finding): boolean {
  return findingOccurrences(finding).every(({ suggestion = finding.suggestion }) => suggestion !== null)
}
