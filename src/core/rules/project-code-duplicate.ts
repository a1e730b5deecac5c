/** The same code on two projects of one document. */
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'

export const projectCodeDuplicate: Rule = {
  code: 'project-code-duplicate',
  group: 'missing',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'project-code', confirmed: false },
  check: ({ projects }) => {
    const first = new Map<string, number>()
    return flatMap(projects, (project) => {
      const { code } = project
      if (code === null || code.trim() === '') return []
      const other = first.get(code)
      if (other === undefined) first.set(code, project.order)
      return other === undefined ? [] : [onProject(project, { field: 'code', text: code, values: { other } })]
    })
  },
}
