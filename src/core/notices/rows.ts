/** 通知公告, as lists show them. */
import type { Day } from '../kernel/day.ts'
import type { Audience } from './audience.ts'

export type NoticeHead = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly audience: Audience
  readonly unitName: string | null
  /** The last day on which it is shown. */
  readonly until: Day | null
  readonly by: string
  readonly at: string
  readonly withdrawnBy: string | null
  readonly withdrawnAt: string | null
}
/** How many people were told, and how many of them have read it. */
export type NoticeCounts = { readonly notified: number; readonly read: number }
