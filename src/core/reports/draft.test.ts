/** Reports are drafted of facts alone: no figure in the words that no fact stands for, and no section without words. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftText, sentenceText } from '#text/reports.ts'
import { draftEvaluation } from './draft-evaluation.ts'
import { draftMonitoring, type MonitoringFacts } from './draft-monitoring.ts'
import { draftSelfEvaluations, draftWork, type WorkFacts } from './draft-work.ts'
import { drawChart } from './draw-chart.ts'
import { factChanges, factsOf, type Fact } from './fact.ts'
import { OUTLINES } from './outline.ts'
import {
  changesSince,
  draftedFacts,
  editedSections,
  saveSection,
  type Drafted,
  type Edits,
} from './report.ts'

const LIGHTS = { red: 1, yellow: 2, green: 7, none: 0 }

const MONITORED: MonitoringFacts = {
  mark: '2025年6月底',
  day: '2025-06-30',
  due: '2025-07-15',
  ruleSet: '河北规则集（第1版）',
  sheets: 10,
  final: 8,
  budget: 10_000_000n,
  paid: 5_500_000n,
  lights: LIGHTS,
  units: [
    {
      id: 'a',
      name: '教育局',
      budget: 6_000_000n,
      paid: 4_500_000n,
      lights: { red: 0, yellow: 0, green: 5, none: 0 },
    },
    {
      id: 'b',
      name: '民政局',
      budget: 4_000_000n,
      paid: 1_000_000n,
      lights: { red: 1, yellow: 2, green: 2, none: 0 },
    },
  ],
  achievement: '61.20',
  grave: [
    {
      id: 'p1',
      name: '养老服务设施改造',
      unit: '民政局',
      light: 'red',
      budget: 2_000_000n,
      rate: '10.00',
      achievement: '20.00',
      reasons: ['执行率 10.00%，低于1—6月下限 40%'],
      problems: '招标流标，开工推迟',
      measures: '整改纠偏：8月底前重新招标',
    },
  ],
  reasons: [{ name: '执行率低于时段下限', count: 3 }],
  causes: [{ name: '制度保障', count: 2 }],
  warnings: { open: 1, answered: 2, ended: 1 },
  ended: [],
  rectifications: { all: 3, confirmed: 2, late: 0 },
  before: {
    mark: '2025年3月底',
    budget: 10_000_000n,
    paid: 2_000_000n,
    lights: { red: 2, yellow: 3, green: 5, none: 0 },
  },
  lastYear: {
    mark: '2024年6月底',
    budget: 8_000_000n,
    paid: 4_800_000n,
    lights: { red: 1, yellow: 1, green: 6, none: 0 },
  },
}

const WORKED: WorkFacts = {
  year: 2025,
  projects: 4,
  budget: 40_000_000n,
  paid: 30_000_000n,
  grades: { 优: 1, 良: 1, 中: 1, 差: 0 },
  units: [],
  assessed: { support: 1, adjust: 1, refuse: 0 },
  rounds: [{ id: 'r', mark: '6月底', lights: LIGHTS }],
  self: { all: 4, confirmed: 3, grades: { 优: 1, 良: 1, 中: 1, 差: 0 } },
  evaluated: [{ id: 's', name: '救助经费', kind: '财政评价', score: '91.50', grade: '优' }],
  poor: [
    {
      id: 'q',
      name: '信息化运维',
      unit: '民政局',
      source: '单位自评',
      score: '71.00',
      grade: '中',
      problems: '验收不及时',
      measures: '',
    },
  ],
  decided: { projects: 2, base: 20_000_000n, amount: 18_000_000n, budgetYear: 2027 },
  ended: [],
  rectifications: { all: 2, confirmed: 1, late: 1 },
  lastYear: null,
}

const words = ({ sections }: Drafted, id: string) =>
  draftText(sections.find((one) => one.id === id) ?? { paragraphs: [] })

test('a monitoring report says money, lights, last year, the gravest project, its cause and its measure', () => {
  const drafted = draftMonitoring(MONITORED)
  expect(words(drafted, 'execution')).toBe(
    '全年预算数10.00万元，执行数5.50万元，执行率55.00%。2024年6月底执行率为60.00%，与之相比下降5.00个百分点。\n' +
      '执行较快的有教育局（75.00%）。执行较慢的有民政局（25.00%）。',
  )
  expect(words(drafted, 'goals')).toContain(
    '按双监控判定：红灯1个、黄灯2个、绿灯7个，绿灯率70.00%。与本年上一轮（2025年3月底）相比，绿灯率由50.00%提高20.00个百分点，红灯由2个变为1个。',
  )
  expect(words(drafted, 'achievements')).toContain('登记整改事项3项，已完成并确认2项。')
  expect(words(drafted, 'problems')).toContain(
    '红灯项目1个，主要是：养老服务设施改造（执行率 10.00%，低于1—6月下限 40%）。',
  )
  expect(words(drafted, 'causes')).toContain('养老服务设施改造：招标流标，开工推迟。')
  expect(words(drafted, 'advice')).toContain('养老服务设施改造，整改纠偏：8月底前重新招标')
})

test('a report of the year says what was decided, who has no result and what is late', () => {
  const drafted = draftWork(WORKED)
  expect(words(drafted, 'results')).toBe(
    '评价结果与2027年预算挂钩，已作出决定的项目2个，决定安排18.00万元，比结果年度压减2.00万元。\n登记整改事项2项，已确认1项，逾期1项。',
  )
  expect(words(drafted, 'problems')).toContain('还有1个批复项目没有定稿的评价结果。')
  expect(words(drafted, 'causes')).toBe('信息化运维：验收不及时。')
})

const ENDED = [
  { id: 'e', name: '道路', day: '2025-06-20', reason: '用地未获批准。', takenBack: 99_000_000n },
  { id: 'f', name: '展馆', day: '2025-09-01', reason: '并入新馆', takenBack: 0n },
]

test('reports of a round and of a year name what was ended, with day, reason and what was taken back', () => {
  const ended = ENDED
  const said =
    '年内终止项目2个，收回资金99.00万元：道路（2025-06-20，用地未获批准）；展馆（2025-09-01，并入新馆）。'
  expect(words(draftMonitoring({ ...MONITORED, ended }), 'overview')).toContain(said)
  expect(words(draftWork({ ...WORKED, ended }), 'overview')).toContain(said)
  expect(words(draftSelfEvaluations({ ...WORKED, ended }), 'overview')).toContain(said)
  expect(words(draftWork(WORKED), 'overview')).not.toContain('终止')
})

/** 1,384.14, 62.5 and dates: whatever is a figure. */
const FIGURE = /\d[\d,.]*/g
/** Figures of a sentence's own words: shares that the words themselves name. */
const OWN = new Set(['90', '80'])

