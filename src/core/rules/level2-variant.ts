/** Another name for a level-2 label: 可持续性影响 for 可持续影响指标. */
import { faultOfLevel2 } from './level2.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const level2Variant: Rule = {
  code: 'level2-variant',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: (document, { acceptedLevel2 }) => rowsOf(document).flatMap((row) => {
    const { level2 } = row.indicator
    const fault = faultOfLevel2(row.indicator, acceptedLevel2)
    if (fault?.of !== 'variant') return []
    return [onIndicator(row, { field: 'level2', text: level2, suggestion: fault.official, values: { written: level2, official: fault.official } })]
  }),
}
