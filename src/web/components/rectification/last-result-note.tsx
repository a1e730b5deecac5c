/**
 * On next year's form and in review: what came of the project last year, and what was decided on its budget
 * of a new project what its department came to as a whole.
 */
import { useFiling } from '../../api/filings.ts'
import { useLastResult } from '../../api/results.ts'
import { later } from '../../ui/later.tsx'

const LastResultFacts = later(async () => (await import('./last-result-facts.tsx')).LastResultFacts)
const DepartmentGrade = later(async () => (await import('./department-grade.tsx')).DepartmentGrade)

/** Nothing where nothing is known of the project or its department that concerns the request. */
export function LastResultNote({ project }: { readonly project: string }) {
  const { last = null, decided = null, department = null } = useLastResult(project).data ?? {}
  const closed = useFiling(project).data?.state === 'closed'
  if (department !== null) return <DepartmentGrade of={department} />
  if (last === null || (last.grade === null && last.decision === null)) return null
  return <LastResultFacts last={last} decided={decided} isClosed={closed} />
}
