/**
 * Branches that the county has no case of (stages, weights, 定性 steps, other modes of scores): random sheets,
 * computed by the program and by the second implementation, come to the same.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '#core/kernel/money.ts'
import { DEFAULT_MONITORING } from '#core/monitoring/default-scheme.ts'
import type { MonitoringScheme } from '#core/monitoring/scheme.ts'
import { EMPTY_ENTRY, type SheetContent } from '#core/monitoring/sheet-content.ts'
import { sheetOutcome } from '#core/monitoring/sheet.ts'
import { DEFAULT_SCORING, type ScoringScheme } from '#core/scoring/scheme.ts'

import { evaluate } from '#core/self-evaluation/evaluate.ts'
import { NO_INDICATOR, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import type { Project } from '#core/target/project.ts'
import { row, targets } from '../support/targets.ts'
import type { Target } from './again/facts.ts'
import { look } from './again/lights.ts'
import { score } from './again/scores.ts'

const YEAR = 2025
const RUNS = Number(process.env['JICHI_RUNS'] ?? 1500)
const DAYS = ['2025-03-31', '2025-04-30', '2025-06-30', '2025-08-31', '2025-10-17', '2025-12-31']
const KINDS = [
  ['产出指标', '数量指标', '培训人次', '人次'],
  ['产出指标', '质量指标', '合格率', '%'],
  ['成本指标', '经济成本指标', '培训支出', '万元'],
  ['效益指标', '社会效益指标', '就业户数', '户'],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '%'],
] as const

const number = fc.integer({ min: 1, max: 100 }).map(String)
const weight = fc.constantFrom(null, '5', '7.5', '10', '22.25')
const sign = fc.constantFrom('≥', '≤', '=')
/** A line: what is asked, what was reached, what is expected. */
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        kind: fc.constantFrom(...KINDS),
        sign,
        asked: number,
        weight,
        reached: number,
        expected: fc.option(number),
      })
      .map(({ kind: [level1, level2, level3, unit], ...one }) => ({
        level1,
        level2,
        level3,
        weight: one.weight,
        value: `${one.sign}${one.asked}${unit}`,
        reached: `${one.reached}${unit}`,
        plain: one.reached,
        expected: one.expected === null ? '' : `${one.expected}${unit}`,
      })),
  },
  fc
    .record({
      weight,
      reached: fc.constantFrom('2025-05-02', '2025-06-30', '2025-09-12'),
      isDone: fc.boolean(),
    })
    .map((one) => ({
      level1: '产出指标',
      level2: '时效指标',
      level3: '完成时间',
      weight: one.weight,
      value: '2025年6月30日前',
      reached: one.isDone ? one.reached : '未完成',
      plain: one.reached,
      expected: '',
    })),
  fc.record({ weight, step: fc.constantFrom('达成', '部分达成', '未达成') }).map((one) => ({
    level1: '效益指标',
    level2: '社会效益指标',
    level3: '治安环境',
    weight: one.weight,
    value: '明显改善',
    reached: one.step,
    plain: '',
    expected: '',
  })),
)
const likelihood = fc.constantFrom('certain', 'possible', 'impossible', null)
const share = fc.integer({ min: 0, max: 100 })
const sheet = fc.record({
  lines: fc.array(fc.record({ line, likelihood }), { minLength: 1, maxLength: 6 }),
  plan: fc.tuple(share, share, share, share).map((all) => all.toSorted((a, b) => a - b).map(String)),
  paid: fc.bigInt({ min: 0n, max: 220_000_000n }),
  day: fc.constantFrom(...DAYS),
})
type Sheet = typeof sheet extends fc.Arbitrary<infer One> ? One : never

function projectOf({ lines, plan: [march = '', june = '', october = '', december = ''] }: Sheet): Project {
  const { projects } = targets([
    {
      name: '培训项目',
      budget: { total: '200', fiscal: '200', other: '0' },
      plan: { measure: 'percent', march, june, october, december },
      indicators: lines.map(({ line: one }) =>
        row(one.level2, one.level3, '', one.value, '', { weight: one.weight, level1: one.level1 }),
      ),
    },
  ])
  const [project] = projects
  if (project === undefined) throw new Error('a project')
  return project
}

const BUDGET = 200_000_000n
const moneyOf = (paid: bigint) => ({
  initial: fen(BUDGET),
  budget: fen(BUDGET),
  paid: fen(paid),
  changes: 0n,
})

