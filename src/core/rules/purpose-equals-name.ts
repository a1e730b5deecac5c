/** The purpose repeats the project's name: it should say what the money buys. */
import { onProject, type Rule } from './rule.ts'
import { essence, withoutIntroduction } from './words.ts'

export const purposeEqualsName: Rule = {
  code: 'purpose-equals-name',
  authority: { source: 'default', confirmed: true },
  check: ({ projects }) => projects
    .filter(({ name, purpose }) => purpose !== null && essence(name) !== '' && essence(withoutIntroduction(purpose)) === essence(name))
    .map((project) => onProject(project, { field: 'purpose', text: project.purpose })),
}
