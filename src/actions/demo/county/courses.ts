/**
 * How the projects of the demonstration's county go: what share of its targets each reaches and at what price,
 * with the reason that fits what it does, in words that name it and what it promised.
 */
import type { Project } from '#core/target/project.ts'
import { partsOf } from './parts.ts'

export const COURSE_KINDS = ['well', 'planned', 'more', 'slow', 'late', 'over', 'behind', 'stuck'] as const
export type CourseKind = (typeof COURSE_KINDS)[number]

/** Shares in %: what is reached of the quantities, and the price of one beside the planned one. */
export type CourseFigures = {
  readonly reached: number
  readonly price: number
  /** Everything is there, but weeks after its day, and not all of it as good as was promised. */
  readonly slips?: true
}

export const COURSE_FIGURES: Readonly<Record<CourseKind, CourseFigures>> = {
  well: { reached: 101, price: 97 },
  planned: { reached: 100, price: 100 },
  more: { reached: 104, price: 90 },
  slow: { reached: 100, price: 99, slips: true },
  late: { reached: 86, price: 94 },
  over: { reached: 145, price: 67 },
  behind: { reached: 70, price: 87 },
  stuck: { reached: 25, price: 96 },
}

/** One after the other where the order of the tables decides. */
const IN_ORDER: readonly CourseKind[] = ['well', 'planned', 'more', 'late', 'over', 'behind', 'well', 'stuck']

/** Below this, a tenth more or less is no whole piece: such a project goes as it was planned. */
const DIVISIBLE = 8

export type DepartmentStanding = 'excellent' | 'usual' | 'poor'

/** In a hundred projects of a department. */
const SHARES: Readonly<Record<DepartmentStanding, Readonly<Partial<Record<CourseKind, number>>>>> = {
  excellent: { well: 50, planned: 30, more: 20 },
  usual: { well: 30, planned: 20, more: 10, slow: 10, late: 12, over: 5, behind: 10, stuck: 3 },
  poor: { over: 5, behind: 45, stuck: 50 },
}

export function courseInOrder(number: number, paper: Pick<Project, 'indicators'>): CourseKind {
  return fitting(IN_ORDER[number % IN_ORDER.length] ?? 'well', paper)
}

/** @param chance from 0 to below 100, of the project and year alone */
export function courseByChance(
  standing: DepartmentStanding,
  chance: number,
  paper: Pick<Project, 'indicators'>,
): CourseKind {
  let left = chance
  for (const kind of COURSE_KINDS) {
    left -= SHARES[standing][kind] ?? 0
    if (left < 0) return fitting(kind, paper)
  }
  return 'planned'
}

function fitting(kind: CourseKind, paper: Pick<Project, 'indicators'>): CourseKind {
  const parts = partsOf(paper)
  const divisible = parts.length > 0 && parts.every(({ planned }) => planned >= DIVISIBLE)
  if (divisible || kind === 'well' || kind === 'planned' || kind === 'slow') return kind
  return kind === 'more' ? 'planned' : 'slow'
}

const NATURES = ['works', 'purchase', 'grant', 'service'] as const
type Nature = (typeof NATURES)[number]

const NATURE_WORDS: readonly (readonly [Nature, RegExp])[] = [
  ['grant', /补助|补贴|报酬|低保|慰问|扶助|优待|抚恤|给养|救助|保障|奖励|经费|养老保险|供养/u],
  [
    'works',
    /建设|改造|维修|修缮|治理|清淤|硬化|养护|工程|造林|整治|修复|加固|提升|扶持|修复|节水|安全生命防护/u,
  ],
  ['purchase', /设备|购置|更新|储备|物资|采购|配备|设施/u],
]

function natureOf(name: string): Nature {
  return NATURE_WORDS.find(([, words]) => words.test(name))?.[0] ?? 'service'
}

type Troubled = Exclude<CourseKind, 'well' | 'planned' | 'more'>
type Words = { readonly why: string; readonly measure: string }

