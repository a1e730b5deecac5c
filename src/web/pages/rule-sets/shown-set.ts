/**
 * A rule set as the page shows it: what it comes to, what it inherits, and from which level each value comes.
 */
import { createContext, useContext } from 'react'
import { invariant } from '#core/kernel/result.ts'
import type { VerdictsByRule } from '#core/rules/precision.ts'
import type { RuleSetContents } from '#core/rule-sets/defaults.ts'
import { valueOrigins } from '#core/rule-sets/resolve-rule-set.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'

export type Origin = { readonly set: Pick<RuleSetData, 'id' | 'name'>; readonly isHere: boolean }

export type ShownSet = {
  readonly contents: RuleSetContents
  readonly inherited: RuleSetContents
  readonly verdicts: VerdictsByRule
  /** The level that a value comes from; of a value of several parts the lowest that says one of them. */
  readonly originOf: (path: string) => Origin
  /** null while it is only looked at. */
  readonly change: ((contents: RuleSetContents) => void) | null
}

/** @param chain the root first, the set itself last */
export function originFinder(chain: readonly RuleSetData[]): (path: string) => Origin {
  const origins = valueOrigins(chain)
  const here = chain.at(-1)
  return (path) => {
    const ids = new Set(
      [...origins].filter(([said]) => said === path || said.startsWith(`${path}.`)).map(([, id]) => id),
    )
    const set = chain.findLast(({ id }) => ids.has(id)) ?? chain[0] ?? here
    return { set: set ?? { id: '', name: null }, isHere: ids.has(here?.id ?? '') }
  }
}

export const ShownContext = createContext<ShownSet | null>(null)

export function useShown(): ShownSet {
  const shown = useContext(ShownContext)
  invariant(shown, 'values stand inside a shown rule set')
  return shown
}
