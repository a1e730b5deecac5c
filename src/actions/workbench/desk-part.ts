/** How a list becomes a part of the 工作台. */
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import type { DeskItem, DeskPart } from '#core/workbench/desk.ts'
import type { Context } from '../kernel/context.ts'

/** So many of a list are shown, and how many there are. */
export const DESK_SHOWN = 8
export const FIRST = { page: 1, size: DESK_SHOWN } as const

export type PartsOf = (context: Context, actor: Actor) => Promise<readonly DeskPart[]>

/** What is common to the items of a kind that are in nothing else. */
export const PLAIN = { within: null, note: '', isReturned: false, mark: null, warning: null } as const

type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number }

/** A list that refuses the caller has nothing for the 工作台. */
export function deskPart<Row>(
  listed: Result<Listed<Row>, Problem>,
  part: Pick<DeskPart, 'kind' | 'year' | 'of'>,
  item: (row: Row) => DeskItem,
): readonly DeskPart[] {
  return listed.ok ? [{ ...part, total: listed.value.total, items: listed.value.rows.map(item) }] : []
}
