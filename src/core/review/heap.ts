/** Three heaps: what needs only a look, what the rules themselves say how to mend, what a person has to think about. */
import type { Finding } from '../finding.ts'
import type { Heap } from './form.ts'
import { certaintyOf, type Judged } from './losses.ts'
import type { ReviewScheme } from './scheme.ts'

/**
 * clean: no live error and no live warning; mend: each of them says a better text surely enough, or is of a rule that
 * leaves nothing to decide; person: all others. Advice puts a project in no heap.
 */
export function heapOf(judged: readonly Judged[], scheme: ReviewScheme): Heap {
  const serious = judged.filter(({ live, finding }) => live && finding.severity !== 'advice')
  if (serious.length === 0) return 'clean'
  return serious.every(({ finding }) => isMendable(finding, scheme)) ? 'mend' : 'person'
}

/** True when a finding can be put right without deciding anything. */
export function isMendable(finding: Finding, { mechanical, sureFrom }: ReviewScheme): boolean {
  return mechanical.some((code) => code === finding.rule) || (finding.suggestion !== null && certaintyOf(finding) >= sureFrom)
}
