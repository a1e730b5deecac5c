/**
 * Builders of audit events (操作日志): `events.ts` of a room has one for each kind of event of the room. The
 * types of its figures say what is recorded of every such event, so that none lacks what the log words.
 */
import type { AuditEvent, EventType } from '#core/kernel/audit-event.ts'
import type { EventField } from '#core/kernel/event-fields.ts'

/** An event without who acted. */
export type WrittenEvent = Omit<AuditEvent, 'actor'>

/** What an event is of, with its id or year: the words are in `text/operation-log/events.ts`. */
type SubjectKind =
  | 'accountability'
  | 'batch'
  | 'calendar'
  | 'cost-analysis'
  | 'cost-standard'
  | 'document'
  | 'evaluation'
  | 'flow'
  | 'job'
  | 'layout'
  | 'library'
  | 'log'
  | 'money-import'
  | 'notice'
  | 'policy'
  | 'pool'
  | 'project'
  | 'rectification'
  | 'region'
  | 'report'
  | 'round'
  | 'rule-set'
  | 'transfer'
  | 'unit'
  | 'user'
  | 'whole'
  | 'year'

type Key = string | number

/** Figures that have words; a row of a sheet is `indicator 3`. */
type Worded<Figures> = {
  readonly [Field in keyof Figures]: Field extends EventField | `indicator ${number}` ? Figures[Field] : never
}

/** The event of an act that has figures of its own. */
export function act<After extends Worded<After>>(type: EventType, on: SubjectKind) {
  return (key: Key, after: Readonly<After>): WrittenEvent => ({
    type,
    subject: `${on}:${key}`,
    before: null,
    after,
  })
}

/** The event of a change: figures as they were, null where there was nothing, and as they are. */
export function change<Before extends Worded<Before> | null, After extends Worded<After>>(
  type: EventType,
  on: SubjectKind,
) {
  return (key: Key, before: Readonly<Before>, after: Readonly<After>): WrittenEvent => ({
    type,
    subject: `${on}:${key}`,
    before,
    after,
  })
}

/** The event of what is there no more: its last figures. */
export function removal<Before extends Worded<Before>>(type: EventType, on: SubjectKind) {
  return (key: Key, before: Readonly<Before>): WrittenEvent => ({
    type,
    subject: `${on}:${key}`,
    before,
    after: null,
  })
}
