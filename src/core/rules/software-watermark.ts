/**
 * A program's trial mark left in the text: the document was made with an unlicensed tool and must not be
 * published so.
 */
import { onDocument, type Rule } from './rule.ts'
import { containsOneOf } from '../words/words.ts'

export const softwareWatermark: Rule = {
  code: 'software-watermark',
  group: 'text',
  how: 'rule',
  severity: 'error',
  tier: 'must',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: ({ marks, unplaced, statement }, { watermarks }) => [
    ...marks.map(({ text, at }) => onDocument({ field: 'marks', text, at })),
    ...[...unplaced, ...(statement?.safeguards ?? [])]
      .filter(({ text }) => containsOneOf(text, watermarks) !== null)
      .map(({ text, at }) => onDocument({ field: 'unplaced', text, at })),
  ],
}
