import { describe, expect, test } from 'vitest'
import type { Indicator } from '../target/project.ts'
import { ALONE, PARAMETERS, places, project, row, targets } from '../../../test/support/targets.ts'
import { targetBelowLastActual } from './target-below-last-actual.ts'

type Years = {
  readonly kind: string
  readonly name: string
  readonly now: string
  readonly actual: string
  readonly budget?: string
  readonly before?: string
  readonly year?: number
}

function found({ kind, name, now, actual, budget = '10', before = '10', year = 2024 }: Years) {
  const one = (value: string, more: Partial<Indicator> = {}) => row(kind, name, null, value, '工作方案', more)
  const last = project({
    budget: { total: before, fiscal: before, other: '0' },
    indicators: [one(now, { result: { actual, score: null, reason: null } })],
  })
  const document = targets([
    { budget: { total: budget, fiscal: budget, other: '0' }, indicators: [one(now)] },
  ])
  const related = new Map([
    [
      1,
      {
        earlier: [
          { documentId: 'd', projectId: 'p', file: 'a.docx', unit: null, fiscalYear: year, project: last },
        ],
        alike: [],
      },
    ],
  ])
  return places(targetBelowLastActual, document, PARAMETERS, { ...ALONE, related })
}

describe('target-below-last-actual speaks of', () => {
  test.each<[string, Years]>([
    ['a rate that was higher', { kind: '质量指标', name: '培训合格率', now: '≥85%', actual: '98%' }],
    ['a result without its unit', { kind: '质量指标', name: '培训合格率', now: '≥85%', actual: '98' }],
    [
      'a satisfaction without a sign',
      { kind: '服务对象满意度指标', name: '学员满意度', now: '85%', actual: '97.5%' },
    ],
    ['a rate of which less is better', { kind: '质量指标', name: '设备故障率', now: '≤5%', actual: '2%' }],
    ['a count at the same budget', { kind: '数量指标', name: '培训人数', now: '≥200人', actual: '260人' }],
    [
      'a count that is down by more than the budget',
      { kind: '数量指标', name: '培训人数', now: '≥100人', actual: '260人', budget: '8' },
    ],
    ['a price per piece', { kind: '成本指标', name: '人均培训成本', now: '≤500元/人', actual: '380元/人' }],
  ])('%s', (_, years) => expect(found(years)).toEqual(['1.1']))

  test('names what was reached, and when', () => {
    const last = project({
      indicators: [
        row('质量指标', '培训合格率', null, '≥90%', null, {
          result: { actual: '98.6%', score: '10', reason: null },
        }),
      ],
    })
    const related = new Map([
      [
        1,
        {
          earlier: [
            { documentId: 'd', projectId: 'p', file: 'a.docx', unit: null, fiscalYear: 2024, project: last },
          ],
          alike: [],
        },
      ],
    ])
    expect(
      targetBelowLastActual.check(
        targets([{ indicators: [row('质量指标', '培训合格率', null, '≥90%')] }]),
        PARAMETERS,
        { ...ALONE, related },
      ),
    ).toMatchObject([
      { field: 'value', text: '≥90%', values: { name: '培训合格率', year: 2024, actual: '98.6%' } },
    ])
  })
})

describe('target-below-last-actual is silent on', () => {
  test.each<[string, Years]>([
    [
      'a rate within the room that the rule set leaves',
      { kind: '质量指标', name: '培训合格率', now: '≥95%', actual: '98%' },
    ],
    ['a rate that is raised', { kind: '质量指标', name: '培训合格率', now: '≥95%', actual: '90%' }],
    [
      'a count that shrinks with the budget',
      { kind: '数量指标', name: '培训人数', now: '≥200人', actual: '260人', budget: '7' },
    ],
    [
      'a share of which less is better that is lower',
      { kind: '质量指标', name: '设备故障率', now: '≤1%', actual: '2%' },
    ],
    ['money spent', { kind: '成本指标', name: '培训总成本', now: '≤12万元', actual: '9.5万元' }],
    ['another unit', { kind: '数量指标', name: '培训数量', now: '≥4期', actual: '260人' }],
    ['words', { kind: '社会效益指标', name: '干部履职能力', now: '提升', actual: '显著提升' }],
    ['a day', { kind: '时效指标', name: '培训完成时间', now: '2025年11月底前', actual: '2024年10月底' }],
    [
      'the year before last',
      { kind: '质量指标', name: '培训合格率', now: '≥85%', actual: '98%', year: 2023 },
    ],
    ['a result that nobody gave', { kind: '质量指标', name: '培训合格率', now: '≥85%', actual: '' }],
  ])('%s', (_, years) => expect(found(years)).toEqual([]))

  test('a project without earlier years, and a row whose name is twice', () => {
    expect(places(targetBelowLastActual, targets([{}]))).toEqual([])
    const twice = project({
      indicators: ['98%', '99%'].map((actual) =>
        row('质量指标', '合格率', null, '≥80%', null, { result: { actual, score: null, reason: null } }),
      ),
    })
    const related = new Map([
      [
        1,
        {
          earlier: [
            { documentId: 'd', projectId: 'p', file: 'a.docx', unit: null, fiscalYear: 2024, project: twice },
          ],
          alike: [],
        },
      ],
    ])
    expect(
      places(
        targetBelowLastActual,
        targets([{ indicators: [row('质量指标', '合格率', null, '≥80%')] }]),
        PARAMETERS,
        { ...ALONE, related },
      ),
    ).toEqual([])
  })
})
