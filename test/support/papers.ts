/**
 * A plausible document of every kind: what the writers are looked at with, and what must come back from what
 * they wrote.
 */
import { kindOfLabel } from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import type { DepartmentTargets } from '#core/target/department.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { IndicatorProgress } from '#core/target/monitoring.ts'

const at = { line: 1 }
const NO_PLAN = { measure: 'percent', march: null, june: null, october: null, december: null } as const

function indicator(
  level1: string,
  level2: string,
  level3: string,
  value: string,
  more: Partial<Indicator> = {},
): Indicator {
  return {
    level1,
    level2,
    kind: kindOfLabel(level2),
    level3,
    description: null,
    value: parseTargetValue(value, 2025),
    weight: null,
    basis: null,
    at,
    ...more,
  }
}

export function document(
  kind: TargetDocument['kind'],
  projects: readonly Project[],
  more: Partial<TargetDocument> = {},
): TargetDocument {
  return {
    format: 'jichi.targets/1',
    kind,
    source: { file: 'a.docx', sha256: '0'.repeat(64), mediaType: 'text/plain' },
    title: null,
    fiscalYear: 2025,
    parts: [],
    statement: null,
    projects,
    unplaced: [],
    marks: [],
    ...more,
  }
}

const PROJECT: Project = {
  order: 1,
  part: null,
  title: '项目绩效目标表',
  unit: { code: '326001', name: '保定白沟新城乡村振兴局本级' },
  code: null,
  name: '下沉工作队综合经费',
  budget: { total: '8', fiscal: '8', other: null },
  purpose: null,
  plan: NO_PLAN,
  goals: ['社区经济发展明显改善，社区居民急难愁盼问题得到妥善解决'],
  indicators: [],
  at,
}

const WEIGHTED = [
  indicator('成本指标', '经济成本指标', '平均每月资金成本', '≤0.67万元', { weight: '20' }),
  indicator('产出指标', '数量指标', '下沉工作队数量', '=1个', { weight: '10' }),
  indicator('产出指标', '质量指标', '下沉工作队工作完成率', '≥95%', { weight: '15' }),
  indicator('产出指标', '时效指标', '工作队工作时间', '=1年', { weight: '15' }),
  indicator('效益指标', '社会效益指标', '社会效益增长率', '进一步改善', { weight: '20' }),
  indicator('满意度指标', '服务对象满意度指标', '服务群众满意率', '≥95%', { weight: '10' }),
]

export const WEIGHTS = document('project-targets', [
  {
    ...PROJECT,
    department: { code: '326', name: '保定白沟新城乡村振兴局' },
    budget: { total: '8', fiscal: '8', carryover: null, other: null },
    executionWeight: '10',
    indicators: WEIGHTED,
  },
])

const CENTRAL = document('project-targets', [
  {
    ...PROJECT,
    title: '项目支出绩效目标申报表',
    department: { code: '326', name: '保定白沟新城乡村振兴局' },
    details: [
      { field: 'attribute', label: '项目属性', text: '☑新增项目 □延续项目', choice: '新增项目', at },
      { field: 'period', label: '项目期限', text: '2025年1月至2027年12月', choice: null, at },
      { field: 'leader', label: '项目负责人', text: '王某某', choice: null, at },
      { field: 'phone', label: '联系电话', text: '0312-0000000', choice: null, at },
    ],
    schedule: [
      { content: '前期调研，确定帮扶村和帮扶项目', start: '2025年1月', end: '2025年3月', at },
      { content: '组织实施', start: '2025年4月', end: '2025年12月', at },
    ],
    mediumTermGoals: ['三年内帮扶村集体经济收入翻一番', '建立长效帮扶机制'],
    goals: ['派出下沉工作队1支，帮扶12个社区', '群众满意率达到95%'],
    indicators: [
      indicator('产出指标', '数量指标', '三年派出工作队数量', '≥3支', { term: 'medium-term' }),
      indicator('产出指标', '质量指标', '帮扶任务完成率', '≥95%', { term: 'medium-term' }),
      indicator('效益指标', '社会效益指标', '集体经济收入增长率', '≥100%', { term: 'medium-term' }),
      indicator('满意度指标', '服务对象满意度指标', '服务群众满意率', '≥95%', { term: 'medium-term' }),
      indicator('产出指标', '数量指标', '派出工作队数量', '=1支'),
      indicator('产出指标', '质量指标', '年度任务完成率', '≥95%'),
      indicator('产出指标', '时效指标', '任务完成时间', '2025年12月底前'),
      indicator('效益指标', '社会效益指标', '社区环境', '进一步改善'),
      indicator('满意度指标', '服务对象满意度指标', '服务群众满意率', '≥95%'),
    ],
  },
])

