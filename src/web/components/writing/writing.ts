/**
 * One person writing in one form: what is on the screen, kept in the browser, and saved at the server every
 * few seconds.
 */
import type { Unjudged } from '#core/review/evidence.ts'
import type { FindingWithId } from '#api/projects.ts'
import type { CellPlace, HeadField, RowField, WrittenForm } from '#core/writing/form.ts'
import { redo, typeOn, undo, writeStep, type EditStep, type EditPosition } from '#core/writing/history.ts'
import type { Operation } from '#core/writing/operation.ts'
import {
  answered,
  decide,
  isSaved,
  openSession,
  saveRefused,
  sendNext,
  takeUp,
  type SaveAnswer,
  type OpenConflict,
  type WritingSession,
} from '#core/writing/session.ts'
import { textOf } from '#core/writing/form.ts'
import { ApiError, NOT_REACHED } from '../../api/client.ts'
import { dropKept, keep, readKept, type KeptPlace } from './kept.ts'

/** saved, to be saved soon, on its way, no line (kept here), refused (kept here). */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused'

export type WritingState<H extends string = HeadField, R extends string = RowField> = {
  readonly session: WritingSession<H, R>
  readonly save: SaveState
  /** When it was last saved, ISO; null before the first time. */
  readonly savedAt: string | null
  readonly error: unknown
  /** Whether the browser keeps what is not saved. */
  readonly kept: boolean
  /** What was not saved at the last visit and is here again. */
  readonly takenUp: boolean
  readonly findings: readonly FindingWithId[]
  /** What nothing is to judge by yet; null of a text, which has no review sheet. */
  readonly unjudged: readonly Unjudged[] | null
  readonly listed: readonly string[]
  /** Set when something could not be taken back because somebody else changed it. */
  readonly missed: number
}

export type Writing<H extends string = HeadField, R extends string = RowField> = {
  readonly get: () => WritingState<H, R>
  readonly subscribe: (listener: () => void) => () => void
  readonly do: (step: EditStep<H, R>) => void
  /** Types in a cell; what is typed on in one cell is one step to take back. */
  readonly type: (place: CellPlace<H, R>, text: string) => void
  /** Leaves a cell: its text as the form keeps it. */
  readonly leave: (place: CellPlace<H, R>) => void
  /** @returns where it happened */
  readonly undo: () => EditPosition<H, R> | null
  readonly redo: () => EditPosition<H, R> | null
  readonly decide: (conflict: OpenConflict<H, R>, side: 'mine' | 'theirs') => void
  /** Saves now. */
  readonly flush: () => void
  /** Begins saving by itself; the answer ends it. */
  readonly start: () => () => void
}

/** After the last key, and at the latest after the first. Milliseconds. */
const QUIET = 1500
const LONGEST = 5000
const AGAIN = 4000
const AFTER_FAULT = 20_000
/** Too many questions at once, and what a proxy says of a server that is away. */
const BUSY: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** A form as it is opened. */
export type Opening<H extends string, R extends string> = {
  /** What is written in: by it the browser keeps what is not saved. */
  readonly id: string
  readonly bar: unknown
  readonly form: WrittenForm<H, R>
  readonly version: number
  readonly changedAt: string | null
  readonly findings: readonly FindingWithId[]
  readonly unjudged?: readonly Unjudged[]
  readonly listed: readonly string[]
}

type Saving<H extends string, R extends string> = {
  readonly request: string
  readonly base: number
  readonly operations: readonly Operation<H, R>[]
}
type Saved<H extends string, R extends string> = SaveAnswer<H, R> &
  Pick<Opening<H, R>, 'findings' | 'unjudged' | 'listed'> & { readonly changedAt: string }

/** What differs between forms: how they are saved, and how a text is kept in a cell. */
type Kind<H extends string, R extends string> = {
  readonly save: (id: string, saving: Saving<H, R>) => Promise<Saved<H, R>>
  readonly tidy: (field: H | R, text: string) => string
}

