/**
 * Writing with a server that may be away: what is here, what the server last said, and what is under way
 * to it. What was sent is sent again under the same name until it is answered, so that nothing is saved twice
 * and nothing is lost.
 */
import { operationsBetween } from './difference.ts'
import { cellText, type HeadField, type RowField, type WrittenForm, type WrittenRow } from './form.ts'
import { NO_HISTORY, writeStep, type WrittenHistory } from './history.ts'
import { mergeForms, type Conflict } from './merge.ts'
import { rowIndex, type Operation } from './operation.ts'

export type Sent<H extends string = HeadField, R extends string = RowField> = {
  readonly request: string
  readonly base: number
  readonly form: WrittenForm<H, R>
  readonly operations: readonly Operation<H, R>[]
}

/** A conflict that the person has to look at, with the own row where it is about one. */
export type OpenConflict<H extends string = HeadField, R extends string = RowField> = {
  readonly conflict: Conflict<H, R>
  readonly row: WrittenRow<R> | null
  /** Who saved theirs last, and when; null or left out: not known. */
  readonly theirs?: OtherSave | null
}

/** The save that another's words came with. */
export type OtherSave = { readonly by: string | null; readonly at: string }

export type WritingSession<H extends string = HeadField, R extends string = RowField> = WrittenHistory<
  H,
  R
> & {
  /** As the server last said it. */
  readonly base: WrittenForm<H, R>
  readonly version: number
  readonly sent: Sent<H, R> | null
  readonly conflicts: readonly OpenConflict<H, R>[]
}

/** What is kept in the browser until the server has it, and nobody has to decide anything. */
export type KeptSession<H extends string = HeadField, R extends string = RowField> = Pick<
  WritingSession<H, R>,
  'form' | 'base' | 'version' | 'sent' | 'conflicts'
>

type Opened<H extends string, R extends string> = {
  readonly form: WrittenForm<H, R>
  readonly version: number
  readonly changedBy?: string | null
  readonly changedAt?: string | null
}

export function openSession<H extends string, R extends string>({
  form,
  version,
}: Opened<H, R>): WritingSession<H, R> {
  return { form, history: NO_HISTORY, base: form, version, sent: null, conflicts: [] }
}

/**
 * Goes on with what was not saved or decided when the page was closed; what others wrote since comes with the
 * first answer.
 * @param opened as the server has it now
 */
export function takeUp<H extends string, R extends string>(
  kept: KeptSession<H, R>,
  opened: Opened<H, R>,
): WritingSession<H, R> {
  return isSaved(kept)
    ? { ...openSession(opened), conflicts: kept.conflicts }
    : { ...kept, history: NO_HISTORY }
}

export function isSaved<H extends string, R extends string>({
  form,
  base,
  sent,
}: Pick<WritingSession<H, R>, 'form' | 'base' | 'sent'>): boolean {
  return sent === null && (form === base || operationsBetween(base, form).length === 0)
}

/** What is to be sent now: what is under way again, or what was written since; null when there is nothing. */
export function sendNext<H extends string, R extends string>(
  session: WritingSession<H, R>,
  request: string,
): (WritingSession<H, R> & { readonly sent: Sent<H, R> }) | null {
  if (session.sent !== null) return { ...session, sent: session.sent }
  const operations = session.form === session.base ? [] : operationsBetween(session.base, session.form)
  return operations.length === 0
    ? null
    : { ...session, sent: { request, base: session.version, form: session.form, operations } }
}

export type SaveAnswer<H extends string = HeadField, R extends string = RowField> = {
  readonly version: number
  /** null: what was sent. */ readonly form: WrittenForm<H, R> | null
  readonly conflicts: readonly Conflict<H, R>[]
  /** The save before this one, where others wrote meanwhile. */
  readonly others?: OtherSave | null
}

