/** What a list shows now, as its address says it, and how it is changed. */
import { pageOf } from './address.ts'
import type { ChangeFilter, FilterOf, FilterSchema } from './fields.tsx'
import { clearingChange, narrowingFields, readFilter, viewOf, withView, writeFilter } from './filter.ts'
import { useAddress } from './use-address.ts'

/** Rows of one page, where a list names no other size. */
export const PAGE_SIZE = 50

export type ListState<S extends FilterSchema = FilterSchema> = {
  readonly schema: S
  readonly filter: FilterOf<S>
  readonly page: number
  readonly size: number
  /** What is asked of the server: the filter with its page. */
  readonly asked: FilterOf<S> & { readonly page: number; readonly size: number }
  /** Whether fewer rows are shown than there are. */
  readonly isNarrowed: boolean
  readonly change: ChangeFilter
  readonly clear: () => void
  /** What a saved view keeps of the address, and how one is shown again. */
  readonly view: string
  readonly showView: (view: string) => void
}

type Settings = {
  readonly size?: number
  /** Other names of the address that go with every change but of the page. */
  readonly alsoClears?: readonly string[]
  /** No step back is kept for a change. */
  readonly replace?: boolean
}

export function useList<S extends FilterSchema>(
  schema: S,
  { size = PAGE_SIZE, alsoClears = [], replace = false }: Settings = {},
): ListState<S> {
  const [address, write] = useAddress()
  const filter = readFilter(schema, address)
  const page = pageOf(address)
  const change: ChangeFilter = (next) =>
    write(
      (now) => {
        if (!('page' in next)) for (const name of alsoClears) now.delete(name)
        return writeFilter(schema, now, next)
      },
      { replace },
    )
  return {
    schema,
    filter,
    page,
    size,
    asked: { ...filter, page, size },
    isNarrowed: narrowingFields(schema, filter).length > 0,
    change,
    clear: () => change(clearingChange(schema)),
    view: viewOf(schema, address),
    showView: (view) => write((now) => withView(schema, now, view)),
  }
}