export function createWriting<H extends string, R extends string>(
  view: Opening<H, R>,
  person: string,
  { save, tidy }: Kind<H, R>,
): Writing<H, R> {
  const place: KeptPlace = { person, form: view.id }
  const kept = view.bar === null ? readKept<H, R>(place) : null
  const listeners = new Set<() => void>()
  const session = kept === null ? openSession(view) : takeUp(kept, view)
  let state: WritingState<H, R> = {
    session,
    save: isSaved(session) ? 'saved' : 'unsaved',
    savedAt: view.changedAt,
    error: null,
    kept: true,
    takenUp: !isSaved(session),
    findings: view.findings,
    unjudged: view.unjudged ?? null,
    listed: view.listed,
    missed: 0,
  }
  let [timer, first, busy, running] = [0, 0, false, false]

  const put = (change: Partial<WritingState<H, R>>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const store = () => {
    if (isSaved(state.session) && state.session.conflicts.length === 0) dropKept(place)
    else if (keep(place, state.session) !== state.kept) put({ kept: !state.kept })
  }
  const changed = (session: WritingSession<H, R>) => {
    if (session === state.session) return
    put({
      session,
      save: state.save === 'offline' || state.save === 'saving' ? state.save : 'unsaved',
      missed: 0,
    })
    if (first === 0) first = Date.now()
    later(Math.max(0, Math.min(QUIET, first + LONGEST - Date.now())))
  }
  const later = (after: number) => {
    window.clearTimeout(timer)
    if (running) timer = window.setTimeout(() => void flush(), after)
  }

  const flush = async () => {
    if (busy) return
    window.clearTimeout(timer)
    first = 0
    store()
    const sending = sendNext(state.session, crypto.randomUUID())
    if (sending === null) {
      put({ save: 'saved', error: null })
      return
    }
    busy = true
    put({ session: sending, save: state.save === 'offline' ? 'offline' : 'saving' })
    store()
    try {
      const { request, base, operations } = sending.sent
      const answer = await save(view.id, { request, base, operations })
      put({
        session: answered(state.session, answer),
        savedAt: answer.changedAt,
        findings: answer.findings,
        unjudged: answer.unjudged ?? null,
        listed: answer.listed,
        error: null,
        takenUp: false,
      })
      put({ save: isSaved(state.session) ? 'saved' : 'unsaved' })
      busy = false
      store()
      if (state.save === 'unsaved') later(QUIET)
    } catch (error) {
      busy = false
      failed(error)
    }
  }
  const failed = (error: unknown) => {
    // A server that is not reached, or is busy, is asked again for the very same; where the server broke over
    // it, for what is here by then.
    const away = error instanceof ApiError && (error.problem.code === NOT_REACHED || BUSY.has(error.status))
    put({
      save: away ? 'offline' : 'refused',
      error,
      ...(away ? {} : { session: saveRefused(state.session) }),
    })
    store()
    if (away) later(AGAIN)
    else if (error instanceof ApiError && error.status >= 500) later(AFTER_FAULT)
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    do: (step) => changed({ ...state.session, ...writeStep(state.session, step) }),
    type: (at, text) => changed({ ...state.session, ...typeOn(state.session, at, text) }),
    leave: (at) => {
      const text = textOf(state.session.form, at) ?? ''
      const tidied = tidy(at.field, text)
      if (tidied !== text) changed({ ...state.session, ...typeOn(state.session, at, tidied) })
    },
    undo: () => taken(undo(state.session)),
    redo: () => taken(redo(state.session)),
    decide: (conflict, side) => changed(decide(state.session, conflict, side)),
    flush: () => void flush(),
    start: () => {
      running = true
      const online = () => void flush()
      window.addEventListener('online', online)
      window.addEventListener('pagehide', store)
      const keeping = window.setInterval(() => !isSaved(state.session) && store(), 1000)
      if (!isSaved(state.session)) later(0)
      return () => {
        running = false
        window.clearInterval(keeping)
        window.clearTimeout(timer)
        window.removeEventListener('online', online)
        window.removeEventListener('pagehide', store)
        store()
        if (!isSaved(state.session)) void flush()
      }
    },
  }

  function taken({
    form,
    history,
    missed,
    place: at,
  }: ReturnType<typeof undo<H, R>>): EditPosition<H, R> | null {
    changed({ ...state.session, form, history })
    if (missed > 0) put({ missed })
    return at
  }
}
