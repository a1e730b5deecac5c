/**
 * 财政支出政策 of the county: six of them with the projects that carry them out. One is supported once adjusted, one is
 * refused, one is over and money is asked for all the same, one lags behind its goals, one costs more than its plan, and
 * one is about to expire.
 */
import type { PolicyBody, PolicyView } from '#api/policies.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { EMPTY_ASSESSMENT, type AssessmentContent } from '#core/assessment/content.ts'
import { ASSESSMENT_ITEMS, type AssessmentConclusion, type AssessmentItem } from '#core/assessment/form.ts'
import type { Grade } from '#core/kernel/grade.ts'
import type { GoalSign } from '#core/policies/policy.ts'
import type { PolicyAct } from '#core/policies/step.ts'
import { countyTargets } from '#store/demo/county.ts'
import {
  actOnPolicyAssessment,
  answerPolicyAssessment,
  readPolicyAssessment,
  savePolicyAssessment,
} from '../../policies/assessment.ts'
import { actOnPolicy, addPolicy, changePolicy, savePolicyValues } from '../../policies/change-policy.ts'
import { setProjectPolicy } from '../../policies/of-project.ts'
import { readPolicy } from '../../policies/policies.ts'
import { officeDay } from './days.ts'
import { actorOf, type World } from './world.ts'

type Goal = {
  readonly name: string
  readonly sign: GoalSign
  readonly unit: string
  readonly values: { readonly [year: number]: string }
  /** What was reached, and why it lags. */
  readonly reached?: { readonly [year: number]: readonly [value: string, reason: string] }
}

type Case = {
  readonly department: string
  readonly name: string
  readonly documentNumber: string
  readonly registered: string
  /** null: it is not in force. */
  readonly issued: string | null
  readonly term: readonly [from: string, to: string]
  readonly ground: string
  /** 万元. */
  readonly budgets: { readonly [year: number]: bigint }
  readonly goals: readonly Goal[]
  /** Words in the names of its projects. */
  readonly projects: string
  /** null: it was not assessed. */
  readonly assessed: Assessed | null
}

type Assessed = {
  readonly day: string
  readonly grade: Grade
  readonly but: { readonly [item in AssessmentItem]?: readonly [Grade, string] }
  readonly conclusion: AssessmentConclusion
  readonly summary: string
  readonly changes: readonly string[]
  readonly answers: readonly string[]
}

