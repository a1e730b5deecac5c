/**
 * Saves a sheet a moment after the last key, one save after the other, so that none is overtaken by an older
 * one.
 */
import type { EvaluationSaved } from '#api/self-evaluation.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'

export type Saving = {
  readonly state: 'saved' | 'typing' | 'saving'
  /** ISO moment of the last save. */ readonly at: string | null
  readonly error: unknown
}

type Send = (facts: EvaluationFacts, revision: number) => Promise<EvaluationSaved>

export type Saver = {
  readonly put: (facts: EvaluationFacts) => void
  /** Saves what is not saved yet; the revision of what is kept, or null when that failed. */
  readonly settle: () => Promise<number | null>
  readonly isSettled: () => boolean
}

/** @param pause milliseconds after the last key */
export function createSaver(
  start: { readonly facts: EvaluationFacts; readonly revision: number },
  send: Send,
  tell: (saving: Saving) => void,
  pause: number,
): Saver {
  let { facts, revision } = start
  let saved = facts
  let at: string | null = null
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  async function saveOnce(): Promise<boolean> {
    const sent = facts
    tell({ state: 'saving', at, error: null })
    try {
      const answer = await send(sent, revision)
      saved = sent
      revision = answer.revision
      at = answer.savedAt
      tell({ state: facts === saved ? 'saved' : 'typing', at, error: null })
      return true
    } catch (error) {
      tell({ state: 'typing', at, error })
      return false
    } finally {
      running = null
    }
  }

  async function save(): Promise<boolean> {
    clearTimeout(timer)
    while (facts !== saved) {
      running ??= saveOnce()
      if (!(await running)) return false
    }
    return true
  }

  return {
    put(next) {
      facts = next
      tell({ state: 'typing', at, error: null })
      clearTimeout(timer)
      timer = setTimeout(() => void save(), pause)
    },
    settle: async () => ((await save()) ? revision : null),
    isSettled: () => facts === saved,
  }
}
