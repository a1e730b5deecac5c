import { expect, test } from 'vitest'
import { PALETTE } from '../preferences/palette.ts'
import { lineFigures } from './line-figures.ts'
import { lineOption, type DrawnLine } from './line-option.ts'

const LINES: readonly DrawnLine[] = [
  { name: 'paid', colour: 'accent', symbol: 'circle', points: [['2025-03-31', 12]] },
  {
    name: 'expected',
    colour: 'accent',
    symbol: 'circle',
    from: ['2025-03-31', 12],
    points: [['2025-12-31', 80]],
  },
]
const PICTURE = {
  kind: 'lines',
  year: 2025,
  lines: LINES,
  marks: [],
  monthName: (month: number) => `${month}`,
} as const

test('what is expected is dashed and hollow, and sets out from a point that has no mark', () => {
  const look = { colours: PALETTE.light, fontFamily: 'sans-serif', isPicture: false }
  const [paid, expected] = lineOption(PICTURE, look)['series'] as readonly Record<string, unknown>[]
  expect(paid).toMatchObject({ lineStyle: { type: 'solid' }, itemStyle: { color: PALETTE.light.accent } })
  expect(expected).toMatchObject({
    lineStyle: { type: [6, 5] },
    itemStyle: { color: PALETTE.light.surface, borderColor: PALETTE.light.accent },
    data: [{ value: ['2025-03-31', 12], symbol: 'none' }, { value: ['2025-12-31', 80] }],
  })
})

test('a measured figure is no figure of the forecast that sets out from it', () => {
  expect(lineFigures(LINES, 'day').rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['2025-03-31', '12.00', ''],
    ['2025-12-31', '', '80.00'],
  ])
})
