/**
 * The year in the project code is not the document's fiscal year. A project carried over from earlier keeps
 * its code.
 */
import { parseProjectCode, projectCodeParts } from '../projects/project-code.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'

export const projectCodeYear: Rule = {
  code: 'project-code-year',
  group: 'time-privacy',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'judgement',
  authority: { source: 'project-code', confirmed: false },
  check: ({ projects, fiscalYear }) =>
    flatMap(projects, (project) => {
      const code = parseProjectCode(project.code ?? '')
      if (!code.ok || fiscalYear === null) return []
      const { year } = projectCodeParts(code.value)
      return year === fiscalYear
        ? []
        : [onProject(project, { field: 'code', text: project.code, values: { year, fiscalYear } })]
    }),
}
