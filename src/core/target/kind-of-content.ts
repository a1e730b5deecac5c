/** Which kind a document is of, told by what it holds. */
import type { TargetDocument } from './document.ts'
import type { DocumentKind } from './kind.ts'

/** The kind that the content of a document without `kind` speaks for: documents of before 1.1 have none. */
export function kindOfContent({
  statement,
  projects,
  departments = [],
}: Pick<TargetDocument, 'statement' | 'projects' | 'departments'>): DocumentKind {
  if (projects.some(({ evaluation }) => evaluation) || departments.some(({ evaluation }) => evaluation))
    return 'self-evaluation'
  if (projects.some(({ monitoring }) => monitoring) || departments.some(({ monitoring }) => monitoring))
    return 'monitoring'
  if (statement !== null) return 'budget-text'
  return departments.length > 0 && projects.length === 0 ? 'department-targets' : 'project-targets'
}
