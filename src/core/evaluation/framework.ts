/**
 * 评价指标体系: the parts, items and points by which something is evaluated. A template is data that the lead
 * an evaluation may change; what must hold is checked here. Items and formulas as the reference
 * framework of 财预〔2020〕10号 is known to have them; its points, and those of whole departments, differ between
 * places (待核对).
 */
import { parseHundredths, hundredthsText, type Hundredths } from './points.ts'
import type { EvaluationScheme } from './scheme.ts'

export const PROJECT_PARTS = ['decision', 'process', 'output', 'effect'] as const

export const DEPARTMENT_PARTS = [
  'operating-cost',
  'management',
  'duties',
  'social-effect',
  'sustainability',
  'client-satisfaction',
] as const

/** 政策制定, 政策实施, 政策效果. */
export const POLICY_PARTS = ['policy-making', 'policy-carrying-out', 'policy-effect'] as const

export const PARTS = [...PROJECT_PARTS, ...DEPARTMENT_PARTS, ...POLICY_PARTS] as const
export type FrameworkPart = (typeof PARTS)[number]

export const DERIVED = [
  'funds-received',
  'execution',
  'completion',
  'quality',
  'timeliness',
  'cost-saving',
  'roll-up',
] as const
/** 资金到位率, 预算执行率, 实际完成率, 质量达标率, 完成及时性, 成本节约率; the projects' results of a department. */
export type Derived = (typeof DERIVED)[number]

export type FrameworkItem = {
  /** Within the template. */
  readonly id: string
  readonly part: FrameworkPart
  /** 二级指标 and 三级指标, in official words. */
  readonly second: string
  readonly third: string
  /** Full points, a decimal with at most two places. */
  readonly weight: string
  /** Filled from the record; null: judged alone. */
  readonly derived: Derived | null
  /** 评分标准. */
  readonly standard: string
}

export const SUBJECT_KINDS = ['project', 'department', 'policy'] as const
/** What is evaluated: a project, a whole department (部门整体), or a policy (财政支出政策). */
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export const PARTS_OF: Record<SubjectKind, readonly FrameworkPart[]> = {
  project: PROJECT_PARTS,
  department: DEPARTMENT_PARTS,
  policy: POLICY_PARTS,
}

/**
 * Parts that belong together: a framework of these has items of each. A region may do without a dimension of
 * whole departments.
 */
const NEEDED_PARTS: Record<SubjectKind, readonly FrameworkPart[]> = {
  project: PROJECT_PARTS,
  department: [],
  policy: POLICY_PARTS,
}

export type FrameworkFault =
  /** values: sum. */
  | { readonly code: 'sum-not-100'; readonly sum: string }
  /** 产出 and 效益 together have too few points. */
  | { readonly code: 'results-too-light'; readonly sum: string; readonly least: string }
  | {
      readonly code: 'weight-unfit' | 'item-twice' | 'item-unnamed' | 'part-unfit' | 'part-missing'
      readonly item: string
    }

/**
 * Everything that is wrong with a template.
 * @param resultsLeast points that 产出 and 效益 have at least, a decimal
 */
export function frameworkFaults(
  items: readonly FrameworkItem[],
  kind: SubjectKind,
  resultsLeast: string,
): readonly FrameworkFault[] {
  const faults: FrameworkFault[] = []
  const ids = new Set<string>()
  for (const item of items) {
    const points = parseHundredths(item.weight)
    if (points === null || points === 0) faults.push({ code: 'weight-unfit', item: item.third })
    if (item.third.trim() === '') faults.push({ code: 'item-unnamed', item: item.id })
    if (ids.has(item.id)) faults.push({ code: 'item-twice', item: item.third })
    if (!PARTS_OF[kind].includes(item.part)) faults.push({ code: 'part-unfit', item: item.third })
    ids.add(item.id)
  }
  faults.push(
    ...NEEDED_PARTS[kind]
      .filter((part) => !items.some((one) => one.part === part))
      .map((item) => ({ code: 'part-missing' as const, item })),
  )
  const sum = totalWeight(items)
  if (sum !== 100_00) faults.push({ code: 'sum-not-100', sum: hundredthsText(sum) })
  const results = totalWeight(items.filter(({ part }) => part === 'output' || part === 'effect'))
  if (kind === 'project' && results < (parseHundredths(resultsLeast) ?? 0))
    faults.push({ code: 'results-too-light', sum: hundredthsText(results), least: resultsLeast })
  return faults
}

