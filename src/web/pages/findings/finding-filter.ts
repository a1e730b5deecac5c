/** What the page of findings shows, kept in the address under the names of the API. */
import { RULE_GROUPS, SEVERITIES } from '#core/kernel/finding.ts'
import { HEAPS } from '#core/review/form.ts'
import type { FindingQuery } from '#api/findings/findings.ts'
import { FINDING_STATES } from '#core/findings/life.ts'
import { oneOf, pageOf, textOf } from '../../lists/address.ts'

export const PAGE_SIZE = 100
export type FindingFilter = Omit<FindingQuery, 'year'>

/** Writes what changed into the address. */
export type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

export const NARROWING = [
  'search',
  'severity',
  'group',
  'rule',
  'unit',
  'document',
  'project',
  'state',
  'heap',
] as const

export function readFindingFilter(parameters: URLSearchParams): FindingFilter {
  return {
    search: textOf(parameters, 'search')?.slice(0, 100),
    severity: oneOf(parameters, 'severity', SEVERITIES),
    group: oneOf(parameters, 'group', RULE_GROUPS),
    rule: textOf(parameters, 'rule')?.slice(0, 60),
    unit: textOf(parameters, 'unit'),
    document: textOf(parameters, 'document'),
    project: textOf(parameters, 'project'),
    state: oneOf(parameters, 'state', FINDING_STATES),
    heap: oneOf(parameters, 'heap', HEAPS),
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}

export function isNarrowed(filter: FindingFilter): boolean {
  return NARROWING.some((name) => filter[name] !== undefined)
}
