/** By whom a 监控表 was passed as it is now. */
import type { SheetPass, SheetStepRow } from './rows.ts'

/** What of a step decides whether a pass holds. */
export type PassStep = Pick<SheetStepRow, 'act' | 'state' | 'at' | 'by'>

/**
 * The passes that hold, in the order in which they were given: those since it was sent in last, without what
 * was taken back; none of a sheet that is with its unit.
 *
 * @param steps of one sheet, in the order in which they were taken
 */
export function standingPasses(steps: readonly PassStep[]): readonly SheetPass[] {
  return steps.reduce<readonly SheetPass[]>((passes, { act, state, at, by }) => {
    if (act === 'pass') return [...passes, { at, by }]
    return act === 'withdraw' && state !== 'draft' ? passes.slice(0, -1) : []
  }, [])
}
