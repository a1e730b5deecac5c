/** 四本预算 out of what was said of the approved budgets, the changes and the payments: docs/execution.md. */
import { percent } from './exact.ts'
import { approvedOf, grouped, type Ask, type Facts } from './facts.ts'
import { moneyOn, type Money } from './money.ts'

/** A part of 年初预算数, or a line of money, with what is said of it. 分. */
type Said = {
  readonly project: string
  readonly year: number
  readonly day: string
  readonly what: 'initial' | 'changes' | 'paid'
  readonly nature: string | null
  readonly origin: string | null
  readonly amount: bigint
}
export type FundingFacts = readonly Said[]

export async function readFunding(ask: Ask, region: string): Promise<FundingFacts> {
  const rows = await ask<Omit<Said, 'amount'> & { amount: string }>(
    `select project_id as project, fiscal_year as year, '0001-01-01' as day, 'initial' as what, nature, origin, amount::text from project_funding where region_id = $1
     union all select project_id, fiscal_year, day::text, 'changes', nature, origin, amount::text from budget_changes where region_id = $1
     union all select project_id, fiscal_year, day::text, 'paid', nature, origin, amount::text from payments where region_id = $1`,
    [region],
  )
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }))
}

export type Part = {
  readonly initial: bigint
  readonly changes: bigint
  readonly budget: bigint
  readonly paid: bigint
  readonly rate: string | null
}

const KEYS = ['initial', 'changes', 'paid'] as const

/**
 * Of each project of a year by the end of a day, its money by what `of` says of a line; what no line says is
 * under ''. Parts of nothing are not there.
 */
export function partsOn(
  facts: Facts,
  said: FundingFacts,
  { year, day, of }: { readonly year: number; readonly day: string; readonly of: 'nature' | 'origin' },
): ReadonlyMap<string, ReadonlyMap<string, Part>> {
  const money = moneyOn(facts, year, day)
  const lines = grouped(
    said.filter((line) => line.year === year && line.day <= day),
    ({ project }) => project,
  )
  return new Map(
    approvedOf(facts, year).map(({ project }) => [
      project,
      partsOf(money.get(project), lines.get(project) ?? [], of),
    ]),
  )
}

function partsOf(
  whole: Money | undefined,
  lines: readonly Said[],
  of: 'nature' | 'origin',
): ReadonlyMap<string, Part> {
  const sums = new Map<string, Record<(typeof KEYS)[number], bigint>>()
  const at = (key: string) => {
    const there = sums.get(key) ?? { initial: 0n, changes: 0n, paid: 0n }
    sums.set(key, there)
    return there
  }
  const rest = at('')
  for (const key of KEYS) rest[key] = whole?.[key] ?? 0n
  for (const { what, amount, ...line } of lines) {
    const name = line[of]
    if (name === null) continue
    at(name)[what] += amount
    rest[what] -= amount
  }
  return new Map(
    [...sums]
      .filter(([, sum]) => KEYS.some((key) => sum[key] !== 0n))
      .map(([key, sum]) => [key, partOf(sum)]),
  )
}

function partOf({ initial, changes, paid }: Record<(typeof KEYS)[number], bigint>): Part {
  const budget = initial + changes
  return {
    initial,
    changes,
    budget,
    paid,
    rate: budget <= 0n ? null : percent({ over: paid < 0n ? 0n : paid, under: budget }),
  }
}

/** Of several projects together. */
export function together(all: readonly ReadonlyMap<string, Part>[]): ReadonlyMap<string, Part> {
  const sums = new Map<string, Record<(typeof KEYS)[number], bigint>>()
  for (const parts of all)
    for (const [key, part] of parts) {
      const sum = sums.get(key) ?? { initial: 0n, changes: 0n, paid: 0n }
      for (const name of KEYS) sum[name] += part[name]
      sums.set(key, sum)
    }
  return new Map(
    [...sums]
      .filter(([, sum]) => KEYS.some((key) => sum[key] !== 0n))
      .map(([key, sum]) => [key, partOf(sum)]),
  )
}

/**
 * Natures that paid more than they had, where all of the budget is of known natures: none pays for another.
 */
export function overspentNatures(parts: ReadonlyMap<string, Part>): readonly string[] {
  const unsaid = parts.get('')
  if (unsaid !== undefined && (unsaid.initial !== 0n || unsaid.changes !== 0n)) return []
  return [...parts]
    .filter(([nature, { paid, budget }]) => nature !== '' && paid > (budget < 0n ? 0n : budget))
    .map(([nature]) => nature)
}
