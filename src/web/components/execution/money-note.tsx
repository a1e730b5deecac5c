/** On the page of an approved target: its money, with the way to the ledger. */
import { useFiling } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { later } from '../../ui/later.tsx'

const MoneyLine = later(async () => (await import('./money-line.tsx')).MoneyLine)

/** Nothing before the first approval. */
export function MoneyNote({ project }: { readonly project: string }) {
  const may = useMay()
  const filing = useFiling(project).data
  return may('execution.read') && filing !== undefined && filing.version > 0 ? (
    <MoneyLine project={project} />
  ) : null
}