export function totalWeight(items: readonly Pick<FrameworkItem, 'weight'>[]): Hundredths {
  return items.reduce((sum, { weight }) => sum + (parseHundredths(weight) ?? 0), 0)
}

const PROJECT_FRAMEWORK: readonly FrameworkItem[] = [
  {
    id: 'basis',
    part: 'decision',
    second: '项目立项',
    third: '立项依据充分性',
    weight: '3',
    derived: null,
    standard: '符合法律法规、政策和规划，属于部门职责，不与同类项目重复',
  },
  {
    id: 'procedure',
    part: 'decision',
    second: '项目立项',
    third: '立项程序规范性',
    weight: '2',
    derived: null,
    standard: '按规定程序申请设立，文件材料符合要求，事前经过必要的论证评估',
  },
  {
    id: 'goal',
    part: 'decision',
    second: '绩效目标',
    third: '绩效目标合理性',
    weight: '3',
    derived: null,
    standard: '目标与实际工作相关，预期产出和效益符合正常水平，与资金量匹配',
  },
  {
    id: 'indicators',
    part: 'decision',
    second: '绩效目标',
    third: '绩效指标明确性',
    weight: '2',
    derived: null,
    standard: '目标细化为清晰、可衡量的指标值，与年度任务对应',
  },
  {
    id: 'budgeting',
    part: 'decision',
    second: '资金投入',
    third: '预算编制科学性',
    weight: '3',
    derived: null,
    standard: '预算经过论证，测算依据充分，与项目内容和任务匹配',
  },
  {
    id: 'allocation',
    part: 'decision',
    second: '资金投入',
    third: '资金分配合理性',
    weight: '2',
    derived: null,
    standard: '分配依据充分，额度与实际相适应',
  },
  {
    id: 'received',
    part: 'process',
    second: '资金管理',
    third: '资金到位率',
    weight: '4',
    derived: 'funds-received',
    standard: '实际到位资金÷预算资金',
  },
  {
    id: 'execution',
    part: 'process',
    second: '资金管理',
    third: '预算执行率',
    weight: '5',
    derived: 'execution',
    standard: '实际支出资金÷实际到位资金',
  },
  {
    id: 'compliance',
    part: 'process',
    second: '资金管理',
    third: '资金使用合规性',
    weight: '6',
    derived: null,
    standard: '符合财务管理制度和资金管理办法，审批手续完整，无截留、挤占、挪用',
  },
  {
    id: 'rules',
    part: 'process',
    second: '组织实施',
    third: '管理制度健全性',
    weight: '4',
    derived: null,
    standard: '财务和业务管理制度合法、合规、完整',
  },
  {
    id: 'conduct',
    part: 'process',
    second: '组织实施',
    third: '制度执行有效性',
    weight: '6',
    derived: null,
    standard: '遵守制度，调整和支出手续完备，档案资料齐全，人员、场地和信息支撑落实',
  },
  {
    id: 'completion',
    part: 'output',
    second: '产出数量',
    third: '实际完成率',
    weight: '10',
    derived: 'completion',
    standard: '实际产出数÷计划产出数',
  },
  {
    id: 'quality',
    part: 'output',
    second: '产出质量',
    third: '质量达标率',
    weight: '8',
    derived: 'quality',
    standard: '质量达标产出数÷实际产出数',
  },
  {
    id: 'timeliness',
    part: 'output',
    second: '产出时效',
    third: '完成及时性',
    weight: '6',
    derived: 'timeliness',
    standard: '实际完成时间与计划完成时间比较',
  },
  {
    id: 'cost',
    part: 'output',
    second: '产出成本',
    third: '成本节约率',
    weight: '6',
    derived: 'cost-saving',
    standard: '（计划成本－实际成本）÷计划成本',
  },
  {
    id: 'effects',
    part: 'effect',
    second: '项目效益',
    third: '实施效益',
    weight: '20',
    derived: null,
    standard: '经济、社会、生态和可持续影响的实现程度',
  },
  {
    id: 'satisfaction',
    part: 'effect',
    second: '项目效益',
    third: '满意度',
    weight: '10',
    derived: null,
    standard: '社会公众或服务对象的满意程度，一般通过调查取得',
  },
]

