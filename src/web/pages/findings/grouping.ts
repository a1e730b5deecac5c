/**
 * How a long list of findings is laid out: cases under their rule, rules under their group, units on one bar.
 */
import { RULE_GROUPS, type RuleGroup, type Severity } from '#core/kernel/finding.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import type { FindingList } from '#api/findings/findings.ts'
import type { Facet } from '#api/kernel/unit-facet.ts'

/** `count`: of all that match, on other pages as well. */
export type RuleCases = {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
  readonly rows: readonly FindingRow[]
}

/** Neighbours of the same severity and rule under one heading; the order of the server stays. */
export function casesByRule({ rows, facets }: Pick<FindingList, 'rows' | 'facets'>): RuleCases[] {
  const groups: { rule: string; severity: Severity; rows: FindingRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last !== undefined && last.rule === row.rule && last.severity === row.severity) last.rows.push(row)
    else groups.push({ rule: row.rule, severity: row.severity, rows: [row] })
  }
  return groups.map(({ rule, severity, rows: cases }) => {
    const facet = facets.rule.find((one) => one.value === rule && one.severity === severity)
    return { rule, severity, rows: cases, count: Math.max(cases.length, facet?.count ?? 0) }
  })
}

/** So many cases of a rule are shown at first; one or two more than that would not be worth folding away. */
export const SHOWN_FIRST = 5
const NOT_WORTH_FOLDING = 2

/** The cases to show of a rule: all once unfolded, and always down to the one that is looked at. */
export function unfolded(
  rows: readonly FindingRow[],
  open: boolean,
  selected: string | null,
): readonly FindingRow[] {
  if (open || rows.length <= SHOWN_FIRST + NOT_WORTH_FOLDING) return rows
  return rows.findIndex(({ id }) => id === selected) >= SHOWN_FIRST ? rows : rows.slice(0, SHOWN_FIRST)
}

type GroupFacet = {
  readonly group: RuleGroup
  readonly count: number
  readonly rules: FindingList['facets']['rule']
}

/**
 * The rules that occur, under their groups in the order of the catalogue. A rule listed once for each
 * severity is summed.
 */
export function facetsByGroup(facets: FindingList['facets']['rule']): GroupFacet[] {
  return RULE_GROUPS.flatMap((group) => {
    const rules = summed(facets.filter((facet) => facet.group === group))
    return rules.length === 0
      ? []
      : [{ group, rules, count: rules.reduce((sum, { count }) => sum + count, 0) }]
  })
}

function summed(facets: FindingList['facets']['rule']): FindingList['facets']['rule'] {
  const byRule = new Map<string, (typeof facets)[number]>()
  for (const facet of facets)
    byRule.set(facet.value, { ...facet, count: facet.count + (byRule.get(facet.value)?.count ?? 0) })
  return [...byRule.values()].toSorted((a, b) => b.count - a.count)
}

type BarPart = {
  readonly value: string | null
  readonly label: string
  readonly count: number
  readonly share: number
}

/**
 * The units of a bar, the largest first; what comes after `most` units is one part of its own, its label left
 * to the page.
 * @param others that are not among `units`, none of them larger
 */
export function barParts(
  units: readonly Facet[],
  most: number,
  others: FindingList['facets']['otherUnits'] = { units: 0, count: 0 },
): BarPart[] {
  const sorted = units.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const total = sorted.reduce((sum, { count }) => sum + count, others.count)
  const shown = sorted.length + others.units > most ? sorted.slice(0, most - 1) : sorted
  const restCount = sorted.slice(shown.length).reduce((sum, { count }) => sum + count, others.count)
  const restUnits = sorted.length - shown.length + others.units
  const parts: BarPart[] = shown.map(({ value, label, count }) => ({
    value,
    label,
    count,
    share: count / total,
  }))
  return restUnits === 0
    ? parts
    : [...parts, { value: null, label: String(restUnits), count: restCount, share: restCount / total }]
}
