import { expect, test } from 'vitest'
import type { MessageFacts } from '#core/messages/message.ts'
import { messageLink } from './message-link.ts'

test('a message leads to its target, its comment, or the list of several', () => {
  expect(messageLink({ kind: 'returned', project: '3f', count: 1, facts: {} }, true)).toBe('/projects/3f')
  expect(messageLink({ kind: 'arrived', project: '3f', count: 1, facts: {} }, true)).toBe(
    '/review?project=3f&mine=yes&year=all',
  )
  expect(messageLink({ kind: 'arrived', project: '3f', count: 1, facts: {} }, false)).toBe('/projects/3f')
  expect(messageLink({ kind: 'arrived', project: '3f', count: 5, facts: {} }, true)).toBe(
    '/filings?box=mine&year=all',
  )
  expect(messageLink({ kind: 'approved', project: '3f', count: 400, facts: {} }, false)).toBe(
    '/filings?box=all&state=approved&year=all',
  )
  expect(messageLink({ kind: 'commented', project: '3f', count: 3, facts: { thread: '9a' } }, false)).toBe(
    '/projects/3f?comment=9a',
  )
  expect(messageLink({ kind: 'notice', project: null, count: 1, facts: { notice: '7c' } }, false)).toBe(
    '/notices?notice=7c',
  )
  expect(messageLink({ kind: 'deadline-over', project: null, count: 1, facts: { year: 2026 } }, false)).toBe(
    '/filings?box=mine&due=over&year=2026',
  )
})

test('what waits under a day of its own leads to it, of several to their list', () => {
  const over = (facts: Record<string, string | number>) =>
    messageLink({ kind: 'deadline-over', project: null, count: 1, facts }, false)
  expect(over({ waits: 'pooled-budgets', year: 2026 })).toBe('/execution?mark=pooled&year=2026')
  expect(over({ waits: 'marks', evaluation: '7c' })).toBe('/evaluations/7c')
  expect(over({ waits: 'marks' })).toBe('/evaluations')
  expect(over({ waits: 'evidence', evaluation: '7c', subject: '9a' })).toBe('/evaluations/7c/subjects/9a')
  expect(over({ waits: 'assurance', unit: '5b', year: 2026 })).toBe('/assurance/5b/2026')
  expect(over({ waits: 'assurance' })).toBe('/assurance')
  expect(over({ waits: 'rectification-check' })).toBe('/results/rectifications?year=all&state=replied')
})

test('what was handed over leads to the cells, what comes back to the form, what is over to the list', () => {
  const facts = { delegation: '7c' }
  for (const kind of ['delegated', 'delegation-returned'] as const)
    expect(messageLink({ kind, project: '3f', count: 1, facts }, false)).toBe('/delegations/7c')
  expect(messageLink({ kind: 'delegation-given-back', project: '3f', count: 1, facts }, false)).toBe(
    '/projects/3f/write',
  )
  expect(messageLink({ kind: 'delegation-ended', project: '3f', count: 1, facts }, false)).toBe(
    '/projects/3f/write',
  )
  expect(messageLink({ kind: 'delegation-over', project: '3f', count: 1, facts }, false)).toBe('/filings')
})

test('a message about the text of a department leads to its document', () => {
  expect(
    messageLink({ kind: 'arrived', project: null, count: 1, facts: { name: '文本', statement: '3f' } }, true),
  ).toBe('/documents/3f')
  expect(
    messageLink(
      { kind: 'returned', project: null, count: 1, facts: { name: '文本', statement: '3f' } },
      false,
    ),
  ).toBe('/documents/3f')
})

test('what is gone is led to by nothing', () => {
  expect(messageLink({ kind: 'returned', project: null, count: 1, facts: {} }, false)).toBeNull()
})

test('a message about monitoring leads to the round, the sheet, or the warnings', () => {
  const facts = { round: 'r1', year: 2025 }
  expect(messageLink({ kind: 'monitoring-opened', project: null, count: 1, facts }, false)).toBe(
    '/monitoring?round=r1&year=2025',
  )
  expect(messageLink({ kind: 'monitoring-sent', project: '3f', count: 1, facts }, true)).toBe(
    '/monitoring/r1/3f',
  )
  expect(messageLink({ kind: 'monitoring-sent', project: '3f', count: 4, facts }, true)).toBe(
    '/monitoring?round=r1&mine=yes',
  )
  expect(messageLink({ kind: 'warning-late', project: null, count: 1, facts }, true)).toBe(
    '/monitoring?year=2025&view=warnings&late=yes',
  )
})

test('a reminder of a sheet leads to it, of several to what waits', () => {
  const sheet = { sheet: 'monitoring', round: 'r1' }
  const own = { sheet: 'self-evaluation', year: 2025 }
  const link = (count: number, facts: MessageFacts) =>
    messageLink({ kind: 'reminded', project: '3f', count, facts }, true)
  expect([link(1, sheet), link(2, sheet), link(1, own), link(2, own)]).toEqual([
    '/monitoring/r1/3f',
    '/monitoring?round=r1&mine=yes',
    '/self-evaluations/3f',
    '/self-evaluations?year=2025&mine=yes',
  ])
})