/** {name}: the project; {part} {plan} {actual}: its first part, what was promised of it and what came of it. */
const WORDS: Readonly<Record<Troubled, Readonly<Record<Nature, Words>>>> = {
  slow: {
    works: {
      why: '{name}{part}{plan}已全部完成，雨季影响竣工验收，验收推迟一个半月',
      measure: '{name}下年倒排工期，按节点组织分段验收',
    },
    purchase: {
      why: '{name}{part}{plan}已全部到货，安装调试和验收推迟一个半月',
      measure: '{name}在合同中约定安装调试期限，到货即组织验收',
    },
    grant: {
      why: '{name}{part}{plan}已全部核发，年度信息核对推迟一个半月',
      measure: '{name}按季核对信息，年底前完成复核',
    },
    service: {
      why: '{name}{part}{plan}已全部完成，年度总结验收推迟一个半月',
      measure: '{name}按月验收，年底前完成总结',
    },
  },
  late: {
    works: {
      why: '{name}汛期停工二十余天，{part}计划{plan}，年底前完成{actual}，其余顺延',
      measure: '{name}下年三月底前完成施工准备，避开主汛期安排工期',
    },
    purchase: {
      why: '{name}供货方分两批到货，第二批延至次年，{part}计划{plan}，当年验收{actual}',
      measure: '{name}在采购合同中约定到货期限和违约责任，按月催货',
    },
    grant: {
      why: '{name}部分对象资料补正较晚，{part}计划{plan}，年底前核发{actual}',
      measure: '{name}提前一个月开展资格审核，按季核发',
    },
    service: {
      why: '{name}上半年服务合同签订较晚，{part}计划{plan}，全年完成{actual}',
      measure: '{name}服务合同在一季度内续签，按月核对完成量',
    },
  },
  over: {
    works: {
      why: '{name}按上年单价测算，招标后单价下降，{part}计划{plan}，实际完成{actual}',
      measure: '{name}下年按近三年中标单价测算目标值',
    },
    purchase: {
      why: '{name}集中采购单价低于测算，{part}计划{plan}，同样资金购置{actual}',
      measure: '{name}下年按框架协议价格测算数量',
    },
    grant: {
      why: '{name}新纳入对象较多且人均标准低于测算，{part}计划{plan}，实际{actual}',
      measure: '{name}下年按上年末在册人数设定目标',
    },
    service: {
      why: '{name}年初按上年数测算，目标偏低，{part}计划{plan}，实际完成{actual}',
      measure: '{name}下年按近三年平均数设定目标',
    },
  },
  behind: {
    works: {
      why: '{name}招标流标一次，合同签订推迟四个月，{part}计划{plan}，只完成{actual}',
      measure: '{name}提前启动招标，落实专人跟踪，逐月通报进度',
    },
    purchase: {
      why: '{name}技术参数两次修改，采购推迟，{part}计划{plan}，只到货{actual}',
      measure: '{name}参数论证提前到预算编制阶段，一季度完成采购',
    },
    grant: {
      why: '{name}申报对象不足，{part}计划{plan}，经审核符合条件{actual}',
      measure: '{name}先摸清对象底数再测算预算，并加强政策宣传',
    },
    service: {
      why: '{name}承接机构中途更换，工作中断一个季度，{part}计划{plan}，只完成{actual}',
      measure: '{name}在合同中约定更换机构的衔接办法，按季考核',
    },
  },
  stuck: {
    works: {
      why: '{name}用地手续未办结，未能按期开工，{part}计划{plan}，仅完成{actual}',
      measure: '{name}限期办结用地手续，无法开工的交回资金',
    },
    purchase: {
      why: '{name}存放场所未落实，采购暂停，{part}计划{plan}，仅购置{actual}',
      measure: '{name}落实场所后再申请资金，未用资金交回',
    },
    grant: {
      why: '{name}上级政策调整，发放办法未出台，{part}计划{plan}，仅核发{actual}',
      measure: '{name}新办法出台前按原标准核定，结余资金收回统筹',
    },
    service: {
      why: '{name}服务需求论证不足，两次询价无人响应，{part}计划{plan}，仅完成{actual}',
      measure: '{name}重新论证需求，下年不再单独安排',
    },
  },
}

/** What proves that a delay had a cause beyond the unit. */
const PROOF: Readonly<Record<Nature, string>> = {
  works: '停工通知',
  purchase: '供货方分批到货函',
  grant: '资料补正通知单',
  service: '合同签订审批单',
}

export function proofOfDelay(name: string): string {
  return PROOF[natureOf(name)]
}

const CLEARED: Readonly<Record<Nature, string>> = {
  works: '用地手续已办结，按半年工作量安排',
  purchase: '存放场所已落实，按首批数量安排',
  grant: '新的核发办法已出台，按审核在册人数的一半安排',
  service: '服务需求已重新论证，按半年工作量安排',
}

/** Why something that came to a stop gets half of its money nevertheless. */
export function clearedWords(name: string): string {
  return `${name}${CLEARED[natureOf(name)]}`
}

/** What is said of 'late' while the year runs: what comes of it is not known yet. */
const STILL_LATE: Readonly<Record<Nature, string>> = {
  works: '{name}开工手续办理较晚，主体工程推迟开工',
  purchase: '{name}供货周期较长，预计分两批到货',
  grant: '{name}部分对象资料尚在补正',
  service: '{name}服务合同签订较晚',
}
const FORECAST = '，{part}计划{plan}，预计全年完成{actual}'

function foreseen(kind: Troubled, nature: Nature): string {
  if (kind === 'slow') return '{name}{part}{plan}预计年内全部完成，验收预计推迟一个半月'
  const [cause = ''] = WORDS[kind][nature].why.split('，{part}')
  return `${kind === 'late' ? STILL_LATE[nature] : cause}${FORECAST}`
}

/**
 * Why it goes so, and what is done about it, in words that name it.
 * @param when at the end of its year, with what came of it; or while the year runs, with what is expected
 */
export function courseWords(
  kind: CourseKind,
  { name, indicators }: Pick<Project, 'name' | 'indicators'>,
  when: 'over' | 'running' = 'over',
): Words {
  if (kind === 'well' || kind === 'planned' || kind === 'more')
    return { why: `${name}按计划完成`, measure: `${name}下年继续按进度实施` }
  const [part] = partsOf({ indicators })
  const { reached } = COURSE_FIGURES[kind]
  const slots: Readonly<Record<string, string>> = {
    // 办公区物业服务 服务合同…: without a word between them one reads twice.
    name: name.endsWith('项目') ? name : `${name}项目`,
    part: part?.name ?? '任务',
    plan: part === undefined ? '全部' : `${part.planned}${part.unit}`,
    actual: part === undefined ? '一部分' : `${Math.round((part.planned * reached) / 100)}${part.unit}`,
  }
  const filled = (text: string) => text.replace(/\{(\w+)\}/gu, (_, slot: string) => slots[slot] ?? '')
  const nature = natureOf(name)
  const { why, measure } = WORDS[kind][nature]
  return { why: filled(when === 'over' ? why : foreseen(kind, nature)), measure: filled(measure) }
}
