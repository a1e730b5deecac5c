/**
 * A level-2 label under the wrong level 1: 可持续影响指标 under 满意度指标. 成本 may be under 产出
 * (河北) or alone (101号).
 */
import { BRANCH_LABEL, KIND_BRANCH } from '../indicator/kind.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { branchConflict } from './branch.ts'
import { onIndicator, documentRows, type Rule } from './rule.ts'

export const level1Level2Mismatch: Rule = {
  code: 'level1-level2-mismatch',
  group: 'classification',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: (document) =>
    flatMap(documentRows(document), (row) => {
      const { indicator } = row
      if (branchConflict(row) !== 'mismatch' || indicator.kind === null) return []
      const official = BRANCH_LABEL[KIND_BRANCH[indicator.kind]]
      return [
        onIndicator(row, {
          field: 'level2',
          text: indicator.level2,
          values: { level1: indicator.level1, level2: indicator.level2, official },
        }),
      ]
    }),
}
