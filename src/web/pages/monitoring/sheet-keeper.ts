/**
 * Keeps a sheet while it is written: a moment after the last key, one request after the other, never over
 * another's change.
 */
import type { SheetContent } from '#core/monitoring/sheet-content.ts'

/** Milliseconds of rest after which what was typed is kept. */
export const REST = 700

export type Kept<Content = SheetContent> = {
  readonly content: Content
  readonly state: 'saved' | 'unsaved' | 'saving' | 'failed'
  readonly error: unknown
}

export type SheetKeeper<Content = SheetContent> = {
  readonly now: () => Kept<Content>
  readonly subscribe: (listener: () => void) => () => void
  readonly change: (content: Content) => void
  /** Everything typed is kept when it has come to an end; the revision then, null when it failed. */
  readonly flush: () => Promise<number | null>
}

type Revised<Content> = { readonly content: Content; readonly revision: number }

/**
 * @param send keeps it and says the revision that it has then;
 * @param rest milliseconds after the last key
 */
export function createSheetKeeper<Content>(
  { content, revision: first }: Revised<Content>,
  send: (input: Revised<Content>) => Promise<{ readonly revision: number }>,
  rest: number,
): SheetKeeper<Content> {
  let kept: Kept<Content> = { content, state: 'saved', error: null }
  let [revision, isDirty] = [first, false]
  let running: Promise<number | null> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const listeners = new Set<() => void>()
  const tell = (next: Partial<Kept<Content>>) => {
    kept = { ...kept, ...next }
    for (const listener of listeners) listener()
  }
  const work = async (): Promise<number | null> => {
    try {
      while (isDirty) {
        isDirty = false
        tell({ state: 'saving' })
        revision = (await send({ content: kept.content, revision })).revision
      }
      tell({ state: 'saved', error: null })
      return revision
    } catch (error) {
      isDirty = true
      tell({ state: 'failed', error })
      return null
    } finally {
      running = null
    }
  }
  const flush = (): Promise<number | null> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    // What was typed during a save went with the next: work that finds nothing ends before it is known to
    // run, and would run for ever.
    if (running === null && !isDirty) return Promise.resolve(revision)
    running ??= work()
    return running
  }
  return {
    now: () => kept,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        // What was typed last is not lost by going away.
        if (listeners.size === 0 && isDirty) void flush()
      }
    },
    change: (next) => {
      isDirty = true
      tell({ content: next, state: 'unsaved' })
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => void flush(), rest)
    },
    flush,
  }
}
