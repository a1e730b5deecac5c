/** The levels of the tree: nation, province, city, county, by the length of the region's code. */
import type { RuleSetSummary } from '#api/rule-sets.ts'
import { ascending } from '#core/kernel/ascending.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import type { Language } from '#text/language.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'

export const LEVELS = ['levelNation', 'levelProvince', 'levelCity', 'levelCounty'] as const
export type Level = (typeof LEVELS)[number]

export function regionLevel(region: string): Level {
  return LEVELS[Math.min(3, region.length / 2)] ?? 'levelCounty'
}

/** Sets of one level, by region and year. */
export function setsOfLevel(rows: readonly RuleSetSummary[], level: Level): readonly RuleSetSummary[] {
  return rows
    .filter(({ data }) => regionLevel(data.region) === level)
    .toSorted(
      (a, b) =>
        ascending(a.data.region, b.data.region) ||
        b.data.from - a.data.from ||
        Number(b.builtIn) - Number(a.builtIn),
    )
}

/** What people call a set: its name, or its region and year. */
export function nameOfSet({ id, name }: Pick<RuleSetData, 'id' | 'name'>, language: Language): string {
  return name ?? ruleSetName(id, language)
}

/** An id that no set has yet, for a set of this region and year. */
export function freeId(region: string, year: number, taken: ReadonlySet<string>): string {
  const base = region === '' ? 'nation' : region
  for (let count = 1; ; count += 1) {
    const id = `${base}${count === 1 ? '' : `-${count}`}/${year}`
    if (!taken.has(id)) return id
  }
}
