/** The way of a 监控表: unit → 主管部门 → 财政. Who filled it in or sent it does not check it (four eyes). */

import type { Role } from '../kernel/roles.ts'

/** The states of what a department writes of itself as a whole, which no project closes. */
export const WHOLE_STATES = ['draft', 'department', 'finance', 'final'] as const

export const SHEET_STATES = ['draft', 'department', 'finance', 'final', 'ended'] as const
/** draft 填报中, department 部门审核, finance 财政审核, final 已办结, ended: its project was closed (终止). */
export type SheetState = (typeof SHEET_STATES)[number]

export const SHEET_ACTS = ['send', 'withdraw', 'pass', 'return'] as const
/** send 送审, withdraw 撤回, pass 审核通过, return 退回. */
export type SheetAct = (typeof SHEET_ACTS)[number]

/**
 * What somebody may do with sheets of a unit: fill them in, check for the department, check for the bureau.
 */
export type SheetRights = { readonly fill: boolean; readonly department: boolean; readonly finance: boolean }

export type SheetHands = {
  readonly state: SheetState
  /** Everybody who wrote in it since it was opened. */
  readonly writers: readonly string[]
  readonly sentBy: string | null
}

const SHEET_REFUSALS = ['sheet-not-here', 'sheet-own', 'sheet-not-sender', 'sheet-round-closed'] as const
/**
 * Why an act is not possible: the sheet is with somebody else, the person wrote in it, or somebody else sent
 * it.
 */
export type SheetRefusal = (typeof SHEET_REFUSALS)[number]

/** Who carries a sheet on in each state. */
export const AWAITED_OF_SHEET = {
  draft: ['unit-filler'],
  department: ['department-reviewer'],
  finance: ['finance-office', 'performance-office'],
} as const satisfies { readonly [state in Exclude<SheetState, 'final' | 'ended'>]: readonly Role[] }

/** How many sheets there are of each state, before any was counted. */
export const NO_SHEET_STATES: Readonly<Record<SheetState, number>> = {
  draft: 0,
  department: 0,
  finance: 0,
  final: 0,
  ended: 0,
}

/** Whether nobody has the sheet any more: it was finished, or its project was closed. */
export function isOver(state: SheetState): state is 'final' | 'ended' {
  return state === 'final' || state === 'ended'
}

/** The states in which a sheet waits: with the unit, and with those who check it. */
export const WAITING_SHEETS = { home: ['draft'], review: ['department', 'finance'] } as const

/** Whether a person who holds the role may go on with the sheet: nobody passes what they wrote or sent. */
export function mayCarryOn({ state, writers, sentBy }: SheetHands, person: string): boolean {
  if (state === 'draft') return true
  return !isOver(state) && !writers.includes(person) && sentBy !== person
}

const NEXT: Record<SheetState, { readonly [act in SheetAct]?: SheetState }> = {
  draft: { send: 'department' },
  department: { withdraw: 'draft', pass: 'finance', return: 'draft' },
  finance: { pass: 'final', return: 'draft' },
  final: {},
  ended: {},
}

/** The state after an act, or what bars it; null when the person has no part in the step at all. */
export function sheetStep(
  { state, writers, sentBy }: SheetHands,
  act: SheetAct,
  person: string,
  rights: SheetRights,
): { readonly to: SheetState } | { readonly refusal: SheetRefusal } | null {
  const to = NEXT[state][act]
  if (act === 'send' || act === 'withdraw') {
    if (!rights.fill) return null
    if (to === undefined) return { refusal: 'sheet-not-here' }
    return act === 'withdraw' && sentBy !== person ? { refusal: 'sheet-not-sender' } : { to }
  }
  if (!rights.department && !rights.finance) return null
  if (
    to === undefined ||
    (state === 'department' && !rights.department) ||
    (state === 'finance' && !rights.finance)
  )
    return { refusal: 'sheet-not-here' }
  if (act === 'pass' && !mayCarryOn({ state, writers, sentBy }, person)) return { refusal: 'sheet-own' }
  return { to }
}
