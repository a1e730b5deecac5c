import { describe, expect, test } from 'vitest'
import { readNumber, readNumbers } from '#core/kernel/numbering.ts'
import { readGoals } from './raw.ts'

describe('a number, a stop and a digit at once', () => {
  test.each([
    [
      'the first of 1. 2. 3.',
      '1.1560名学生享受免学费政策。\n2.资助标准执行率100%。',
      ['1560名学生享受免学费政策。', '资助标准执行率100%。'],
    ],
    [
      'one in the middle',
      '1.开展培训6期。\n2.260名教师参训。\n3.考核合格率95%以上。',
      ['开展培训6期。', '260名教师参训。', '考核合格率95%以上。'],
    ],
    ['the last', '1.开展培训6期。\n2.260名教师参训。', ['开展培训6期。', '260名教师参训。']],
    [
      'all but one',
      '1.6所学校完成改造。\n2.1560名学生受益。\n3.验收合格。',
      ['6所学校完成改造。', '1560名学生受益。', '验收合格。'],
    ],
    ['items of one line', '1.1560名学生受益；2.验收合格。', ['1560名学生受益；', '验收合格。']],
    [
      'a decimal behind a number',
      '1.投入1.5亿元。\n2.2.5公里道路通车。',
      ['投入1.5亿元。', '2.5公里道路通车。'],
    ],
  ])("is an item's number in a row: %s", (_, text, goals) => {
    expect(readGoals(text)).toEqual(goals)
  })

  test.each([
    ['alone', '1.5公里道路通车。', ['1.5公里道路通车。']],
    ['lines of decimals', '1.5万元用于培训。\n2.5万元用于采购。', ['1.5万元用于培训。', '2.5万元用于采购。']],
    ['a line that goes on', '1.新建道路\n2.5公里。', ['新建道路2.5公里。']],
    ['out of the row', '1.新建道路。\n3.5公里管网完工。', ['新建道路。3.5公里管网完工。']],
    ['in other lists', '（1）新建道路。\n1.5公里管网完工。', ['新建道路。1.5公里管网完工。']],
  ])('is a decimal: %s', (_, text, goals) => {
    expect(readGoals(text)).toEqual(goals)
  })

  test('numbers that can be nothing else are read as ever', () => {
    const lines = ['（一）甲', '1.乙', '一、丙', '丁', '1.2025年底完成']
    expect(readNumbers(lines)).toEqual(lines.map((line) => readNumber(line)))
  })
})
