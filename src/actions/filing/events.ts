/** Audit events of the workflow 申报 → 审核 → 批复: of a project, or of the words of a document. */
import type { Flow } from '#core/filing/flow.ts'
import type { ActKind, FilingState } from '#core/filing/states.ts'
import type { EventType } from '#core/kernel/audit-event.ts'
import { change, type WrittenEvent } from '../kernel/event.ts'

const TYPES: Record<ActKind, EventType> = {
  submit: 'filing.submitted',
  withdraw: 'filing.withdrawn',
  open: 'filing.opened',
  return: 'filing.returned',
  transfer: 'filing.transferred',
  countersign: 'filing.countersigned',
  pass: 'filing.passed',
  approve: 'filing.approved',
  adjust: 'filing.adjusted',
  abandon: 'filing.abandoned',
  close: 'filing.closed',
  reopen: 'filing.reopened',
  archive: 'filing.archived',
}

type State = { readonly name: string; readonly state: FilingState }

/** An act that was taken back as if it had not been. */
export function filingUndone(
  subject: string,
  before: Pick<State, 'state'>,
  after: State & { readonly undone: ActKind; readonly [figure: string]: unknown },
): WrittenEvent {
  return { type: 'filing.undone', subject, before, after }
}

/** A step of the way. */
export function filingStepped(
  kind: ActKind,
  subject: string,
  before: Pick<State, 'state'>,
  after: State & { readonly [figure: string]: unknown },
): WrittenEvent {
  return { type: TYPES[kind], subject, before, after }
}

/** A task that another person has now, or nobody (null). */
export function taskMoved(
  kind: 'withdraw' | 'transfer',
  subject: string,
  before: { readonly state: FilingState; readonly person: string | null },
  after: State & { readonly step: string; readonly person: string | null; readonly comment: string },
): WrittenEvent {
  return { type: TYPES[kind], subject, before, after }
}

export function filingReminded(
  subject: string,
  after: {
    readonly name: string
    readonly steps: readonly string[]
    readonly people: number
    readonly comment?: string
  },
): WrittenEvent {
  return { type: 'filing.reminded', subject, before: null, after }
}

/** Who has waiting tasks was notified. */
export function waitingTold(region: string, day: string, people: number): WrittenEvent {
  return { type: 'deadline.told', subject: `region:${region}`, before: null, after: { day, people } }
}

export const opinionsSaved = change<
  { opinions: readonly string[] },
  { opinions: readonly string[]; version: number }
>('opinions.saved', 'region')

export function flowSaved(
  before: Flow,
  after: Flow & {
    readonly own: boolean
    readonly year: number
    readonly version: number
    readonly note: string
  },
): WrittenEvent {
  return { type: 'flow.saved', subject: `flow:${after.year}`, before, after }
}
