import { expect, test } from 'vitest'
import { EVENT_TYPES } from '../kernel/audit-event.ts'
import { NATIONAL_FLOW } from '../filing/flow.ts'
import { FIRST_PATH_IDS, FIRST_PATHS, firstPathOf } from './first-path.ts'

test.each(FIRST_PATH_IDS)('%s has five steps, each of its own, by acts that are recorded', (id) => {
  const steps = FIRST_PATHS[id]
  expect(new Set(steps.map((step) => step.id)).size).toBe(5)
  for (const { acts } of steps) for (const act of acts) expect(EVENT_TYPES).toContain(act)
})

test('a head who neither agrees nor sends in is led to look at the unit’s work', () => {
  const head = [{ role: 'unit-head' }] as const
  const without = { ...NATIONAL_FLOW, submit: ['unit-filler'] as const }
  expect(firstPathOf(head, NATIONAL_FLOW)).toBe('send')
  expect(firstPathOf(head, without)).toBe('watch')
  const step = { id: 'head', roles: ['unit-head'], from: '100' } as const
  expect(firstPathOf(head, { ...without, stages: [{ kind: 'unit', steps: [step] }] })).toBe('agree')
})

test('of several posts the one that leads others gives the path; who only keeps the log has none', () => {
  expect(firstPathOf([{ role: 'unit-filler' }, { role: 'department-reviewer' }], NATIONAL_FLOW)).toBe(
    'review',
  )
  expect(firstPathOf([{ role: 'audit-administrator' }], NATIONAL_FLOW)).toBeNull()
  expect(firstPathOf([], NATIONAL_FLOW)).toBeNull()
})
