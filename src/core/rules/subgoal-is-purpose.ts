/**
 * 分项绩效目标 that only repeat the purposes of their projects, without indicators of their own. A document
 * finding, said where it is the document's habit: a single one is a slip.
 */
import { goalProjectPairs } from './narrative.ts'
import { onDocument, type Rule } from './rule.ts'
import { editDistance, essence, withoutIntroduction, withoutMoneyWords } from '../words/words.ts'

/** From this share of the sub-goals (%) on. */
const SHARE = 50
const LEAST_PAIRS = 2
/** Characters of ten that may differ. */
const DIFFERENT_TENTHS = 2

export const subgoalIsPurpose: Rule = {
  code: 'subgoal-is-purpose',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'advice',
  tier: 'batch',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const pairs = goalProjectPairs(document).filter(
      ({ goal, project }) => goal.goal !== null && goal.indicators === null && project.purpose !== null,
    )
    const repeated = pairs.filter(({ goal, project }) => repeats(goal.goal ?? '', project.purpose ?? ''))
    const [first] = repeated
    if (first === undefined || repeated.length < LEAST_PAIRS || repeated.length * 100 < pairs.length * SHARE)
      return []
    return [
      onDocument({
        field: 'subGoals',
        at: first.goal.at,
        text: first.goal.goal,
        certainty: 0.8,
        values: { repeated: repeated.length, subGoals: pairs.length },
      }),
    ]
  },
}

function repeats(goal: string, purpose: string): boolean {
  const [a, b] = [bare(goal), bare(purpose)]
  if (a === '' || b === '') return false
  return a === b || editDistance(a, b) * 10 <= Math.max(a.length, b.length) * DIFFERENT_TENTHS
}

function bare(text: string): string {
  return essence(withoutMoneyWords(withoutIntroduction(text)))
}
