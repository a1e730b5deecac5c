/** A number without unit of measure: ≥80 — of what? */
import { eachRow } from './each-row.ts'
import { asksNoShare, measureAsked } from './measure.ts'
import type { Rule } from './rule.ts'

/** Indices and ratios have no unit: 路面技术状况指数 ≥92. */
const NO_DIMENSION = /(?:指数|系数|pH值?|PCI|AQI|酸碱度)$/u

export const valueNoUnit: Rule = {
  code: 'value-no-unit',
  authority: { source: 'indicators-2021-101', confirmed: false },
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
    const suggestion =
      rate && value.number === '100'
        ? '100%'
        : rate && Number(value.number) > 1 && Number(value.number) < 100
          ? `${value.text.trim()}%`
          : null
    return {
      field: 'value',
      text: value.text,
      suggestion,
      values: { value: value.text, name: indicator.level3 },
    }
  }),
}
