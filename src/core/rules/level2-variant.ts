/** Another name for a level-2 label: 可持续性影响 for 可持续影响指标. */
import { eachRow } from './each-row.ts'
import { faultOfLevel2 } from './level2.ts'
import type { Rule } from './rule.ts'

export const level2Variant: Rule = {
  code: 'level2-variant',
  group: 'classification',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: eachRow((indicator, { acceptedLevel2 }) => {
    const { level2 } = indicator
    const fault = faultOfLevel2(indicator, acceptedLevel2)
    if (fault?.of !== 'variant') return null
    return {
      field: 'level2',
      text: level2,
      suggestion: fault.official,
      values: { written: level2, official: fault.official },
    }
  }),
}
