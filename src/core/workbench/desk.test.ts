import { describe, expect, test } from 'vitest'
import {
  dueCounts,
  dueGroup,
  dueInGroup,
  inDeskOrder,
  someOfEach,
  type DeskItem,
  type DeskKind,
} from './desk.ts'

describe('the heading of a day', () => {
  test.each([
    [null, 'none'],
    ['2026-11-24', 'over'],
    ['2025-12-31', 'over'],
    ['2026-11-25', 'today'],
    ['2026-11-26', 'week'],
    ['2026-11-30', 'week'],
    ['2026-12-02', 'week'],
    ['2026-12-03', 'later'],
  ] as const)('%s is %s', (day, group) => {
    expect(dueGroup({ due: day, isReturned: false }, '2026-11-25')).toBe(group)
    expect(dueGroup({ due: day, isReturned: true }, '2026-11-25')).toBe('returned')
  })
})

test('what was sent back comes first, then the next deadline; what is due by no day last', () => {
  const item = (id: string, change: Partial<DeskItem>): DeskItem => ({
    kind: 'target',
    task: 'write',
    id,
    within: null,
    title: id,
    note: '',
    number: null,
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
  expect(inDeskOrder(items).map(({ id }) => id)).toEqual(['sent back', 'late', 'new', 'warning', 'no day'])
  // What the head of a unit has to confirm comes before drafts of the same day that others write.
  const ofHead = [
    item('draft', { task: 'send', due: '2026-11-30' }),
    item('unready', { task: 'unready', due: '2026-11-30' }),
    item('to confirm', { task: 'confirm', due: '2026-11-30' }),
  ]
  expect(inDeskOrder(ofHead).map(({ id }) => id)).toEqual(['to confirm', 'draft', 'unready'])
})

test('what is due is counted by day, and by heading', () => {
  const days = dueCounts([{ due: null }, { due: '2026-12-03' }, { due: '2026-11-27' }, { due: '2026-12-03' }])
  expect(days).toEqual([
    { due: '2026-11-27', isReturned: false, count: 1 },
    { due: '2026-12-03', isReturned: false, count: 2 },
    { due: null, isReturned: false, count: 1 },
  ])
  const inGroup = (group: 'over' | 'week' | 'later' | 'none') => dueInGroup({ days }, group, '2026-11-25')
  expect([inGroup('over'), inGroup('week'), inGroup('later'), inGroup('none')]).toEqual([0, 1, 2, 1])
})

test('a heap of one kind does not hide the others', () => {
  const items = ['warning', 'warning', 'warning', 'rectification', 'warning', 'target'].map((kind, at) => ({
    kind: kind as DeskKind,
    at,
  }))
  expect(someOfEach(items, 3).map(({ at }) => at)).toEqual([0, 3, 5])
  expect(someOfEach(items, 4).map(({ at }) => at)).toEqual([0, 1, 3, 5])
  expect(someOfEach(items, 9)).toEqual(items)
})