function everyFigureIsAFact(drafted: Drafted) {
  for (const { paragraphs } of drafted.sections) {
    expect(paragraphs.length).toBeGreaterThan(0)
    for (const sentence of paragraphs.flat()) {
      const facts = factsOf(sentence)
      expect(facts.length, sentence.code).toBeGreaterThan(0)
      const known = facts.flatMap(({ of, value }) => [of, value, value.replace(/^[+-]/, '')]).join(' ')
      for (const [figure] of sentenceText(sentence).matchAll(FIGURE))
        if (!OWN.has(figure))
          expect(known, `${sentence.code}: ${sentenceText(sentence)}`).toContain(figure.replace(/[.,]$/, ''))
    }
  }
}

const count = fc.integer({ min: 0, max: 40 })
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n })
const lights = fc.record({ red: count, yellow: count, green: count, none: count })
const unit = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('教育局', '民政局', '卫健局'),
  budget: amount,
  paid: amount,
  lights,
})
const other = fc.option(fc.record({ mark: fc.constant('3月底'), budget: amount, paid: amount, lights }))

test('whatever the facts are, every section has words and every figure stands beside them', () => {
  fc.assert(
    fc.property(
      fc.record({
        budget: amount,
        paid: amount,
        lights,
        sheets: count,
        final: count,
        units: fc.array(unit, { maxLength: 6 }),
        before: other,
        lastYear: other,
        warnings: fc.record({ open: count, answered: count, ended: count }),
        grave: fc.constantFrom(MONITORED.grave, []),
        achievement: fc.constantFrom('50.00', null),
        ended: fc.constantFrom(ENDED, []),
      }),
      (drawn) => everyFigureIsAFact(draftMonitoring({ ...MONITORED, ...drawn })),
    ),
  )
  const grades = fc.record({ 优: count, 良: count, 中: count, 差: count })
  fc.assert(
    fc.property(
      fc.record({
        budget: amount,
        paid: amount,
        projects: count,
        grades,
        poor: fc.constantFrom(WORKED.poor, []),
        evaluated: fc.constantFrom(WORKED.evaluated, []),
        ended: fc.constantFrom(ENDED, []),
        lastYear: fc.option(
          fc.record({ year: fc.constant(2024), budget: amount, paid: amount, projects: count, grades }),
        ),
      }),
      (drawn) => {
        everyFigureIsAFact(draftWork({ ...WORKED, ...drawn }))
        everyFigureIsAFact(draftSelfEvaluations({ ...WORKED, ...drawn }))
      },
    ),
  )
})

