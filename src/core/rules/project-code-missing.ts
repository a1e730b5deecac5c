/** No 项目编码: the project cannot be found again in the budget system (预算管理一体化). */
import { onProject, type Rule } from './rule.ts'

export const projectCodeMissing: Rule = {
  code: 'project-code-missing',
  authority: { source: 'project-code', confirmed: false },
  check: ({ projects }) =>
    projects
      .filter(({ code }) => code === null || code.trim() === '')
      .map((project) => onProject(project, { field: 'code' })),
}
