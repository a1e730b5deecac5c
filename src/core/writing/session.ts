/**
 * Writing with a server that may be away: what stands here, what the server last said, and what is under way to it. What was
 * sent is sent again under the same name until it is answered, so that nothing is saved twice and nothing is lost.
 */
import { differenceOf } from './difference.ts'
import { textOf, type WrittenForm, type WrittenRow } from './form.ts'
import { NO_HISTORY, write, type Written } from './history.ts'
import { mergeForms, type Conflict } from './merge.ts'
import { indexOf, type Operation } from './operation.ts'

export type Sent = { readonly request: string; readonly base: number; readonly form: WrittenForm; readonly operations: readonly Operation[] }

/** A conflict that the person has to look at, with the own row where it is about one. */
export type OpenConflict = { readonly conflict: Conflict; readonly row: WrittenRow | null }

export type Session = Written & {
  /** As the server last said it. */
  readonly base: WrittenForm
  readonly version: number
  readonly sent: Sent | null
  readonly conflicts: readonly OpenConflict[]
}

/** What is kept in the browser until the server has it. */
export type KeptSession = Pick<Session, 'form' | 'base' | 'version' | 'sent'>

export function openSession({ form, version }: { readonly form: WrittenForm; readonly version: number }): Session {
  return { form, history: NO_HISTORY, base: form, version, sent: null, conflicts: [] }
}

/** Goes on with what was not saved when the page was closed; what others wrote since comes with the first answer. */
export function takeUp(kept: KeptSession): Session {
  return { ...kept, history: NO_HISTORY, conflicts: [] }
}

export function isSaved({ form, base, sent }: Session): boolean {
  return sent === null && (form === base || differenceOf(base, form).length === 0)
}

/** What is to be sent now: what is under way again, or what was written since; null when there is nothing. */
export function send(session: Session, request: string): Session & { readonly sent: Sent } | null {
  if (session.sent !== null) return { ...session, sent: session.sent }
  const operations = session.form === session.base ? [] : differenceOf(session.base, session.form)
  return operations.length === 0 ? null : { ...session, sent: { request, base: session.version, form: session.form, operations } }
}

export type Answer = { readonly version: number; /** null: what was sent. */ readonly form: WrittenForm | null; readonly conflicts: readonly Conflict[] }

/** Takes the answer in, with what was written meanwhile on top of it. */
export function answered(session: Session, answer: Answer): Session {
  const { sent } = session
  if (sent === null) return session
  const base = answer.form ?? sent.form
  const meanwhile = session.form === sent.form ? { form: base, conflicts: [] } : mergeForms(sent.form, session.form, base)
  const news = [...answer.conflicts, ...meanwhile.conflicts].map((conflict): OpenConflict => ({ conflict, row: ownRow(conflict, session.form, sent.form) }))
  return { ...session, form: meanwhile.form, base, version: answer.version, sent: null, conflicts: [...session.conflicts.filter(({ conflict }) => !news.some((one) => isAbout(one.conflict, conflict))), ...news] }
}

/** The server will not have it: it stays here. */
export function refused(session: Session): Session {
  return { ...session, sent: null }
}

/** Decides on a conflict: mine is written over theirs, or theirs stands. */
export function decide(session: Session, open: OpenConflict, side: 'mine' | 'theirs'): Session {
  const conflicts = session.conflicts.filter((one) => one !== open)
  return side === 'theirs' ? { ...session, conflicts } : { ...session, ...write(session, overriding(session.form, open)), conflicts }
}

function overriding(form: WrittenForm, { conflict, row }: OpenConflict): readonly Operation[] {
  if (conflict.kind === 'cell') {
    const before = textOf(form, conflict.place)
    return before === undefined || before === conflict.mine ? [] : [{ kind: 'set', place: conflict.place, before, after: conflict.mine }]
  }
  const there = form.rows[indexOf(form, conflict.row)]
  if (conflict.kind === 'row-changed') return there === undefined ? [] : [{ kind: 'remove', row: there, after: form.rows[indexOf(form, conflict.row) - 1]?.id ?? null }]
  return row === null || there !== undefined ? [] : [{ kind: 'add', row, after: form.rows.findLast(({ cells }) => cells.level2 === row.cells.level2)?.id ?? form.rows.at(-1)?.id ?? null }]
}

function ownRow(conflict: Conflict, ...forms: readonly WrittenForm[]): WrittenRow | null {
  if (conflict.kind !== 'row-removed') return null
  return forms.flatMap(({ rows }) => rows.find(({ id }) => id === conflict.row) ?? [])[0] ?? null
}

function isAbout(a: Conflict, b: Conflict): boolean {
  if (a.kind === 'cell') return b.kind === 'cell' && a.place.row === b.place.row && a.place.field === b.place.field
  return b.kind === a.kind && a.row === b.row
}
