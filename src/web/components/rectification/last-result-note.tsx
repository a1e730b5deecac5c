/**
 * On next year's form and in review: what came of the project last year, and what was decided on its budget
 * (R-42).
 */
import { useLastResult } from '../../api/results.ts'
import { later } from '../../ui/later.tsx'

const LastResultFacts = later(async () => (await import('./last-result-facts.tsx')).LastResultFacts)

/** Nothing where no earlier year is known, or nothing came of it yet. */
export function LastResultNote({ project }: { readonly project: string }) {
  const { last = null, decided = null } = useLastResult(project).data ?? {}
  if (last === null || (last.grade === null && last.decision === null)) return null
  return <LastResultFacts last={last} decided={decided} />
}
