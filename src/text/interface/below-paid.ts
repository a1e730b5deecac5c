/** That an adjustment leaves less than was paid already. */
import type { SaidBudget } from '#core/target/below-paid.ts'
import type { Wording } from '../language.ts'
import { words } from './words.ts'

const BUDGET_FIGURES: Record<keyof SaidBudget, Wording> = {
  total: { 'zh-CN': '预算数', en: 'The budget' },
  fiscal: { 'zh-CN': '财政资金', en: 'Fiscal funds' },
  other: { 'zh-CN': '其他资金', en: 'Other funds' },
}

type BelowPaidWords = {
  readonly of: keyof SaidBudget
  readonly budget: string
  /** Empty: nothing was carried over. */ readonly carryover: string
  readonly paid: string
  readonly day: string
}

export const BELOW_PAID = words({
  belowPaid: {
    'zh-CN': ({ of, budget, carryover, paid, day }: BelowPaidWords) =>
      `${BUDGET_FIGURES[of]['zh-CN']} ${budget || '0'} 万元${carryover === '' ? '' : `加上年结转 ${carryover} 万元`}，` +
      `少于已支付的 ${paid} 万元（最近一笔 ${day}），无法批复，请改大预算数。`,
    en: ({ of, budget, carryover, paid, day }: BelowPaidWords) =>
      `${BUDGET_FIGURES[of].en} (${budget || '0'} 万元${carryover === '' ? '' : ` and ${carryover} 万元 carried over`}) ` +
      `is less than the ${paid} 万元 paid already (last on ${day}): it cannot be approved. Raise it.`,
  },
})
