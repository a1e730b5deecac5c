/** What the points of a document alone come to, by the rules that it was checked with. */
import type { Grade } from '#core/kernel/grade.ts'
import { gradeOfShare } from '#core/review/grade.ts'
import { toPoints } from '#core/review/points.ts'
import type { RuleBook } from '#core/rule-sets/rule-book.ts'

type Graded = {
  readonly ruleSet: string
  readonly fiscalYear: number | null
  readonly score: number
  readonly judged: number
  readonly grade: Grade | null
}

/** null: the document has no grade. */
export function gradeByPoints(
  book: RuleBook,
  { ruleSet, fiscalYear, score, judged, grade }: Graded,
): Grade | null {
  if (grade === null) return null
  const { review } = book.find(ruleSet) ?? book.inForce(null, fiscalYear)
  return gradeOfShare(toPoints(score), toPoints(judged), review)
}
