/** All rows that match, page after page. */
import type { AnswerOf, InputOf, ListPath, PagedPath, RowOf, RowPage } from '../api/addresses.ts'
import { askPage } from '../api/calls.ts'

export type { RowPage } from '../api/addresses.ts'

/** More is not put together in the browser. */
export const MOST_ROWS = 200_000
const PAGE = 200

export type LoadPage<R> = (
  part: { readonly page: number; readonly size: number },
  signal: AbortSignal,
) => Promise<RowPage<R>>

/** Pages as the server answers them. @param input the filter; page and size in it give way */
export function pagesFrom<P extends ListPath>(path: P, input: InputOf<`GET ${P}`>): LoadPage<RowOf<P>> {
  return pagesAs(path, input, (page) => page as RowPage<RowOf<P>>)
}

/** As {@link pagesFrom}, where the answer says its rows or their number otherwise. */
export function pagesAs<P extends PagedPath, R>(
  path: P,
  input: InputOf<`GET ${P}`>,
  pageOf: (answer: AnswerOf<`GET ${P}`>) => RowPage<R>,
): LoadPage<R> {
  return async (part, signal) => pageOf(await askPage(path, input, part, signal))
}

/** Pages of rows that are all here. */
export function pagesFromRows<R>(rows: readonly R[]): LoadPage<R> {
  return ({ page, size }) =>
    Promise.resolve({ rows: rows.slice((page - 1) * size, page * size), total: rows.length })
}

type Settings<R> = {
  /** A row that comes twice, because others came before it meanwhile, is taken once. */
  readonly keyOf: (row: R) => string
  readonly signal: AbortSignal
  readonly onProgress: (done: number, all: number) => void
}

/** @returns null: there are more than {@link MOST_ROWS} */
export async function everyRow<R>(
  load: LoadPage<R>,
  { keyOf, signal, onProgress }: Settings<R>,
): Promise<R[] | null> {
  const rows = new Map<string, R>()
  for (let page = 1; ; page++) {
    const list = await load({ page, size: PAGE }, signal)
    if (signal.aborted) throw new DOMException('stopped', 'AbortError')
    if (list.total > MOST_ROWS) return null
    for (const row of list.rows) rows.set(keyOf(row), row)
    onProgress(Math.min(page * PAGE, list.total), list.total)
    if (list.rows.length === 0 || page * PAGE >= list.total) return [...rows.values()]
  }
}
