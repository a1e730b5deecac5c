/**
 * Which 监控表 a reviewer passes together with others: those in which nothing is left to be looked at. Everything
 * else is opened and decided alone.
 */
import type { Measure } from './sheet-content.ts'
import { mayCarryOn, type SheetHands, type SheetRights, type SheetState } from './sheet-flow.ts'

const ALONE_CODES = ['own', 'faults', 'warnings', 'suspends'] as const
/**
 * own: the reviewer wrote in it or sent it; faults: places that are not filled in properly; warnings: open 预警;
 * suspends: 暂停实施, with which payments stop.
 */
export type AloneCode = (typeof ALONE_CODES)[number]
/** Why a sheet is not passed together with others. `count`: of faults or warnings, otherwise 1. */
export type AloneReason = { readonly code: AloneCode; readonly count: number }

/** The states in which a sheet is passed. */
export const PASSED_STATES = ['department', 'finance'] as const satisfies readonly SheetState[]
export type PassedState = (typeof PASSED_STATES)[number]

export type SheetAtRest = {
  readonly hands: SheetHands
  readonly faults: number
  /** Open 预警 of the sheet. */
  readonly warnings: number
  readonly measure: Measure | null
}

/** Nothing: it is passed together with others. */
export function aloneReasons(
  { hands, faults, warnings, measure }: SheetAtRest,
  person: string,
): AloneReason[] {
  return [
    ...(mayCarryOn(hands, person) ? [] : [{ code: 'own', count: 1 } as const]),
    ...(faults > 0 ? [{ code: 'faults', count: faults } as const] : []),
    ...(warnings > 0 ? [{ code: 'warnings', count: warnings } as const] : []),
    ...(measure === 'suspend' ? [{ code: 'suspends', count: 1 } as const] : []),
  ]
}

/** The state in which the sheet is the reviewer's to pass; null: it is not. */
export function passedState(
  state: SheetState,
  { department, finance }: Pick<SheetRights, 'department' | 'finance'>,
): PassedState | null {
  if (state === 'department') return department ? state : null
  return state === 'finance' && finance ? state : null
}
