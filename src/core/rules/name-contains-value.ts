/** The name states the value: 54个村. Dates and ordinals are no values. */
import { eachRow } from './each-row.ts'
import type { Rule } from './rule.ts'
import { plain } from '../words/words.ts'

const VALUE =
  /(?<![\d第]|十)\d+(?:\.\d+)?(?:万|亿)?(?:%|人次|人|名|位|户|家|个|次|场|件|项|台|套|份|元|万元|亩|公里|平方米|吨|天|座|处)/u

export const nameContainsValue: Rule = {
  code: 'name-contains-value',
  group: 'naming',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  repeats: 'by-rows',
  check: eachRow((indicator) => {
    const found = VALUE.exec(plain(indicator.level3))
    return found === null ? null : { field: 'level3', text: indicator.level3, values: { value: found[0] } }
  }),
}
