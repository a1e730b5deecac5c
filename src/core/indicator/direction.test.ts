import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../kernel/money.ts'
import { DEFAULT_MONITORING } from '../monitoring/default-scheme.ts'
import { EMPTY_ENTRY } from '../monitoring/sheet-content.ts'
import { emptySheet, sheetOutcome } from '../monitoring/sheet.ts'
import { DEFAULT_SCORING } from '../scoring/scheme.ts'
import { isByHand, scoreIndicator } from '../scoring/score-indicator.ts'
import { scoringTarget } from '../scoring/scoring-target.ts'
import { project as approved, row } from '../../../test/support/targets.ts'
import type { Indicator } from '../target/project.ts'
import { proposedSign, unitOfTarget } from './direction.ts'
import { INDICATOR_KINDS, KIND_LABEL, type IndicatorKind } from './kind.ts'
import { parseTargetValue } from './value.ts'

const YEAR = 2025
const of = (kind: IndicatorKind, level3: string, text: string, level1 = '产出指标') => ({
  ...row(KIND_LABEL[kind], level3, level3, text),
  kind,
  level1,
  value: parseTargetValue(text, YEAR),
})

/**
 * What monitoring makes of an actual value on the last day, and whether the self-evaluation calls the target
 * met.
 */
function both(indicator: Indicator, actual: string) {
  const project = approved({ indicators: [indicator] })
  const unit = unitOfTarget(indicator.value)
  const money = { initial: fen(0n), budget: fen(0n), paid: fen(0n) }
  const entries = [
    {
      ...EMPTY_ENTRY,
      toDate: `${actual}${unit ?? ''}`,
      explained: [{ of: `${actual}${unit ?? ''}`, text: '据实填报' }],
    },
  ]
  const scheme = { ...DEFAULT_MONITORING, absurdTimes: 1_000_000 }
  const sheet = sheetOutcome(
    { ...emptySheet(project), entries },
    { project, year: YEAR, day: `${YEAR}-12-31`, money, scheme },
  )
  const scored = scoreIndicator(
    { branch: 'output', weight: '10', target: scoringTarget(indicator, YEAR) },
    { kind: 'number', number: actual, unit },
    DEFAULT_SCORING,
  )
  return {
    progress: sheet.entries[0]?.progress ?? null,
    met: scored.ok ? scored.value.met : null,
    share: scored.ok ? Number(scored.value.score) * 10 : null,
  }
}

describe('which way a target goes', () => {
  test.each([
    { kind: 'cost', name: '亩均成本', text: '1000元/亩', actual: '1800', progress: '20.00' },
    { kind: 'economic-cost', name: '单位成本', text: '100元', actual: '150', progress: '50.00' },
    { kind: 'cost', name: '培训费', text: '4000元以内', actual: '8000', progress: '0.00' },
    { kind: 'quality', name: '有责投诉率', text: '5%', actual: '2', progress: '100.00' },
    { kind: 'social', name: '安全事故数', text: '0起', actual: '3', progress: '0.00' },
    { kind: 'quantity', name: '每次不超过人数', text: '50人', actual: '75', progress: '50.00' },
    { kind: 'cost', name: '成本节约率', text: '5%', actual: '8', progress: '160.00' },
    { kind: 'cost', name: '补贴金额', text: '不低于200元', actual: '100', progress: '50.00' },
    { kind: 'quantity', name: '参训人数', text: '334人', actual: '167', progress: '50.00' },
  ] as const)('$kind $name $text and $actual', ({ kind, name, text, actual, progress }) => {
    const found = both(of(kind, name, text), actual)
    expect([found.progress, found.met]).toEqual([progress, Number(progress) >= 100])
  })

  test('the editor proposes the same', () => {
    const asked = (kind: IndicatorKind, level3: string, unit: string) =>
      proposedSign({ kind, level1: '', level3 }, unit)
    expect([
      asked('cost', '亩均成本', '元/亩'),
      asked('quality', '差错率', '%'),
      asked('quantity', '人次', '人次'),
      asked('cost', '成本节约率', '%'),
    ]).toEqual(['<=', '<=', '>=', '>='])
  })

  test('monitoring and the self-evaluation agree on it, whatever the indicator', () => {
    const sign = fc.constantFrom('', '', '≥', '≤', '＞', '＜', '=', '不超过', '不低于')
    const unit = fc.constantFrom('元', '万元', '元/亩', '%', '人', '起', '户', '天')
    const name = fc.constantFrom(
      '亩均成本',
      '总成本',
      '成本节约率',
      '参训人数',
      '投诉率',
      '差错率',
      '事故数',
      '满意度',
      '每人不低于',
      '不超过限额',
      '完成率',
    )
    const level1 = fc.constantFrom('产出指标', '成本指标', '效益指标', '满意度指标', '')
    const words = fc.constantFrom('', '', '以内', '以上', '以下')
    const number = fc.integer({ min: 0, max: 300 })
    const text = fc.oneof(
      fc.tuple(sign, number, unit, words).map((parts) => parts.join('')),
      fc.tuple(number, number, unit).map(([a, b, behind]) => `${a}-${b}${behind}`),
      fc.tuple(number, number).map(([a, b]) => `${a}%—${b}%`),
    )
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...INDICATOR_KINDS),
          first: level1,
          level3: name,
          value: text,
          actual: fc.integer({ min: 0, max: 900 }),
        }),
        ({ kind, first, level3, value, actual }) => {
          const indicator = of(kind, level3, value, first)
          fc.pre(indicator.value.nature === 'quantitative' && !isByHand(scoringTarget(indicator, YEAR)))
          const found = both(indicator, String(actual))
          // More than all are satisfied: refused by both.
          if (found.progress === null) {
            expect(actual).toBeGreaterThan(100)
            return
          }
          expect(Number(found.progress) >= 100, `${level3} ${value} ${actual}`).toBe(found.met)
          // The very share of the points, as far as it is no more than all of it.
          expect(Math.abs(Math.min(Number(found.progress), 100) - (found.share ?? 0))).toBeLessThan(0.11)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
