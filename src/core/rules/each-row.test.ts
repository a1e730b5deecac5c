import { describe, expect, test } from 'vitest'
import { ALONE, PARAMETERS, row, targets, withRows } from '../../../test/support/targets.ts'
import { eachRow, rowsWhere } from './each-row.ts'
import { documentRows } from './rule.ts'
import { fromWords } from './same-words.ts'

const name = row('质量指标', '验收合格率', '合格的工程占比', '≥95%')

describe('rows that say the same', () => {
  test('are judged once, and told of each at its own place', () => {
    let asked = 0
    const check = eachRow(({ level3 }) => {
      asked += 1
      return level3 === '验收合格率' ? { field: 'level3', text: level3 } : null
    })
    const there = { ...name, at: { line: 7 } }
    const drafts = check(
      targets([{ indicators: [name] }, { order: 2, indicators: [there] }]),
      PARAMETERS,
      ALONE,
    )
    expect(asked).toBe(1)
    expect(drafts.map(({ project, indicator, at }) => [project, indicator, at])).toEqual([
      [1, 1, name.at],
      [2, 1, there.at],
    ])
  })

  test('are judged anew under other parameters and by another dictionary', () => {
    const where = rowsWhere(
      (_, { satisfactionLimit }, segmenter) => `${satisfactionLimit} ${segmenter.words('合格').join('|')}`,
    )
    const said = (limit: string, words: readonly string[]) =>
      where(
        withRows(name),
        { ...PARAMETERS, satisfactionLimit: limit },
        { ...ALONE, segmenter: { words: () => words, tagged: () => [] } },
      ).map(({ found }) => found)
    expect(said('100', ['合格'])).toEqual(['100 合格'])
    expect(said('99', ['合格'])).toEqual(['99 合格'])
    expect(said('99', ['合', '格'])).toEqual(['99 合|格'])
  })

  test('are judged by a rule that came after they had been judged', () => {
    const document = withRows(name)
    const silent = eachRow(() => null)
    expect(silent(document, PARAMETERS, ALONE)).toEqual([])
    const late = eachRow(({ level3 }) => ({ field: 'level3', text: level3 }))
    expect(late(document, PARAMETERS, ALONE).map(({ text }) => text)).toEqual(['验收合格率'])
    expect(late(withRows(name), PARAMETERS, ALONE)).toHaveLength(1)
  })

  test.each([
    ['number', { value: { ...name.value, number: '59' } }],
    ['kind', { kind: 'quantity' as const }],
    ['branch', { level1: '效益指标' }],
    ['missing description', { description: null }],
  ])('are told from rows of another %s', (_, other) => {
    const words = fromWords((one) => one)
    const [first, second, again] = documentRows(withRows(name, { ...name, ...other }, name)).map(words)
    expect(second).not.toEqual(first)
    expect(second).toMatchObject(other)
    expect(again).toEqual(first)
  })
})
