/**
 * All rule sets that are there, those of the program and those of a region, and which of them is in force
 * where and when.
 */
import type { Result } from '../kernel/result.ts'
import { err } from '../kernel/result.ts'
import type { RuleSet } from './rule-set.ts'
import { BUILT_IN } from './built-in.ts'
import { LEVELS_MOST, resolveRuleSet } from './resolve-rule-set.ts'
import type { RuleSetData } from './rule-set-data.ts'
import { ruleSetFault, type RuleSetFault } from './rule-set-fault.ts'

export type RuleBook = {
  /** Those of the program first, then the others as given. */
  readonly sets: readonly RuleSetData[]
  /** By id; null when there is none, or when it cannot be resolved. */
  readonly find: (id: string) => RuleSet | null
  /**
   * A set and everything it inherits from, the root first. Errors: parent-missing, parent-circle, too-deep.
   */
  readonly chain: (id: string) => Result<readonly RuleSetData[], readonly RuleSetFault[]>
  /**
   * The set in force for a 区划 code and a fiscal year: of the sets that hold for the code and the year that of
   * the narrowest region, then the newest, then the one that amends the other. An unknown year takes the
   * newest; a year before all sets the earliest; an unknown region the nation's.
   */
  readonly inForce: (regionCode: string | null, fiscalYear: number | null) => RuleSet
}

/**
 * @param own the sets of an installation, the newest version of each; one with the id of a set of the program
 * is left out
 */
export function createRuleBook(own: readonly RuleSetData[] = []): RuleBook {
  const sets = [...BUILT_IN, ...own.filter((set) => !BUILT_IN.some(({ id }) => id === set.id))]
  const byId = new Map(sets.map((set) => [set.id, set]))
  const resolved = new Map<string, RuleSet>()
  const depths = new Map<string, number>()
  for (const { id } of sets) {
    const chain = chainOf(byId, id)
    const ruleSet = chain.ok ? resolveRuleSet(chain.value) : chain
    if (chain.ok) depths.set(id, chain.value.length)
    if (ruleSet.ok) resolved.set(id, ruleSet.value)
  }
  const byPrecedence = [...resolved.values()].toSorted(
    (a, b) =>
      b.region.length - a.region.length ||
      b.from - a.from ||
      (depths.get(b.id) ?? 0) - (depths.get(a.id) ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
  return {
    sets,
    find: (id) => resolved.get(id) ?? null,
    chain: (id) => chainOf(byId, id),
    inForce: (regionCode, fiscalYear) => inForce(byPrecedence, regionCode ?? '', fiscalYear),
  }
}

function inForce(byPrecedence: readonly RuleSet[], regionCode: string, fiscalYear: number | null): RuleSet {
  const candidates = byPrecedence.filter(({ region }) => regionCode.startsWith(region))
  const holds = (set: RuleSet) =>
    fiscalYear === null ? set.to === null : set.from <= fiscalYear && fiscalYear <= (set.to ?? fiscalYear)
  const found = candidates.find(holds) ?? earliest(candidates)
  if (found === undefined) throw new Error('invariant: the nation has rule sets for every region')
  return found
}

/** The earliest set, of several that of the narrowest region. */
function earliest(candidates: readonly RuleSet[]): RuleSet | undefined {
  return candidates.toSorted((a, b) => a.from - b.from)[0]
}

function chainOf(
  byId: ReadonlyMap<string, RuleSetData>,
  id: string,
): Result<readonly RuleSetData[], readonly RuleSetFault[]> {
  const chain: RuleSetData[] = []
  for (let next: string | null = id; next !== null;) {
    const set = byId.get(next)
    if (set === undefined) return err([ruleSetFault('parent-missing', 'parent', { parent: next })])
    if (chain.includes(set)) return err([ruleSetFault('parent-circle', 'parent', { parent: next })])
    if (chain.length >= LEVELS_MOST) return err([ruleSetFault('too-deep', 'parent', { most: LEVELS_MOST })])
    chain.unshift(set)
    next = set.parent
  }
  return { ok: true, value: chain }
}
