/** On the page of a target: its policy, loaded only where there is one or one is offered. */
import { lazy, Suspense } from 'react'
import { useProjectPolicy } from '../../api/policies.ts'

const PolicyLine = lazy(async () => ({ default: (await import('./policy-line.tsx')).PolicyLine }))

/** Nothing where it carries out none and none is offered. */
export function PolicyNote({ project }: { readonly project: string }) {
  const view = useProjectPolicy(project).data
  return view === undefined || (view.policy === null && view.offers.length === 0) ? null : (
    <Suspense fallback={null}>
      <PolicyLine project={project} view={view} />
    </Suspense>
  )
}
