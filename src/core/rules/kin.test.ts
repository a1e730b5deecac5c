import { describe, expect, test } from 'vitest'
import { someDocuments } from '../../../test/factories/county.ts'
import { withFaults } from '../../../test/factories/faulty.ts'
import { seededRandom } from '../../../test/factories/random.ts'
import { ALONE, PARAMETERS, row, withRows } from '../../../test/support/targets.ts'
import { eachRow } from './each-row.ts'
import { kinAmong, watched, type Kin } from './kin.ts'
import { documentRows } from './rule.ts'
import { fromWords } from './same-words.ts'

const AREA = '核对修缮面积的亲属'
const large = row('数量指标', AREA, '完工的面积', '≥1620平方米')
const small = row('数量指标', AREA, '完工的面积', '≥780平方米')

describe('rows that differ in their figures only', () => {
  test('are kin', () => {
    const all: Kin[] = []
    expect(kinAmong(all, small)).toBe(kinAmong(all, large))
  })

  test.each([
    ['unit', row('数量指标', AREA, '完工的面积', '≥780亩')],
    ['sign', row('数量指标', AREA, '完工的面积', '≤780平方米')],
    ['nature', row('数量指标', AREA, '完工的面积', '全部')],
    ['label', row('质量指标', AREA, '完工的面积', '≥780平方米')],
    ['description', row('数量指标', AREA, '开工的面积', '≥780平方米')],
    ['missing description', { ...small, description: null }],
  ])('are no kin of a row of another %s', (_, other) => {
    const all: Kin[] = []
    expect(kinAmong(all, other)).not.toBe(kinAmong(all, large))
  })

  test('are asked once for what their figures do not change, and each for what they do', () => {
    const asked: string[] = []
    const name = fromWords(({ level3 }) => {
      asked.push('name')
      return level3
    })
    const number = fromWords(({ value }) => {
      asked.push('number')
      return value.number
    })
    const rows = documentRows(withRows(large, small))
    expect(rows.map(name)).toEqual([AREA, AREA])
    expect(rows.map(number)).toEqual(['1620', '780'])
    expect(asked).toEqual(['name', 'number', 'number'])
  })

  test('are each given their own words where an answer hands them on', () => {
    const wordsOf = fromWords((words) => ({ words }))
    expect(
      documentRows(withRows(large, small))
        .map(wordsOf)
        .map(({ words }) => words.value.text),
    ).toEqual(['≥1620平方米', '≥780平方米'])
  })

  test('are each judged by the rule that looked at the figures or spoke of the first', () => {
    const counted = eachRow(({ value }) =>
      value.number === '780' ? { field: 'value', text: value.text } : null,
    )
    const named = eachRow(({ level3 }) => (level3 === AREA ? { field: 'level3', text: level3 } : null))
    const document = withRows(large, small)
    expect(counted(document, PARAMETERS, ALONE).map(({ indicator, text }) => [indicator, text])).toEqual([
      [2, '≥780平方米'],
    ])
    expect(named(document, PARAMETERS, ALONE).map(({ indicator }) => indicator)).toEqual([1, 2])
  })
})

test('whatever is asked of a row by way of its kin is what it says itself', () => {
  const questions: readonly ((words: Kin['words']) => string)[] = [
    ({ level3, description }) => `${level3}${description ?? ''}`,
    ({ level3, value }) => (value.unit === '%' ? level3 : value.text),
    ({ kind, value }) =>
      value.number === null ? `${kind ?? ''} ${value.nature}` : `${Number(value.number) > 50}`,
    ({ value: { deadline, comparator } }) => `${deadline ?? ''} ${comparator ?? ''}`,
    ({ level1, level2, value }) => (level2.startsWith('时效') ? JSON.stringify(value) : level1),
  ]
  const documents = someDocuments(12, 'kin').map(
    (document) => withFaults(document, 200, seededRandom(document.source.file)).document,
  )
  const rows = documents.flatMap(documentRows)
  for (const read of questions)
    expect(rows.map(fromWords(read))).toEqual(rows.map(({ indicator }) => read(indicator)))
})

describe('watching a reader', () => {
  test.each([
    ['the text', ({ value }: Kin['words']) => value.text.length > 3],
    ['the number', ({ value }: Kin['words']) => value.number === '5'],
  ])('tells that it looked at %s', (_, read) => {
    expect(watched(large, read).forAll).toBe(false)
  })

  test('lets it see that there is no number and no day', () => {
    const words = row('效益指标', '环境改善', '环境', '明显改善')
    expect(watched(words, ({ value }) => value.number === null && value.deadline === null)).toEqual({
      answer: true,
      forAll: true,
    })
  })
})
