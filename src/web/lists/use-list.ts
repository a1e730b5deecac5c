/** What a list shows now, as its address says it, and how it is changed. */
import { addressText, changedAddress, pageNumber, STAYING } from './address.ts'
import type { ChangeFilter, FilterOf, FilterSchema } from './fields.tsx'
import { clearingChange, narrowingFields, readFilter, viewAddress, withView, writeFilter } from './filter.ts'
import { useAddress } from './use-address.ts'

/** Rows of one page, where a list names no other size. */
export const PAGE_SIZE = 50

export type ListState<S extends FilterSchema = FilterSchema> = {
  readonly schema: S
  readonly filter: FilterOf<S>
  readonly page: number
  readonly size: number
  /** What the person may choose as size; none: it is always the same. */
  readonly sizes: readonly number[]
  /** What is asked of the server: the filter with its page. */
  readonly asked: FilterOf<S> & { readonly page: number; readonly size: number }
  /** Whether fewer rows are shown than there are. */
  readonly isNarrowed: boolean
  readonly change: ChangeFilter
  readonly clear: () => void
  /** The row that is open beside the list, as its address says; opening one keeps the page. */
  readonly opened: string | null
  readonly open: (row: string | null) => void
  /** What a saved view keeps of the address, and how one is shown again. */
  readonly view: string
  readonly showView: (view: string) => void
}

type Settings = {
  readonly size?: number
  /** Sizes that may be chosen instead; the address has the one that was. */
  readonly sizes?: readonly number[]
  /** The name in the address of the row that is open; any change of the list closes it. */
  readonly opens?: string
  /** Other names of the address that go with every change but of the page. */
  readonly alsoClears?: readonly string[]
  /** The list is a part of a page: a change of it leaves the page where it is scrolled to. */
  readonly stays?: boolean
  /** No step back is kept for a change. */
  readonly replace?: boolean
}

export function useList<S extends FilterSchema>(schema: S, settings: Settings = {}): ListState<S> {
  const { sizes = [], alsoClears = [], replace = false, stays = false, opens } = settings
  const [address, write] = useAddress()
  const filter = readFilter(schema, address)
  const page = pageNumber(address)
  const usualSize = settings.size ?? PAGE_SIZE
  const size = sizes.find((one) => String(one) === address.get('size')) ?? usualSize
  const change: ChangeFilter = (next) =>
    write(
      (now) => {
        if (opens !== undefined) now.delete(opens)
        if (!('page' in next)) for (const name of alsoClears) now.delete(name)
        return writeFilter(schema, now, next['size'] === usualSize ? { ...next, size: undefined } : next)
      },
      { replace, preventScrollReset: stays },
    )
  const open = (row: string | null) => {
    if (opens === undefined) return
    write(
      (now) => changedAddress(now, { page: now.get('page') ?? undefined, [opens]: row ?? undefined }),
      STAYING,
    )
  }
  return {
    schema,
    filter,
    page,
    size,
    sizes,
    asked: { ...filter, page, size },
    isNarrowed: narrowingFields(schema, filter).length > 0,
    change,
    clear: () => change(clearingChange(schema)),
    opened: opens === undefined ? null : (addressText(address, opens) ?? null),
    open,
    view: viewAddress(schema, address),
    showView: (view) => write((now) => withView(schema, now, view)),
  }
}
