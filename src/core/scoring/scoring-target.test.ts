import { describe, expect, test } from 'vitest'
import { parseTargetValue } from '../indicator/value.ts'
import type { IndicatorKind } from '../indicator/kind.ts'
import { indicatorBranch, scoringTarget } from './scoring-target.ts'

const of = (text: string, kind: IndicatorKind = 'quantity') =>
  scoringTarget({ value: parseTargetValue(text, 2025), kind, level1: '产出指标', level3: '指标' }, 2025)

describe('what an approved value asks for', () => {
  test.each([
    ['≥95%', { kind: 'number', comparator: '>=', number: '95', unit: '%' }],
    ['334人', { kind: 'number', comparator: '=', number: '334', unit: '人' }],
    ['8万元/队/年', { kind: 'number', comparator: '=', number: '8', unit: '万元/队/年' }],
    ['80%-90%', { kind: 'range', least: '80', most: '90', unit: '%' }],
    ['5～8次', { kind: 'range', least: '5', most: '8', unit: '次' }],
    ['2025年6月底前', { kind: 'date', by: '2025-06-30', from: '2025-01-01' }],
    ['有效提升', { kind: 'qualitative' }],
  ])('%s', (text, target) => expect(of(text)).toEqual(target))

  test('a cost without a sign is a ceiling; what is no range stays a number', () => {
    expect(of('10万元', 'cost')).toEqual({ kind: 'number', comparator: '<=', number: '10', unit: '万元' })
    expect(of('90-80%')).toMatchObject({ kind: 'number', number: '90' })
    expect(of('≥5-8次')).toMatchObject({ kind: 'number', comparator: '>=', number: '5' })
  })

  test('the first level decides the branch, then the kind', () => {
    expect([
      indicatorBranch({ kind: 'cost', level1: '产出指标' }),
      indicatorBranch({ kind: 'cost', level1: '成本指标' }),
      indicatorBranch({ kind: 'social', level1: '' }),
      indicatorBranch({ kind: null, level1: '' }),
    ]).toEqual(['output', 'cost', 'benefit', 'output'])
  })
})
