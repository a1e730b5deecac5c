/** One title unlike the others of its part: all others end in 项目绩效目标申报表, this one in 绩效目标申报表. */
import type { Project } from '../target/document.ts'
import { onProject, type Rule } from './rule.ts'

/** With fewer tables nothing is the rule and nothing the exception. */
const LEAST_TABLES = 4
/** From this share of a part's tables (%) on an ending is the part's own. */
const USUAL_SHARE = 70

export const titleStyle: Rule = {
  code: 'title-style',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) => [...byPart(projects)].flatMap(([, own]) => {
    const usual = usualEnding(own)
    if (usual === null) return []
    return own.filter((project) => endingOf(project) !== usual).map((project) => onProject(project, { field: 'title', text: project.title, suggestion: withEnding(project, usual), values: { ending: endingOf(project) ?? '', usual } }))
  }),
}

function byPart(projects: readonly Project[]): ReadonlyMap<string, readonly Project[]> {
  const parts = new Map<string, Project[]>()
  for (const project of projects) {
    if (endingOf(project) === null) continue
    const same = parts.get(project.part ?? '') ?? []
    same.push(project)
    parts.set(project.part ?? '', same)
  }
  return parts
}

/** What stands behind the project's name, back to the word that opens the form's own name; null without a title that ends in one. */
function endingOf({ title, name }: Project): string | null {
  const match = /(?:(?:预算)?项目|公用|专项)?(?:支出)?绩效目标(?:申报)?表?\s*$/u.exec(title ?? '')
  if (match === null) return null
  // 项目 may be the end of the project's name: 文化下乡项目 with 绩效目标表.
  return name.trim().endsWith('项目') && !(title ?? '').includes(`${name.trim()}项目`) ? match[0].trim().replace(/^(?:预算)?项目/u, '') : match[0].trim()
}

function usualEnding(projects: readonly Project[]): string | null {
  if (projects.length < LEAST_TABLES) return null
  const counts = new Map<string, number>()
  for (const project of projects) counts.set(endingOf(project) ?? '', (counts.get(endingOf(project) ?? '') ?? 0) + 1)
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1])
  return first !== undefined && first[1] * 100 >= projects.length * USUAL_SHARE ? first[0] : null
}

function withEnding(project: Project, usual: string): string | null {
  const ending = endingOf(project)
  return project.title === null || ending === null ? null : `${project.title.trimEnd().slice(0, -ending.length)}${usual}`
}
