/** Sentences that cannot be right, by patterns of the usual faults (lexicon/grammar.ts). */
import { flatMap } from '../kernel/flat-map.ts'
import { GRAMMAR_FAULTS } from './lexicon/grammar.ts'
import { matchesOfList } from './matches-of-list.ts'
import { oncePerRow, onPassage } from './passages.ts'
import type { Rule } from './rule.ts'

const faults = matchesOfList(GRAMMAR_FAULTS, ({ wrong }) => wrong)

/** Values and bases are no sentences. */
const NO_SENTENCE: ReadonlySet<string> = new Set(['value', 'basis', 'title', 'name'])

export const grammar: Rule = {
  code: 'grammar',
  group: 'text',
  how: 'lexicon',
  severity: 'advice',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document) =>
    oncePerRow(
      flatMap(faults(document), ({ entry, match, passage }) => {
        if (NO_SENTENCE.has(passage.field)) return []
        const right =
          entry.right === null
            ? null
            : entry.right.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
        return [
          onPassage(passage, {
            text: match[0],
            suggestion: right,
            certainty: 0.85,
            values: { case: entry.kind, wrong: match[0] },
          }),
        ]
      }),
    ),
}
