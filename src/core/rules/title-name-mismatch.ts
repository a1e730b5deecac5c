/** The table's title and 项目名称 differ. The name is the one the budget system knows; the title is made of it. */
import { flatMap } from '../flat-map.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, nameInTitle } from './words.ts'

export const titleNameMismatch: Rule = {
  code: 'title-name-mismatch',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) => flatMap(projects, (project) => {
    const named = nameInTitle(project.title ?? '')
    const title = essence(named)
    const name = essence(project.name)
    if (title === '' || name === '' || withoutProject(title) === withoutProject(name) || title === essence(project.title ?? '')) return []
    return [onProject(project, { field: 'title', text: project.title, suggestion: (project.title ?? '').split(named).length === 2 ? (project.title ?? '').replace(named, () => project.name.trim()) : null, values: { title: named, name: project.name } })]
  }),
}

/** …项目绩效目标表 names a project whose name ends in 项目, and one whose name does not: the form's own word is 项目, too. */
function withoutProject(name: string): string {
  return name.replace(/项目$/u, '')
}
