/** Audit events of 问责台账. Names of persons are in the entry alone, not in the log. */
import type {
  AccountabilityAct,
  AccountabilityKind,
  AccountabilityState,
} from '#core/accountability/entry.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

type Head = { name: string; year: number; number: number; kind: AccountabilityKind; sha256: string }

export const accountabilityAdded = act<Head & { project?: string; day: string }>(
  'accountability.added',
  'accountability',
)
export const accountabilityChanged = change<Head, Head>('accountability.changed', 'accountability')

const TYPES: Record<AccountabilityAct, EventType> = {
  close: 'accountability.closed',
  reopen: 'accountability.reopened',
  revoke: 'accountability.revoked',
}

export function accountabilityActedOn(
  kind: AccountabilityAct,
  id: string,
  before: Readonly<{ state: AccountabilityState }>,
  after: Readonly<{
    name: string
    year: number
    number: number
    state: AccountabilityState
    comment: string
    day?: string
  }>,
): WrittenEvent {
  return change<typeof before, typeof after>(TYPES[kind], 'accountability')(id, before, after)
}

export const suggestionSetAside = act<{
  name: string
  year: number
  kind: AccountabilityKind
  reason: string
}>('accountability.set-aside', 'year')
