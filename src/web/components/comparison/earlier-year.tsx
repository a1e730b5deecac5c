/** A project beside its table of an earlier year, with what was reached where that is known. */
import type { OpenedProject } from '#core/projects/rows.ts'
import { useProject } from '../../api/projects.ts'
import { Loaded } from '../../ui/states.tsx'
import type { EarlierTables } from './earlier-tables.ts'
import { SideBySide } from './side-by-side.tsx'

type Props = { readonly detail: OpenedProject; readonly tables: EarlierTables; readonly narrow?: boolean }

export function EarlierYear({ detail, tables: { target, results }, narrow = false }: Props) {
  const before = useProject(target)
  const reached = useProject(results ?? target)
  return (
    <Loaded query={before}>
      {(left) => (
        <Loaded query={reached}>
          {(table) => (
            <SideBySide
              left={left}
              right={detail}
              results={results === null ? null : table.project}
              narrow={narrow}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