const CASES: readonly Case[] = [
  {
    department: '安澜县农业农村局',
    name: '农村户厕改造奖补政策',
    documentNumber: '安政办〔2024〕31号',
    registered: '2024-11-11',
    issued: '2024-12-16',
    term: ['2025-01-01', '2027-12-31'],
    ground: '农村人居环境整治提升五年行动的部署，县政府常务会议确定的奖补标准。',
    budgets: { 2025: 1200n, 2026: 1200n, 2027: 1200n },
    goals: [
      {
        name: '卫生厕所普及率',
        sign: '>=',
        unit: '%',
        values: { 2025: '85', 2026: '88', 2027: '90' },
        reached: { 2025: ['83.5', '两个乡镇的管网改造推迟到下半年，部分农户未完成验收。'] },
      },
      {
        name: '户均改造成本',
        sign: '<=',
        unit: '元/户',
        values: { 2025: '3200', 2026: '3200', 2027: '3200' },
        reached: { 2025: ['3120', ''] },
      },
    ],
    projects: '农村户厕改造',
    assessed: {
      day: '2024-11-20',
      grade: '良',
      but: {
        'budget-measure': ['中', '户均成本按市场询价测算，没有与上年决算比较。'],
        'cost-control': ['中', '没有写明超支由谁承担。'],
      },
      conclusion: 'adjust',
      summary: '政策符合农村人居环境整治的部署，目标明确；奖补标准的测算依据和成本控制措施要补充后再执行。',
      changes: ['补充户均成本与上年决算的比较', '写明超出标准部分由农户和乡镇承担'],
      answers: ['已按上年决算核减到户均 3200 元。', '已写入奖补办法第八条。'],
    },
  },
  {
    department: '安澜县教育局',
    name: '义务教育学校营养午餐补助政策',
    documentNumber: '安政办〔2023〕26号',
    registered: '2024-09-09',
    issued: '2023-12-08',
    term: ['2024-01-01', '2026-12-31'],
    ground: '农村义务教育学生营养改善计划，县级配套部分。',
    budgets: { 2024: 450n, 2025: 480n, 2026: 500n },
    goals: [
      {
        name: '供餐学校覆盖率',
        sign: '>=',
        unit: '%',
        values: { 2024: '95', 2025: '98', 2026: '100' },
        reached: { 2024: ['96', ''], 2025: ['98.4', ''] },
      },
    ],
    projects: '营养午餐',
    assessed: null,
  },
  {
    department: '安澜县文化广电和旅游局',
    name: '乡村旅游公共设施补助政策',
    documentNumber: '安政办〔2022〕19号',
    registered: '2024-09-10',
    issued: '2022-11-21',
    term: ['2023-01-01', '2025-12-31'],
    ground: '县乡村旅游发展三年行动方案。',
    budgets: { 2023: 150n, 2024: 180n, 2025: 180n },
    goals: [
      {
        name: '建成乡村旅游服务点',
        sign: '>=',
        unit: '处',
        values: { 2023: '4', 2024: '8', 2025: '12' },
        reached: { 2023: ['4', ''], 2024: ['8', ''], 2025: ['12', ''] },
      },
    ],
    projects: '乡村旅游公共设施',
    assessed: null,
  },
  {
    department: '安澜县人力资源和社会保障局',
    name: '职业技能提升补贴政策',
    documentNumber: '安人社发〔2024〕17号',
    registered: '2024-10-14',
    issued: '2024-12-09',
    term: ['2025-01-01', '2027-12-31'],
    ground: '职业技能提升行动的配套政策，补贴标准执行省级目录。',
    budgets: { 2025: 130n, 2026: 130n, 2027: 130n },
    goals: [
      {
        name: '补贴性培训人次',
        sign: '>=',
        unit: '人次',
        values: { 2025: '1200', 2026: '1300', 2027: '1400' },
        reached: { 2025: ['760', '企业订单减少，停开六个班次；农忙时节报名不足。'] },
      },
      {
        name: '培训后就业率',
        sign: '>=',
        unit: '%',
        values: { 2025: '60', 2026: '62', 2027: '65' },
        reached: { 2025: ['61.2', ''] },
      },
    ],
    projects: '职业技能提升培训',
    assessed: {
      day: '2024-10-28',
      grade: '优',
      but: { 'goal-attainable': ['良', ''] },
      conclusion: 'support',
      summary: '政策与职能相符，补贴标准有省级目录，资金来源合规，同意出台。',
      changes: [],
      answers: [],
    },
  },
  {
    department: '安澜县民政局',
    name: '居家养老服务普惠补贴政策',
    documentNumber: '',
    registered: '2026-09-14',
    issued: null,
    term: ['2027-01-01', '2029-12-31'],
    ground: '拟对全县六十岁以上老年人发放居家养老服务补贴。',
    budgets: { 2027: 2600n, 2028: 2800n, 2029: 3000n },
    goals: [
      {
        name: '享受补贴老年人覆盖率',
        sign: '>=',
        unit: '%',
        values: { 2027: '60', 2028: '80', 2029: '95' },
      },
    ],
    projects: '居家养老服务购买',
    assessed: {
      day: '2026-10-12',
      grade: '中',
      but: {
        'budget-grounds': ['差', '没有分年龄、分失能程度的人数，补贴总额不能测算。'],
        'fund-capacity': ['差', '三年支出超过县级财力可以承受的范围。'],
        'fund-risk': ['差', '提标后只增不减，没有退出安排。'],
        'input-output': ['差', '普惠发放与居家服务需求没有对应关系。'],
      },
      conclusion: 'refuse',
      summary:
        '普惠发放超出财政承受能力，测算依据不足，不予支持；建议改为面向失能、高龄困难老年人的服务补贴后重新评估。',
      changes: [],
      answers: [],
    },
  },
  {
    department: '安澜县退役军人事务局',
    name: '优抚对象抚恤补助县级提标政策',
    documentNumber: '安政规〔2024〕5号',
    registered: '2024-10-15',
    issued: '2024-12-18',
    term: ['2025-01-01', '2028-12-31'],
    ground: '军人抚恤优待条例，县级提标方案。',
    budgets: { 2025: 780n, 2026: 800n, 2027: 820n, 2028: 840n },
    goals: [
      {
        name: '按时足额发放率',
        sign: '>=',
        unit: '%',
        values: { 2025: '100', 2026: '100', 2027: '100', 2028: '100' },
        reached: { 2025: ['100', ''] },
      },
    ],
    projects: '优抚对象抚恤补助',
    assessed: {
      day: '2024-11-04',
      grade: '良',
      but: {},
      conclusion: 'support',
      summary: '提标范围和标准明确，资金可以承受，同意出台。',
      changes: [],
      answers: [],
    },
  },
]

