/**
 * The overall goal speaks of party building and clean government and not of the department's own duties. Only
 * where the department is known, and where these are not its duty.
 */
import { departmentDuties, splitSentences } from './department.ts'
import { PARTY_BUILDING } from './lexicon/party-building.ts'
import { onDocument, type Rule } from './rule.ts'

/** From this share of the sentences (%) on the text is about party building. */
const PARTY_SHARE = 50

export const overallGoalOffTopic: Rule = {
  code: 'overall-goal-off-topic',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: (document) => {
    const duties = departmentDuties(document)
    const sentences = splitSentences(document.statement?.overallGoal ?? '')
    if (
      duties.length === 0 ||
      sentences.length === 0 ||
      duties.some(({ party, general }) => party === true || general === true)
    )
      return []
    const onTopic = sentences.some((sentence) =>
      duties.some(({ words }) => words.some((word) => sentence.includes(word))),
    )
    if (onTopic) return []
    const party = sentences
      .map((sentence) => sentence.replace(/[“”"]/gu, ''))
      .filter((sentence) => PARTY_BUILDING.some(({ word }) => sentence.includes(word)))
    if (party.length * 100 < sentences.length * PARTY_SHARE) return []
    return [
      onDocument({
        field: 'overallGoal',
        certainty: 0.85,
        values: { party: party.length, sentences: sentences.length },
      }),
    ]
  },
}
