import { describe, expect, test } from 'vitest'
import { dueGroup, inDeskOrder, type DeskItem } from './desk.ts'

describe('the heading of a day', () => {
  // 2026-11-25 is a Wednesday: its week ends on Sunday the 29th.
  test.each([
    [null, 'none'],
    ['2026-11-24', 'over'],
    ['2025-12-31', 'over'],
    ['2026-11-25', 'today'],
    ['2026-11-26', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'later'],
  ] as const)('%s is %s on a Wednesday', (day, group) => {
    expect(dueGroup(day, '2026-11-25')).toBe(group)
  })

  test('on a Saturday three days reach into the next week', () => {
    expect(dueGroup('2026-12-01', '2026-11-28')).toBe('week')
    expect(dueGroup('2026-12-02', '2026-11-28')).toBe('later')
  })

  test('on a Sunday the week has no further day', () => {
    expect(dueGroup('2026-12-02', '2026-11-29')).toBe('week')
    expect(dueGroup('2026-12-03', '2026-11-29')).toBe('later')
  })
})

test('the next deadline comes first, what was sent back before what is new, what is due by no day last', () => {
  const item = (id: string, change: Partial<DeskItem>): DeskItem => ({
    kind: 'target',
    task: 'write',
    id,
    within: null,
    title: id,
    note: '',
    unit: null,
    year: 2027,
    due: null,
    isReturned: false,
    mark: null,
    warning: null,
    ...change,
  })
  const items = [
    item('no day', {}),
    item('warning', { kind: 'warning', due: '2026-11-30' }),
    item('new', { due: '2026-11-30' }),
    item('sent back', { due: '2026-11-30', isReturned: true }),
    item('late', { kind: 'assessment', due: '2026-11-01' }),
  ]
  expect(inDeskOrder(items).map(({ id }) => id)).toEqual(['late', 'sent back', 'new', 'warning', 'no day'])
})
