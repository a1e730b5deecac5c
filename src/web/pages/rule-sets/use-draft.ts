/** A rule set that is being changed: what it says now, and the steps back and forth. */
import { useState } from 'react'
import type { RuleSetContents } from '#core/rule-sets/defaults.ts'
import type { RuleSetHead } from '#core/rule-sets/rule-set-data.ts'

export type Draft = { readonly head: RuleSetHead; readonly contents: RuleSetContents }

/** Steps that can be taken back. */
const STEPS_MOST = 200

export type DraftHistory = {
  readonly now: Draft
  readonly isChanged: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly change: (next: Draft) => void
  readonly undo: () => void
  readonly redo: () => void
}

type Steps = { readonly past: readonly Draft[]; readonly now: Draft; readonly future: readonly Draft[] }

export function useRuleSetDraft(first: Draft): DraftHistory {
  const [{ past, now, future }, setSteps] = useState<Steps>({ past: [], now: first, future: [] })
  return {
    now,
    isChanged: past.length > 0,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (next) =>
      setSteps((steps) => ({ past: [...steps.past.slice(-STEPS_MOST), steps.now], now: next, future: [] })),
    undo: () => setSteps(backward),
    redo: () => setSteps(forward),
  }
}

function backward(steps: Steps): Steps {
  const before = steps.past.at(-1)
  return before === undefined
    ? steps
    : { past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future] }
}

function forward(steps: Steps): Steps {
  const [next, ...future] = steps.future
  return next === undefined ? steps : { past: [...steps.past, steps.now], now: next, future }
}
