/**
 * 催办 of what waits for somebody: targets and texts (filing), 监控表 and 自评表. What is asked is ticked rows,
 * or all of a list that wait; what came of it is said row by row.
 */
import { z } from 'zod'
import type { Problem } from '#core/kernel/problem.ts'
import { id } from '../kernel/common.ts'
import { COMMENT_MAX, REMINDERS_MOST } from '../kernel/constants.ts'

/** home: the unit has it; review: somebody who checks it. */
const REMIND_WAITS = ['all', 'home', 'review'] as const
export type RemindWaits = (typeof REMIND_WAITS)[number]
export const remindWaits = z.enum(REMIND_WAITS).default('all')

/** Said to those who are reminded. */
export const remindComment = z.string().trim().max(COMMENT_MAX).default('')

/** Sheets that were ticked, by their projects. */
export const remindedSheets = z.array(id).min(1).max(REMINDERS_MOST)

/** `notified`: how many people, and `people` their names. */
export type RemindResult = { readonly id: string; readonly name: string } & (
  | { readonly ok: true; readonly notified: number; readonly people: readonly string[] }
  | { readonly ok: false; readonly problem: Problem }
)
/** `told`: how many people in all, each once, and the names of them. */
export type Reminded = {
  readonly results: readonly RemindResult[]
  readonly done: number
  readonly told: number
  readonly names: readonly string[]
}
