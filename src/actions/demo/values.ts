/**
 * What the unit of the demonstration would type: values to date and at the year's end, as its projects go
 * well or badly.
 */
import { dayAfter } from '#core/calendar/deadline.ts'
import { emptySheet, watchedIndicators } from '#core/monitoring/sheet.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import { indicatorCourse as directionTaken } from '#core/monitoring/progress.ts'
import { NOT_MEASURED, NOT_YET, STEP_LABEL } from '#core/monitoring/actual.ts'
import {
  emptyFacts,
  NO_INDICATOR,
  type EvaluationFacts,
  type IndicatorFacts,
} from '#core/self-evaluation/facts.ts'
import type { Indicator, Project } from '#core/target/project.ts'

/**
 * How a project goes: the share of its budget that is paid by the end of the year and of its targets that is
 * reached, in %.
 */
type Course = {
  readonly paid: number
  readonly reached: number
  readonly why: string
  readonly measure: string
}

const WELL: Course = { paid: 98, reached: 101, why: '按计划完成', measure: '总结经验，下年继续' }
/** One after the other, over and over: most go well, some are late, one has come to a stop. */
const COURSES: readonly Course[] = [
  WELL,
  { paid: 100, reached: 100, why: '按计划完成', measure: '下年继续按进度实施' },
  { paid: 93, reached: 104, why: '群众需求多于预计，已在预算内增加服务', measure: '下年按实际需求测算目标' },
  { paid: 84, reached: 92, why: '汛期影响施工，部分工作顺延', measure: '优化工期，避开汛期' },
  { paid: 97, reached: 145, why: '年初按上年数测算，目标偏低', measure: '下年按近三年平均数设定目标' },
  { paid: 61, reached: 70, why: '招标流标一次，合同签订推迟四个月', measure: '提前启动采购，落实专人跟踪' },
  WELL,
  {
    paid: 28,
    reached: 25,
    why: '用地手续未办结，项目未能按期开工',
    measure: '限期办结用地手续，无法开工的交回资金',
  },
]

export function demoCourse(number: number): Course {
  return COURSES[number % COURSES.length] ?? WELL
}

/**
 * 监控表 at a mark.
 * @param share how much of the year is over, in %; `asked`: the light is red, and a measure has to be named
 */
export function sheetAt(
  project: Pick<Project, 'indicators'>,
  { reached, why, measure }: Course,
  { day, share, asked }: { readonly day: string; readonly share: number; readonly asked: boolean },
): SheetContent {
  const behind = reached < 90
  const [problem, answer] = behind
    ? [why, measure]
    : ['指标按批次验收，完成数量与支付进度不同步', '按月核对完成数量，及时办理支付']
  return {
    ...emptySheet(project),
    entries: watchedIndicators(project).map((indicator) => {
      const said = isKept(indicator, reached)
      return {
        toDate: toDate(indicator, { reached, day, share }),
        expected: said ? '' : atYearEnd(indicator, reached),
        likelihood: said ? 'certain' : 'possible',
        causes: said ? [] : ['other'],
        reason: said ? '' : why,
        confirmed: true,
      }
    }),
    problems: behind || asked ? problem : '',
    measure: behind || asked ? 'correct' : null,
    measureText: behind || asked ? answer : '',
  }
}

/** 自评表 of a year that is over. @param weights points of the indicators, in order */
export function factsAtYearEnd(
  project: Pick<Project, 'indicators'>,
  { reached, why, measure, paid }: Course,
  weights: readonly string[],
): EvaluationFacts {
  const indicators = watchedIndicators(project)
  return {
    ...emptyFacts(0),
    executionReason: paid < 90 ? why : '',
    outcome: reached < 90 ? `年度目标部分完成：${why}。` : '年度目标全部完成。',
    problems: reached < 90 ? why : '',
    measures: reached < 90 ? measure : '',
    indicators: indicators.map((indicator, i): IndicatorFacts => {
      const kept = isKept(indicator, reached)
      const explained = !kept || reached >= 130
      const own = {
        ...NO_INDICATOR,
        actual: withoutUnit(atYearEnd(indicator, reached), indicator),
        reason: explained ? why : '',
        measures: explained ? measure : '',
        record: '项目台账和验收单',
        sample: indicator.kind === 'satisfaction' ? '120' : '',
        ...whyLittle(indicator, reached),
      }
      return indicator.value.nature === 'qualitative'
        ? {
            ...own,
            actual: kept ? '已达到年初要求' : '部分达到年初要求',
            step: kept ? 'reached' : 'partly',
            score: pointsOf(weights[i] ?? '0', kept ? 95 : 70),
          }
        : own
    }),
  }
}

