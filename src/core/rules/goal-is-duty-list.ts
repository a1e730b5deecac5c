/** The overall goal of the department lists its duties (负责…；指导…；承担…) and no result. */
import { splitSentences } from './department.ts'
import { DUTY_VERBS } from './lexicon/duty-verbs.ts'
import { isQuantified } from '../words/quantified.ts'
import { onDocument, type Rule } from './rule.ts'

/** Fewer items make no list. */
const LEAST_ITEMS = 3
/** From this share of its sentences (%) on the text is a list of duties. */
const DUTY_SHARE = 60

export const goalIsDutyList: Rule = {
  code: 'goal-is-duty-list',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ statement }) => {
    const goal = statement?.overallGoal ?? ''
    const sentences = splitSentences(goal)
    const duties = sentences.filter(
      (sentence) => DUTY_VERBS.some(({ verb }) => sentence.startsWith(verb)) && !isQuantified(sentence),
    )
    const results = sentences.filter((sentence) => isQuantified(sentence))
    if (
      duties.length < LEAST_ITEMS ||
      results.length > 0 ||
      duties.length * 100 < sentences.length * DUTY_SHARE
    )
      return []
    return [
      onDocument({
        field: 'overallGoal',
        certainty: 0.8,
        values: { duties: duties.length, sentences: sentences.length },
      }),
    ]
  },
}
