/**
 * Random target documents: texts as offices write them, and odd ones. Shapes are right, contents may be
 * anything.
 */
import fc from 'fast-check'
import { kindOfLabel, KIND_LABEL } from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'

const LABELS = [...Object.values(KIND_LABEL), '实效指标', '可持续性影响', '']
const VALUES = [
  '≥80',
  '100%',
  '98%满意',
  '≤10万元',
  '110万',
  '优',
  '显著提升',
  '2025年12月底前',
  '≤2025年度',
  '12月底前',
  '按照规定执行',
  '≦9万元',
  '8万元/队/年',
  '',
]
const NAMES = [
  '工作完成率',
  '培训人数',
  '项目总成本',
  '满意度',
  '社会效益',
  '54个村',
  '资金到位时间',
  '社会稳定',
]
const BASES = ['工作实际', '年底实际情况', '2025年工作计划', null]

const words = (known: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    fc.string({ maxLength: 12, unit: 'grapheme' }),
  )
const amount = fc.option(
  fc.nat(100_000).map((cents) => String(cents / 100)),
  { nil: null },
)
const at = fc.nat(5000).map((line) => ({ line: line + 1 }))

const indicator: fc.Arbitrary<Indicator> = fc
  .record({
    level1: fc.constantFrom('产出指标', '效益指标', '效果指标', '满意度指标', ''),
    level2: fc.constantFrom(...LABELS),
    level3: words(NAMES),
    description: fc.option(words(NAMES), { nil: null }),
    text: words(VALUES),
    basis: fc.constantFrom(...BASES),
    at,
  })
  .map(({ text, ...rest }) => ({
    ...rest,
    kind: kindOfLabel(rest.level2),
    value: parseTargetValue(text, 2025),
    weight: null,
  }))

const plan = fc.record({
  measure: fc.constantFrom('percent' as const, 'amount' as const),
  march: amount,
  june: amount,
  october: amount,
  december: amount,
})

const project: fc.Arbitrary<Omit<Project, 'order'>> = fc.record({
  part: fc.constant('预算项目绩效目标'),
  title: fc.option(words(['1.党建经费绩效目标表']), { nil: null }),
  unit: fc.option(fc.constant({ code: '763001', name: '社会工作部' }), { nil: null }),
  code: fc.option(fc.constantFrom('13020225P008911100023', '13020225P008911100024', 'x'), { nil: null }),
  name: words(['党建经费', '质保金返还']),
  budget: fc.record({ total: amount, fiscal: amount, other: amount }),
  purpose: fc.option(words(['用于党建经费等']), { nil: null }),
  plan,
  goals: fc.array(words(['确保工作顺利进行', '培训200人']), { maxLength: 3 }),
  indicators: fc.array(indicator, { maxLength: 8 }),
  at,
})

const statement = fc.record({
  overallGoal: fc.option(words(['主要阐述部门职责']), { nil: null }),
  subGoals: fc.array(
    fc.record({
      label: fc.constantFrom('一', '2', null),
      title: fc.option(words(['党建经费']), { nil: null }),
      goal: fc.option(words(NAMES), { nil: null }),
      indicators: fc.option(words(NAMES), { nil: null }),
      at,
    }),
    { maxLength: 4 },
  ),
  safeguards: fc.array(
    fc.record({ label: fc.constant(null), title: fc.constant(null), text: words(['加强领导']), at }),
    { maxLength: 2 },
  ),
})

export const arbitraryTargets: fc.Arbitrary<TargetDocument> = fc
  .record({
    projects: fc.array(project, { maxLength: 6 }),
    statement: fc.option(statement, { nil: null }),
    fiscalYear: fc.option(fc.constantFrom(2022, 2025), { nil: null }),
  })
  .map(({ projects, ...rest }) => ({
    format: 'jichi.targets/1' as const,
    kind: rest.statement === null ? ('project-targets' as const) : ('budget-text' as const),
    source: { file: 'random.txt', sha256: '0'.repeat(64), mediaType: 'text/plain' },
    title: null,
    parts: [{ label: '第一部分', title: '部门整体绩效目标' }],
    unplaced: [],
    marks: [],
    ...rest,
    projects: projects.map((one, i) => ({ order: i + 1, ...one })),
  }))
