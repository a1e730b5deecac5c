/** Audit events of 委托填写. */
import type { DelegationAct, DelegationEnd, DelegationState } from '#core/delegation/delegation.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import { act, change, type WrittenEvent } from '../kernel/event.ts'

type State = { delegation: DelegationState }
type Version = { name: string; version: number }

export const delegationGiven = act<{
  name: string
  to: string
  cells: number | 'whole'
  note: string
  until: string | null
}>('delegation.given', 'project')
export const delegationFilled = change<Version, Version>('delegation.filled', 'project')
export const delegationEnded = change<State, { delegation: 'ended'; to: string; cause: DelegationEnd }>(
  'delegation.ended',
  'project',
)

const TYPES: Record<DelegationAct, EventType> = {
  'give-back': 'delegation.given-back',
  refuse: 'delegation.refused',
  accept: 'delegation.accepted',
  'return': 'delegation.returned',
  'take-back': 'delegation.taken-back',
}

type ActedOn = State & { name: string; to: string; comment?: string }

/** Given back, refused, accepted, sent back, taken back. */
export function delegationActedOn(
  kind: DelegationAct,
  project: string,
  before: Readonly<State>,
  after: Readonly<ActedOn>,
): WrittenEvent {
  return change<State, ActedOn>(TYPES[kind], 'project')(project, before, after)
}
