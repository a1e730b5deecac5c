/** How the rules on text read sentences of many fields: recall and precision never fall below the bars. */
import { expect, test } from 'vitest'
import { judgeSentences } from './sentences-score.ts'

test('find at least 90 % of the faults and call no right sentence wrong', () => {
  const { faults, met, alarms } = judgeSentences()
  expect(met.length).toBeGreaterThanOrEqual(faults.length * 0.9)
  expect(alarms.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([])
})
