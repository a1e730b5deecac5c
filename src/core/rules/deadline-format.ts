/** A date with a sign or form that makes no sense: ≤2025年度. A deadline is written 2025年12月底前. */
import { formatDeadline } from '../indicator/value.ts'
import { eachRow } from './each-row.ts'
import type { Rule } from './rule.ts'
import { plain } from '../words/words.ts'

const SIGN_BEFORE_YEAR =
  /^(?:≤|≦|<=|<|≥|≧|>=|>|=|小于等于|大于等于|不超过|等于)((?:19|20)\d{2})(?:年度?|\.|-|\/|$)(.*)$/u

export const deadlineFormat: Rule = {
  code: 'deadline-format',
  group: 'value-format',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((indicator) => {
    const { text, deadline } = indicator.value
    const found = SIGN_BEFORE_YEAR.exec(plain(text))
    if (found === null) return null
    const [, year = '', rest = ''] = found
    return {
      field: 'value',
      text,
      suggestion: rest === '' || deadline === null ? `${year}年12月底前` : formatDeadline(deadline),
      values: { value: text },
    }
  }),
}
