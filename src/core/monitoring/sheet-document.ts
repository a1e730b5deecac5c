/**
 * A 监控表 as a target document, so that it is written on the official form and read back as any other paper
 * (财预〔2019〕136号).
 */
import { joinClauses } from '../kernel/clauses.ts'
import { ratePercent, type Execution, type FundExecution } from '../execution/execution.ts'
import { formatMoney } from '../kernel/money.ts'
import type { Day } from '../kernel/day.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import type { IndicatorProgress, Monitoring, MonitoringFund } from '../target/monitoring.ts'
import type { Judgement } from './light.ts'
import { EMPTY_ENTRY, type Measure, type SheetContent, type SheetEntry } from './sheet-content.ts'
import { watchedIndicators } from './sheet.ts'

export type SheetOnPaper = {
  readonly target: Project
  readonly year: number
  readonly day: Day
  readonly content: SheetContent
  readonly judgement: Judgement
  readonly execution: Execution
}

const MEASURE_LABEL: Record<Measure, string> = {
  correct: '整改纠偏',
  adjust: '调整目标和预算',
  suspend: '暂停实施',
}

const MONITORING_SHEET_TITLE = '项目支出绩效目标执行监控表'

/**
 * The title is that of its own form, not of the target's.
 * @param file what the document is called; its bytes are not known yet
 */
export function sheetDocument(sheet: SheetOnPaper, file: string): TargetDocument {
  const { target, year } = sheet
  return {
    format: 'jichi.targets/1',
    kind: 'monitoring',
    source: { file, sha256: '0'.repeat(64), mediaType: 'application/json' },
    title: MONITORING_SHEET_TITLE,
    fiscalYear: year,
    parts: [],
    statement: null,
    projects: [
      {
        ...withProgress(target, sheet.content),
        order: 1,
        part: null,
        title: null,
        monitoring: monitoringOf(sheet),
      },
    ],
    unplaced: [],
    marks: [],
  }
}

function withProgress(target: Project, { entries }: SheetContent): Project {
  const watched = watchedIndicators(target)
  return {
    ...target,
    indicators: watched.map((indicator, i) => ({
      ...indicator,
      progress: progressOf(entries[i] ?? EMPTY_ENTRY),
    })),
  }
}

/** One line as the form prints it. */
export function progressOf({
  toDate,
  expected,
  causes,
  reason,
  likelihood,
  explained = [],
}: SheetEntry): IndicatorProgress {
  const words = [
    reason,
    ...explained
      .filter(({ of }) => of === toDate || of === expected)
      .map(({ of, text }) => (text.trim() === '' ? '' : `${of}：${text.trim()}`)),
  ]
  return {
    toDate: orNull(toDate),
    expected: orNull(expected),
    causes: causes.map((cause) => ({ cause, text: null })),
    reason: orNull(joinClauses(words)),
    likelihood,
  }
}

function monitoringOf({ day, content, judgement, execution }: SheetOnPaper): Monitoring {
  const month = Number(day.slice(5, 7))
  return {
    period: month === 1 ? '1月' : `1—${month}月`,
    throughMonth: month,
    funds: [
      fund(
        'total',
        '年度资金总额',
        execution,
        content.expectedPaid === '' ? null : content.expectedPaid.trim(),
      ),
      fund('fiscal', '本年一般公共预算拨款', execution.fiscal, null),
      fund('other', '其他资金', execution.other, null),
    ],
    outcome:
      judgement.achievement === null
        ? null
        : `目标实现程度${judgement.achievement}%${judgement.rate === null ? '' : `，预算执行率${judgement.rate}%`}`,
    problems: orNull(content.problems),
    measures: measuresText(content),
    at: { line: 1 },
  }
}

/** 改进措施 as the form prints them. */
export function measuresText({ measure, measureText }: SheetContent): string | null {
  return measure === null ? orNull(measureText) : `${MEASURE_LABEL[measure]}：${measureText.trim()}`
}

function fund(
  source: MonitoringFund['source'],
  label: string,
  { initial, changes, budget, paid }: FundExecution,
  expected: string | null,
): MonitoringFund {
  const amount = (value: FundExecution['paid']) => formatMoney(value, '万元')
  return {
    source,
    label,
    initial: amount(initial),
    adjusted: changes === 0n ? null : amount(budget),
    executed: amount(paid),
    rate: ratePercent({ budget, paid }),
    expected,
    at: { line: 1 },
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
