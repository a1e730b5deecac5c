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
import type { Day } from '#core/kernel/day.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import { COURSE_FIGURES, courseWords, type CourseFigures, type CourseKind } from './county/courses.ts'
import { outcomeOf } from './county/parts.ts'

/** How a project goes, with the reason and what is done about it in words that name it. */
export type Course = CourseFigures & { readonly why: string; readonly measure: string }

export function courseFor(
  paper: Pick<Project, 'name' | 'indicators'>,
  kind: CourseKind,
  when: 'over' | 'running',
): Course {
  return { ...COURSE_FIGURES[kind], ...courseWords(kind, paper, when) }
}

/** Paid by the end of the year, in % of the budget. */
const paidOf = ({ reached, price }: CourseFigures) => (reached * price) / 100

/**
 * 监控表 at a mark.
 * @param share how much of the year is over, in %; `asked`: the light is red, and a measure has to be named
 */
export function sheetAt(
  project: Pick<Project, 'name' | 'indicators'>,
  course: Course,
  { day, share, asked }: { readonly day: string; readonly share: number; readonly asked: boolean },
): SheetContent {
  const { reached, why, measure } = course
  const behind = reached < 90
  const [problem, answer] = behind
    ? [why, measure]
    : [`${project.name}按批次验收，完成数量与支付进度不同步`, `${project.name}按月核对完成数量，及时办理支付`]
  return {
    ...emptySheet(project),
    entries: watchedIndicators(project).map((indicator) => {
      const said = isKept(indicator, course)
      return {
        toDate: toDate(indicator, course, { day, share }),
        expected: said ? '' : atYearEnd(indicator, course),
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

/**
 * 自评表 of a year that is over: quantities and their costs come to what was paid.
 * @param weights points of the indicators, in order
 */
export function factsAtYearEnd(
  project: Pick<Project, 'name' | 'indicators'>,
  course: Course,
  weights: readonly string[],
): EvaluationFacts {
  const { reached, why, measure } = course
  const outcome = outcomeOf(project, course)
  const ofParts = new Map(
    outcome.parts.flatMap(({ quantityAt, costAt, actual, cost }): [number, string][] => [
      [quantityAt, String(actual)],
      [costAt, cost],
    ]),
  )
  return {
    ...emptyFacts(0),
    executionReason: paidOf(course) < 90 ? why : '',
    outcome: reached < 90 ? `年度目标部分完成：${why}。` : `${project.name}年度目标全部完成。`,
    problems: reached < 90 ? why : '',
    measures: reached < 90 ? measure : '',
    indicators: watchedIndicators(project).map((indicator, i): IndicatorFacts => {
      const kept = isKept(indicator, course)
      const explained = !kept || reached >= 130
      const at = project.indicators.indexOf(indicator)
      const actual = ofParts.get(at) ?? withoutUnit(atYearEnd(indicator, course), indicator)
      const own = {
        ...NO_INDICATOR,
        actual,
        reason: explained ? why : '',
        measures: explained ? measure : '',
        record: `${project.name}台账和验收单`,
        sample: indicator.kind === 'satisfaction' ? '120' : '',
        ...whyLittle(project, indicator, { reached, actual }),
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
function whyLittle(
  { name }: Pick<Project, 'name'>,
  indicator: Indicator,
  { reached, actual }: { readonly reached: number; readonly actual: string },
): Pick<IndicatorFacts, 'explained'> {
  if (reached >= 90 || !isCeiling(indicator)) return {}
  return { explained: [{ of: actual, text: `${name}按实际完成数量据实列支，未完成部分没有支出` }] }
}

/**
 * Whether an indicator comes out as promised on such a course: satisfaction and unit prices hold where the
 * amount does not.
 */
function isKept(indicator: Indicator, { reached, slips }: CourseFigures): boolean {
  if (isCeiling(indicator)) return true
  if (slips === true && isSlipping(indicator)) return false
  return reached >= 100 || (indicator.kind === 'satisfaction' && reached >= 60)
}

/** What comes late or somewhat worse where all of the work is done. */
function isSlipping({ kind, value }: Indicator): boolean {
  return (
    value.nature === 'deadline' ||
    (kind === 'quality' && value.nature === 'quantitative' && value.unit === '%')
  )
}

function isCeiling(indicator: Indicator): boolean {
  return directionTaken(indicator) === 'lower'
}

function toDate(
  indicator: Indicator,
  course: CourseFigures,
  { day, share }: { readonly day: string; readonly share: number },
): string {
  const { reached } = course
  const { value, kind } = indicator
  // When all is done, it is what it will be at the end.
  if (share >= 100 && value.nature === 'quantitative') return atYearEnd(indicator, course)
  // Rates, prices and satisfaction are taken when the work is done: before, they would look finished.
  if (
    value.nature === 'quantitative' &&
    (kind === 'satisfaction' || isRate(indicator) || isCeiling(indicator))
  )
    return NOT_MEASURED
  if (value.nature === 'qualitative') return reached >= 90 ? STEP_LABEL.met : STEP_LABEL.partly
  if (value.nature === 'deadline') {
    const done = value.deadline === null ? null : doneOn(value.deadline, course)
    return done !== null && done <= day ? done : NOT_YET
  }
  return amount(indicator, (Math.min(reached, 100) * share) / 100)
}

function atYearEnd(indicator: Indicator, course: CourseFigures): string {
  const { value, kind } = indicator
  const { reached, slips } = course
  if (value.nature === 'qualitative') return reached >= 90 ? STEP_LABEL.met : STEP_LABEL.partly
  if (value.nature === 'deadline') {
    if (value.deadline === null) return NOT_YET
    return doneOn(value.deadline, course)
  }
  if (slips === true && isSlipping(indicator)) return amount(indicator, SLIPPED)
  if (kind === 'satisfaction') return amount(indicator, Math.max(reached, 100))
  return amount(indicator, isRate(indicator) ? ofRate(reached) : reached)
}

/** Of the quality that was promised, in %. */
const SLIPPED = 93

/** Six weeks late where not all is reached, and in the first days of the next year at the latest. */
export function doneOn(deadline: Day, { reached, slips }: CourseFigures): Day {
  if (reached >= 100 && slips !== true) return deadline
  const [late, last] = [dayAfter(deadline, 45), `${Number(deadline.slice(0, 4)) + 1}-01-09`]
  return late < last ? late : last
}

/** A share of what was done suffers less than the amount of it. */
function ofRate(reached: number): number {
  return reached >= 100 ? reached : 100 - (100 - reached) * 0.6
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
