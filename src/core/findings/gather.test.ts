import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryTargets } from '../../../test/support/arbitrary-targets.ts'
import { ALONE, row, targets } from '../../../test/support/targets.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { RULE_TEXTS } from '#text/rules/texts.ts'
import { CATALOGUE, RULE_CODES } from '../rules/catalogue.ts'
import { asSaidIn, gatherRepeats } from './gather.ts'
import { findingOccurrences, type RuleRemark } from '../rules/fold.ts'
import { ruleSetFor } from '../rule-sets/rulebook.ts'
import { checkTargets } from './run.ts'

const MONEY = ['低保', '特困', '高龄'].map((name) => row('数量指标', `${name}补贴支出数`, null, '12万元'))
const check = (document: ReturnType<typeof targets>) =>
  checkTargets(document, ruleSetFor('13', 2025), ALONE).findings
const remark = (more: Partial<RuleRemark>): RuleRemark => ({
  rule: 'operator-variant',
  group: 'value-format',
  severity: 'advice',
  project: 1,
  indicator: 1,
  field: 'value',
  at: null,
  text: '≦9万元',
  values: {},
  suggestion: '≤9万元',
  certainty: 1,
  also: [],
  ...more,
})

describe('rows of one mistake', () => {
  test('of one project are one remark with a row as example and the others as places', () => {
    const [found, ...others] = check(targets([{ indicators: MONEY }])).filter(
      ({ rule }) => rule === 'money-as-quantity',
    )
    expect(others).toEqual([])
    expect(found?.values).toMatchObject({
      case: 'rows',
      count: 3,
      rows: ['低保补贴支出数', '特困补贴支出数', '高龄补贴支出数'],
    })
    expect(
      found === undefined
        ? []
        : findingOccurrences(found).map(({ project, indicator }) => [project, indicator]),
    ).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ])
  })

  test('of a few projects stay with their projects', () => {
    const found = check(
      targets([
        { indicators: MONEY },
        { indicators: MONEY.map((_, i) => row('数量指标', `救助${i}支出数`, null, '9万元')) },
      ]),
    ).filter(({ rule }) => rule === 'money-as-quantity')
    expect(found.map(({ project, values }) => [project, values['count']])).toEqual([
      [1, 3],
      [2, 3],
    ])
  })

  test('of many projects are one remark of the document', () => {
    const found = check(
      targets(
        Array.from({ length: 6 }, (_, i) => ({
          indicators: [row('数量指标', `第${i}类补贴支出数`, null, `${i + 2}万元`)],
        })),
      ),
    ).filter(({ rule }) => rule === 'money-as-quantity')
    expect(found).toHaveLength(1)
    expect(found[0]?.values['count']).toBe(6)
  })

  test('a single row keeps its own words', () => {
    expect(
      check(targets([{ indicators: MONEY.slice(0, 1) }])).find(({ rule }) => rule === 'money-as-quantity')
        ?.values['case'],
    ).toBeUndefined()
  })

  test('every rule that is worded so has words for it in both languages', () => {
    const byRows = RULE_CODES.filter((code) => CATALOGUE[code].repeats === 'by-rows')
    expect(byRows.length).toBeGreaterThan(0)
    for (const code of byRows) expect(Object.keys(RULE_TEXTS[code].messages)).toContain('rows')
  })
})

describe('a finding as it is said of one project', () => {
  const wide = targets(
    Array.from({ length: 6 }, (_, i) => ({
      indicators: [
        row(
          '社会效益指标',
          `第${i + 1}项效果`,
          '群众反映的变化',
          ['持续发展', '显著提高', '全面提升', '不断增强', '明显改善', '优'][i] ?? '',
        ),
      ],
    })),
  )
  const found = check(wide).find(({ rule }) => rule === 'vague-value')

  test('speaks of the row of that project alone', () => {
    expect(found?.values['case']).toBe('rows')
    const said = [1, 3, 6].map((order) =>
      found === undefined ? '' : findingMessage(asSaidIn(found, order), 'zh-CN'),
    )
    expect(said[0]).toMatch(/^指标值“持续发展”是定性表述/)
    expect(said[1]).toMatch(/^指标值“全面提升”是定性表述/)
    expect(said[2]).toMatch(/^指标值“优”只是等次/)
  })

  test('counts the rows of that project where there are several', () => {
    const [many] = check(
      targets([
        { indicators: MONEY },
        { indicators: MONEY.slice(0, 2) },
        ...Array.from({ length: 4 }, () => ({ indicators: MONEY.slice(0, 1) })),
      ]),
    ).filter(({ rule }) => rule === 'money-as-quantity')
    expect(many === undefined ? '' : findingMessage(asSaidIn(many, 2), 'zh-CN')).toMatch(
      /^2个数量指标的值是金额.*“低保补贴支出数”、“特困补贴支出数”/,
    )
  })

  test('is the finding itself where it speaks of no row of it', () => {
    if (found !== undefined) expect(asSaidIn(found, 99)).toBe(found)
  })

  test('keeps every place, of any document, and its own text there', () => {
    fc.assert(
      fc.property(arbitraryTargets, (document) => {
        for (const one of check(document)) {
          for (const { order } of document.projects) expect(asSaidIn(one, order).places).toBe(one.places)
        }
      }),
      { numRuns: 30 },
    )
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
    const [found] = gatherRepeats(
      [remark({}), remark({ indicator: 2, text: '≧3人', suggestion: '≥3人' })],
      document,
    )
    expect([found?.text, found?.suggestion]).toEqual(['≦9万元', '≤9万元'])
    expect(found?.places).toEqual([
      { project: 1, indicator: 2, field: 'value', at: null, text: '≧3人', suggestion: '≥3人' },
    ])
  })
})
