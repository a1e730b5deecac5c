/** A number without unit of measure: ≥80 — of what? */
import { asksNoShare, measureAsked } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const valueNoUnit: Rule = {
  code: 'value-no-unit',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document) => rowsOf(document).flatMap((row) => {
    const { indicator } = row
    const { value } = indicator
    if (value.nature !== 'quantitative' || value.unit !== null || !/\d[\s.。，,；;]*$/u.test(value.text)) return []
    const rate = (indicator.kind === 'satisfaction' && !asksNoShare(indicator)) || (measureAsked(indicator.level3) ?? measureAsked(indicator.description ?? '')) === 'rate'
    const suggestion = rate && value.number === '100' ? '100%' : rate && Number(value.number) > 1 && Number(value.number) < 100 ? `${value.text.trim()}%` : null
    return [onIndicator(row, { field: 'value', text: value.text, suggestion, values: { value: value.text, name: indicator.level3 } })]
  }),
}
