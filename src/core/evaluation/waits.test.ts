import { expect, test } from 'vitest'
import { subjectWait } from './waits.ts'

const feedback = { state: 'feedback', heard: false, feedbackDue: '2026-06-30', undecided: 0 } as const

test.each([
  [{ ...feedback, state: 'marking' }, 'marks'],
  [{ ...feedback, state: 'reporting' }, 'report'],
  [{ ...feedback, state: 'final' }, null],
  [feedback, 'unit'],
  [{ ...feedback, feedbackDue: '2026-06-29' }, 'settling'],
  [{ ...feedback, heard: true, undecided: 2 }, 'decision'],
  [{ ...feedback, heard: true }, 'settling'],
] as const)('%j waits for %s on its last day', (standing, waits) => {
  expect(subjectWait(standing, '2026-06-30')).toBe(waits)
})
