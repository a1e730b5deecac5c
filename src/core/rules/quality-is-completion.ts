/** A completion rate as 质量指标: it says how much was done, not how well. */
import { eachRow } from './each-row.ts'
import type { Rule } from './rule.ts'
import { plain } from '../words/words.ts'

const COMPLETION = /(?:完成|计划执行|任务执行)(?:率|比例|比率|比重|占比|百分比|度|程度)$|开班率$|占计划比$/u

export const qualityIsCompletion: Rule = {
  code: 'quality-is-completion',
  group: 'classification',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) =>
    indicator.kind === 'quality' && COMPLETION.test(plain(indicator.level3))
      ? { field: 'level3', text: indicator.level3, values: { name: indicator.level3 } }
      : null,
  ),
}
