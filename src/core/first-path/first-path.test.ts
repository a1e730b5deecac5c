import { expect, test } from 'vitest'
import { EVENT_TYPES } from '../kernel/audit-event.ts'
import { FIRST_PATH_IDS, FIRST_PATHS, firstPathOf } from './first-path.ts'

test.each(FIRST_PATH_IDS)('%s has five steps, each of its own, by acts that are recorded', (id) => {
  const steps = FIRST_PATHS[id]
  expect(new Set(steps.map((step) => step.id)).size).toBe(5)
  for (const { acts } of steps) for (const act of acts) expect(EVENT_TYPES).toContain(act)
})

test('of several posts the one that leads others gives the path; who only keeps the log has none', () => {
  expect(firstPathOf([{ role: 'unit-filler' }, { role: 'department-reviewer' }])).toBe('review')
  expect(firstPathOf([{ role: 'audit-administrator' }])).toBeNull()
  expect(firstPathOf([])).toBeNull()
})