const scored = (
  level1: string,
  points: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: string,
  score: string,
  reason: string | null = null,
) =>
  indicator(level1, level2, name, target, { level1Weight: points, weight, result: { actual, score, reason } })

const fund = (
  label: string,
  source: 'total' | 'fiscal' | 'carryover' | 'other',
  figures: readonly (string | null)[],
) => {
  const [initial = null, adjusted = null, executed = null, weight = null, rate = null, score = null] = figures
  return { source, label, initial, adjusted, executed, rate, weight, score, reason: null, at }
}

export const EVALUATION = document('self-evaluation', [
  {
    ...PROJECT,
    title: '项目支出绩效自评表',
    name: '社区党组织服务群众专项经费',
    department: { code: '326', name: '保定白沟新城乡村振兴局' },
    budget: { total: '120', fiscal: '120', carryover: null, other: null },
    goals: ['提高社区党组织服务群众能力，更好的为居民提供各项服务，改善辖区环境。'],
    evaluation: {
      funds: [
        fund('年度资金总额', 'total', ['120', '120', '113.4', '10', '94.5', '9.45']),
        fund('其中：本年财政拨款', 'fiscal', ['120', '120', '113.4', null, '94.5', null]),
        fund('上年结转资金', 'carryover', []),
        fund('其他资金', 'other', []),
      ],
      outcome: '12个社区党组织开展了服务群众活动，全年支出113.40万元，辖区环境得到改善。',
      weight: '100',
      score: '98.03',
      grade: null,
      conclusion: null,
      problems: null,
      measures: null,
      at,
    },
    indicators: [
      scored('产出指标', '50', '数量指标', '社区数量', '=12个', '12', '8', '8'),
      scored('产出指标', '50', '质量指标', '工作完成率', '≥100%', '100', '12', '12'),
      scored(
        '产出指标',
        '50',
        '时效指标',
        '按期完成率',
        '≥95%',
        '91%',
        '10',
        '9.58',
        '个别社区进场晚，已约谈承办单位，下年提前一个月启动',
      ),
      scored('产出指标', '50', '成本指标', '成本支出情况', '≤10万元/个', '9.45万元/个', '20', '20'),
      scored('效益指标', '30', '社会效益指标', '改善辖区环境', '进一步提高', '达成预期指标', '15', '15'),
      scored('效益指标', '30', '可持续影响指标', '服务机制延续性', '效果明显', '达成预期指标', '15', '13'),
      scored('满意度指标', '10', '服务对象满意度指标', '群众满意度', '≥95%', '96.2%', '10', '10'),
    ],
  },
])

const progress = (
  toDate: string,
  expected: string,
  more: Partial<IndicatorProgress> = {},
): IndicatorProgress => ({ toDate, expected, causes: [], reason: null, likelihood: 'certain', ...more })

