/** Lists whose rows all come at once: ordered and paged in the browser, as their address says. */
import { pagesFromRows, type LoadPage, type RowPage } from './every-row.ts'
import type { ListState } from './use-list.ts'

/** By the name that the address has for the order; what is not named comes in the order of the server. */
export type Orders<R> = Readonly<Record<string, (a: R, b: R) => number>>

type Listed = Pick<ListState, 'filter' | 'page' | 'size'>
type Here<Q, R> = {
  readonly query: Q & { readonly data: RowPage<R> | undefined; readonly isPlaceholderData: boolean }
}

/** @param rows those that match; undefined: they are not here yet */
export function rowsHere<Q extends object, R>(
  query: Q,
  rows: readonly R[] | undefined,
  list: Listed,
  orders: Orders<R> = {},
): Here<Q, R> & { readonly load: LoadPage<R> } {
  const ordered = inOrder(rows ?? [], list, orders)
  return {
    query: {
      ...query,
      data: rows === undefined ? undefined : { rows: pageOf(ordered, list), total: ordered.length },
      isPlaceholderData: false,
    },
    load: pagesFromRows(ordered),
  }
}

function inOrder<R>(rows: readonly R[], { filter }: Listed, orders: Orders<R>): readonly R[] {
  const order = orders[filter['sort'] ?? '']
  if (order === undefined) return rows
  return rows.toSorted(filter['order'] === 'desc' ? (a, b) => order(b, a) : order)
}

/** A page that is no more there is the last one. */
function pageOf<R>(rows: readonly R[], { page, size }: Listed): readonly R[] {
  const last = Math.max(1, Math.ceil(rows.length / size))
  const from = (Math.min(page, last) - 1) * size
  return rows.slice(from, from + size)
}
