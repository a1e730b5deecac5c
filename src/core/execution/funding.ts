/**
 * 四本预算: what approved targets were given, what was changed and what was paid by a day, by 资金性质 and
 * 资金来源. What nobody said is of no known nature and stays so: it is shown beside the others, never among
 * them. All amounts are 分.
 */
import { addMoney, fen, type Fen } from '../kernel/money.ts'
import {
  FUND_NATURES,
  FUND_ORIGINS,
  fundOfNature,
  isMisplacedBond,
  type FundNature,
  type FundOrigin,
} from '../target/fund-nature.ts'
import type { FundingLine } from '../target/funding.ts'
import type { Execution, FundExecution } from './execution.ts'

/** Who said how 年初预算数 is made up: the form of the target, an imported 项目支出表, or a person. */
export const FUNDING_SOURCES = ['target', 'table', 'hand'] as const
export type FundingSource = (typeof FUNDING_SOURCES)[number]

/** Money of one nature and origin. */
export type FundingExecution = FundExecution & {
  readonly nature: FundNature | null
  readonly origin: FundOrigin | null
}

/** What lines say of one nature and origin, without the sums of them. */
export type FundingSums = {
  readonly nature: FundNature | null
  readonly origin: FundOrigin | null
  readonly initial: Fen
  readonly changes: Fen
  readonly paid: Fen
}

const ZERO = fen(0n)

/**
 * The money of a project (or of many together) by nature and origin, in the order of the field. What the lines
 * leave of the whole is the last, of no known nature, where it is not nothing.
 * @param whole what it all adds up to
 */
export function fundingExecution(
  whole: Pick<Execution, 'initial' | 'changes' | 'paid'>,
  lines: readonly FundingSums[],
): readonly FundingExecution[] {
  const groups = new Map<string, FundingSums>()
  for (const line of lines) {
    const key = `${line.nature ?? ''}|${line.origin ?? ''}`
    const there = groups.get(key)
    groups.set(key, there === undefined ? line : plus(there, line))
  }
  const unsaid: FundingSums = { nature: null, origin: null, initial: ZERO, changes: ZERO, paid: ZERO }
  const said = [...groups.values()].filter(({ nature, origin }) => nature !== null || origin !== null)
  const rest = (key: 'initial' | 'changes' | 'paid') =>
    fen(said.reduce((left, line) => left - line[key], whole[key] as bigint))
  const left = { ...unsaid, initial: rest('initial'), changes: rest('changes'), paid: rest('paid') }
  return [...said.toSorted(inOrder), left]
    .map((line) => ({ ...line, budget: addMoney(line.initial, line.changes) }))
    .filter(({ initial, changes, paid }) => initial !== 0n || changes !== 0n || paid !== 0n)
}

function plus(a: FundingSums, b: FundingSums): FundingSums {
  return {
    ...a,
    initial: addMoney(a.initial, b.initial),
    changes: addMoney(a.changes, b.changes),
    paid: addMoney(a.paid, b.paid),
  }
}

function inOrder(a: FundingSums, b: FundingSums): number {
  const at = <T>(all: readonly T[], one: T | null) => (one === null ? all.length : all.indexOf(one))
  return (
    at(FUND_NATURES, a.nature) - at(FUND_NATURES, b.nature) ||
    at(FUND_ORIGINS, a.origin) - at(FUND_ORIGINS, b.origin)
  )
}

/** By nature alone, each that there is once; what is of no known nature last. */
export function byNature(lines: readonly FundingExecution[]): readonly FundingExecution[] {
  const natures: readonly (FundNature | null)[] = [...FUND_NATURES, null]
  return natures.flatMap((nature) => {
    const some = lines.filter((line) => line.nature === nature)
    if (some.length === 0) return []
    const sum = (key: 'initial' | 'changes' | 'budget' | 'paid') =>
      addMoney(ZERO, ...some.map((line) => line[key]))
    return [
      {
        nature,
        origin: null,
        initial: sum('initial'),
        changes: sum('changes'),
        budget: sum('budget'),
        paid: sum('paid'),
      },
    ]
  })
}

/**
 * Natures that paid more than they had: no budget pays for another (预算法 第五条: 四本预算 are kept complete and
 * independent). Judged only where the whole of 年初预算数 and every change is of a known nature: otherwise the
 * missing part may be theirs.
 */
export function overspentNatures(lines: readonly FundingExecution[]): readonly FundNature[] {
  const natures = byNature(lines)
  const unsaid = natures.find(({ nature }) => nature === null)
  if (unsaid !== undefined && (unsaid.initial !== 0n || unsaid.changes !== 0n)) return []
  return natures.flatMap(({ nature, budget, paid }) =>
    nature !== null && paid > (budget < 0n ? 0n : budget) ? [nature] : [],
  )
}

export const FUNDING_FAULTS = [
  /** A line without nature and origin, or with an amount that is not above 0. */
  'funding-line-empty',
  /** The same nature and origin twice. values: nature, origin. */
  'funding-line-twice',
  /** More than 预算数. values: total, found (分). */
  'funding-over-budget',
  /** More of 财政资金 (or 其他资金) than 预算数 has of it. values: fund, total, found (分). */
  'funding-over-fund',
  /** 专项债券 outside 政府性基金预算, 一般债券 outside 一般公共预算. values: nature, origin. */
  'funding-bond-misplaced',
] as const
export type FundingFaultCode = (typeof FUNDING_FAULTS)[number]
export type FundingFault = {
  readonly code: FundingFaultCode
  readonly values: { readonly [name: string]: string }
}

/**
 * Whether lines can be the 资金构成 of a 预算数: they share no money and are no more than it, nor more of either
 * fund than it has. Less is allowed: the rest is not said.
 * @returns null where they can
 */
export function fundingFault(
  lines: readonly FundingLine[],
  budget: { readonly fiscal: Fen; readonly other: Fen },
): FundingFault | null {
  const met = new Set<string>()
  for (const { nature, origin, amount } of lines) {
    if ((nature === null && origin === null) || amount <= 0n)
      return { code: 'funding-line-empty', values: {} }
    const key = `${nature ?? ''}|${origin ?? ''}`
    if (met.has(key))
      return { code: 'funding-line-twice', values: { nature: nature ?? '', origin: origin ?? '' } }
    met.add(key)
    if (isMisplacedBond(nature, origin))
      return { code: 'funding-bond-misplaced', values: { nature: nature ?? '', origin: origin ?? '' } }
  }
  const sum = (of: readonly FundingLine[]) => of.reduce((all, { amount }) => all + amount, 0n)
  const total = budget.fiscal + budget.other
  if (sum(lines) > total)
    return { code: 'funding-over-budget', values: { total: String(total), found: String(sum(lines)) } }
  for (const fund of ['fiscal', 'other'] as const) {
    const found = sum(lines.filter(({ nature }) => nature !== null && fundOfNature(nature) === fund))
    if (found > budget[fund])
      return {
        code: 'funding-over-fund',
        values: { fund, total: String(budget[fund]), found: String(found) },
      }
  }
  return null
}
