/** 指标值确定依据 is empty: nobody can tell where the value comes from. */
import { onIndicator, rowsOf, type Rule } from './rule.ts'

export const basisEmpty: Rule = {
  code: 'basis-empty',
  authority: { source: 'hebei-form', confirmed: true },
  check: (document) =>
    rowsOf(document)
      .filter(({ indicator }) => indicator.basis === null)
      .map((row) => onIndicator(row, { field: 'basis' })),
}
