/**
 * The table's title and 项目名称 differ. The name is the one the budget system knows; the title is made of it. A
 * title that says only what form it is, whose and of which year names no project.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { projectInTitle, saysWhose } from '../target/form-title.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, nameInTitle } from '../words/words.ts'

export const titleNameMismatch: Rule = {
  code: 'title-name-mismatch',
  group: 'narrative-table',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const named = nameInTitle(project.title ?? '')
      const title = essence(named)
      const name = essence(project.name)
      if (
        title === '' ||
        name === '' ||
        withoutProject(title) === withoutProject(name) ||
        title === essence(project.title ?? '')
      )
        return []
      if (projectInTitle(project.title ?? '') === '' || isOwned(title, name)) return []
      return [
        onProject(project, {
          field: 'title',
          text: project.title,
          suggestion:
            (project.title ?? '').split(named).length === 2
              ? (project.title ?? '').replace(named, () => project.name.trim())
              : null,
          values: { title: named, name: project.name },
        }),
      ]
    }),
}

/** 某县交通局2025年道路养护 is 道路养护, with whose it is. */
function isOwned(title: string, name: string): boolean {
  const bare = withoutProject(name)
  const whole = withoutProject(title)
  return bare !== '' && whole.endsWith(bare) && saysWhose(whole.slice(0, -bare.length))
}

/**
 * …项目绩效目标表 names a project whose name ends in 项目, and one whose name does not: the form's own word
 * is 项目, too.
 */
function withoutProject(name: string): string {
  return name.replace(/项目$/u, '')
}
