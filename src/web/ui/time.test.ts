import { expect, test } from 'vitest'
import { clockText, dayText, momentText } from './time.ts'

test('a moment is that of the offices: what was done at one in the morning was done on that day', () => {
  const night = '2025-12-31T17:05:00.000Z'
  expect([momentText(night), dayText(night), clockText(night)]).toEqual([
    '2026-01-01 01:05',
    '2026-01-01',
    '01:05',
  ])
  expect([momentText(null), dayText(null), momentText('—')]).toEqual(['—', '—', '—'])
})
