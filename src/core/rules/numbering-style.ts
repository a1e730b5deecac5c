/** 分项目标 numbered partly 一二三 and partly 1 2 3. */
import { flatMap } from '../kernel/flat-map.ts'
import { onDocument, type Rule } from './rule.ts'

export const numberingStyle: Rule = {
  code: 'numbering-style',
  group: 'text',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: ({ statement }) => {
    const goals = statement?.subGoals ?? []
    const labels = flatMap(goals, ({ label, at }) =>
      label === null ? [] : [{ label, at, arabic: /\d/u.test(label) }],
    )
    const other = labels.find(({ arabic }) => arabic !== labels[0]?.arabic)
    const [first] = labels
    if (other === undefined || first === undefined) return []
    return [
      onDocument({
        field: 'subGoals',
        at: other.at,
        text: other.label,
        values: { first: first.label, other: other.label },
      }),
    ]
  },
}
