/** A number without unit of measure: ≥80 — of what? */
import type { IndicatorValue } from '../indicator/value.ts'
import { eachRow } from './each-row.ts'
import { asksNoShare, measureAsked } from './measure.ts'
import type { Rule } from './rule.ts'

/** Indices and ratios have no unit: 路面技术状况指数 ≥92. */
const NO_DIMENSION = /(?:指数|系数|pH值?|PCI|AQI|酸碱度)$/u

export const valueNoUnit: Rule = {
  code: 'value-no-unit',
  group: 'value-format',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: eachRow((indicator) => {
    const { value } = indicator
    if (
      value.nature !== 'quantitative' ||
      value.unit !== null ||
      !/\d[\s.。，,；;]*$/u.test(value.text) ||
      NO_DIMENSION.test(indicator.level3)
    )
      return null
    const rate =
      (indicator.kind === 'satisfaction' && !asksNoShare(indicator)) ||
      (measureAsked(indicator.level3) ?? measureAsked(indicator.description ?? '')) === 'rate'
    return {
      field: 'value',
      text: value.text,
      suggestion: rate ? asPercentage(value) : null,
      values: { value: value.text, name: indicator.level3 },
    }
  }),
}

/** A share with its unit; null for a number that may be none. */
function asPercentage({ number, text }: Pick<IndicatorValue, 'number' | 'text'>): string | null {
  if (number === '100') return '100%'
  return Number(number) > 1 && Number(number) < 100 ? `${text.trim()}%` : null
}
