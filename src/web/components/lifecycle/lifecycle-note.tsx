/**
 * On the page of a target: what it is by the rules made for it alone, and how far it is in each stage that they
 * ask for.
 */
import { useLifecycle } from '../../api/lifecycle.ts'
import { later } from '../../ui/later.tsx'

const LifecycleStrip = later(async () => (await import('./lifecycle-strip.tsx')).LifecycleStrip)

/** Nothing of a 一般项目 for those who may not say otherwise, and of papers that are no targets. */
export function LifecycleNote({ project }: { readonly project: string }) {
  const view = useLifecycle(project).data
  return view === undefined || (view.form === 'general' && !view.maySet) ? null : (
    <LifecycleStrip view={view} />
  )
}
