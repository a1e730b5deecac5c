/** Audit events of 财政运行综合绩效. */
import type { EventType } from '#core/kernel/audit-event.ts'
import type { FiscalAct, FiscalState } from '#core/fiscal-operation/step.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

type Sheet = { name: string; year: number }

export const fiscalYearOpened = act<{ year: number; count: number }>('fiscal-operation.opened', 'year')
export const fiscalYearFinished = act<{ year: number; count: number }>('fiscal-operation.finished', 'year')
export const fiscalYearReopened = act<{ year: number; count: number }>('fiscal-operation.reopened', 'year')
/** `sha256`: of the figures before and after. */
export const fiscalSheetWritten = change<{ sha256: string }, Sheet & { sha256: string }>(
  'fiscal-operation.written',
  'unit',
)

const TYPES: Record<FiscalAct, EventType> = {
  send: 'fiscal-operation.sent',
  withdraw: 'fiscal-operation.withdrawn',
  return: 'fiscal-operation.returned',
  accept: 'fiscal-operation.accepted',
}

/** Sent, withdrawn, given back, accepted. */
export function fiscalSheetActedOn(
  kind: FiscalAct,
  unit: string,
  before: Readonly<{ state: FiscalState }>,
  after: Readonly<Sheet & { state: FiscalState; comment?: string }>,
): WrittenEvent {
  return change<typeof before, typeof after>(TYPES[kind], 'unit')(unit, before, after)
}
