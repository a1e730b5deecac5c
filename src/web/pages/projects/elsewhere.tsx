/** Where else the project is: the same in earlier years, and projects that are alike. */
import { useRelated } from '../../api/duplicates.ts'
import { later } from '../../ui/later.tsx'

const RelatedTables = later(async () => (await import('./related-tables.tsx')).RelatedTables)

/** Nothing is shown where nothing is. */
export function ElsewherePanel({ project }: { readonly project: string }) {
  const { data } = useRelated(project)
  if (data === undefined || data.earlier.length + data.alike.length === 0) return null
  return <RelatedTables project={project} related={data} />
}