/** The years whose projects name their policy, with the day on which they do. */
const LINKED = [
  [2025, '2025-02-26'],
  [2026, '2026-02-26'],
  [2027, '2026-11-05'],
] as const

export async function runPolicies(world: World): Promise<void> {
  for (const one of CASES) await runPolicy(world, one)
}

type Handled = Case & {
  readonly world: World
  readonly unit: string
  readonly below: ReadonlySet<string>
  readonly writer: Actor
  readonly filler: Actor
}

async function runPolicy(world: World, one: Case): Promise<void> {
  const department = world.departments.find(({ name }) => name === one.department)
  if (department === undefined) return world.refused('policy', one.department)
  const { id: unit, below } = department
  const handled: Handled = {
    ...one,
    world,
    unit,
    below,
    writer: actorOf(world, unit, 'zhuguan'),
    filler: actorOf(world, unit, 'tianbao'),
  }
  const id = await register(handled)
  if (id === null) return
  if (one.assessed !== null) await assess(handled, id, one.assessed)
  if (one.issued !== null) await act(handled, id, later(one.registered, one.issued), 'start')
  await link(handled, id)
  if (one.issued !== null) await report(handled, id)
}

/** What was issued before it was registered is in force on the day of the register. */
function later(one: string, other: string): string {
  return one > other ? one : other
}

async function register(handled: Handled): Promise<string | null> {
  const { world, unit, writer, name, documentNumber, issued, registered, term, ground, budgets, goals } =
    handled
  const day = officeDay(registered)
  world.to(day)
  const isIssued = issued !== null && issued <= registered
  const made = await addPolicy(world.context, writer, {
    name,
    unit,
    documentNumber: isIssued ? documentNumber : '',
    issuedOn: isIssued ? issued : null,
    validFrom: term[0],
    validTo: term[1],
    ground,
    budgets: Object.entries(budgets).map(([year, wan]) => ({
      year: Number(year),
      amount: String(wan * 1_000_000n),
    })),
    goals: goals.map((goal) => goalOf(world, goal)),
  })
  if (made.ok) return made.value.id
  world.refused(`policy ${name}`, made.error)
  return null
}

function goalOf(world: World, { name, sign, unit, values }: Goal): PolicyBody['goals'][number] {
  return {
    id: world.context.newId(),
    name,
    sign,
    unit,
    values: Object.entries(values).map(([year, value]) => ({ year: Number(year), value })),
  }
}

async function seen({ world, writer, name }: Handled, id: string): Promise<PolicyView | null> {
  const read = await readPolicy(world.context, writer, { policy: id })
  if (read.ok) return read.value
  world.refused(`policy ${name}`, read.error)
  return null
}

/** Its number and day are written down before it comes into force. */
async function act(handled: Handled, id: string, day: string, kind: PolicyAct): Promise<void> {
  const { world, writer, name } = handled
  world.to(officeDay(day))
  const issued = await writeIssue(handled, id)
  if (issued === null) return
  const done = await actOnPolicy(world.context, writer, {
    policy: id,
    revision: issued.revision,
    act: kind,
    comment: '',
    day: null,
  })
  if (!done.ok) world.refused(`policy ${name} ${kind}`, done.error)
}

