/**
 * What becomes of the rows of a 项目支出表: whose 资金构成 they say, whether they can be it, and whether it is
 * known already. A row that cannot be taken stops no other.
 */
import { addMoney, fen, type Fen } from '../kernel/money.ts'
import type { FundingLine } from '../target/funding.ts'
import type { ProjectFinder } from './find-project.ts'
import { fundingFault, type FundingFaultCode } from './funding.ts'
import type { KnownProject, MoneyFaultCode } from './money-import.ts'
import type { SpendingLine } from './project-spending-sheet.ts'

export const FUNDING_ROW_FAULTS = [
  /** A cell under a column of funds is no amount. values: column, found. */
  'funding-cell-unreadable',
  /** 合计 is another amount than the columns together. values: total, found (分). */
  'funding-row-sum',
  /** Another row is of the same project. values: row. */
  'funding-row-twice',
  /** No column of funds holds an amount. */
  'funding-row-empty',
] as const
export type FundingRowFaultCode = (typeof FUNDING_ROW_FAULTS)[number]

/** new: nothing was said of the project; changed: it was said otherwise; same; refused. */
export const FUNDING_OUTCOMES = ['new', 'changed', 'same', 'refused'] as const
export type FundingOutcome = (typeof FUNDING_OUTCOMES)[number]

export type FundingRowPlan = {
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly outcome: FundingOutcome
  readonly project: KnownProject | null
  readonly lines: readonly FundingLine[]
  readonly fault: {
    readonly code: FundingRowFaultCode | FundingFaultCode | MoneyFaultCode
    readonly values: { readonly [name: string]: string | number }
  } | null
}

export type FundingKnown = {
  readonly find: ProjectFinder
  /** 年初预算数 by fund. */
  readonly initial: ReadonlyMap<string, { readonly fiscal: Fen; readonly other: Fen }>
  readonly said: ReadonlyMap<string, readonly FundingLine[]>
}

/** @returns a plan a row, in their order */
export function planFunding(
  rows: readonly SpendingLine[],
  { find, initial, said }: FundingKnown,
): readonly FundingRowPlan[] {
  const first = new Map<string, number>()
  return rows.map((line): FundingRowPlan => {
    const found = find(line)
    const bare = { sheet: line.sheet, row: line.row, name: line.name === '' ? line.code : line.name }
    const project = found.ok ? found.value : null
    const refused = (fault: FundingRowPlan['fault']): FundingRowPlan => ({
      ...bare,
      project,
      outcome: 'refused',
      lines: line.lines,
      fault,
    })
    if (!found.ok) return refused(found.error)
    const { id } = found.value
    const before = first.get(id)
    if (before !== undefined) return refused({ code: 'funding-row-twice', values: { row: before } })
    first.set(id, line.row)
    const [cell] = line.unreadable
    if (cell !== undefined)
      return refused({ code: 'funding-cell-unreadable', values: { column: cell.column, found: cell.text } })
    if (line.lines.length === 0) return refused({ code: 'funding-row-empty', values: {} })
    const sum = sumOf(line.lines)
    if (line.total !== null && line.total !== sum)
      return refused({
        code: 'funding-row-sum',
        values: { total: String(line.total), found: String(sum) },
      })
    const budget = initial.get(id) ?? { fiscal: fen(0n), other: fen(0n) }
    const lines = ofTheYear(line.lines, budget)
    const fault = fundingFault(lines, budget)
    if (fault !== null) return refused(fault)
    return { ...bare, project, outcome: outcomeOf(said.get(id) ?? [], lines), lines, fault: null }
  })
}

/**
 * 财政拨款结转结余 stands in the table of the year; a target may state its 预算数 without it, as money that was
 * approved the year before: then it is no part of it.
 */
function ofTheYear(
  lines: readonly FundingLine[],
  { fiscal, other }: { readonly fiscal: Fen; readonly other: Fen },
): readonly FundingLine[] {
  const without = lines.filter(({ origin }) => origin !== 'carryover')
  const total = fiscal + other
  return sumOf(lines) > total && without.length > 0 && sumOf(without) <= total ? without : lines
}

function sumOf(lines: readonly FundingLine[]): Fen {
  return addMoney(fen(0n), ...lines.map(({ amount }) => amount))
}

function outcomeOf(known: readonly FundingLine[], lines: readonly FundingLine[]): FundingOutcome {
  if (known.length === 0) return 'new'
  return areSame(known, lines) ? 'same' : 'changed'
}

/**
 * A table that knows no origin but 结转 takes nothing from what was said more finely and adds up to the same.
 */
function areSame(known: readonly FundingLine[], lines: readonly FundingLine[]): boolean {
  const isCoarse = lines.every(({ origin }) => origin === null || origin === 'carryover')
  const [before, now] = [sumsOf(known, isCoarse), sumsOf(lines, isCoarse)]
  return before.size === now.size && [...now].every(([key, amount]) => before.get(key) === amount)
}

function sumsOf(lines: readonly FundingLine[], isCoarse: boolean): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { nature, origin, amount } of lines) {
    const key = `${nature ?? ''}|${isCoarse && origin !== 'carryover' ? '' : (origin ?? '')}`
    sums.set(key, (sums.get(key) ?? 0n) + amount)
  }
  return sums
}
