/** A cut unit: 110万, 2万/公里. Where the indicator speaks of money, 万元 is meant. */
import { targetDirection } from '../indicator/direction.ts'
import { eachRow } from './each-row.ts'
import { amountText, isMoneyUnit, measureAsked } from './measure.ts'
import type { Rule } from './rule.ts'
import type { RowWords } from './same-words.ts'
import { plain } from '../words/words.ts'

const MONEY_WORDS = /金额|数额|资金|经费|费用|成本|支出|投入|补贴|补助|款|费$/u

export const unitIncomplete: Rule = {
  code: 'unit-incomplete',
  group: 'value-format',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) => {
    const { value } = indicator
    if (
      value.unit === null ||
      !/^[万亿](?:\/|$)/u.test(value.unit) ||
      /[万亿]\p{Script=Han}/u.test(plain(value.text))
    )
      return null
    const money =
      isMoneyUnit(value.unit) && (indicator.kind === 'cost' || MONEY_WORDS.test(plain(indicator.level3)))
    const sign =
      targetDirection(indicator).by === 'cost' ? '≤' : (/^[≥≤=＝<>＜＞]*/u.exec(value.text)?.[0] ?? '')
    const amount = amountText(value, true)
    return {
      field: 'value',
      text: value.text,
      suggestion: money && amount !== null && wantsMoney(indicator) ? `${sign}${amount}` : null,
      values: { unit: value.unit, case: money ? 'money' : 'default' },
    }
  }),
}

/** Written in full, an amount must not answer another question than the row asks. */
function wantsMoney({ kind, level3, description }: RowWords): boolean {
  const asked = [level3, description ?? ''].map(measureAsked).filter((measure) => measure !== null)
  return kind !== 'quantity' && (asked.length === 0 || asked.includes('money'))
}
