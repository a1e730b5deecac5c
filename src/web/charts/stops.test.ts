import { expect, test } from 'vitest'
import { stopAfter, stopsOf } from './stops.ts'

test('a bar says each of its parts; a forecast has no stop where it was measured', () => {
  const series = [
    { name: '错误', colour: 'error' },
    { name: '警告', colour: 'warning' },
  ] as const
  const bars = [{ name: '县水利局', values: [1, 2], label: '3' }]
  expect(stopsOf({ kind: 'bars', bars, series })).toEqual([
    { series: 0, item: 0, words: '县水利局 错误 1，警告 2' },
  ])
  const lines = [
    {
      name: '执行（预计）',
      colour: 'accent',
      symbol: 'circle',
      from: ['2025-06-30', 40],
      points: [['2025-12-31', 80]],
    },
  ] as const
  expect(stopsOf({ kind: 'lines', year: 2025, lines, marks: [], monthName: String })).toEqual([
    { series: 0, item: 1, words: '执行（预计） 2025-12-31 80%' },
  ])
})

test.each([
  ['ArrowRight', -1, 0],
  ['ArrowLeft', -1, 0],
  ['ArrowDown', 1, 2],
  ['ArrowRight', 2, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 1, null],
] as const)('%s at %i of three leads to %s', (key, at, next) => expect(stopAfter(key, at, 3)).toBe(next))
