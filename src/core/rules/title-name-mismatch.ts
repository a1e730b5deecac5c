/** The table's title and 项目名称 differ. The name is the one the budget system knows; the title is made of it. */
import { onProject, type Rule } from './rule.ts'
import { essence, nameInTitle } from './words.ts'

export const titleNameMismatch: Rule = {
  code: 'title-name-mismatch',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) => projects.flatMap((project) => {
    const named = nameInTitle(project.title ?? '')
    const title = essence(named)
    const name = essence(project.name)
    if (title === '' || name === '' || title === name || title === essence(project.title ?? '')) return []
    return [onProject(project, { field: 'title', text: project.title, suggestion: (project.title ?? '').split(named).length === 2 ? (project.title ?? '').replace(named, () => project.name.trim()) : null, values: { title: named, name: project.name } })]
  }),
}
