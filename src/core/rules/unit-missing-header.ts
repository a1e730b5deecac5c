/** No budget unit (code and name) over the tables. One remark when no table has it. */
import { onDocument, onProject, type Rule } from './rule.ts'
import { asksFor } from './scope.ts'

export const unitMissingHeader: Rule = {
  code: 'unit-missing-header',
  group: 'missing',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  scope: asksFor(({ unit }) => unit !== null),
  check: ({ projects }) => {
    const without = projects.filter(({ unit }) => unit === null)
    const [first] = without
    if (first === undefined) return []
    if (without.length === projects.length)
      return [onDocument({ field: 'unit', at: first.at, values: { case: 'all', projects: projects.length } })]
    return without.map((project) => onProject(project, { field: 'unit' }))
  },
}
