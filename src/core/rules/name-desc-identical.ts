/** 绩效指标描述 repeats the name: it should say what is counted and how. */
import { eachRow } from './each-row.ts'
import type { Rule } from './rule.ts'
import { essence } from '../words/words.ts'

export const nameDescIdentical: Rule = {
  code: 'name-desc-identical',
  group: 'naming',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: eachRow((indicator) => {
    const { level3, description } = indicator
    return description !== null && essence(level3) !== '' && essence(level3) === essence(description)
      ? { field: 'description', text: indicator.description }
      : null
  }),
}