const DEPARTMENT_FRAMEWORK: readonly FrameworkItem[] = [
  {
    id: 'public-cost',
    part: 'operating-cost',
    second: '公用经费',
    third: '公用经费控制',
    weight: '5',
    derived: null,
    standard: '公用经费、“三公”经费和会议培训费控制在预算以内',
  },
  {
    id: 'unit-cost',
    part: 'operating-cost',
    second: '在职人员',
    third: '在职人员控制',
    weight: '5',
    derived: null,
    standard: '在职人员不超过编制',
  },
  {
    id: 'budget-management',
    part: 'management',
    second: '预算管理',
    third: '预算编制与执行',
    weight: '8',
    derived: 'execution',
    standard: '预算编制完整规范，调整率、结转结余率合理，执行进度达到要求',
  },
  {
    id: 'performance-management',
    part: 'management',
    second: '绩效管理',
    third: '绩效管理覆盖和质量',
    weight: '7',
    derived: null,
    standard: '目标、监控、自评全覆盖，结果得到应用',
  },
  {
    id: 'asset-management',
    part: 'management',
    second: '资产与财务',
    third: '资产和财务规范性',
    weight: '5',
    derived: null,
    standard: '资产、采购和财务管理制度健全并得到执行，信息按规定公开',
  },
  {
    id: 'projects',
    part: 'duties',
    second: '项目绩效',
    third: '项目绩效汇总',
    weight: '20',
    derived: 'roll-up',
    standard: '所属项目评价或自评得分按预算数加权（或简单平均）',
  },
  {
    id: 'key-work',
    part: 'duties',
    second: '重点工作',
    third: '年度重点工作完成情况',
    weight: '20',
    derived: null,
    standard: '年度工作计划和上级下达任务的完成数量、质量和时效',
  },
  {
    id: 'social',
    part: 'social-effect',
    second: '社会效应',
    third: '履职社会效果',
    weight: '10',
    derived: null,
    standard: '履职对经济社会发展的影响',
  },
  {
    id: 'sustainable',
    part: 'sustainability',
    second: '可持续发展',
    third: '体制机制和人才',
    weight: '10',
    derived: null,
    standard: '体制机制改革、人员队伍和信息化支撑',
  },
  {
    id: 'clients',
    part: 'client-satisfaction',
    second: '满意度',
    third: '服务对象满意度',
    weight: '10',
    derived: null,
    standard: '服务对象和社会公众的满意程度',
  },
]