async function writeIssue(handled: Handled, id: string): Promise<PolicyView | null> {
  const { world, writer, unit, name, documentNumber, issued } = handled
  const view = await seen(handled, id)
  if (view === null || view.issuedOn !== null) return view
  const { validFrom, validTo, ground, budgets, goals, revision } = view
  const changed = await changePolicy(world.context, writer, {
    policy: id,
    revision,
    name,
    unit,
    documentNumber,
    issuedOn: issued,
    validFrom,
    validTo,
    ground,
    budgets: [...budgets],
    goals: goals.map((goal) => ({ ...goal, values: [...goal.values] })),
  })
  if (changed.ok) return changed.value
  world.refused(`policy ${name} issued`, changed.error)
  return null
}

async function assess(handled: Handled, id: string, assessed: Assessed): Promise<void> {
  const { world, filler, writer, name } = handled
  const { context } = world
  world.to(officeDay(assessed.day))
  const begun = await readPolicyAssessment(context, filler, { policy: id })
  if (!begun.ok) return world.refused(`assessment ${name}`, begun.error)
  const { revision } = begun.value
  let stands = await savePolicyAssessment(context, filler, {
    policy: id,
    revision,
    content: contentOf(assessed),
  })
  for (const kind of ['submit', 'sign'] as const)
    if (stands.ok)
      stands = await actOnPolicyAssessment(context, kind === 'sign' ? writer : filler, {
        policy: id,
        revision: stands.value.revision,
        act: kind,
        comment: kind === 'sign' ? '同意评估结论。' : '',
      })
  if (!stands.ok) return world.refused(`assessment ${name}`, stands.error)
  if (assessed.answers.length === 0) return
  const answered = await answerPolicyAssessment(context, filler, {
    policy: id,
    version: 1,
    answers: [...assessed.answers],
  })
  if (!answered.ok) world.refused(`assessment ${name}`, answered.error)
}

/** Why the conclusion is not what the points come to. */
const DEVIATIONS: Record<AssessmentConclusion, string> = {
  support: '',
  adjust: '测算和成本控制要先补充，按调整后支持处理。',
  refuse: '支出超过财政可以承受的范围，不能靠调整解决。',
}

function contentOf({ grade, but, conclusion, summary, changes }: Assessed): AssessmentContent {
  return {
    ...EMPTY_ASSESSMENT,
    items: Object.fromEntries(
      ASSESSMENT_ITEMS.map((item) => [
        item,
        {
          grade: but[item]?.[0] ?? grade,
          points: null,
          reason: but[item]?.[1] ?? (grade === '中' ? '申报材料没有写明，需要补充。' : ''),
        },
      ]),
    ),
    methods: ['comparison', 'experts', 'documents'],
    process: '由责任部门组织，查阅文件和决算资料，征求财政和乡镇意见。',
    summary,
    conclusion,
    deviation: DEVIATIONS[conclusion],
    changes,
  }
}

/** The projects of its department that carry it out, year by year. */
async function link({ world, below, writer, projects, name }: Handled, id: string): Promise<void> {
  const { db } = world.context.store.of(world.region)
  for (const [year, day] of LINKED) {
    world.to(officeDay(day))
    const own = (await countyTargets(db, year)).filter(
      ({ unit, paper }) => below.has(unit) && paper.name.includes(projects),
    )
    for (const { id: project, paper } of own) {
      const set = await setProjectPolicy(world.context, writer, { id: project, policy: id })
      if (!set.ok) world.refused(`policy ${name} of ${paper.name}`, set.error)
    }
  }
}

/** What was reached of each year, in the January after it; of the years before the register with it. */
async function report(handled: Handled, id: string): Promise<void> {
  const { world, filler, goals, name } = handled
  const years = new Set(goals.flatMap(({ reached = {} }) => Object.keys(reached).map(Number)))
  for (const year of [...years].toSorted((a, b) => a - b)) {
    world.to(officeDay(year < 2025 ? '2025-01-16' : `${year + 1}-01-20`))
    const view = await seen(handled, id)
    if (view === null) return
    const saved = await savePolicyValues(world.context, filler, {
      policy: id,
      revision: view.revision,
      year,
      values: goals.flatMap(({ name: called, reached = {} }) => {
        const entered = reached[year]
        const goal = view.goals.find((one) => one.name === called)
        return entered === undefined || goal === undefined
          ? []
          : [{ goal: goal.id, value: entered[0], reason: entered[1] }]
      }),
    })
    if (!saved.ok) world.refused(`policy ${name} ${year}`, saved.error)
  }
}
