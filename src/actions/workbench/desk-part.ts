/** How a list becomes a part of the 工作台. */
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import { dueCounts, inDeskOrder, type DeskItem, type DeskPart, type Waits } from '#core/workbench/desk.ts'
import type { Context } from '../kernel/context.ts'
import { everyPage, type Page } from '../kernel/every-page.ts'

/** So many of a list are shown, those that are due next, and how many there are by which day. */
const DESK_SHOWN = 8
export const FIRST = { page: 1, size: DESK_SHOWN } as const

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

/** Of a list that refuses the caller: it has nothing for the 工作台. */
export const NONE = { rows: [], total: 0 } as const

type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number }

/** Every row of a list, asked page by page; none of one that refuses the caller. */
export async function everyRow<Row>(
  list: (page: Page) => Promise<Result<Listed<Row>, Problem>>,
): Promise<readonly Row[]> {
  const { rows } = await everyPage(async (page): Promise<Listed<Row>> => {
    const listed = await list(page)
    return listed.ok ? listed.value : NONE
  })
  return rows
}

/**
 * What waits in a list: all of it is counted, and what is due next is shown.
 *
 * @param items all of them, or those that are due first
 * @param waits how many there are by which day, where the items are not all
 */
export function deskPart(
  part: Pick<DeskPart, 'kind' | 'year' | 'of'>,
  items: readonly DeskItem[],
  waits: readonly Waits[] = items,
): DeskPart {
  const days = dueCounts(waits)
  return {
    ...part,
    total: days.reduce((sum, { count }) => sum + count, 0),
    days,
    items: inDeskOrder(items).slice(0, DESK_SHOWN),
  }
}
