/** The overall goal of the department says nowhere how much: neither a number nor a share. */
import { isQuantified } from '../words/quantified.ts'
import { onDocument, type Rule } from './rule.ts'

export const overallGoalNotQuantified: Rule = {
  code: 'overall-goal-not-quantified',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'advice',
  tier: 'batch',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: ({ statement }) => {
    const goal = statement?.overallGoal ?? null
    return goal === null || goal.trim() === '' || isQuantified(goal)
      ? []
      : [onDocument({ field: 'overallGoal', certainty: 0.9 })]
  },
}
