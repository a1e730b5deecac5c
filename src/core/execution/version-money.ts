/**
 * How money and target are changed together: what an approved adjustment brings, and what a budget
 * change asks for.
 */
import { addMoney, fen, type Fen } from '../kernel/money.ts'
import { fundOfNature, type SaidFunds } from '../target/fund-nature.ts'
import type { FundingLine } from '../target/funding.ts'
import { FUNDS, type Fund } from './execution.ts'

export type Funds = { readonly [fund in Fund]: Fen }

/** What of a project's money an adjustment is compared with. */
export type MoneyOfTarget = {
  /** 预算数 of the version before, and of the new one. */
  readonly before: Funds
  readonly after: Funds
  /** 全年预算数 with every change so far, without 上年结转: a target states the money of the year itself. */
  readonly now: Funds
}

export type BroughtChange = SaidFunds & {
  readonly fund: Fund
  readonly kind: 'supplement' | 'cut'
  readonly amount: Fen
}

/**
 * The changes that an approved adjustment brings, so that 全年预算数 becomes the new 预算数: what was booked
 * before it (the money came first) counts. None where the adjustment left 预算数 as it was.
 */
export function changesBrought({ before, after, now }: MoneyOfTarget): readonly BroughtChange[] {
  if (FUNDS.every((fund) => before[fund] === after[fund])) return []
  return FUNDS.flatMap((fund): BroughtChange[] => {
    const amount = fen(after[fund] - now[fund])
    return amount === 0n ? [] : [{ fund, kind: amount > 0n ? 'supplement' : 'cut', amount }]
  })
}

/**
 * The same by 资金性质 and 资金来源, as far as the forms of both versions say it: where what they say of a fund
 * differs by exactly what it changes. Otherwise the change is of no known nature.
 */
export function changesOfNature(
  brought: readonly BroughtChange[],
  { before, after }: { readonly before: readonly FundingLine[]; readonly after: readonly FundingLine[] },
): readonly BroughtChange[] {
  const moved = new Map<string, FundingLine>()
  for (const [lines, sign] of [
    [after, 1n],
    [before, -1n],
  ] as const)
    for (const { nature, origin, amount } of lines) {
      const key = `${nature ?? ''}|${origin ?? ''}`
      moved.set(key, { nature, origin, amount: fen((moved.get(key)?.amount ?? 0n) + sign * amount) })
    }
  return brought.flatMap((change): readonly BroughtChange[] => {
    const of = [...moved.values()].filter(
      ({ nature, amount }) => nature !== null && fundOfNature(nature) === change.fund && amount !== 0n,
    )
    if (of.reduce((sum, { amount }) => sum + amount, 0n) !== change.amount) return [change]
    return of.map(({ nature, origin, amount }) => ({
      fund: change.fund,
      kind: amount > 0n ? 'supplement' : 'cut',
      amount,
      nature,
      origin,
    }))
  })
}

/**
 * Whether the target has to follow: the year's budget is another than the last approved version says, by a
 * change that came without one.
 */
export function asksForTarget(
  { after, now }: Pick<MoneyOfTarget, 'after' | 'now'>,
  isUnlinked: boolean,
): boolean {
  return (
    isUnlinked &&
    addMoney(...FUNDS.map((fund) => after[fund])) !== addMoney(...FUNDS.map((fund) => now[fund]))
  )
}
