/** Judges the rules on text by the sentences of sentences.ts. */
import { RULE_CODES, type RuleCode } from '#core/rules/catalogue.ts'
import { RULES } from '#core/rules/all-rules.ts'
import { ALONE, PARAMETERS, targets } from '../support/targets.ts'
import type { Sentence } from './sentences.ts'

const SENTENCE_RULES: readonly RuleCode[] = [
  'typo',
  'text-truncated',
  'punctuation',
  'grammar',
  'word-duplicated',
  'stale-reference',
  'year-mismatch',
  'privacy-names',
  'privacy-numbers',
  'arithmetic-item',
  'arithmetic-subtotal',
  'template-residue',
  'copy-paste',
  'project-contradiction',
]

/** What the rules on text say of one sentence, as the purpose of a project of 2025 with 50万元. */
function saidOf(text: string): readonly RuleCode[] {
  const document = targets([{ purpose: text, budget: { total: '50', fiscal: '50', other: '0' } }])
  return RULE_CODES.filter((code) => SENTENCE_RULES.includes(code)).filter((code) =>
    RULES[code].check(document, PARAMETERS, ALONE).some(({ field }) => field === 'purpose'),
  )
}

export type SentenceScore = {
  readonly faults: readonly Sentence[]
  readonly met: readonly Sentence[]
  /** What was said of sentences that do not have that fault. */
  readonly alarms: readonly { readonly rule: RuleCode; readonly text: string }[]
}

export function judgeSentences(sentences: readonly Sentence[]): SentenceScore {
  const said = sentences.map((sentence) => ({ sentence, codes: saidOf(sentence.text) }))
  return {
    faults: sentences.filter(({ fault }) => fault !== null),
    met: said.flatMap(({ sentence, codes }) =>
      sentence.fault !== null && codes.includes(sentence.fault) ? [sentence] : [],
    ),
    alarms: said.flatMap(({ sentence, codes }) =>
      codes.filter((rule) => rule !== sentence.fault).map((rule) => ({ rule, text: sentence.text })),
    ),
  }
}