/** Points and items of this system: no text that sets them is known (待核对). */
const POLICY_FRAMEWORK: readonly FrameworkItem[] = [
  {
    id: 'policy-ground',
    part: 'policy-making',
    second: '政策依据',
    third: '制定依据充分性',
    weight: '5',
    derived: null,
    standard: '符合法律法规、上级决策部署和财政事权划分，经事前绩效评估和规定程序出台',
  },
  {
    id: 'policy-goals',
    part: 'policy-making',
    second: '政策目标',
    third: '目标合理性和明确性',
    weight: '5',
    derived: null,
    standard: '中长期目标清晰、可衡量，分年度分解，与政策期限和资金规模相匹配',
  },
  {
    id: 'policy-design',
    part: 'policy-making',
    second: '政策设计',
    third: '支持对象和标准合理性',
    weight: '5',
    derived: null,
    standard: '支持对象、范围、标准和方式明确，与其他政策不交叉重复',
  },
  {
    id: 'policy-funding',
    part: 'policy-making',
    second: '资金安排',
    third: '资金测算科学性',
    weight: '5',
    derived: null,
    standard: '分年度预算安排有测算依据，财力可承受、可持续',
  },
  {
    id: 'policy-organising',
    part: 'policy-carrying-out',
    second: '组织实施',
    third: '实施管理规范性',
    weight: '10',
    derived: null,
    standard: '责任分工明确，申报、审核、公示、发放等程序规范，政策宣传到位',
  },
  {
    id: 'policy-execution',
    part: 'policy-carrying-out',
    second: '资金管理',
    third: '预算执行率',
    weight: '10',
    derived: 'execution',
    standard: '预算执行率=政策项目当年支付数÷政策项目当年全年预算数×100%',
  },
  {
    id: 'policy-control',
    part: 'policy-carrying-out',
    second: '资金管理',
    third: '资金使用合规性和监督',
    weight: '10',
    derived: null,
    standard: '资金专款专用，监督检查和问题整改到位，信息按规定公开',
  },
  {
    id: 'policy-completion',
    part: 'policy-effect',
    second: '目标实现',
    third: '中长期目标年度完成率',
    weight: '20',
    derived: 'completion',
    standard: '各项中长期目标当年完成比例的平均数，每项最高 100%；有目标未填报的不计算',
  },
  {
    id: 'policy-benefit',
    part: 'policy-effect',
    second: '政策效益',
    third: '经济、社会和生态效益',
    weight: '15',
    derived: null,
    standard: '政策对经济社会发展和支持对象产生的实际效果',
  },
  {
    id: 'policy-sustainability',
    part: 'policy-effect',
    second: '可持续性',
    third: '政策可持续性',
    weight: '5',
    derived: null,
    standard: '政策效果和财力保障可持续，有延续、调整或退出的安排',
  },
  {
    id: 'policy-satisfaction',
    part: 'policy-effect',
    second: '满意度',
    third: '支持对象满意度',
    weight: '10',
    derived: null,
    standard: '支持对象和社会公众对政策的满意程度',
  },
]

/**
 * What a new task starts from. The dimensions of whole departments have the points of the rule set, split as
 * in the reference.
 */
export function defaultFramework(
  kind: SubjectKind,
  { dimensions }: Pick<EvaluationScheme, 'dimensions'>,
): readonly FrameworkItem[] {
  if (kind === 'project') return PROJECT_FRAMEWORK
  if (kind === 'policy') return POLICY_FRAMEWORK
  return DEPARTMENT_PARTS.flatMap((part) =>
    shared(
      DEPARTMENT_FRAMEWORK.filter((one) => one.part === part),
      parseHundredths(dimensions[part]) ?? 0,
    ),
  ).filter(({ weight }) => weight !== '0.00')
}

/** The points of a part over its items, in their proportion; what rounding leaves goes to the last. */
function shared(items: readonly FrameworkItem[], points: Hundredths): readonly FrameworkItem[] {
  const all = totalWeight(items)
  let left = points
  return items.map((one, at) => {
    const own =
      at === items.length - 1
        ? left
        : Number((BigInt(points) * BigInt(parseHundredths(one.weight) ?? 0)) / BigInt(all))
    left -= own
    return { ...one, weight: own % 100 === 0 && own > 0 ? String(own / 100) : hundredthsText(own) }
  })
}

/** Over how many rows its 一级指标 and its 二级指标 are written; 0: they stand above already. */
export function rowSpans(
  items: readonly Pick<FrameworkItem, 'part' | 'second'>[],
): readonly { readonly first: number; readonly second: number }[] {
  return items.map((item, at) => ({
    first: runFrom(items, at, (one) => one.part === item.part),
    second: runFrom(items, at, (one) => one.part === item.part && one.second === item.second),
  }))
}

/** How many alike begin here; 0 where the one before is alike. */
function runFrom<Item>(items: readonly Item[], at: number, isAlike: (one: Item) => boolean): number {
  const before = items[at - 1]
  if (before !== undefined && isAlike(before)) return 0
  const end = items.findIndex((one, i) => i > at && !isAlike(one))
  return (end === -1 ? items.length : end) - at
}
