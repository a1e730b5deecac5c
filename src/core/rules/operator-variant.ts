/** ≦ or another odd form of the sign; the standard ones are ≥ ≤ =. */
import { eachRow } from './each-row.ts'
import type { Rule } from './rule.ts'

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/≦|⩽|<=|=<|＜=|＜＝|=＜/u, '≤'],
  [/≧|⩾|>=|=>|＞=|＞＝|=＞/u, '≥'],
]

export const operatorVariant: Rule = {
  code: 'operator-variant',
  group: 'value-format',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: eachRow((indicator) => {
    const { text } = indicator.value
    const variant = VARIANTS.find(([form]) => form.test(text))
    if (variant === undefined) return null
    const [form, standard] = variant
    return {
      field: 'value',
      text,
      suggestion: text.replace(form, standard),
      values: { found: form.exec(text)?.[0] ?? '', standard },
    }
  }),
}
