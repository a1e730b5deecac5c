/** Audit events of sheets of whole departments. */
import type { EventType } from '#core/kernel/audit-event.ts'
import type { SheetAct, SheetState } from '#core/monitoring/sheet-flow.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

export const wholesOpened = act<{ year: number; opened: number }>('whole.opened', 'year')
export const wholeWritten = act<{ name: string; faults: number }>('whole.written', 'whole')
/** `name`: the department and the form; `on` and where. */
export const wholePublished = act<{ name: string; day: string; note: string }>('whole.published', 'whole')

const TYPES: Record<SheetAct, EventType> = {
  send: 'whole.sent',
  withdraw: 'whole.withdrawn',
  pass: 'whole.passed',
  return: 'whole.returned',
}
type ActedOn = { name: string; state: SheetState; note?: string; unchanged?: boolean; undone?: 'pass' }

/** A sheet was sent, withdrawn, passed, given back. */
export function wholeActedOn(
  kind: SheetAct,
  sheet: string,
  before: Readonly<{ state: SheetState }>,
  after: Readonly<ActedOn>,
): WrittenEvent {
  return change<typeof before, ActedOn>(TYPES[kind], 'whole')(sheet, before, after)
}
