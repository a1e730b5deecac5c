/** 绩效指标描述 repeats the name: it should say what is counted and how. */
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { essence } from './words.ts'

export const nameDescIdentical: Rule = {
  code: 'name-desc-identical',
  authority: { source: 'hebei-form', confirmed: true },
  check: (document) => rowsOf(document)
    .filter(({ indicator: { level3, description } }) => description !== null && essence(level3) !== '' && essence(level3) === essence(description))
    .map((row) => onIndicator(row, { field: 'description', text: row.indicator.description })),
}
