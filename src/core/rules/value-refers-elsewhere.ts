/** A value that only points to another paper: 按照国家规定标准执行. The number that is there is wanted. */
import { eachRow } from './each-row.ts'
import { refersElsewhere } from './measure.ts'
import type { Rule } from './rule.ts'

export const valueRefersElsewhere: Rule = {
  code: 'value-refers-elsewhere',
  group: 'measurability',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) => {
    const { value } = indicator
    return value.nature === 'qualitative' && refersElsewhere(value.text)
      ? { field: 'value', text: indicator.value.text, values: { value: indicator.value.text } }
      : null
  }),
}
