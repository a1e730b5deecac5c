import { expect, test } from 'vitest'
import { problemMessage } from './problems.ts'
import { momentsInChina } from './moments.ts'

test('a moment is said in the time of the offices, across midnight and the end of a year too', () => {
  expect(momentsInChina('定于 2026-11-27T01:14:00.000Z 抽取')).toBe('定于 2026-11-27 09:14 抽取')
  expect(momentsInChina('2025-12-31T16:00Z')).toBe('2026-01-01 00:00')
  expect(momentsInChina('2026-11-27，没有时刻')).toBe('2026-11-27，没有时刻')
})

test('no refusal shows a moment as machines write it', () => {
  const values = { reason: 'draw-too-early', at: '2026-11-27T01:14:00.000Z' }
  for (const language of ['zh-CN', 'en'] as const) {
    const said = problemMessage({ code: 'evaluation-refused', values }, language)
    expect(said).toContain('2026-11-27 09:14')
    expect(said).not.toContain('T01:14')
  }
})
