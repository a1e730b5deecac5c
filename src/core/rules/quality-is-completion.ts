/** A completion rate as 质量指标: it says how much was done, not how well. */
import { onIndicator, rowsOf, type Rule } from './rule.ts'
import { plain } from './words.ts'

export const qualityIsCompletion: Rule = {
  code: 'quality-is-completion',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: (document) => rowsOf(document)
    .filter(({ indicator }) => indicator.kind === 'quality' && plain(indicator.level3).endsWith('完成率'))
    .map((row) => onIndicator(row, { field: 'level3', text: row.indicator.level3, values: { name: row.indicator.level3 } })),
}