/** Why little was spent, where little was done. */
function whyLittle(indicator: Indicator, reached: number): Pick<IndicatorFacts, 'explained'> {
  if (reached >= 90 || !isCeiling(indicator)) return {}
  return {
    explained: [
      {
        of: withoutUnit(atYearEnd(indicator, reached), indicator),
        text: '按实际完成数量据实列支，未完成部分没有支出',
      },
    ],
  }
}

/**
 * Whether an indicator comes out as promised on such a course: satisfaction and unit prices hold where the
 * amount does not.
 */
function isKept(indicator: Indicator, reached: number): boolean {
  if (isCeiling(indicator)) return true
  return reached >= 100 || (indicator.kind === 'satisfaction' && reached >= 60)
}

function isCeiling(indicator: Indicator): boolean {
  return directionTaken(indicator) === 'lower'
}

function toDate(
  indicator: Indicator,
  { reached, day, share }: { readonly reached: number; readonly day: string; readonly share: number },
): string {
  const { value, kind } = indicator
  // Rates, prices and satisfaction are taken when the work is done: before, they would look finished.
  if (
    share < 100 &&
    value.nature === 'quantitative' &&
    (kind === 'satisfaction' || isRate(indicator) || isCeiling(indicator))
  )
    return NOT_MEASURED
  if (value.nature === 'qualitative') return reached >= 90 ? STEP_LABEL.met : STEP_LABEL.partly
  if (value.nature === 'deadline')
    return value.deadline !== null && value.deadline <= day && reached >= 100 ? value.deadline : NOT_YET
  return amount(indicator, (Math.min(reached, 100) * share) / 100)
}

function atYearEnd(indicator: Indicator, reached: number): string {
  const { value, kind } = indicator
  if (value.nature === 'qualitative') return reached >= 90 ? STEP_LABEL.met : STEP_LABEL.partly
  if (value.nature === 'deadline') {
    if (value.deadline === null) return NOT_YET
    return reached >= 100 ? value.deadline : dayAfter(value.deadline, 45)
  }
  return amount(indicator, kind === 'satisfaction' ? Math.max(reached, 100) : reached)
}

/** Shares and prices do not grow with the year. */
function isRate({ value: { unit } }: Indicator): boolean {
  return unit === '%' || unit === '‰' || (unit ?? '').includes('/')
}

/** So many % of the target, with its unit; what has a ceiling stays below it, what is counted is whole. */
function amount(indicator: Indicator, percent: number): string {
  const { number, unit } = indicator.value
  const target = Number(number ?? '0')
  const most = unit === '%' ? 100 : Number.POSITIVE_INFINITY
  const isKeptBelow = isCeiling(indicator)
  const value = Math.min(
    isKeptBelow ? (target * Math.min(percent, 97)) / 100 : (target * percent) / 100,
    most,
  )
  const isWhole = Number.isInteger(target) && !isKeptBelow
  return `${isWhole ? String(Math.round(value)) : String(Number(value.toFixed(2)))}${unit ?? ''}`
}

function withoutUnit(text: string, { value: { unit } }: Indicator): string {
  return unit !== null && text.endsWith(unit) ? text.slice(0, -unit.length) : text
}

function pointsOf(weight: string, percent: number): string {
  return ((Number(weight) * percent) / 100).toFixed(2)
}
