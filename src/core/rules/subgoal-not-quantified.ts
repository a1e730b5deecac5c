/** The 绩效指标 of (almost) all 分项绩效目标 carry no number: 率均有提高. A document finding. */
import { isQuantified } from './quantified.ts'
import { onDocument, type Rule } from './rule.ts'

export const subgoalNotQuantified: Rule = {
  code: 'subgoal-not-quantified',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: ({ statement }, { unquantifiedShare }) => {
    const structured = (statement?.subGoals ?? []).filter(({ indicators }) => indicators !== null && indicators.trim() !== '')
    const without = structured.filter(({ indicators }) => !isQuantified(indicators ?? ''))
    const [first] = without
    if (first === undefined || without.length * 100 < structured.length * unquantifiedShare) return []
    return [onDocument({ field: 'subGoals', at: first.at, text: first.indicators, values: { ...(without.length === structured.length && { case: 'all' }), without: without.length, subGoals: structured.length } })]
  },
}