export const MONITORING = document('monitoring', [
  {
    ...PROJECT,
    title: '项目支出绩效目标执行监控表',
    name: '社区党组织服务群众专项经费',
    department: { code: '326', name: '保定白沟新城乡村振兴局' },
    budget: { total: '120', fiscal: '120', other: null },
    goals: ['提高社区党组织服务群众能力，改善辖区环境。'],
    monitoring: {
      period: '1—7月',
      throughMonth: 7,
      funds: [
        {
          source: 'total',
          label: '年度资金总额',
          initial: '120',
          adjusted: null,
          executed: '62.5',
          rate: '52.08',
          expected: '120',
          at,
        },
        {
          source: 'fiscal',
          label: '其中：本年一般公共预算拨款',
          initial: '120',
          adjusted: null,
          executed: '62.5',
          rate: '52.08',
          expected: '120',
          at,
        },
        {
          source: 'other',
          label: '其他资金',
          initial: null,
          adjusted: null,
          executed: null,
          rate: null,
          expected: null,
          at,
        },
      ],
      outcome: null,
      problems: null,
      measures: null,
      at,
    },
    indicators: [
      indicator('产出指标', '数量指标', '社区数量', '=12个', {
        note: null,
        progress: progress('12个', '12个'),
      }),
      indicator('产出指标', '时效指标', '按期完成率', '≥95%', {
        note: null,
        progress: progress('40%', '85%', {
          causes: [
            { cause: 'funding', text: null },
            { cause: 'staff', text: null },
          ],
          reason: '三个社区进场晚，资金6月才到位',
          likelihood: 'possible',
        }),
      }),
      indicator('效益指标', '社会效益指标', '改善辖区环境', '进一步提高', {
        note: null,
        progress: progress('有所改善', '进一步提高'),
      }),
      indicator('满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', {
        note: '年底调查',
        progress: progress('尚未调查', '≥95%', { likelihood: null }),
      }),
    ],
  },
])

const DEPARTMENT: DepartmentTargets = {
  order: 1,
  title: '部门整体支出绩效目标表',
  unit: { code: null, name: '保定白沟新城乡村振兴局' },
  functions: '贯彻落实乡村振兴战略，统筹推进社区建设和公共服务。',
  tasks: [
    {
      name: '社区服务',
      content: '组织12个社区党组织开展服务群众活动',
      budget: { total: '120', fiscal: '120', other: null },
      at,
    },
    { name: '下沉工作', content: '派出下沉工作队', budget: { total: '8', fiscal: '8', other: null }, at },
  ],
  funds: [
    { item: 'total', label: '预算支出总额', year: null, amount: '268', share: '100', at },
    { item: 'basic', label: '基本支出', year: null, amount: '140', share: '52.24', at },
    { item: 'project', label: '项目支出', year: null, amount: '128', share: '47.76', at },
  ],
  goals: ['完成年度乡村振兴各项任务', '群众满意度达到95%以上'],
  indicators: [
    indicator('运行成本', '成本控制', '公用经费控制率', '≤100%'),
    indicator('履职效能', '重点任务', '重点任务完成率', '≥95%'),
    indicator('服务对象满意度', '服务对象满意度', '群众满意度', '≥95%'),
  ],
  details: [
    { field: 'filled-by', label: '填报人', text: '王某某', choice: null, at },
    { field: 'phone', label: '联系电话', text: '0312-0000000', choice: null, at },
  ],
  at,
}

const WHOLE_DEPARTMENT = document('department-targets', [], { departments: [DEPARTMENT] })

const APPLICATION = document('project-targets', [
  {
    ...PROJECT,
    title: '1.人才工作专项资金项目绩效目标申报表',
    unit: null,
    name: '人才工作专项资金',
    budget: { total: '90', fiscal: '92', other: null },
    purpose: '主要用于我区拟于2025年组织开展大型联合人才招聘活动。',
    plan: { measure: 'percent', march: '25', june: '50', october: '75', december: '100' },
    goals: ['组织开展大型联合人才招聘活动4次以上、重点人才的选拔服务等', '开展优秀人才展播拍摄专题宣传片等'],
    indicators: [
      indicator('产出指标', '数量指标', '举办活动场次', '4次', {
        description: '举办各类引才交流活动场次',
        basis: '年初计划',
      }),
      indicator('产出指标', '时效指标', '活动完成时间', '2025年12月底前', {
        description: '活动全部完成的时间',
        basis: '年初计划',
      }),
      indicator('效益指标', '社会效益指标', '人才引进数量', '≥30人', {
        description: '当年引进人才的人数',
        basis: '工作实际',
      }),
    ],
  },
])

export const PAPERS = { WEIGHTS, CENTRAL, EVALUATION, MONITORING, WHOLE_DEPARTMENT, APPLICATION } as const
