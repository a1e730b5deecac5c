/**
 * (Almost) no goal of the document carries a number: a document finding. Years and names of papers are no
 * numbers.
 */
import { onDocument, type Rule } from './rule.ts'
import { plain } from '../words/words.ts'

export const goalNotQuantified: Rule = {
  code: 'goal-not-quantified',
  group: 'goals-purpose',
  how: 'rule',
  severity: 'advice',
  tier: 'useful',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: ({ projects }, { unquantifiedShare, uniformPlanProjects }) => {
    const [first] = projects
    const without = projects.filter(({ goals }) => !goals.some(isQuantified))
    if (
      first === undefined ||
      projects.length < uniformPlanProjects ||
      without.length * 100 < projects.length * unquantifiedShare
    )
      return []
    return [
      onDocument({
        field: 'goals',
        at: first.at,
        values: {
          ...(without.length === projects.length && { case: 'all' }),
          without: without.length,
          projects: projects.length,
        },
      }),
    ]
  },
}

function isQuantified(goal: string): boolean {
  return /\d/u.test(plain(goal).replace(/(?:19|20)\d{2}年?|第\d+|\d+号/gu, ''))
}
