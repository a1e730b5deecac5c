/** A satisfaction value that is no percentage (nor a score in 分). */
import { asksNoShare, isRateUnit } from './measure.ts'
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const satisfactionFormat: Rule = {
  code: 'satisfaction-format',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document) => rowsOf(document).flatMap((row) => {
    const { kind, value } = row.indicator
    if (kind !== 'satisfaction' || isRateUnit(value.unit) || value.unit === '分') return []
    const share = value.number !== null && Number(value.number) > 1 && Number(value.number) < 100 && !asksNoShare(row.indicator)
    return [onIndicator(row, { field: 'value', text: value.text, suggestion: share ? `≥${value.number ?? ''}%` : null, values: { value: value.text } })]
  }),
}
