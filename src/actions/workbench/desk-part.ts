/** How a list becomes a part of the 工作台. */
import { PAGE_SIZE_MAX } from '#api/kernel/common.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import { dueCounts, inDeskOrder, type DeskItem, type DeskPart } from '#core/workbench/desk.ts'
import type { Context } from '../kernel/context.ts'

/** So many of a list are shown, those that are due next, and how many there are by which day. */
const DESK_SHOWN = 8

export type PartsOf = (context: Context, actor: Actor) => Promise<readonly DeskPart[]>

/** What is common to the items of a kind that are in nothing else. */
export const PLAIN = {
  within: null,
  note: '',
  number: null,
  isReturned: false,
  mark: null,
  warning: null,
} as const

type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number }
export type Page = { readonly page: number; readonly size: number }

/** Every row of a list, asked page by page. A list that refuses the caller has nothing for the 工作台. */
export async function everyRow<Row>(
  list: (page: Page) => Promise<Result<Listed<Row>, Problem>>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page += 1) {
    const listed = await list({ page, size: PAGE_SIZE_MAX })
    if (!listed.ok) return rows
    rows.push(...listed.value.rows)
    if (listed.value.rows.length < PAGE_SIZE_MAX) return rows
  }
}

/** What waits in a list: all of it is counted, and what is due next is shown. */
export function deskPart(part: Pick<DeskPart, 'kind' | 'year' | 'of'>, items: readonly DeskItem[]): DeskPart {
  return {
    ...part,
    total: items.length,
    days: dueCounts(items),
    items: inDeskOrder(items).slice(0, DESK_SHOWN),
  }
}
