import { describe, expect, test } from 'vitest'
import { ALONE, row, targets } from '../../../test/support/targets.ts'
import { RULE_TEXTS } from '#text/rules/texts.ts'
import { gatherRepeats, TOLD_BY_ROWS } from './gather.ts'
import { occurrencesOf, type Remark } from './fold.ts'
import { ruleSetFor } from './rulebook.ts'
import { checkTargets } from './run.ts'

const MONEY = ['低保', '特困', '高龄'].map((name) => row('数量指标', `${name}补贴支出数`, null, '12万元'))
const check = (document: ReturnType<typeof targets>) => checkTargets(document, ruleSetFor('13', 2025), ALONE).findings
const remark = (more: Partial<Remark>): Remark => ({
  rule: 'operator-variant', group: 'value-format', severity: 'advice', project: 1, indicator: 1, field: 'value', at: null, text: '≦9万元', values: {}, suggestion: '≤9万元', certainty: 1, also: [], ...more,
})

describe('rows of one mistake', () => {
  test('of one project are one remark with a row as example and the others as places', () => {
    const [found, ...others] = check(targets([{ indicators: MONEY }])).filter(({ rule }) => rule === 'money-as-quantity')
    expect(others).toEqual([])
    expect(found?.values).toEqual({ case: 'rows', count: 3, rows: ['低保补贴支出数', '特困补贴支出数', '高龄补贴支出数'] })
    expect(found === undefined ? [] : occurrencesOf(found).map(({ project, indicator }) => [project, indicator])).toEqual([[1, 1], [1, 2], [1, 3]])
  })

  test('of a few projects stay with their projects', () => {
    const found = check(targets([{ indicators: MONEY }, { indicators: MONEY.map((one, i) => row('数量指标', `救助${i}支出数`, null, '9万元')) }])).filter(({ rule }) => rule === 'money-as-quantity')
    expect(found.map(({ project, values }) => [project, values['count']])).toEqual([[1, 3], [2, 3]])
  })

  test('of many projects are one remark of the document', () => {
    const found = check(targets(Array.from({ length: 6 }, (_, i) => ({ indicators: [row('数量指标', `第${i}类补贴支出数`, null, `${i + 2}万元`)] })))).filter(({ rule }) => rule === 'money-as-quantity')
    expect(found).toHaveLength(1)
    expect(found[0]?.values['count']).toBe(6)
  })

  test('a single row keeps its own words', () => {
    expect(check(targets([{ indicators: MONEY.slice(0, 1) }])).find(({ rule }) => rule === 'money-as-quantity')?.values['case']).toBeUndefined()
  })

  test('every rule that is told so has words for it in both languages', () => {
    for (const code of TOLD_BY_ROWS) expect(Object.keys(RULE_TEXTS[code].messages)).toContain('rows')
  })
})

describe('what is put in the place of each', () => {
  const document = targets([{ indicators: MONEY }])

  test('is said once where it is the same', () => {
    const [found] = gatherRepeats([remark({}), remark({ indicator: 2 })], document)
    expect(found?.suggestion).toBe('≤9万元')
    expect(found?.places).toEqual([{ project: 1, indicator: 2, field: 'value', at: null }])
  })

  test('and of each place where it differs', () => {
    const [found] = gatherRepeats([remark({}), remark({ indicator: 2, text: '≧3人', suggestion: '≥3人' })], document)
    expect([found?.text, found?.suggestion]).toEqual(['≦9万元', '≤9万元'])
    expect(found?.places).toEqual([{ project: 1, indicator: 2, field: 'value', at: null, text: '≧3人', suggestion: '≥3人' }])
  })
})
