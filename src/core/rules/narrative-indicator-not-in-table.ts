/**
 * Indicators named in the 分项绩效目标 that the project's table does not have: half of them or more, two at
 * least.
 */
import { subjectCore, GENERAL_PAIRS, sharedRun, sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import type { SubGoal } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { likestPairs } from './narrative.ts'
import { onProject, rowsOfProject, type FindingDraft, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'

/** One name said in other words is no fault. */
const LEAST_UNKNOWN = 2
/** Shorter names are too general to be another project's: 影响率, 责任意识. */
const LEAST_LENGTH = 5
/** From this share of the names (%) on the list is another project's. */
const UNKNOWN_SHARE = 40

export const narrativeIndicatorNotInTable: Rule = {
  code: 'narrative-indicator-not-in-table',
  group: 'narrative-table',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'hebei-form', confirmed: true },
  check: (document) =>
    flatMap(likestPairs(document), ({ goal, project }) => {
      const names = goal.indicators === null ? ratesOf(goal.goal ?? '') : namesOf(goal.indicators)
      const missing = missingRates(goal.indicators ?? goal.goal ?? '', project)
      if (names.length < LEAST_UNKNOWN) return found(project, strangeOf(missing, project), 0.8)
      const { unknown, foreign } = unknownOf(names, goal, project)
      if (missing.length > 0 && foreign.length === 0) return found(project, missing, 0.8)
      const areMany = unknown.length >= LEAST_UNKNOWN && unknown.length * 100 >= names.length * UNKNOWN_SHARE
      return areMany || foreign.length > 0 ? found(project, unknown, 0.75) : NONE_FOUND
    }),
}

const NONE_FOUND: readonly FindingDraft[] = []

function found(project: Project, names: readonly string[], certainty: number): readonly FindingDraft[] {
  if (names.length === 0) return NONE_FOUND
  return [
    onProject(project, {
      field: 'indicators',
      text: names.join('，'),
      certainty,
      values: { names, count: names.length },
    }),
  ]
}

/** Where a rate is the only one, its very thing must be strange to the table: 双拥宣传栏覆盖率. */
function strangeOf(missing: readonly string[], project: Project): readonly string[] {
  const long = missing.filter((name) => name.length >= LEAST_STRANGE)
  if (long.length === 0) return NONE
  const table = rowsOfProject(project)
    .map(({ indicator: { level3, description } }) => `${level3}${description ?? ''}`)
    .join('\n')
  return long.filter((name) => isStrange(name.slice(-5, -3), table))
}

type UnknownNames = {
  /** What neither the rows of the project nor the rest of it says. */
  readonly unknown: readonly string[]
  /** Those of which nothing at all is in this project. */
  readonly foreign: readonly string[]
}

function unknownOf(names: readonly string[], goal: SubGoal, project: Project): UnknownNames {
  const rows = flatMap(rowsOfProject(project), coresOf).filter((words) => words.length >= 2)
  let rest: readonly string[] | null = null
  const others = () => (rest ??= othersOf(project))
  // 安全事故为零 is in any row that asks for none.
  const asksForNone = project.indicators.some(({ value }) => value.number === '0')
  const unknown = names.filter(
    (name) =>
      !isKnown(name, rows) &&
      !isKnown(name, others()) &&
      !(asksForNone && /(?:为零|零发生|零事故|为0|不发生)/u.test(name)),
  )
  if (unknown.length === 0) return { unknown, foreign: NONE }
  const own = [...rows, ...others(), goal.indicators === null ? '' : subjectCore(goal.goal ?? '')].join('\n')
  return {
    unknown,
    foreign: unknown.filter(
      (name) => name.length >= LEAST_LENGTH && hasTelling(name) && !sharesTelling(name, own),
    ),
  }
}

/** A shorter name tells too little. */
const LEAST_STRANGE = 6

/** The end of what a rate is of, where no row says it. */
function isStrange(pair: string, table: string): boolean {
  return !GENERAL_PAIRS.has(pair) && !table.includes(pair)
}

/** Rates of many names: what one table calls 合格 the other calls 达标. */
const HEADS_ALIKE: readonly (readonly string[])[] = [
  '合格|达标|通过|优良|优秀',
  '完成|执行|落实|实施',
  '及时|按时|按期|准时|时限',
  '覆盖|普及|到达|全覆盖',
  '知晓|了解|知道',
  '准确|正确|差错|精准|无误',
  '正常|完好|故障|可用|在线',
  '出勤|到岗|在岗',
  '满意|好评',
  '使用|利用|应用|开机',
  '下降|减少|降低|压减',
  '增长|提高|提升|增加',
  '巩固|辍学|保留',
  '就业|上岗|录用',
  '办结|结案|处置|处理|化解|整改',
  '参与|参加|到课|参训',
  '发放|兑付|到位|拨付|支付',
  '持证|取证|资格',
  '回访|随访',
  '更新|录入|采集',
  '成活|保存',
].map((heads) => heads.split('|'))

/** 设备利用率80%以上 in the list of indicators, where no row of the table has such a rate by any of its names. */
function missingRates(text: string, project: Project): readonly string[] {
  if (!text.includes('率')) return NONE
  let table: string | null = null
  return flatMap(text.split(/[，,；;。、\n]/u), (item): readonly string[] => {
    if (!item.includes('率')) return NONE
    const [, name = '', head = ''] =
      /^((?:[\p{Script=Han}]{2,12})?([\p{Script=Han}]{2})率)(?:为|达到?|不低于|保持在?|控制在|≥|>=|≤|=|大于等于)*\s*\d+(?:\.\d+)?[%％]/u.exec(
        item.trim(),
      ) ?? []
    if (name === '') return NONE
    table ??= ratesTold(project)
    if (table.includes(head)) return NONE
    const said = table
    const alike = HEADS_ALIKE.find((heads) => heads.includes(head))
    return alike === undefined || alike.some((other) => said.includes(other)) ? NONE : [name]
  })
}

const NONE: readonly never[] = []

/** Names and descriptions of the rows that may be rates, one row a line. */
function ratesTold(project: Project): string {
  return rowsOfProject(project)
    .filter(
      ({ indicator: { level3, value } }) =>
        value.unit === '%' || value.number === null || value.unit === null || level3.endsWith('率'),
    )
    .map(({ indicator: { level3, description } }) => `${level3}${description ?? ''}`)
    .join('\n')
}

/** What only says that something is well or gets better is no indicator's name: 群众满意, 均有所提高, 效益良好. */
const WISHED =
  /(?:(?:有|有所|均有|得到|逐步|不断|进一步|明显|显著|有效|按期|按时)(?:所|一定)?(?:提高|提升|增强|改善|增多|扩大|健全|向好|完成|落实|控制)|(?:群众|各方)满意|(?:使用|管理)规范|良好|较高|较好|明显|显著|符合要求|达到预期|验收合格)$/u

/** The names in a list of indicators, without their values: 人数33人 → 人数. */
function namesOf(text: string): readonly string[] {
  return text
    .split(/[，,；;。、\n]/u)
    .filter((item) => /\d/u.test(item) || !WISHED.test(item))
    .map((item) =>
      subjectCore(
        item
          .replace(/[≥≤=<>]?\s*\d[\s\S]*$/u, '')
          .replace(/(?:大于等于|小于等于|不少于|不低于|达到|为)$/u, ''),
      ).replace(/等$/u, ''),
    )
    .filter((item) => item.length >= 2)
}

const coresOf = fromWords(({ level3, description }): readonly string[] => [
  subjectCore(level3),
  subjectCore(description ?? ''),
])

/** The rates that a goal in one sentence promises with their values: 站点星级评定通过率90%以上. */
function ratesOf(text: string): readonly string[] {
  return flatMap(text.split(/[，,；;。、\n]/u), (clause) => {
    const name =
      /^(.*?[率度])(?:均|都)?(?:达到?|不低于|不少于|保持在?|为|控制在|在|≥|>=)*\s*\d+(?:\.\d+)?%/u.exec(
        clause,
      )?.[1]
    return name === undefined ? [] : [subjectCore(name)].filter((core) => core.length >= 3)
  })
}

function othersOf(project: Project): readonly string[] {
  return [
    subjectCore(project.name),
    subjectCore(project.purpose ?? ''),
    ...project.goals.map(subjectCore),
  ].filter((words) => words.length >= 2)
}

/** Words that every indicator may hold. */
const COMMON = /^(?:工作|项目|完成|完成率|满意度?|成本|效果|质量|提高|提升|促进|服务|人员|及时|及时率)$/u

function isKnown(name: string, table: readonly string[]): boolean {
  return table.some((words) => words.includes(name) || name.includes(words) || alike(name, words))
}

/** Half of the shorter name, and more than a common word. */
function alike(a: string, b: string): boolean {
  if (/满意/u.test(a) && /满意/u.test(b)) return !/对.{2,}(?:工作|管理).{0,3}满意/u.test(a)
  if (!sharesPair(a, b)) return false
  const run = sharedRun(a, b)
  return run.length >= 2 && run.length * 2 >= Math.min(a.length, b.length) && !COMMON.test(run)
}

function sharesPair(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i += 1) if (b.includes(a.slice(i, i + 2))) return true
  return false
}

/** Whether a name says anything of its own: 项目完成率 does not. */
function hasTelling(name: string): boolean {
  let telling = 0
  for (let i = 0; i + 2 <= name.length; i += 1) if (!GENERAL_PAIRS.has(name.slice(i, i + 2))) telling += 1
  return telling >= 2
}
