/** What the list of projects shows, kept in the address under the names of the API. */
import { SEVERITIES } from '#core/kernel/finding.ts'
import { parseMoney, formatMoney, fen } from '#core/kernel/money.ts'
import type { ProjectQuery } from '#api/projects.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'

const SORTS: readonly ProjectQuery['sort'][] = [
  'name',
  'unit',
  'code',
  'budget',
  'indicators',
  'errors',
  'warnings',
  'order',
]
export const SEVERITY_CHOICES = [...SEVERITIES, 'none'] as const
export const PAGE_SIZES = [50, 100, 200, 500] as const
export const PROJECT_PAGE_SIZE = 100

export type ProjectFilter = Omit<ProjectQuery, 'year'>

export function readProjectFilter(parameters: URLSearchParams): ProjectFilter {
  const size = Number(parameters.get('size'))
  return {
    search: addressText(parameters, 'search')?.slice(0, 100),
    unit: addressText(parameters, 'unit'),
    alone: oneOf(parameters, 'alone', ['yes']),
    severity: oneOf(parameters, 'severity', SEVERITY_CHOICES),
    rule: addressText(parameters, 'rule')?.slice(0, 60),
    document: addressText(parameters, 'document'),
    atLeast: fenOf(parameters, 'atLeast'),
    atMost: fenOf(parameters, 'atMost'),
    sort: oneOf(parameters, 'sort', SORTS) ?? 'order',
    order: oneOf(parameters, 'order', ['asc', 'desc']) ?? 'asc',
    page: pageOf(parameters),
    size: PAGE_SIZES.find((one) => one === size) ?? PROJECT_PAGE_SIZE,
  }
}

/** What a list shows when nobody asked for anything else: not written into the address. */
export const USUAL_PROJECT_FILTER = { sort: 'order', order: 'asc', size: String(PROJECT_PAGE_SIZE) } as const

export const PROJECT_NARROWING = [
  'search',
  'unit',
  'alone',
  'severity',
  'rule',
  'document',
  'atLeast',
  'atMost',
] as const

export function isProjectFilterNarrowed(filter: ProjectFilter): boolean {
  return PROJECT_NARROWING.some((name) => filter[name] !== undefined)
}

function fenOf(parameters: URLSearchParams, name: string): string | undefined {
  const text = parameters.get(name) ?? ''
  return /^\d{1,18}$/.test(text) ? text : undefined
}

/** What a person typed as 万元, as 分; undefined for an empty field, null for what is no amount. */
export function typedAmount(text: string): string | undefined | null {
  if (text.trim() === '') return undefined
  const amount = parseMoney(text, '万元')
  return amount.ok && amount.value >= 0n ? amount.value.toString() : null
}

/** 分 as a person would type it: 万元, no more decimals than needed. */
export function amountToType(amount: string | undefined): string {
  return amount === undefined ? '' : formatMoney(fen(BigInt(amount)), '万元')
}