/** Takes the answer in, with what was written meanwhile on top of it. */
export function answered<H extends string, R extends string>(
  session: WritingSession<H, R>,
  answer: SaveAnswer<H, R>,
): WritingSession<H, R> {
  const { sent } = session
  if (sent === null) return session
  const base = answer.form ?? sent.form
  const meanwhile =
    session.form === sent.form ? { form: base, conflicts: [] } : mergeForms(sent.form, session.form, base)
  const news = [...answer.conflicts, ...meanwhile.conflicts].map((conflict): OpenConflict<H, R> => ({
    conflict,
    row: ownRow(conflict, session.form, sent.form),
    theirs: answer.others ?? null,
  }))
  return {
    ...session,
    form: meanwhile.form,
    base,
    version: answer.version,
    sent: null,
    conflicts: [
      ...session.conflicts.filter(({ conflict }) => !news.some((one) => isAbout(one.conflict, conflict))),
      ...news,
    ],
  }
}

/**
 * What others saved since, with what was written here on top of it; the same session where there is nothing
 * new, or an answer is still to come.
 */
export function takeIn<H extends string, R extends string>(
  session: WritingSession<H, R>,
  opened: Opened<H, R>,
): WritingSession<H, R> {
  if (session.sent !== null || opened.version <= session.version) return session
  const { form, conflicts } = mergeForms(session.base, session.form, opened.form)
  const { changedBy = null, changedAt = null } = opened
  const theirs = changedAt === null ? null : { by: changedBy, at: changedAt }
  return {
    ...session,
    form,
    base: opened.form,
    version: opened.version,
    conflicts: [
      ...session.conflicts,
      ...conflicts.map((conflict) => ({ conflict, row: ownRow(conflict, session.form), theirs })),
    ],
  }
}

/** The server will not have it: it stays here. */
export function saveRefused<H extends string, R extends string>(
  session: WritingSession<H, R>,
): WritingSession<H, R> {
  return { ...session, sent: null }
}

/** Decides on a conflict: mine is written over theirs, or theirs is kept. */
export function decide<H extends string, R extends string>(
  session: WritingSession<H, R>,
  open: OpenConflict<H, R>,
  side: 'mine' | 'theirs',
): WritingSession<H, R> {
  const conflicts = session.conflicts.filter((one) => one !== open)
  return side === 'theirs'
    ? { ...session, conflicts }
    : { ...session, ...writeStep(session, overriding(session.form, open)), conflicts }
}

function overriding<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  { conflict, row }: OpenConflict<H, R>,
): readonly Operation<H, R>[] {
  if (conflict.kind === 'cell') {
    const before = cellText(form, conflict.place)
    return before === undefined || before === conflict.mine
      ? []
      : [{ kind: 'set', place: conflict.place, before, after: conflict.mine }]
  }
  const there = form.rows[rowIndex(form, conflict.row)]
  if (conflict.kind === 'row-changed')
    return there === undefined
      ? []
      : [{ kind: 'remove', row: there, after: form.rows[rowIndex(form, conflict.row) - 1]?.id ?? null }]
  return row === null || there !== undefined
    ? []
    : [
        {
          kind: 'add',
          row,
          after: form.rows.findLast((one) => isBeside(one, row))?.id ?? form.rows.at(-1)?.id ?? null,
        },
      ]
}

/** Of the same table, and with the same label where rows have labels. */
function isBeside<R extends string>(a: WrittenRow<R>, b: WrittenRow<R>): boolean {
  const label = (cells: Readonly<Record<string, string>>) => cells['level2']
  return a.list === b.list && label(a.cells) === label(b.cells)
}

function ownRow<H extends string, R extends string>(
  conflict: Conflict<H, R>,
  ...forms: readonly WrittenForm<H, R>[]
): WrittenRow<R> | null {
  if (conflict.kind !== 'row-removed') return null
  return forms.flatMap(({ rows }) => rows.find(({ id }) => id === conflict.row) ?? [])[0] ?? null
}

function isAbout<H extends string, R extends string>(a: Conflict<H, R>, b: Conflict<H, R>): boolean {
  if (a.kind === 'cell')
    return b.kind === 'cell' && a.place.row === b.place.row && a.place.field === b.place.field
  return b.kind === a.kind && a.row === b.row
}
