/** What is known of one form while a person writes in it, and who hears of changes. */
import type { Unjudged } from '#core/review/evidence.ts'
import type { HeadField, RowField } from '#core/writing/form.ts'
import type { KeptSession, WritingSession } from '#core/writing/session.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

/** saved, to be saved soon, on its way, no line (kept here), refused (kept here). */
type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'refused'

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
  /** What was not saved and cannot be now, since nothing can be written; kept until one may, or throws it away. */
  readonly leftOver: KeptSession<H, R> | null
  readonly findings: readonly LivingFinding[]
  /** What nothing is to judge by yet; null of a text, which has no review sheet. */
  readonly unjudged: readonly Unjudged[] | null
  readonly listed: readonly string[]
  /** Set when something could not be taken back because somebody else changed it. */
  readonly missed: number
}

export type StateStore<H extends string, R extends string> = {
  readonly get: () => WritingState<H, R>
  readonly put: (change: Partial<WritingState<H, R>>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStateStore<H extends string, R extends string>(
  opened: WritingState<H, R>,
): StateStore<H, R> {
  const listeners = new Set<() => void>()
  let state = opened
  return {
    get: () => state,
    put: (change) => {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
