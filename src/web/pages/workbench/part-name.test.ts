import { expect, test } from 'vitest'
import type { DeskItem, DeskKind, DeskPart, DeskTask } from '#core/workbench/desk.ts'
import { partName } from './part-name.ts'

const item = (kind: DeskKind, task: DeskTask, change: Partial<DeskItem> = {}): DeskItem => ({
  kind,
  task,
  id: '1',
  within: null,
  title: '养老服务补贴',
  note: '',
  number: null,
  unit: null,
  year: 2025,
  due: null,
  isReturned: false,
  mark: null,
  warning: null,
  ...change,
})
const part = (of: string | null, one: DeskItem): DeskPart => ({
  kind: one.kind,
  year: one.year,
  of,
  total: 1,
  days: [],
  items: [one],
})
const names = (...parts: readonly DeskPart[]) => parts.map((one) => partName(one, parts, 'zh-CN'))

test('lists of two evaluations of a year bear the names of the evaluations', () => {
  expect(
    names(
      part('a', item('material', 'reply', { note: '农业项目重点评价' })),
      part('b', item('material', 'reply', { note: '农业农村局整体支出评价' })),
    ),
  ).toEqual(['调阅材料 · 农业项目重点评价', '调阅材料 · 农业农村局整体支出评价'])
})

test('a list that is alone is named by its kind; rounds are told apart by year and mark', () => {
  expect(names(part('a', item('material', 'reply', { note: '农业项目重点评价' })))).toEqual(['调阅材料'])
  expect(
    names(
      part('r1', item('monitoring', 'fill', { mark: 'june' })),
      part('r2', item('monitoring', 'fill', { mark: 'december' })),
    ),
  ).toEqual(['监控表 · 2025 · 6月底', '监控表 · 2025 · 12月底'])
})
