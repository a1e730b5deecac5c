import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import type { Indicator } from '../target/project.ts'
import { ALONE, PARAMETERS, places, project, row, targets } from '../../../test/support/targets.ts'
import { targetLowered } from './target-lowered.ts'

const NOTHING = { fiscal: fen(0n), other: fen(0n) }

function found(
  before: Indicator,
  now: Indicator,
  budgets: readonly [string, string] = ['10', '10'],
  reason: string | null = null,
) {
  const [then, today] = budgets.map((total) => ({ total, fiscal: total, other: '0' }))
  const document = targets([{ ...(today && { budget: today }), indicators: [now] }])
  const last = project({ ...(then && { budget: then }), indicators: [before] })
  const related = new Map([
    [
      1,
      {
        earlier: [
          { documentId: 'd', projectId: 'p', file: 'a.docx', unit: null, fiscalYear: 2024, project: last },
        ],
        alike: [],
        ...(reason !== null && {
          adjusted: { reason, paid: NOTHING, carryover: NOTHING, lastPaid: null },
        }),
      },
    ],
  ])
  return places(targetLowered, document, PARAMETERS, { ...ALONE, related })
}
const rate = (value: string, more: Partial<Indicator> = {}) =>
  row('质量指标', '培训合格率', '合格人数占比', value, '工作方案', more)
const heads = (value: string) => row('数量指标', '培训人数', '参加培训的人数', value)

describe('target-lowered speaks of', () => {
  test('a rate that comes down and nothing says why', () => {
    expect(found(rate('≥95%'), rate('≥90%'))).toEqual(['1.1'])
  })

  test('a limit that goes up', () => {
    expect(found(row('质量指标', '投诉率', null, '≤1%'), row('质量指标', '投诉率', null, '≤3%'))).toEqual([
      '1.1',
    ])
  })

  test('a count that comes down while the money stays', () => {
    expect(found(heads('≥260人'), heads('≥200人'))).toEqual(['1.1'])
  })
})

describe('target-lowered is silent on', () => {
  test('what stays, and what goes up', () => {
    expect(found(rate('≥95%'), rate('≥95%'))).toEqual([])
    expect(found(rate('≥95%'), rate('≥96%'))).toEqual([])
  })

  test('a reason on the row', () => {
    expect(found(rate('≥95%'), rate('≥90%', { note: '因培训对象调整' }))).toEqual([])
    expect(found(rate('≥95%'), rate('≥90%', { basis: '按县财政核减后的计划' }))).toEqual([])
  })

  test('a reason of the adjustment that lowers it', () => {
    expect(found(rate('≥95%'), rate('≥90%'), ['10', '10'], '培训对象改为新入职人员')).toEqual([])
    expect(found(rate('≥95%'), rate('≥90%'), ['10', '10'], ' ')).toEqual(['1.1'])
  })

  test('a count that comes down with the money', () => {
    expect(found(heads('≥260人'), heads('≥200人'), ['13', '10'])).toEqual([])
  })

  test('a target that comes down to what was reached', () => {
    expect(
      found(rate('≥95%', { result: { actual: '89%', score: null, reason: null } }), rate('≥90%')),
    ).toEqual([])
  })

  test('a project without earlier years', () => {
    expect(places(targetLowered, targets([{}]))).toEqual([])
  })
})
