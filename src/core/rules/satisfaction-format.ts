/**
 * A satisfaction value that is no percentage (nor a score in 分). A bare 100 is 100 %; that this is too
 * absolute is satisfaction-100's to say. A blank of what is written here is shown beside the form and at the
 * door of 送审 (blanks.ts); of what a file brought nothing else tells.
 */
import { flatMap } from '../kernel/flat-map.ts'
import type { IndicatorValue } from '../indicator/value.ts'
import { isWritten } from '../target/written-document.ts'
import { rowsWhere } from './each-row.ts'
import { asksNoShare, isRateUnit } from './measure.ts'
import { onIndicator, type Rule, type UnplacedDraft } from './rule.ts'

const noShares = rowsWhere((indicator): UnplacedDraft | null => {
  const { kind, value } = indicator
  if (kind !== 'satisfaction' || isRateUnit(value.unit) || value.unit === '分') return null
  if (isBlank(value))
    return { field: 'value', text: value.text, values: { value: value.text, case: 'blank' } }
  return {
    field: 'value',
    text: value.text,
    suggestion: asksNoShare(indicator) ? null : shareMeant(value),
    values: { value: value.text },
  }
})

export const satisfactionFormat: Rule = {
  code: 'satisfaction-format',
  group: 'value-format',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'indicators-2021-101', confirmed: false },
  repeats: 'by-rows',
  check: (document, parameters, context) =>
    flatMap(noShares(document, parameters, context), ({ row, found }) =>
      isBlank(row.indicator.value) && isWritten(document.source.mediaType) ? [] : [onIndicator(row, found)],
    ),
}

function isBlank({ text }: IndicatorValue): boolean {
  return text.trim() === ''
}

/** A number without unit, or with words in its place, that can only be a share. */
function shareMeant({ number, unit }: IndicatorValue): string | null {
  if (number === null) return null
  if (number === '100' && unit === null) return '100%'
  return Number(number) > 1 && Number(number) < 100 ? `≥${number}%` : null
}
