/** 效果指标 for 效益指标 and other names of a level-1 label. One remark a document. */
import { foldLabel } from '../characters.ts'
import { BRANCH_LABEL, branchOfLabel } from '../indicator/kind.ts'
import { onDocument, rowsOf, type Rule } from './rule.ts'

export const level1Variant: Rule = {
  code: 'level1-variant',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: (document) => {
    const odd = new Map<string, { official: string; rows: number; first: ReturnType<typeof rowsOf>[number] }>()
    for (const row of rowsOf(document)) {
      const written = foldLabel(row.indicator.level1)
      const branch = branchOfLabel(row.indicator.level1)
      if (branch === null || written.replace(/\(.*?\)$/u, '') === BRANCH_LABEL[branch] || written.startsWith('服务对象满意度')) continue
      const known = odd.get(written)
      if (known) known.rows += 1
      else odd.set(written, { official: BRANCH_LABEL[branch], rows: 1, first: row })
    }
    return [...odd.values()].map(({ official, rows, first }) => onDocument({
      field: 'level1', at: first.indicator.at, text: first.indicator.level1, suggestion: official, values: { written: first.indicator.level1, official, rows },
    }))
  },
}
