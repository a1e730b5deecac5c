/**
 * Two indicators of one project share a name and describe different things. The medium term and the year are
 * two lists: the year's indicators repeat those of the whole time.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { onIndicator, rowsOfProject, type FindingDraft, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'
import { essence } from '../words/words.ts'

const NONE: readonly never[] = []

const nameOf = fromWords(({ level3 }) => essence(level3))

export const duplicateName: Rule = {
  code: 'duplicate-name',
  group: 'naming',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const first = new Map<string, number>()
      return flatMap(rowsOfProject(project), (row): readonly FindingDraft[] => {
        const name = nameOf(row)
        if (name === '') return NONE
        const { term } = row.indicator
        const key = term === undefined ? name : `${term} ${name}`
        const other = first.get(key)
        if (other === undefined) first.set(key, row.index + 1)
        return other === undefined
          ? NONE
          : [onIndicator(row, { field: 'level3', text: row.indicator.level3, values: { other } })]
      })
    }),
}
