/** Whole lists, of what is loaded page by page. */
import { PAGE_SIZE_MAX } from '#api/kernel/common.ts'

export type Page = { readonly page: number; readonly size: number }

/** The rows of all pages together, and the last page with what it says of the whole. */
export async function everyPage<List extends { readonly rows: readonly unknown[] }>(
  load: (page: Page) => Promise<List>,
): Promise<{ readonly rows: List['rows'][number][]; readonly last: List }> {
  const rows: List['rows'][number][] = []
  for (let page = 1; ; page += 1) {
    const last = await load({ page, size: PAGE_SIZE_MAX })
    rows.push(...last.rows)
    if (last.rows.length < PAGE_SIZE_MAX) return { rows, last }
  }
}
