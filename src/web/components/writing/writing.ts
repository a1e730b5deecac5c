/**
 * One person writing in one form: what is on the screen, kept in the browser, and saved at the server every
 * few seconds.
 */
import type { CellPlace, HeadField, RowField, WrittenForm } from '#core/writing/form.ts'
import { cellText } from '#core/writing/form.ts'
import { redo, typeOn, undo, writeStep, type EditStep, type EditPosition } from '#core/writing/history.ts'
import { decide, isSaved, openSession, takeIn, takeUp, type OpenConflict } from '#core/writing/session.ts'
import { FormSaver, type Found, type Save } from './form-saver.ts'
import { dropKept, readKept, type KeptPlace } from './kept.ts'
import { createStateStore, type WritingState } from './writing-state.ts'

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
  /** Takes in what others saved since. @returns whether there was anything */
  readonly takeIn: (found: Parameters<typeof takeIn<H, R>>[1] & Found) => boolean
  /** Throws away what was left over of an earlier visit. */
  readonly dropLeftOver: () => void
  /** Begins saving by itself; the answer ends it. */
  readonly start: () => () => void
}

/** A form as it is opened. */
export type Opening<H extends string, R extends string> = Found & {
  /** What is written in: by it the browser keeps what is not saved. */
  readonly id: string
  readonly refusal: unknown
  readonly form: WrittenForm<H, R>
  readonly version: number
  readonly changedAt: string | null
}

/** What differs between forms: how they are saved, and how a text is kept in a cell. */
type Kind<H extends string, R extends string> = {
  readonly save: Save<H, R>
  readonly tidy: (field: H | R, text: string) => string
}

export function createWriting<H extends string, R extends string>(
  view: Opening<H, R>,
  person: string,
  { save, tidy }: Kind<H, R>,
): Writing<H, R> {
  const place: KeptPlace = { person, form: view.id }
  const held = createStateStore(openedState(view, place))
  // What cannot be saved now is not thrown away either: it waits until one may write again.
  const saver = new FormSaver(place, held, save, view.refusal === null)
  const now = () => held.get().session
  const typeIn = (at: CellPlace<H, R>, text: string) => saver.change({ ...now(), ...typeOn(now(), at, text) })
  const goBack = ({ form, history, missed, place: at }: ReturnType<typeof undo<H, R>>) => {
    saver.change({ ...now(), form, history })
    if (missed > 0) held.put({ missed })
    return at
  }
  return {
    get: held.get,
    subscribe: held.subscribe,
    do: (step) => saver.change({ ...now(), ...writeStep(now(), step) }),
    type: typeIn,
    leave: (at) => {
      const text = cellText(now().form, at) ?? ''
      const tidied = tidy(at.field, text)
      if (tidied !== text) typeIn(at, tidied)
    },
    undo: () => goBack(undo(now())),
    redo: () => goBack(redo(now())),
    decide: (conflict, side) => saver.change(decide(now(), conflict, side)),
    flush: () => void saver.flush(),
    takeIn: ({ findings, unjudged, listed, ...opened }) => {
      const session = takeIn(now(), opened)
      if (session === now()) return false
      held.put({ session, findings, unjudged: unjudged ?? null, listed })
      return true
    },
    dropLeftOver: () => {
      dropKept(place)
      held.put({ leftOver: null })
    },
    start: () => saver.start(),
  }
}

/** As the server has it, or with what the browser kept of the last visit. */
function openedState<H extends string, R extends string>(
  view: Opening<H, R>,
  place: KeptPlace,
): WritingState<H, R> {
  const kept = view.refusal === null ? readKept<H, R>(place) : null
  const session = kept === null ? openSession(view) : takeUp(kept, view)
  return {
    session,
    save: isSaved(session) ? 'saved' : 'unsaved',
    savedAt: view.changedAt,
    error: null,
    kept: true,
    takenUp: !isSaved(session),
    leftOver: view.refusal === null ? null : readKept<H, R>(place),
    findings: view.findings,
    unjudged: view.unjudged ?? null,
    listed: view.listed,
    missed: 0,
  }
}