test('an evaluation names what was done well, what lost points, and keeps what its lead wrote', () => {
  const drafted = draftEvaluation({
    task: '2025年部门评价',
    kind: '部门评价',
    unit: '民政局',
    name: '救助经费',
    budget: 10_000_000n,
    agency: null,
    experts: 3,
    total: '80.00',
    grade: '良',
    self: { total: '95.00', grade: '优' },
    items: [
      { id: 'i1', part: '决策', name: '立项依据充分性', weight: '50', mark: '50' },
      { id: 'i2', part: '产出', name: '实际完成率', weight: '50', mark: '30' },
    ],
    objections: { all: 2, accepted: 1 },
    ended: [],
    written: { situation: '', achievements: '', problems: '部分设备闲置', advice: '' },
  })
  everyFigureIsAFact(drafted)
  expect(words(drafted, 'conclusion')).toBe(
    '综合得分80.00分，评价等级为“良”。单位自评得分95.00分，评价得分与其相差-15.00分。',
  )
  expect(words(drafted, 'problems')).toBe('失分较多的指标有实际完成率（60.00%）。\n部分设备闲置。')
})

test.each([
  ['monitoring', draftMonitoring(MONITORED)],
  ['work', draftWork(WORKED)],
  ['self-evaluation', draftSelfEvaluations(WORKED)],
] as const)(
  'the outline of a %s report has every section that is drafted, in its order',
  (kind, { sections }) => {
    expect(OUTLINES[kind].parts.map(({ section }) => section)).toEqual(sections.map(({ id }) => id))
  },
)

test('two people never write over each other unseen, and the system’s words come back', () => {
  const drafted = draftMonitoring(MONITORED)
  const [section] = drafted.sections.filter(({ id }) => id === 'problems')
  if (section === undefined) throw new Error('problems')
  const at = '2025-07-01T00:00:00.000Z'
  const first = saveSection({}, section, { text: '甲', seen: 0, by: 'a', at })
  if (!first.ok) throw new Error('first')
  expect(saveSection(first.edits, section, { text: '乙', seen: 0, by: 'b', at })).toEqual({
    ok: false,
    by: 'a',
  })
  const restored = saveSection(first.edits, section, { text: null, seen: 1, by: 'b', at })
  expect(restored.ok && editedSections(restored.edits)).toEqual([])
  expect(restored.ok && restored.edits.problems?.revision).toBe(2)
})

test('what changed since a section was written is said with both figures', () => {
  const section = (drafted: Drafted) => {
    const found = drafted.sections.find(({ id }) => id === 'execution')
    if (found === undefined) throw new Error('execution')
    return found
  }
  const before = section(draftMonitoring(MONITORED))
  const saved = saveSection({}, before, { text: '甲', seen: 0, by: 'a', at: '' })
  const edits: Edits = saved.ok ? saved.edits : {}
  const now = section(draftMonitoring({ ...MONITORED, paid: 6_000_000n }))
  expect(
    changesSince(edits, now).map(({ fact: { code }, before: was, after }) => [code, was, after]),
  ).toEqual([
    ['paid', '5.50', '6.00'],
    ['rate', '55.00', '60.00'],
    ['rate-change', '-5.00', '0.00'],
  ])
  expect(changesSince(edits, before)).toEqual([])
})

test('facts that are new or gone are changes, too', () => {
  const one = (id: string, value: string): Fact => ({ id, code: 'red', of: '', value, unit: '个' })
  expect(
    factChanges([one('a', '1'), one('b', '2')], [one('b', '2'), one('c', '3')]).map(({ before, after }) => [
      before,
      after,
    ]),
  ).toEqual([
    [null, '3'],
    ['1', null],
  ])
  expect(draftedFacts(draftWork(WORKED)).length).toBeGreaterThan(20)
})

test('a chart draws a bar for every figure with the figure beside it, and escapes names', () => {
  const { svg } = drawChart(
    {
      id: 'rates',
      kind: 'bar',
      unit: '%',
      categories: ['甲<局>', '乙局'],
      series: [{ code: 'rate', values: ['50.00', null] }],
    },
    { seriesName: (code) => code },
    { fontFamily: 'x', ink: '#000', line: '#888' },
  )
  expect(svg.match(/<rect/g)).toHaveLength(1)
  expect(svg).toContain('50.00%')
  expect(svg).toContain('甲&lt;局&gt;')
})
