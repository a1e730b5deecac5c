/**
 * A target worse than what the same project reached last year, as its 自评表 says: 101号 asks for values that
 * rest on what was reached before. A rule of a region may leave room (`resultTolerance`).
 */
import { flatMap } from '../kernel/flat-map.ts'
import { isWorse, lastActual, yearsAgo } from './earlier.ts'
import { onIndicator, rowsOfProject, type Rule } from './rule.ts'

/** Rows of one name are one row nearly always; what is counted may still be another thing. */
const SURE = 0.9

export const targetBelowLastActual: Rule = {
  code: 'target-below-last-actual',
  group: 'measurability',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'performance-fairness',
  mending: 'judgement',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: ({ projects, fiscalYear }, parameters, { related }) =>
    flatMap(projects, (project) => {
      const tables = yearsAgo(related, project.order, fiscalYear, 1)
      return flatMap(rowsOfProject(project), (row) => {
        const actual = row.indicator.term === 'medium-term' ? null : lastActual(tables, row.indicator)
        if (actual === null || !isWorse(row, actual, parameters.resultTolerance, parameters)) return []
        const { level3, value } = row.indicator
        return [
          onIndicator(row, {
            field: 'value',
            text: value.text,
            certainty: SURE,
            values: { name: level3, year: actual.year, actual: actual.value.text },
          }),
        ]
      })
    }),
}
