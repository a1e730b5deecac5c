/** 指标值确定依据 is empty: nobody can tell where the value comes from. */
import { onIndicator, documentRows, type Rule } from './rule.ts'
import { asksFor } from './scope.ts'

export const basisEmpty: Rule = {
  code: 'basis-empty',
  group: 'missing',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  scope: asksFor(({ indicators }) => indicators.some(({ basis }) => basis !== null)),
  check: (document) =>
    documentRows(document)
      .filter(({ indicator }) => indicator.basis === null)
      .map((row) => onIndicator(row, { field: 'basis' })),
}
