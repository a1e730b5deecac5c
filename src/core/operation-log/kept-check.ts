/**
 * Holds what is kept against the operation log: events of approvals, of money and of final scores carry the
 * digest of what they made, and the chain is over the events. What was changed afterwards, with or
 * without a digest of its own, has another one. What came before events carried digests cannot be compared
 * against anything, and is never said to be right.
 */
import type { LogRecord } from '../kernel/log-record.ts'

/**
 * An approved version; a line of money, or all lines of an import; a confirmed 自评 or a final result of 评价.
 */
const KEPT_KINDS = ['version', 'money', 'score'] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** Something that is kept, with the digest of its content as it is now. */
export type KeptThing = {
  readonly kind: KeptKind
  readonly key: string
  readonly sha256: string
  /** What the log calls it. */ readonly subject: string
}

/** What an event says of something that it made. */
export type EventAnchor = {
  readonly kind: KeptKind
  readonly key: string
  readonly sha256: string
  readonly sequence: number
  readonly subject: string
}

export type KeptFault = {
  /** `gone`: the event tells of it, and it is not there. */
  readonly code: 'differs' | 'gone'
  readonly kind: KeptKind
  readonly subject: string
  /** Of the event that has its digest. */
  readonly sequence: number
}

export type KeptReport = {
  /** As their events have them. */
  readonly held: number
  /** No event has a digest of these. */
  readonly unanchored: number
  /** The first ones. */
  readonly faults: readonly KeptFault[]
  readonly faultCount: number
}

/** Whether one thing is as its event has it. `none`: no event has its digest. */
const ANCHORINGS = ['held', 'differs', 'none'] as const
export type Anchoring = (typeof ANCHORINGS)[number]

const LINES: ReadonlySet<string> = new Set([
  'payment.booked',
  'payment.corrected',
  'budget.changed',
  'budget.change-corrected',
])

/** The anchor that an event is; null when it carries no digest of anything that is kept. */
export function eventAnchor({
  type,
  subject,
  after,
  sequence,
}: Pick<LogRecord, 'type' | 'subject' | 'after' | 'sequence'>): EventAnchor | null {
  const sha256 = after?.['sha256']
  if (after === null || typeof sha256 !== 'string') return null
  const { version, line } = after
  const anchor = (kind: KeptKind, key: string): EventAnchor => ({ kind, key, sha256, sequence, subject })
  if (type === 'filing.approved' && typeof version === 'number')
    return anchor('version', versionKey(subject, version))
  if (LINES.has(type) && typeof line === 'string') return anchor('money', lineKey(line))
  if (type === 'money.imported') return anchor('money', subject)
  if (type === 'self-evaluation.confirmed') return anchor('score', subject)
  return type === 'evaluation.settled' && typeof line === 'string' ? anchor('score', lineKey(line)) : null
}

export const versionKey = (subject: string, number: number) => `${subject} ${number}`
export const lineKey = (id: string) => `line:${id}`

export type KeptCheck = {
  /** The next event in the order of the log. */
  take(record: LogRecord): void
  /** Something that is kept; each once. */
  hold(thing: KeptThing): void
  /** Anchors of which nothing was kept. */
  unheld(): readonly EventAnchor[]
  /** @param gone of {@link unheld} those that ought to be there */
  finish(gone: readonly EventAnchor[]): KeptReport
}

const LISTED = 1000

export function createKeptCheck(): KeptCheck {
  const anchors = new Map<string, EventAnchor>()
  const faults: KeptFault[] = []
  let [held, unanchored, faultCount] = [0, 0, 0]
  const seen = new Set<string>()
  const nameOf = ({ kind, key }: Pick<EventAnchor, 'kind' | 'key'>) => `${kind} ${key}`
  const tell = (code: KeptFault['code'], { kind, sequence }: EventAnchor, subject: string) => {
    faultCount += 1
    if (faults.length < LISTED) faults.push({ code, kind, subject, sequence })
  }
  return {
    take(record) {
      const anchor = eventAnchor(record)
      // What was confirmed again is as it was confirmed last.
      if (anchor !== null) anchors.set(nameOf(anchor), anchor)
    },
    hold(thing) {
      const anchor = anchors.get(nameOf(thing))
      seen.add(nameOf(thing))
      if (anchor === undefined) unanchored += 1
      else if (anchor.sha256 === thing.sha256) held += 1
      else tell('differs', anchor, thing.subject)
    },
    unheld: () => [...anchors].flatMap(([name, anchor]) => (seen.has(name) ? [] : [anchor])),
    finish(gone) {
      for (const anchor of gone) tell('gone', anchor, anchor.subject)
      return { held, unanchored, faults, faultCount }
    },
  }
}
