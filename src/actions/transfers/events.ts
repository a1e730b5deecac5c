/** Audit events of 转移支付绩效. */
import type { EventType } from '#core/kernel/audit-event.ts'
import type { TransferAct } from '#core/transfers/step.ts'
import { act, change, removal, type WrittenEvent } from '../kernel/event.ts'

/** `amount`: 分; `sha256`: of all that is kept. */
type Head = { name: string; year: number; amount: string; sha256: string }

export const transferAdded = act<Head & { number: string }>('transfer.added', 'transfer')
export const transferChanged = change<Head, Head>('transfer.changed', 'transfer')
export const transferRemoved = removal<{ name: string; year: number; amount: string }>(
  'transfer.removed',
  'transfer',
)
type Lines = { projects: number; amount: string; sha256: string }
export const transferLinesSaved = change<Lines, Lines & { name: string }>('transfer.lines-saved', 'transfer')
export const transferReportSaved = change<{ sha256: string }, { name: string; sha256: string }>(
  'transfer.report-saved',
  'transfer',
)

const TYPES: Record<TransferAct, EventType> = {
  split: 'transfer.split',
  resplit: 'transfer.resplit',
  send: 'transfer.sent',
  withdraw: 'transfer.withdrawn',
  return: 'transfer.returned',
  report: 'transfer.reported',
  reopen: 'transfer.reopened',
}

/** `state`: how far it is; `day`: of 分解下达; `sha256`: of the proof of what went up. */
export function transferActedOn(
  kind: TransferAct,
  id: string,
  before: Readonly<{ state: string }>,
  after: Readonly<{
    name: string
    year: number
    state: string
    day?: string
    comment?: string
    sha256?: string
  }>,
): WrittenEvent {
  return change<typeof before, typeof after>(TYPES[kind], 'transfer')(id, before, after)
}
