/** What the page of findings shows, kept in the address under the names of the API. */
import { RULE_GROUPS, SEVERITIES } from '#core/kernel/finding.ts'
import { HEAPS } from '#core/review/form.ts'
import type { FindingQuery } from '#api/findings/findings.ts'
import { FINDING_STATES } from '#core/findings/life.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'

export const FINDING_PAGE_SIZE = 100
export type FindingFilter = Omit<FindingQuery, 'year'>

/** Writes what changed into the address. */
export type ChangeFindingFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

export const FINDING_NARROWING = [
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
    search: addressText(parameters, 'search')?.slice(0, 100),
    severity: oneOf(parameters, 'severity', SEVERITIES),
    group: oneOf(parameters, 'group', RULE_GROUPS),
    rule: addressText(parameters, 'rule')?.slice(0, 60),
    unit: addressText(parameters, 'unit'),
    document: addressText(parameters, 'document'),
    project: addressText(parameters, 'project'),
    state: oneOf(parameters, 'state', FINDING_STATES),
    heap: oneOf(parameters, 'heap', HEAPS),
    page: pageOf(parameters),
    size: FINDING_PAGE_SIZE,
  }
}

export function isFindingFilterNarrowed(filter: FindingFilter): boolean {
  return FINDING_NARROWING.some((name) => filter[name] !== undefined)
}
