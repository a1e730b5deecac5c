/** No 项目编码: the project cannot be found again in the budget system (预算管理一体化). */
import { onProject, type Rule } from './rule.ts'
import { asksFor } from './scope.ts'

export const projectCodeMissing: Rule = {
  code: 'project-code-missing',
  group: 'missing',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'project-code', confirmed: false },
  scope: asksFor(({ code }) => code !== null),
  check: ({ projects }) =>
    projects
      .filter(({ code }) => code === null || code.trim() === '')
      .map((project) => onProject(project, { field: 'code' })),
}
