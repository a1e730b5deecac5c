/** A project is called otherwise in 分项目标 than in its table. A mere 费/费用/经费 or another bracket is a trifle. */
import { flatMap } from '../kernel/flat-map.ts'
import { goalProjectPairs } from './narrative.ts'
import { onProject, type Rule } from './rule.ts'
import { essence } from '../words/words.ts'

export const nameMismatchListTable: Rule = {
  code: 'name-mismatch-list-table',
  group: 'narrative-table',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document) =>
    flatMap(goalProjectPairs(document), ({ title, project }) => {
      if (withoutSpaces(title) === withoutSpaces(project.name)) return []
      const bare = (text: string) => essence(text).replace(/(?:经费|费用|费)$/u, '')
      const trifle = bare(title) === bare(project.name)
      return [
        onProject(project, {
          field: 'name',
          text: project.name,
          severity: trifle ? 'advice' : null,
          values: { case: trifle ? 'trifle' : 'default', listed: title, name: project.name },
        }),
      ]
    }),
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '')
}
