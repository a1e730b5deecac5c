/** The purpose repeats the project's name, 所需各项费用 aside: it should say what the money buys. */
import { onProject, type Rule } from './rule.ts'
import { essence, withoutIntroduction, withoutMoneyWords } from '../words/words.ts'

export const purposeEqualsName: Rule = {
  code: 'purpose-equals-name',
  group: 'goals-purpose',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  repeats: 'any-text',
  check: ({ projects }) =>
    projects
      .filter(
        ({ name, purpose }) =>
          purpose !== null && essence(name) !== '' && repeats(withoutIntroduction(purpose), essence(name)),
      )
      .map((project) => onProject(project, { field: 'purpose', text: project.purpose })),
}

function repeats(purpose: string, name: string): boolean {
  return essence(purpose) === name || essence(withoutMoneyWords(purpose)) === name
}
