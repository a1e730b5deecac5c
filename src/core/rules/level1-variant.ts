/** 效果指标 for 效益指标 and other names of a level-1 label. One remark a document. */
import { foldLabel } from '../kernel/characters.ts'
import { BRANCH_LABEL, branchOfLabel } from '../indicator/kind.ts'
import { rowsWhere } from './each-row.ts'
import { onDocument, type Row, type Rule } from './rule.ts'

/** Rows whose label is another one than its branch's own. */
const oddlyLabelled = rowsWhere(({ level1 }) => {
  const written = foldLabel(level1)
  const branch = branchOfLabel(level1)
  if (
    branch === null ||
    written.replace(/\(.*?\)$/u, '') === BRANCH_LABEL[branch] ||
    written.startsWith('服务对象满意度')
  )
    return null
  return { written, official: BRANCH_LABEL[branch] }
})

export const level1Variant: Rule = {
  code: 'level1-variant',
  group: 'classification',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: (document, parameters, context) => {
    const odd = new Map<string, { official: string; rows: number; first: Row }>()
    for (const {
      row,
      found: { written, official },
    } of oddlyLabelled(document, parameters, context)) {
      const known = odd.get(written)
      if (known) known.rows += 1
      else odd.set(written, { official, rows: 1, first: row })
    }
    return [...odd.values()].map(({ official, rows, first }) =>
      onDocument({
        field: 'level1',
        at: first.indicator.at,
        text: first.indicator.level1,
        suggestion: official,
        values: { written: first.indicator.level1, official, rows },
      }),
    )
  },
}
