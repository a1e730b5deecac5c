/** A level-2 label with one wrong character: 实效指标 for 时效指标. */
import { eachRow } from './each-row.ts'
import { faultOfLevel2 } from './level2.ts'
import type { Rule } from './rule.ts'

export const level2Typo: Rule = {
  code: 'level2-typo',
  group: 'classification',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: eachRow((indicator, { acceptedLevel2 }) => {
    const { level2 } = indicator
    const fault = faultOfLevel2(indicator, acceptedLevel2)
    if (fault?.of !== 'typo') return null
    return {
      field: 'level2',
      text: level2,
      suggestion: fault.official,
      values: { written: level2, official: fault.official },
    }
  }),
}
