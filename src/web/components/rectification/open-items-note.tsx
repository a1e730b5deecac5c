/** On next year's form and in review: 整改 of last year's project that is not confirmed. */
import { useOpenRectifications } from '../../api/rectifications.ts'
import { later } from '../../ui/later.tsx'

const OpenItems = later(async () => (await import('./open-items.tsx')).OpenItems)

/** Nothing where nothing is open. */
export function OpenItemsNote({ project }: { readonly project: string }) {
  const open = useOpenRectifications(project).data
  return open === undefined || open.rows.length === 0 ? null : <OpenItems open={open} />
}
