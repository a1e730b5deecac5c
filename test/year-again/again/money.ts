/** 预算执行 out of what was approved, changed and paid: docs/execution.md. */
import { percent } from './exact.ts'
import { approvedOf, type Facts, type Line, type Target, grouped } from './facts.ts'

/** 分. */
export type FundMoney = {
  readonly initial: bigint
  readonly changes: bigint
  readonly budget: bigint
  readonly paid: bigint
}
export type Money = FundMoney & { readonly fiscal: FundMoney; readonly other: FundMoney }

const NO_MONEY: FundMoney = { initial: 0n, changes: 0n, budget: 0n, paid: 0n }

/** 万元 of the approved paper as 分. */
function fen(wan: string): bigint {
  const [whole = '', places = ''] = wan.split('.')
  if (places.length > 6) throw new Error(`finer than 分: ${wan}`)
  return BigInt(whole + places.padEnd(6, '0'))
}

/** 财政资金 and 其他资金 always add up to 预算数: what the paper leaves open is the rest. */
function initialOf({ total, fiscal, other }: Target['budget']): { fiscal: bigint; other: bigint } {
  const all = fen(total)
  if (fiscal !== null) return { fiscal: fen(fiscal), other: all - fen(fiscal) }
  return other === null ? { fiscal: all, other: 0n } : { fiscal: all - fen(other), other: fen(other) }
}

/** Of every approved project of a year by the end of a day. */
export function moneyOn(facts: Facts, year: number, day: string): ReadonlyMap<string, Money> {
  const until = (lines: readonly Line[]) =>
    grouped(
      lines.filter((line) => line.year === year && line.day <= day),
      ({ project }) => project,
    )
  const [paid, changed] = [until(facts.payments), until(facts.changes)]
  const sum = (lines: readonly Line[] | undefined, fund: string) =>
    (lines ?? []).filter((line) => line.fund === fund).reduce((all, { amount }) => all + amount, 0n)
  return new Map(
    approvedOf(facts, year).map(({ project, content }) => {
      const fund = (name: 'fiscal' | 'other'): FundMoney => {
        const [initial, changes] = [initialOf(content.budget)[name], sum(changed.get(project), name)]
        return { initial, changes, budget: initial + changes, paid: sum(paid.get(project), name) }
      }
      return [project, together(fund('fiscal'), fund('other'))]
    }),
  )
}

function plus(a: FundMoney, b: FundMoney): FundMoney {
  return {
    initial: a.initial + b.initial,
    changes: a.changes + b.changes,
    budget: a.budget + b.budget,
    paid: a.paid + b.paid,
  }
}

function together(fiscal: FundMoney, other: FundMoney): Money {
  return { ...plus(fiscal, other), fiscal, other }
}

/** Of a unit, a department, the region. */
export function sumOf(all: readonly Money[]): Money {
  return together(
    all.map(({ fiscal }) => fiscal).reduce(plus, NO_MONEY),
    all.map(({ other }) => other).reduce(plus, NO_MONEY),
  )
}

/** F1, in %; null where 全年预算数 is 0. */
export function rateOf({ paid, budget }: FundMoney): string | null {
  return budget === 0n ? null : percent({ over: paid, under: budget })
}

/** A fund that paid more than it has. */
export const isOver = ({ paid, budget }: FundMoney): boolean => paid > budget
export const isOverspent = ({ fiscal, other }: Money): boolean => isOver(fiscal) || isOver(other)

/** 代编预算 that is not broken down: something is neither paid nor moved. */
export function isPooled(name: string, { budget, paid }: Money): boolean {
  return name.includes('代编') && budget > paid
}

/** 文号 under which 调剂 does not come to 0, with what it brings and what it takes. */
export function unbalanced(
  { changes }: Facts,
  year: number,
  day: string,
): ReadonlyMap<string, { readonly into: bigint; readonly out: bigint }> {
  const sums = new Map<string, { into: bigint; out: bigint }>()
  for (const line of changes) {
    if (line.kind !== 'transfer' || line.year !== year || line.day > day) continue
    const number = line.number.replaceAll(/[〔【(（]/gu, '[').replaceAll(/[〕】)）]/gu, ']')
    const known = sums.get(number) ?? { into: 0n, out: 0n }
    sums.set(
      number,
      line.amount > 0n
        ? { ...known, into: known.into + line.amount }
        : { ...known, out: known.out + line.amount },
    )
  }
  return new Map([...sums].filter(([, { into, out }]) => into + out !== 0n))
}
