import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitWidths } from './fit.ts'

const NAMES = ['成本指标', '服务对象满意度指标', '社会效益指标']

describe('widths of columns', () => {
  test('fill the table, none without room', () => {
    const column = fc.record({
      width: fc.integer({ min: 1, max: 3000 }),
      head: fc.constantFrom('分值', '一级指标', ''),
      cells: fc.array(fc.string({ maxLength: 80 }), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 5000, max: 15_000 }),
        (columns, total) => {
          const widths = fitWidths(columns, total)
          expect(widths.reduce((all, one) => all + one, 0)).toBe(total)
          expect(Math.min(...widths)).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('are the form’s own where everything has room', () => {
    expect(
      fitWidths(
        [
          { width: 4000, head: '二级指标', cells: NAMES },
          { width: 5400, head: '三级指标', cells: NAMES },
        ],
        9400,
      ),
    ).toEqual([4000, 5400])
  })

  test('have room for a code, an amount and points in one line', () => {
    // 宋体 五号: a figure is 105 wide, the sides take 160.
    const [code = 0, amount = 0, points = 0] = fitWidths(
      [
        { width: 1000, head: '项目编码', cells: ['13020225P008911100023'] },
        { width: 300, head: '预算数', cells: ['12345678.90'] },
        { width: 100, head: '分值', cells: ['10', '100'] },
        { width: 8000, head: '说明', cells: ['略'] },
      ],
      9400,
    )
    expect(code).toBeGreaterThanOrEqual(21 * 105 + 160)
    expect(amount).toBeGreaterThanOrEqual(11 * 105 + 160)
    expect(points).toBeGreaterThanOrEqual(2 * 210 + 160)
  })

  test('give a long text the room that short ones do not need', () => {
    const [level2 = 0, level3 = 0] = fitWidths(
      [
        { width: 5000, head: '二级指标', cells: NAMES },
        { width: 4400, head: '三级指标', cells: ['长'.repeat(300), '数量', '数量'] },
      ],
      9400,
    )
    expect(level3).toBeGreaterThan(4400)
    expect(level2).toBeGreaterThanOrEqual(9 * 210 + 160)
  })
})
