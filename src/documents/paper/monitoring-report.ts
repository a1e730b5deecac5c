/**
 * 绩效运行监控报告 of a department or a region on paper: lights by unit, and every project that is red or
 * yellow with the reason.
 */
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import { groupedNumber, paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, middle, spread, slotTable, value, type Slot, type SlotRow } from './slots.ts'

/** Amounts in 万元 as people read them (1,384.14), shares in %. */
export type ReportedUnit = {
  readonly name: string
  readonly sheets: number
  readonly red: number
  readonly yellow: number
  readonly green: number
  readonly final: number
  readonly budget: string
  readonly paid: string
  readonly rate: string | null
}
export type ReportedProject = {
  readonly name: string
  readonly unit: string
  /** The light, and below it those of the money and of what was promised. */
  readonly lights: readonly string[]
  readonly budget: string
  readonly rate: string | null
  readonly achievement: string | null
  readonly reasons: readonly string[]
  readonly handling: readonly string[]
}
export type MonitoringReport = {
  readonly title: string
  /** Paragraphs: the period, the coverage, the sums. */
  readonly summary: readonly string[]
  readonly units: readonly ReportedUnit[]
  readonly total: ReportedUnit
  readonly projects: readonly ReportedProject[]
}

const UNIT_COLUMNS = spread(0, SHEET_WIDTHS.landscape, [26, 8, 8, 8, 8, 9, 13, 12, 9])
const PROJECT_COLUMNS = spread(0, SHEET_WIDTHS.landscape, [19, 14, 9, 9, 8, 9, 24, 18])

/** @param template gives letterhead, margins and faces; its form plays no part */
export function monitoringReportPaper(
  { title, summary, units, total, projects }: MonitoringReport,
  template: Template,
): Paper {
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: title },
    ...summary.map((text): PaperPiece => ({ kind: 'words', role: 'note', text })),
    slotTable('各单位监控情况', unitRows(units, total)),
    ...(projects.length === 0 ? [] : [slotTable('红灯和黄灯项目', projectRows(projects), true)]),
  ]
  return singleSectionPaper(title, { name: title, orientation: 'landscape', pieces }, template)
}

function unitRows(units: readonly ReportedUnit[], total: ReportedUnit): readonly SlotRow[] {
  const titles = [
    '单位',
    '项目数',
    '红灯',
    '黄灯',
    '绿灯',
    '已办结',
    '全年预算数\n（万元）',
    '执行数\n（万元）',
    '执行率',
  ]
  return [
    { header: true, keep: true, slots: titles.map((name, i) => head(...at(UNIT_COLUMNS, i), name)) },
    ...[...units, ...(units.length > 1 ? [{ ...total, name: '合计' }] : [])].map(
      ({ name, sheets, red, yellow, green, final, budget, paid, rate }): SlotRow => ({
        slots: [
          value(...at(UNIT_COLUMNS, 0), name),
          ...[sheets, red, yellow, green, final].map((count, i) =>
            figure(at(UNIT_COLUMNS, i + 1), String(count)),
          ),
          amount(at(UNIT_COLUMNS, 6), budget),
          amount(at(UNIT_COLUMNS, 7), paid),
          middle(...at(UNIT_COLUMNS, 8), rate === null ? '' : `${rate}%`),
        ],
      }),
    ),
  ]
}

function projectRows(projects: readonly ReportedProject[]): readonly SlotRow[] {
  const titles = [
    '红灯、黄灯项目',
    '单位',
    '灯',
    '预算数\n（万元）',
    '执行率',
    '目标\n实现程度',
    '原因',
    '问题和措施',
  ]
  return [
    { header: true, keep: true, slots: titles.map((name, i) => head(...at(PROJECT_COLUMNS, i), name)) },
    ...projects.map(({ name, unit, lights, budget, rate, achievement, reasons, handling }): SlotRow => ({
      slots: [
        value(...at(PROJECT_COLUMNS, 0), name),
        value(...at(PROJECT_COLUMNS, 1), unit),
        { ...middle(...at(PROJECT_COLUMNS, 2), null), lines: lights },
        amount(at(PROJECT_COLUMNS, 3), budget),
        middle(...at(PROJECT_COLUMNS, 4), rate === null ? '' : `${rate}%`),
        middle(...at(PROJECT_COLUMNS, 5), achievement === null ? '' : `${achievement}%`),
        { ...value(...at(PROJECT_COLUMNS, 6), null), lines: reasons },
        { ...value(...at(PROJECT_COLUMNS, 7), null), lines: handling },
      ],
    })),
  ]
}

function at(columns: readonly (readonly [number, number])[], i: number): readonly [number, number] {
  return columns[i] ?? [0, 0]
}

function figure([from, to]: readonly [number, number], text: string): Slot {
  return middle(from, to, text, { number: paperNumber(text) })
}

function amount([from, to]: readonly [number, number], text: string): Slot {
  return value(from, to, text, { align: 'right', number: groupedNumber(text) })
}
