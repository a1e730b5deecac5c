/**
 * 分项绩效目标 of which none has its 绩效指标, and most say in their goals no figure either: whether one was
 * reached cannot be told. A document finding.
 */
import { isQuantified } from '../words/quantified.ts'
import { onDocument, type Rule } from './rule.ts'

export const subgoalNotStructured: Rule = {
  code: 'subgoal-not-structured',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: ({ statement }) => {
    const subGoals = statement?.subGoals ?? []
    const [first] = subGoals
    const figures = subGoals.filter(({ goal }) => isQuantified(goal ?? '')).length
    if (
      first === undefined ||
      subGoals.some(({ indicators }) => indicators !== null) ||
      figures * 2 >= subGoals.length
    )
      return []
    return [
      onDocument({
        field: 'subGoals',
        at: first.at,
        certainty: 0.8,
        values: subGoals.length === 1 ? { case: 'single' } : { subGoals: subGoals.length },
      }),
    ]
  },
}
