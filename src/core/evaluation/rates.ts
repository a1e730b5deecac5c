/**
 * 由记录取得的指标: rates that need no judgement, with the formulas of the reference framework
 * (财预〔2020〕10号, 待核对).
 */
import { roundedQuotient } from '../kernel/exact.ts'
import type { Derived, FrameworkItem } from './framework.ts'
import { parseHundredths, hundredthsText } from './points.ts'

/** Two figures in the same unit: whole numbers, above or equal 0. */
export type Ratio = { readonly over: bigint; readonly under: bigint }

export type RateFigures = {
  /** 预算资金, 实际到位资金 and 实际支出资金, in 分. */
  readonly budget: bigint | null
  readonly received: bigint | null
  readonly paid: bigint | null
  /** 实际产出数 ÷ 计划产出数, 质量达标产出数 ÷ 实际产出数: of the indicators together where there are several. */
  readonly completion: Ratio | null
  readonly quality: Ratio | null
  /** Done in time ÷ all that had a day. */
  readonly timeliness: Ratio | null
  /** 计划成本 and 实际成本, in the same unit. */
  readonly plannedCost: bigint | null
  readonly actualCost: bigint | null
  /** The projects' results of a department, of 100. */
  readonly rollUp: string | null
}

export const NO_FIGURES: RateFigures = {
  budget: null,
  received: null,
  paid: null,
  completion: null,
  quality: null,
  timeliness: null,
  plannedCost: null,
  actualCost: null,
  rollUp: null,
}

/** The rate as a fraction, which may be above 1 or, of 成本节约率, below 0; null where the record does not say. */
export function derivedRate(derived: Derived, figures: RateFigures): Ratio | null {
  switch (derived) {
    case 'funds-received':
      return ratio(figures.received, figures.budget)
    case 'execution':
      return ratio(figures.paid, figures.received ?? figures.budget)
    case 'completion':
      return sound(figures.completion)
    case 'quality':
      return sound(figures.quality)
    case 'timeliness':
      return sound(figures.timeliness)
    case 'cost-saving':
      return figures.plannedCost === null || figures.actualCost === null
        ? null
        : ratio(figures.plannedCost - figures.actualCost, figures.plannedCost)
    case 'roll-up': {
      const total = figures.rollUp === null ? null : parseHundredths(figures.rollUp)
      return total === null ? null : { over: BigInt(total), under: 10_000n }
    }
  }
}

/** Why a saving is none: the work was not finished, or, where no quantity tells, too little was paid for it. */
export type SavingDoubt = {
  readonly code: 'work-unfinished' | 'little-paid'
  /** 完成率, or 预算执行率. */
  readonly rate: Ratio
}

/** From here on (%) of the budget paid, a saving is believed where nothing tells what was done. */
const PAID_LEAST = 50n

/**
 * 实际成本 is what it took to do all of the work as it was planned (财预〔2020〕10号, 待核对): less spent
 * for less work saved nothing. null: nothing speaks against it, or nothing was saved.
 */
export function savingDoubt(figures: RateFigures): SavingDoubt | null {
  const saved = derivedRate('cost-saving', figures)
  if (saved === null || saved.over < 0n) return null
  const done = derivedRate('completion', figures)
  if (done !== null) return done.over < done.under ? { code: 'work-unfinished', rate: done } : null
  const paid = derivedRate('execution', figures)
  return paid !== null && paid.over * 100n < paid.under * PAID_LEAST
    ? { code: 'little-paid', rate: paid }
    : null
}

function ratio(over: bigint | null, under: bigint | null): Ratio | null {
  return over === null || under === null ? null : sound({ over, under })
}

function sound(value: Ratio | null): Ratio | null {
  return value === null || value.under <= 0n ? null : value
}

/** `0.9` → `90.00`: per cent with two decimals. */
export function ratioPercentText({ over, under }: Ratio): string {
  return hundredthsText(Number(roundedQuotient(over * 10_000n, under)))
}

/**
 * The points that a rate stands for: its share of the item's, all of them from 100 % on. A project that saved
 * costs has all; one that spent more than planned loses as much of the points (0 at twice the plan).
 */
export function pointsOfRate(
  { weight, derived }: Pick<FrameworkItem, 'weight' | 'derived'>,
  { over, under }: Ratio,
): string {
  const full = BigInt(parseHundredths(weight) ?? 0)
  const share = derived === 'cost-saving' ? over + under : over
  return hundredthsText(Number(roundedQuotient(full * within(share, under), under)))
}

/** Not below 0, and not above the most. */
function within(share: bigint, most: bigint): bigint {
  if (share <= 0n) return 0n
  return share >= most ? most : share
}
