/**
 * No level-1 label over the row: it is under a label of another branch, and its own branch has no label
 * anywhere in
 * the table (社会效益指标 under 产出指标 in a table without 效益指标).
 */
import { BRANCH_LABEL, KIND_BRANCH } from '../indicator/kind.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { branchConflict } from './branch.ts'
import { onIndicator, documentRows, type Rule } from './rule.ts'

export const level1Missing: Rule = {
  code: 'level1-missing',
  group: 'classification',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  repeats: 'by-project',
  check: (document) =>
    flatMap(documentRows(document), (row) => {
      const { indicator } = row
      if (branchConflict(row) !== 'missing' || indicator.kind === null) return []
      const official = BRANCH_LABEL[KIND_BRANCH[indicator.kind]]
      return [
        onIndicator(row, {
          field: 'level1',
          text: indicator.level1,
          suggestion: official,
          values: { level1: indicator.level1, level2: indicator.level2, official },
        }),
      ]
    }),
}
