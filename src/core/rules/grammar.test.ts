import { describe, expect, test } from 'vitest'
import { places, suggestions, targets, row, withRows } from '../../../test/support/targets.ts'
import { grammar } from './grammar.ts'
import { GRAMMAR_FAULTS } from './lexicon/grammar.ts'

describe('grammar', () => {
  test.each(GRAMMAR_FAULTS.map(({ example }) => example))('fires: %s', (text) => {
    expect(places(grammar, targets([{ purpose: text }]))).toEqual(['1'])
  })

  test.each([
    '围绕“一心两翼”布局，以项目建设为重点推进工作',
    '防止安全事故发生',
    '服务对象满意度不低于90%',
    '95%以上',
    '通过开展培训，提高干部业务能力',
    '确保工资及时足额发放',
    '（二）是一项长期工程',
    '社区服务水平提高率均有提高',
    '降低事故发生率',
    '提高培训覆盖面的质量',
    '把提高素质贯穿始终',
    '通过实施救助，使困难家庭基本生活得到有效保障',
    '使设施始终保持良好的运行状态',
    '使用中的设施完好',
    '近三年平均水平以上',
  ])('stays quiet: %s', (text) => {
    expect(places(grammar, targets([{ purpose: text }]))).toEqual([])
  })

  test('a value may say it short', () => {
    expect(places(grammar, withRows(row('质量指标', '合格率', '合格的比例', '不低于95%以上')))).toEqual([])
  })

  test('mends what has one right form', () => {
    expect(suggestions(grammar, targets([{ purpose: '通过提高市民素质贯穿始终' }]))).toEqual([
      '将提高市民素质贯穿始终',
    ])
    expect(suggestions(grammar, targets([{ purpose: '（二）是着力推进' }]))).toEqual(['（二）'])
  })
})
