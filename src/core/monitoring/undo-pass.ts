/** Taking 审核通过 of a 监控表 back that was pressed a moment ago, as long as nobody has acted on the sheet since. */
import { undoRefusal, type UndoRefusal } from '../filing/undo.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { sheetStep, type SheetAct, type SheetHands, type SheetRights, type SheetState } from './sheet-flow.ts'

/** The last step of a sheet. */
export type LastSheetStep = {
  readonly number: number
  readonly act: SheetAct
  readonly by: string
  readonly at: string
}

/** Where a pass came from, by where it led. */
const BEFORE: { readonly [state in SheetState]?: SheetState } = { finance: 'department', final: 'finance' }

type Passed = {
  readonly sheet: SheetHands & { readonly steps: number }
  readonly last: LastSheetStep | null
  readonly rights: SheetRights
  /** Passing it stopped payments, which is done elsewhere, too. */
  readonly stopsPayments: boolean
}

/** The state to which it goes back; who passed it must still be the one to do so. */
export function undonePass(
  { sheet, last, rights, stopsPayments }: Passed,
  person: string,
  now: string,
): Result<SheetState, UndoRefusal | 'not-yours'> {
  const before = BEFORE[sheet.state]
  if (last === null || before === undefined || last.act !== 'pass' || last.by !== person)
    return err('not-yours')
  const again = sheetStep({ ...sheet, state: before }, 'pass', person, rights)
  if (again === null || 'refusal' in again) return err('not-yours')
  const refusal = undoRefusal(sheet, last, { now, unchanged: !(sheet.state === 'final' && stopsPayments) })
  return refusal === null ? ok(before) : err(refusal)
}
