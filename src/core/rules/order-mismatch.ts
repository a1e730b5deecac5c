/**
 * The order of 分项目标 differs from that of the tables. One remark, at the first project that is elsewhere.
 */
import { goalProjectPairs } from './narrative.ts'
import { onProject, type Rule } from './rule.ts'

export const orderMismatch: Rule = {
  code: 'order-mismatch',
  group: 'narrative-table',
  how: 'rule',
  severity: 'warning',
  tier: 'batch',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const pairs = goalProjectPairs(document)
    const moved = pairs.filter(({ project }, i) => project.order < (pairs[i - 1]?.project.order ?? 0))
    const first = pairs.find(
      ({ project }, i) => i + 1 < pairs.length && project.order > (pairs[i + 1]?.project.order ?? 0),
    )
    if (moved.length === 0 || first === undefined) return []
    const places = pairs.findIndex((pair) => pair === first) + 1
    return [
      onProject(first.project, {
        field: 'order',
        at: first.goal.at,
        text: first.title,
        values: { listed: places, table: first.project.order, name: first.project.name },
      }),
    ]
  },
}
