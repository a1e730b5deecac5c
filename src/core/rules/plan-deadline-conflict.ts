/**
 * An indicator promises that the money is paid by a date at which the plan still shows only a part of it
 * (资金到位时间 2025年6月底前, plan 50% in June).
 */
import { markOf, PLAN_MARK_MONTH } from '../period.ts'
import { flatMap } from '../flat-map.ts'
import { rowsWhere } from './each-row.ts'
import { FULL_SHARE, stepsOf } from './plan.ts'
import { onIndicator, type Rule } from './rule.ts'
import { plain } from './words.ts'

/** A name that speaks of money reaching its receiver. */
export const MONEY_ARRIVES = /(?:资金|经费|补助|补贴|工资|薪酬|款项?).*(?:到位|拨付|支付|发放|下达|兑现|完成)/u

/** Rows that say when the money arrives, with the day. */
const arrivals = rowsWhere(({ value: { deadline }, level3, description }) => (deadline !== null && MONEY_ARRIVES.test(plain(`${level3}${description ?? ''}`)) ? deadline : null))

export const planDeadlineConflict: Rule = {
  code: 'plan-deadline-conflict',
  authority: { source: 'default', confirmed: true },
  check: (document, parameters, context) => flatMap(arrivals(document, parameters, context), ({ row, found: deadline }) => {
    const { indicator, project } = row
    const mark = markOf(deadline)
    const step = stepsOf(project).find((candidate) => candidate.mark === mark)
    if (step?.share === null || step?.share === undefined || step.share >= FULL_SHARE) return []
    // On a day between two marks the plan leaves open how much is gone: half at the later one is no contradiction.
    if (step.share * 2n >= FULL_SHARE && Number(deadline.slice(5, 7)) !== PLAN_MARK_MONTH[mark]) return []
    const percent = `${Number(step.share / 1000n) / 100}%`
    return [onIndicator(row, { field: 'value', text: indicator.value.text, values: { name: indicator.level3, mark, percent } })]
  }),
}
