/** Audit events of 整改. */
import type { EventType } from '#core/kernel/audit-event.ts'
import type { RectificationSource } from '#core/rectification/item.ts'
import type { RectificationActKind, RectificationState } from '#core/rectification/states.ts'
import { act, change, removal, type WrittenEvent } from '../kernel/event.ts'

export const rectificationOpened = act<{
  name: string
  year: number
  number: number
  source: RectificationSource
  due: string
  project?: string
}>('rectification.opened', 'rectification')

const TYPES: Record<RectificationActKind, EventType> = {
  reply: 'rectification.replied',
  confirm: 'rectification.confirmed',
  return: 'rectification.returned',
  extend: 'rectification.extended',
  revoke: 'rectification.revoked',
}
type State = { state: RectificationState; due: string }
type ActedOn = { name: string } & State & { comment?: string }

/** Replied to, confirmed, given back, given more time, revoked. */
export function rectificationActedOn(
  kind: RectificationActKind,
  id: string,
  before: Readonly<State>,
  after: Readonly<ActedOn>,
): WrittenEvent {
  return change<State, ActedOn>(TYPES[kind], 'rectification')(id, before, after)
}

export const rectificationFileAdded = act<{ file: string; kind: string; size: number; sha256: string }>(
  'rectification.file-added',
  'rectification',
)
export const rectificationFileRemoved = removal<{ file: string; sha256: string }>(
  'rectification.file-removed',
  'rectification',
)
/** Those with what is due were notified. */
export const rectificationTold = act<{ day: string; people: number }>('rectification.told', 'region')
