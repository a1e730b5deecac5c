/** How the rules on text read sentences of many fields: recall and precision never fall below the bars. */
import { expect, test } from 'vitest'
import { SECOND, SENTENCES } from './sentences.ts'
import { judgeSentences } from './sentences-score.ts'

test.each([
  ['first', SENTENCES],
  ['second', SECOND],
] as const)(
  'find at least 90 %% of the faults of the %s set and call no right sentence wrong',
  (_, sentences) => {
    const { faults, met, alarms } = judgeSentences(sentences)
    expect(met.length).toBeGreaterThanOrEqual(faults.length * 0.9)
    expect(alarms.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([])
  },
)
