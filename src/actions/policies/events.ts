/** Audit events of 财政支出政策. */
import type { EventType } from '#core/kernel/audit-event.ts'
import type { PolicyAct } from '#core/policies/step.ts'
import { act, change, removal, type WrittenEvent } from '../kernel/event.ts'

/** `amount`: 分, of all years; `until`: the last day; `sha256`: of all that is kept. */
type Head = { name: string; amount: string; until: string; sha256: string }

export const policyAdded = act<Head>('policy.added', 'policy')
export const policyChanged = change<Head, Head>('policy.changed', 'policy')
export const policyRemoved = removal<{ name: string; amount: string }>('policy.removed', 'policy')
export const policyReached = change<
  { sha256: string },
  { name: string; year: number; indicators: number; sha256: string }
>('policy.reached', 'policy')

const TYPES: Record<PolicyAct, EventType> = {
  start: 'policy.started',
  renew: 'policy.renewed',
  end: 'policy.ended',
  resume: 'policy.resumed',
}

export function policyActedOn(
  kind: PolicyAct,
  id: string,
  before: Readonly<{ state: string; until: string }>,
  after: Readonly<{ name: string; state: string; until: string; comment?: string }>,
): WrittenEvent {
  return change<typeof before, typeof after>(TYPES[kind], 'policy')(id, before, after)
}

/** `policy`: what it is called; '' for none. */
export const projectPolicySet = change<{ policy: string }, { name: string; policy: string }>(
  'policy.linked',
  'project',
)
