import { describe, expect, test } from 'vitest'
import { project, row } from '../../../test/support/targets.ts'
import { addRow } from './commands.ts'
import { lastYearForm, lastYearText, takeRowOfLastYear } from './last-year.ts'
import { performAll } from './operation.ts'
import { formOfProject } from './paper-of-form.ts'

const at = { line: 1 }
const detail = (label: string, text: string) => ({ field: null, label, text, choice: null, at })
const LAST = lastYearForm(
  project({
    code: '13020225P001',
    budget: { total: '20', fiscal: '20', other: null },
    details: [detail('立项依据', '冀财绩〔2018〕9号')],
    indicators: [
      row('数量指标', '培训干部人数', '参训人数', '≥200人', '2025年计划'),
      row('时效指标', '完成时间', null, '2025年12月底前'),
      row('数量指标', '办班期数', null, '≥4期'),
    ],
  }),
  2025,
  2026,
)
const NOW = formOfProject(
  project({
    code: null,
    details: [detail('立项依据', ''), detail('采购方式', '')],
    indicators: [
      row('数量指标', '培训人数', null, '≥220人'),
      row('时效指标', '按时完成率', null, '100%'),
      row('质量指标', '合格率', null, '≥95%'),
    ],
  }),
).form

describe('what last year had in a cell', () => {
  test('is the same field, the row of the same indicator, the words under the same label', () => {
    expect(lastYearText(NOW, LAST, { row: null, field: 'code' })).toBe('13020225P001')
    expect(lastYearText(NOW, LAST, { row: 'r1', field: 'value' })).toBe('≥200人')
    expect(lastYearText(NOW, LAST, { row: 'd1', field: 'text' })).toBe('冀财绩〔2018〕9号')
  })

  test('is nothing where it had no such row, label or text', () => {
    expect(lastYearText(NOW, LAST, { row: 'r3', field: 'value' })).toBeNull()
    expect(lastYearText(NOW, LAST, { row: 'd2', field: 'text' })).toBeNull()
    expect(lastYearText(NOW, LAST, { row: null, field: 'mediumTermGoals' })).toBeNull()
    expect(lastYearText(NOW, LAST, { row: 'gone', field: 'value' })).toBeNull()
  })

  test('of a row without a name is the first of its kind that is not there yet, its deadlines those of this year', () => {
    const added = performAll(NOW, addRow(NOW, 'r2', 'n'))
    const form = added.ok ? added.value : NOW
    expect(lastYearText(form, LAST, { row: 'n', field: 'level3' })).toBe('完成时间')
    expect(lastYearText(form, LAST, { row: 'n', field: 'value' })).toBe('2026年12月底前')
    const taken = performAll(form, takeRowOfLastYear(form, LAST, 'n'))
    expect(taken.ok && taken.value.rows.find(({ id }) => id === 'n')?.cells).toMatchObject({
      level2: '时效指标',
      level3: '完成时间',
      value: '2026年12月底前',
    })
  })

  test('taken over as a row leaves alone what last year left blank', () => {
    expect(
      takeRowOfLastYear(NOW, LAST, 'r1').map((one) =>
        one.kind === 'set' ? [one.place.field, one.after] : [],
      ),
    ).toEqual([
      ['level3', '培训干部人数'],
      ['description', '参训人数'],
      ['value', '≥200人'],
      ['basis', '2025年计划'],
    ])
    expect(takeRowOfLastYear(NOW, LAST, 'r3')).toEqual([])
  })
})