const scheme = fc
  .record({
    stagesOn: fc.boolean(),
    aheadRed: fc.boolean(),
    graceDays: fc.constantFrom(0, 30),
    isWhole: fc.boolean(),
    kindsOn: fc.boolean(),
    weighing: fc.constantFrom('worse', 'promise-kept'),
    dueShare: fc.constantFrom(50, 100),
    own: fc.boolean(),
  })
  .map(({ isWhole, own, ...rules }): MonitoringScheme => ({
    ...DEFAULT_MONITORING,
    ...rules,
    kinds: {
      ...DEFAULT_MONITORING.kinds,
      building: { ...DEFAULT_MONITORING.kinds.building, own, planGap: 5, gap: 20, forecastLeast: 80 },
    },
    ...(isWhole && { early: { amount: true, date: true, ceiling: true, rate: true, qualitative: true } }),
  }))

const PROJECT_KINDS = ['routine', 'purchase', 'building', 'transfer', 'unknown'] as const

test('lights: figures, light and reasons of any sheet are those of the second implementation', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(sheet, scheme, fc.constantFrom(...PROJECT_KINDS), (one, rules, kind) => {
      const project = projectOf(one)
      const content: SheetContent = {
        entries: one.lines.map(({ line: { reached, expected }, likelihood: said }) => ({
          ...EMPTY_ENTRY,
          toDate: reached,
          expected,
          likelihood: said,
        })),
        expectedPaid: '',
        problems: '',
        measure: null,
        measureText: '',
      }
      const ground = { project, year: YEAR, day: one.day, money: moneyOf(one.paid), scheme: rules, kind }
      const {
        judgement: { notes: _notes, ...judgement },
      } = sheetOutcome(content, ground)
      const {
        lines: _lines,
        reasons,
        ...again
      } = look(project as Target, content, moneyOf(one.paid), { year: YEAR, day: one.day, rules, kind })
      const ordered = (['red', 'yellow'] as const).flatMap((light) =>
        reasons.filter((reason) => reason.light === light),
      )
      for (const { code } of reasons) met.add(code)
      expect(judgement).toEqual({ ...again, reasons: sortedByCode(ordered, judgement.reasons) })
    }),
    { numRuns: RUNS },
  )
  expect(met.size).toBe(12)
})

/** Reasons of one light have no order of their own. */
function sortedByCode<Reason extends { readonly code: string }>(
  again: readonly Reason[],
  like: readonly { readonly code: string }[],
): readonly Reason[] {
  const place = ({ code }: { readonly code: string }) => like.findIndex((one) => one.code === code)
  return again.toSorted((a, b) => place(a) - place(b))
}

const scoring = fc
  .record({
    atMost: fc.constantFrom('linear', 'ratio'),
    equals: fc.constantFrom('floor', 'exact'),
    satisfaction: fc.constantFrom('proportion', 'bands'),
    overCosts: fc.boolean(),
    capped: fc.boolean(),
  })
  .map((rules): ScoringScheme => ({ ...DEFAULT_SCORING, ...rules }))

test('scores: points, scores and grade of any sheet are those of the second implementation', () => {
  const grades = new Set<string>()
  fc.assert(
    fc.property(sheet, scoring, fc.boolean(), (one, rules, tooLow) => {
      const project = projectOf(one)
      const facts: EvaluationFacts = {
        executed: '',
        executedSource: '',
        executionReason: '',
        outcome: '',
        conclusion: '',
        problems: '',
        measures: '',
        indicators: one.lines.map(({ line: { plain } }) =>
          plain === ''
            ? { ...NO_INDICATOR, step: 'reached', score: '4.5' }
            : { ...NO_INDICATOR, actual: plain, tooLow },
        ),
      }
      const money = moneyOf(one.paid)
      const about = {
        region: '',
        year: YEAR,
        unit: { code: null, name: '' },
        project: { code: null, name: '' },
        version: 1,
      }
      const proof = evaluate(
        { about, project, ruleSet: { id: 'x', version: 1, scoring: rules }, money },
        facts,
      )
      const again = score(project as Target, facts, { ...money, isPaid: true }, { year: YEAR, rules })
      const isOpen = proof.indicators.some(({ outcome }) => outcome.state === 'fault')
      expect(again.indicators.map(({ weight: points }) => Number(points))).toEqual(
        proof.indicators.map(({ weight: points }) => Number(points)),
      )
      if (isOpen) return
      expect(again.indicators.map(({ score: points }) => points)).toEqual(
        proof.indicators.map(({ outcome }) => (outcome.state === 'scored' ? outcome.score : null)),
      )
      expect(again.total).toEqual(
        proof.total === null ? null : { score: proof.total.score, grade: proof.total.grade },
      )
      if (again.total !== null) grades.add(again.total.grade)
    }),
    { numRuns: RUNS },
  )
  expect(grades.size).toBe(4)
})
