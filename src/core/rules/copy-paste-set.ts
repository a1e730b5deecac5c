/** The same set of indicators (names and descriptions) in several projects. One remark a document. */
import type { Project } from '../target/project.ts'
import { onDocument, rowsOfProject, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'
import { essence } from '../words/words.ts'

const LEAST_INDICATORS = 3

export const copyPasteSet: Rule = {
  code: 'copy-paste-set',
  group: 'copy-duplicate',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) => {
    const sets = new Map<string, Project[]>()
    for (const project of projects.filter(({ indicators }) => indicators.length >= LEAST_INDICATORS)) {
      const key = keyOf(project)
      const same = sets.get(key)
      if (same === undefined) sets.set(key, [project])
      else same.push(project)
    }
    const repeated = [...sets.values()].filter((set) => set.length > 1)
    const first = repeated[0]?.[0]
    if (first === undefined) return []
    const at = first.indicators[0]?.at ?? first.at
    const orders = repeated.map((set) => set.map(({ order }) => order).join('、')).join('；')
    return [
      onDocument({ field: 'indicators', at, values: { sets: orders, projects: repeated.flat().length } }),
    ]
  },
}

const saidBy = fromWords(
  ({ kind, level3, description }) => `${kind ?? ''}|${essence(level3)}|${essence(description ?? '')}`,
)

function keyOf(project: Project): string {
  return rowsOfProject(project).map(saidBy).join('\n')
}
